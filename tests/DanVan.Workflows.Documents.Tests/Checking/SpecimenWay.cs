namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>The technical ways in which an office comes to one and the same look.</summary>
public enum SpecimenWay
{
    /// <summary>Every paragraph in one of the named styles.</summary>
    NamedStyles,

    /// <summary>No style at all: everything stands at the paragraphs and runs.</summary>
    Direct,

    /// <summary>Styles with other names, each based on others; bold and italic come from character styles.</summary>
    BaseStyles,

    /// <summary>Font from the theme, size from the document's defaults; only what differs stands at the runs.</summary>
    DefaultsAndTheme,
}
