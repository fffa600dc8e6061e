namespace DanVan.Workflows.Documents.Formats;

/// <summary>The small mark that closes a part of the frame.</summary>
public enum HeadingMark
{
    /// <summary>A centred rule, a third to a half of the line above.</summary>
    Rule,

    /// <summary>A centred asterisk.</summary>
    Asterisk,

    /// <summary>A centred row of five hyphens.</summary>
    Dashes,
}
