namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>The rules of one format profile, as data. A part or code that is not in it is not checked.</summary>
internal sealed record RuleSet
{
    public required string Id { get; init; }

    /// <summary>Counted up with every change of a rule, so that a report tells which rules were applied.</summary>
    public required int Version { get; init; }

    public required string Font { get; init; }

    public required PageRule Page { get; init; }

    public required IReadOnlyDictionary<string, PartRule> Parts { get; init; }

    public required IReadOnlyDictionary<string, TextRule> Rules { get; init; }
}
