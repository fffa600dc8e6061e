namespace DanVan.Workflows.Documents.Formats;

/// <summary>How one component of a document is set.</summary>
public sealed record TextStyle
{
    /// <summary>The size in points.</summary>
    public required decimal SizePt { get; init; }

    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic.</summary>
    public bool Italic { get; init; }

    /// <summary>Underlined.</summary>
    public bool Underline { get; init; }

    /// <summary>Set in capitals whatever the case of the data. Writers change the letters themselves, so that copied text is capital, too.</summary>
    public bool Upper { get; init; }
}
