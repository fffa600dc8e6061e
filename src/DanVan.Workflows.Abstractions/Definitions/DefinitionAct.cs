namespace DanVan.Workflows.Definitions;

/// <summary>What somebody did to a definition.</summary>
public enum DefinitionAct
{
    /// <summary>Saved a draft.</summary>
    DraftSaved = 1,

    /// <summary>Discarded the draft.</summary>
    DraftDiscarded = 2,

    /// <summary>Published the draft.</summary>
    Published = 3,

    /// <summary>Retired the published version.</summary>
    Retired = 4,
}
