using System.Globalization;
using System.Text;
using NodaTime;

namespace DanVan.Workflows.Documents;

/// <summary>
/// The identity of one gapless series of document numbers. Two documents draw their number from the same series exactly when their
/// <see cref="Key"/> is the same. An immutable value; <c>default</c> has an empty key and is no series.
/// </summary>
/// <remarks>
/// State: one series per owner, year of the document's date and type, unless the body has settled otherwise; it restarts at 01 on 1 January (Decree 30/2020/NĐ-CP, Article 15).
/// Party: one series per owner, type and congress term. The store keeps the last ordinal under the key and raises it in the transaction
/// that numbers the document.
/// </remarks>
public readonly record struct NumberSeries
{
    // Grassroots to provincial congresses fell in 2015, 2020 and 2025. The real first day of a term is the day after the body's own congress.
    private const int KnownTermYear = 2015;
    private const int TermYears = 5;

    private readonly string? _key;

    private NumberSeries(string key) => _key = key;

    /// <summary>
    /// A stable text, unique per series, NFC: <c>state/SYT/2024/KH</c>, <c>party/BDVTU/2025-01-01/KH</c>. A slash or per cent sign of the owner
    /// or type is written %2F or %25, so that no two series share a key.
    /// </summary>
    public string Key => _key ?? "";

    /// <summary>
    /// Within what no two documents may bear one number and symbol, however they are counted: the body with its year or term, secret documents apart
    /// where they are counted apart. Two cycles of one body that count by different rules draw from different series, and would print one number twice.
    /// </summary>
    public string Space
    {
        get
        {
            var parts = Key.Split('/');
            return string.Join('/', parts.Take(3)) + (parts.Skip(4).TakeWhile(p => p != "of").Contains("secret") ? "/secret" : "");
        }
    }

    /// <summary>The series a document draws its number from.</summary>
    /// <param name="shape">State or Party.</param>
    /// <param name="owner">What identifies the numbering body to the host: its symbol or an id. Not empty.</param>
    /// <param name="typeAbbreviation">The document's type; empty for State letters, which share one series.</param>
    /// <param name="documentDate">The civil date the document will carry.</param>
    /// <param name="termStart">
    /// Party only: the first day of the body's congress term, the day after its congress closed. Without it, 1 January of 2015, 2020, 2025
    /// and so on, a default the host should replace. Ignored for State.
    /// </param>
    /// <exception cref="ArgumentException">An empty owner, a Party series without a type, or a document dated before <paramref name="termStart"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An undefined shape.</exception>
    public static NumberSeries For(
        NumberingShape shape, string owner, string typeAbbreviation, LocalDate documentDate, LocalDate? termStart = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        ArgumentNullException.ThrowIfNull(typeAbbreviation);
        var tail = Escape(typeAbbreviation);
        switch (shape)
        {
            case NumberingShape.State:
                return new(string.Create(CultureInfo.InvariantCulture, $"state/{Escape(owner)}/{documentDate.Year:D4}/{tail}"));
            case NumberingShape.Party:
                if (typeAbbreviation.Length == 0)
                {
                    throw new ArgumentException("A Party series belongs to a document type; a letter is CV.", nameof(typeAbbreviation));
                }

                var start = termStart ?? DefaultTermStart(documentDate);
                if (documentDate < start)
                {
                    throw new ArgumentException("The document is dated before the term begins.", nameof(termStart));
                }

                return new(string.Create(
                    CultureInfo.InvariantCulture, $"party/{Escape(owner)}/{start.Year:D4}-{start.Month:D2}-{start.Day:D2}/{tail}"));
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape, "Neither State nor Party.");
        }
    }

    /// <summary>The series a document draws its number from, by what its body has settled.</summary>
    /// <param name="shape">State or Party.</param>
    /// <param name="owner">What identifies the numbering body to the host: its symbol or an id. Not empty.</param>
    /// <param name="typeAbbreviation">The document's type; empty for State letters.</param>
    /// <param name="documentDate">The civil date the document will carry.</param>
    /// <param name="rule">What the body has settled.</param>
    /// <param name="isSecret">Whether the document is secret.</param>
    /// <param name="issuer">The symbol of the council or committee within the owner that issues it; empty for the owner itself.</param>
    /// <remarks>
    /// Where nothing is settled, the document is not secret and the owner itself issues it, this is the series that
    /// <see cref="For(NumberingShape, string, string, LocalDate, LocalDate?)"/> gives. Else the key goes on: <c>state/SYT/2024//all</c> for all types
    /// together, <c>state/SYT/2024/KH/secret</c> for secret documents, <c>state/SYT/2024/QĐ/of/HĐTĐKT</c> for a council. Certificates (<c>GK</c>) are
    /// counted in the register of awards, not among the documents, and keep their series in every case but the issuer's.
    /// </remarks>
    /// <exception cref="ArgumentException">An empty owner, a Party series without a type, or a document dated before the term.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An undefined shape.</exception>
    public static NumberSeries For(
        NumberingShape shape, string owner, string typeAbbreviation, LocalDate documentDate, NumberingRule rule, bool isSecret, string issuer)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(issuer);
        var own = For(shape, owner, typeAbbreviation, documentDate, rule.TermStart).Key;
        var isRegister = typeAbbreviation == DocumentTypes.Certificate;
        var all = rule.OneSeries && !isRegister ? "/all" : "";
        var secret = isSecret && !isRegister && (rule.SeparateSecret ?? shape == NumberingShape.State) ? "/secret" : "";
        var of = issuer.Length > 0 ? $"/of/{Escape(issuer)}" : "";
        return new((all.Length > 0 ? own[..(own.LastIndexOf('/') + 1)] : own) + all + secret + of);
    }

    /// <summary>The first day of the five-year term a date falls in, counted from 2015: the default where a body's real congress dates are not known.</summary>
    public static LocalDate DefaultTermStart(LocalDate date)
    {
        var years = date.Year - KnownTermYear;
        var terms = (years - (((years % TermYears) + TermYears) % TermYears)) / TermYears;
        return new LocalDate(KnownTermYear + (terms * TermYears), 1, 1);
    }

    /// <summary>The <see cref="Key"/>.</summary>
    public override string ToString() => Key;

    private static string Escape(string part) => part.Normalize(NormalizationForm.FormC)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("/", "%2F", StringComparison.Ordinal);
}
