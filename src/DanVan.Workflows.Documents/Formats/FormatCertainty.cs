namespace DanVan.Workflows.Documents.Formats;

/// <summary>How sure the source of a rule is.</summary>
public enum FormatCertainty
{
    /// <summary>The rule's own text was read.</summary>
    Sourced,

    /// <summary>Known from others who carry the rule out; the text itself was not seen.</summary>
    SecondHand,

    /// <summary>Common practice, without a text.</summary>
    Practice,

    /// <summary>This library's own choice where rules leave room.</summary>
    Library,
}
