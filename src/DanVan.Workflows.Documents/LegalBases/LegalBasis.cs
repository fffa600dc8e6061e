using NodaTime;

namespace DanVan.Workflows.Documents.LegalBases;

/// <summary>One "Căn cứ" line with the time in which a document may cite it. Immutable.</summary>
public sealed record LegalBasis
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The line in Vietnamese, without the mark that ends it.</summary>
    public required string Text { get; init; }

    /// <summary>The document kinds that cite it.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Whether bodies of the State, of the Party or both cite it.</summary>
    public required IReadOnlyList<NumberingShape> Shapes { get; init; }

    /// <summary>The first day on which it is in force.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day on which it is in force; null while it is.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Whether a source was seen. What was not is shipped, so that an administrator can confirm it, but is not cited by itself.</summary>
    public required bool Verified { get; init; }

    /// <summary>Where it comes from or what is uncertain about it.</summary>
    public string Note { get; init; } = "";
}
