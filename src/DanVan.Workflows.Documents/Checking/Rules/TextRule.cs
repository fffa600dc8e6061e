namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>A rule about what a part says or how it lies on the page; which of the values it has is a matter of the code.</summary>
internal sealed record TextRule
{
    /// <summary>The one text.</summary>
    public string? Text { get; init; }

    /// <summary>The texts to choose from.</summary>
    public IReadOnlyList<string>? Texts { get; init; }

    /// <summary>A word that must not stand there.</summary>
    public string? Without { get; init; }

    /// <summary>Smallest and, where there is one, largest value.</summary>
    public IReadOnlyList<decimal>? Range { get; init; }

    /// <summary>The smallest exact line height in points.</summary>
    public IReadOnlyList<decimal>? ExactPt { get; init; }

    public required string Source { get; init; }

    public FindingSeverity Severity { get; init; }
}
