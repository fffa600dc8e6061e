using NodaTime;

namespace DanVan.Workflows.Documents;

/// <summary>What a body has settled about its own number series, where the rule books leave it a choice. Immutable.</summary>
public sealed record NumberingRule
{
    /// <summary>
    /// State: whether all types of one year share one series, as an agency may rule (Decree 30/2020/NĐ-CP, Article 15). Party: whether all types of one
    /// term do, as for the documents of a congress (Guideline 36-HD/VPTW). By default each type has its own.
    /// </summary>
    public bool OneSeries { get; init; }

    /// <summary>
    /// Whether secret documents have series of their own. Null takes the rule book's: State yes (Decree 30/2020/NĐ-CP, Article 15), Party no (Guideline
    /// 36-HD/VPTW: the series of the documents of the same type that are not secret).
    /// </summary>
    public bool? SeparateSecret { get; init; }

    /// <summary>Party: the first day of the congress term, the day after the body's congress closed. Null takes <see cref="NumberSeries.DefaultTermStart"/>.</summary>
    public LocalDate? TermStart { get; init; }

    /// <summary>State: the drafting unit or field in the number of a letter, <c>VP</c> in <c>05/BNV-VP</c>, where the document's definition names none.</summary>
    public string LetterUnit { get; init; } = "VP";
}
