namespace DanVan.Workflows.Documents.Checking;

/// <summary>One departure of a document from its rule book. Several departures of one kind in one component are one finding that names the first.</summary>
public sealed record DocumentFinding
{
    /// <summary>A stable code: the component and what is wrong with it (<c>number.leading-zero</c>), or <c>runs-conflict</c>, <c>wrong-standard</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Error or warning.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>The rule within its rule set: <c>state-nd30/number.leading-zero</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>Where the rule stands, in Vietnamese: <c>Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II mục 3</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The component, one of <see cref="Formats.FormatComponents"/> or another named part; empty where it is about the whole file.</summary>
    public string Component { get; init; } = "";

    /// <summary>The paragraph in the file, counted from 1 over all paragraphs of the text and its tables; null where it is about no paragraph of the text.</summary>
    public int? Paragraph { get; init; }

    /// <summary>How its text begins; at most 80 characters.</summary>
    public string Excerpt { get; init; } = "";

    /// <summary>What the rule asks for; empty where there is nothing to compare.</summary>
    public string Expected { get; init; } = "";

    /// <summary>What the document has.</summary>
    public string Found { get; init; } = "";

    /// <summary>How often it is so in this component.</summary>
    public int Occurrences { get; init; } = 1;

    /// <summary>All of it as one sentence in Vietnamese.</summary>
    public required string Vietnamese { get; init; }

    /// <summary>The same in English.</summary>
    public required string English { get; init; }
}
