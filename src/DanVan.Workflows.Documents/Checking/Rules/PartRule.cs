namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>How a part is set; null where the rule book leaves it open.</summary>
internal sealed record PartRule
{
    /// <summary>Smallest and largest size in points.</summary>
    public IReadOnlyList<decimal>? SizePt { get; init; }

    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Underline { get; init; }

    public bool? Upper { get; init; }

    public IReadOnlyList<string>? Align { get; init; }

    public required string Source { get; init; }

    public FindingSeverity Severity { get; init; }
}
