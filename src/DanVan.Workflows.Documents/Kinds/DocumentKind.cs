namespace DanVan.Workflows.Documents.Kinds;

/// <summary>One kind of document of the cycle: how it is named, numbered, framed and which template writes its body. Immutable.</summary>
public sealed record DocumentKind
{
    /// <summary>The identifier: <c>plan</c>, <c>decision</c>, ...</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to administrators.</summary>
    public required string Name { get; init; }

    /// <summary>The type's name on the document (tên loại).</summary>
    public required string TypeName { get; init; }

    /// <summary>The type's abbreviation in the number, one of <see cref="DocumentTypes"/>; empty for a form, which bears no number.</summary>
    public required string Abbreviation { get; init; }

    /// <summary>The name of the template, see <see cref="Templates.BuiltInTemplates"/>.</summary>
    public required string Template { get; init; }

    /// <summary>
    /// Whether it bears a number. A form (a registration form, a score sheet) bears none: it is set on request, filled in and signed by hand, and never
    /// issued.
    /// </summary>
    public bool Numbered { get; init; } = true;

    /// <summary>The appendices (phụ lục) that go with it, in order.</summary>
    public IReadOnlyList<KindAppendix> Appendices { get; init; } = [];

    /// <summary>What a person who issues it by hand fills in, read by its template as <c>details.*</c>.</summary>
    public IReadOnlyList<KindDetail> Details { get; init; } = [];

    /// <summary>Whose name stands in its heading.</summary>
    public KindHeading Heading { get; init; }

    /// <summary>Page or certificate.</summary>
    public required DocumentFrame Frame { get; init; }

    /// <summary>One a cycle, one an awardee or one a registration.</summary>
    public required IssuedPer IssuedPer { get; init; }

    /// <summary>The texts of the frame for State and for Party bodies.</summary>
    public required IReadOnlyDictionary<NumberingShape, DocumentKindTexts> Texts { get; init; }
}
