using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using NodaTime;

namespace DanVan.Workflows.Engine;

/// <summary>
/// The one place that says how a document of a definition is numbered for an owner: its symbol, and the series it is counted in. Immutable.
/// </summary>
/// <remarks>
/// Decree 30/2020/NĐ-CP, Article 15 and Annex I, part II, 3; Guideline 36-HD/VPTW. A council that uses the owner's seal has a symbol and series of its own. A
/// body whose symbol has a hyphen names its unit there already: the letter of <c>MTTQ-BTT</c> is <c>249/MTTQ-BTT</c>.
/// </remarks>
internal sealed record DocumentNumbering
{
    private static readonly NumberingRule RuleBook = new();

    private readonly NumberingShape _shape;
    private readonly NumberingRule _rule;
    private readonly string _owner;
    private readonly string _issuer;
    private readonly string _type;
    private readonly string _organ;
    private readonly string _unit;
    private readonly bool _isSecret;

    private DocumentNumbering(DocumentDefinition document, OwnerBody owner, NumberingShape shape, string abbreviation)
    {
        _shape = shape;
        _rule = owner.Numbering ?? RuleBook;
        _owner = owner.Symbol;
        _issuer = document.Issuer?.Symbol ?? "";
        _isSecret = document.Secrecy is not null;
        _organ = document.Issuer?.Symbol ?? owner.Symbol;
        (_type, _unit) = (abbreviation, "");
        if (shape == NumberingShape.State && abbreviation is DocumentNumber.LetterType or "")
        {
            var hyphen = _organ.IndexOf('-', StringComparison.Ordinal);
            (_organ, var own) = hyphen < 0 ? (_organ, _rule.LetterUnit) : (_organ[..hyphen], _organ[(hyphen + 1)..]);
            (_type, _unit) = ("", document.Unit ?? own);
        }
    }

    /// <summary>How a document is numbered for an owner.</summary>
    /// <exception cref="ArgumentException">The composer does not know the owner's profile or options.</exception>
    public static DocumentNumbering Of(DocumentDefinition document, OwnerBody owner, IDocumentComposer composer) =>
        new(document, owner, composer.ShapeOf(owner), composer.AbbreviationOf(document.Type, owner));

    /// <summary>The number that follows so many of its series.</summary>
    /// <exception cref="ArgumentException">A symbol that cannot stand in such a number.</exception>
    /// <exception cref="OverflowException">More documents than an ordinal counts.</exception>
    public DocumentNumber After(long last) => new(checked((int)last + 1), _type, _organ, _shape, _unit);

    /// <summary>The series that a document of a date is counted in.</summary>
    /// <exception cref="ArgumentException">The date is before the owner's term.</exception>
    public NumberSeries SeriesOn(LocalDate date) => NumberSeries.For(_shape, _owner, _type, date, _rule, _isSecret, _issuer);

    /// <summary>Why a document cannot be numbered for an owner; null when it can.</summary>
    public static string? ProblemWith(DocumentDefinition document, OwnerBody owner, IDocumentComposer composer)
    {
        // The council's 01/KH-SYT and the owner's would be counted apart and look the same.
        if (document.Issuer is { } issuer && issuer.Symbol.Normalize() == owner.Symbol.Normalize())
        {
            return $"document \"{document.Id}\": the issuer's symbol \"{issuer.Symbol}\" is the owner's own, so two documents could bear one number";
        }

        try
        {
            _ = Of(document, owner, composer).After(0);
            return null;
        }
        catch (ArgumentException e)
        {
            return $"document \"{document.Id}\": {e.Message}";
        }
    }

    /// <summary>Why nothing can be numbered by what an owner has settled; null when all is well.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="shape">The shape of its numbers.</param>
    /// <param name="earliest">The first day on which a document of the cycle can be dated.</param>
    public static string? ProblemWith(OwnerBody owner, NumberingShape shape, LocalDate earliest)
    {
        var rule = owner.Numbering ?? RuleBook;
        if (shape == NumberingShape.Party)
        {
            return rule.TermStart is { } start && start > earliest
                ? $"numbering.termStart {Text(start)}: the cycle's documents are dated from {Text(earliest)} on, before the term begins"
                : null;
        }

        return DocumentNumber.IsSymbol(rule.LetterUnit) ? null : $"numbering.letterUnit \"{rule.LetterUnit}\" is not the abbreviation of a unit";
    }

    private static string Text(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
