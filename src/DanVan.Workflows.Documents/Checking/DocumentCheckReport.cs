namespace DanVan.Workflows.Documents.Checking;

/// <summary>
/// What a check found, with all that makes it evidence: the same file under the same rule set always gives the same report. Immutable.
/// </summary>
public sealed record DocumentCheckReport
{
    /// <summary>The format profile the document was held to; empty where the file could not be read far enough to choose one.</summary>
    public required string Profile { get; init; }

    /// <summary>Whether the profile was chosen by what the document says of itself.</summary>
    public required bool IsProfileGuessed { get; init; }

    /// <summary>
    /// Whether the parts of the document were known by their named styles (<see cref="Formats.FormatStyles"/>). Otherwise they were guessed, and
    /// findings about them are warnings.
    /// </summary>
    public required bool HasNamedStyles { get; init; }

    /// <summary>The rule set; empty as <see cref="Profile"/>.</summary>
    public required string RuleSetId { get; init; }

    /// <summary>The version of the rule set, counted up with every change of a rule.</summary>
    public required int RuleSetVersion { get; init; }

    /// <summary>The file's SHA-256 in lower-case hexadecimal; empty for a stream that went on beyond the size limit.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What was found: first what concerns the file, then the text from its beginning.</summary>
    public required IReadOnlyList<DocumentFinding> Findings { get; init; }

    /// <summary>Whether nothing was found that is an error.</summary>
    public bool IsAcceptable => Findings.All(f => f.Severity != FindingSeverity.Error);
}
