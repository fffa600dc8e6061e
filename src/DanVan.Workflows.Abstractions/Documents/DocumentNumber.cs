using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace DanVan.Workflows.Documents;

/// <summary>
/// A document's number and symbol (số và ký hiệu), for instance <c>20/KH-SYT</c>, <c>05/BNV-VP</c>, <c>48/2010/QĐ-TTg</c> or
/// <c>755-CV/TU</c>. An immutable value; equal values print equally, and what is printed parses back to an equal value.
/// </summary>
/// <remarks>
/// Numbers below ten carry a leading zero (Decree 30/2020/NĐ-CP, Annex I). <c>default</c> is no number: its <see cref="Ordinal"/> is 0
/// and it prints as an empty string.
/// </remarks>
public readonly record struct DocumentNumber
{
    /// <summary>
    /// The type a definition gives to a letter (công văn). A Party number shows it, <c>05-CV/TU</c>; a State number has the drafting unit instead,
    /// <c>05/SYT-VP</c>.
    /// </summary>
    public const string LetterType = "CV";

    private readonly string? _type;
    private readonly string? _organ;
    private readonly string? _unit;

    /// <summary>Makes a number; the symbols are brought to NFC.</summary>
    /// <param name="ordinal">The place in its series, from 1.</param>
    /// <param name="typeAbbreviation">
    /// <c>KH</c>, <c>QĐ</c>, <c>CV</c>, ...; empty for a State letter (công văn) and for a law (<c>06/2022/QH15</c>). A State type without
    /// <paramref name="year"/> must be one of <see cref="DocumentTypes.State"/>.
    /// </param>
    /// <param name="organSymbol">The issuing body's abbreviation as its head has fixed it: <c>SYT</c>, <c>BDVTU</c>, <c>MTTQ-BTT</c>.</param>
    /// <param name="shape">State or Party.</param>
    /// <param name="unitSymbol">Only for a State letter: the drafting unit or field, <c>VP</c> in <c>05/BNV-VP</c>.</param>
    /// <param name="year">Only for State normative documents, which carry their year: <c>06/2021/QĐ-UBND</c>. Four digits.</param>
    /// <exception cref="ArgumentException">A symbol that cannot stand in such a number, or a combination that would read as another number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An ordinal below 1, a year outside 1000 to 9999, or an undefined shape.</exception>
    public DocumentNumber(
        int ordinal, string typeAbbreviation, string organSymbol, NumberingShape shape = NumberingShape.State, string unitSymbol = "", int? year = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        ArgumentNullException.ThrowIfNull(typeAbbreviation);
        ArgumentNullException.ThrowIfNull(organSymbol);
        ArgumentNullException.ThrowIfNull(unitSymbol);
        if (shape is not (NumberingShape.State or NumberingShape.Party))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "Neither State nor Party.");
        }

        if (year is < 1000 or > 9999)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, "A year in a document number has four digits.");
        }

        var type = Normalize(typeAbbreviation);
        var organ = Normalize(organSymbol);
        var unit = Normalize(unitSymbol);
        var problem = Problem(type, organ, shape, unit, year);
        if (problem is not null)
        {
            throw new ArgumentException(problem);
        }

        Ordinal = ordinal;
        Shape = shape;
        Year = year;
        (_type, _organ, _unit) = (type, organ, unit);
    }

    /// <summary>The place in the series, from 1.</summary>
    public int Ordinal { get; }

    /// <summary>State or Party.</summary>
    public NumberingShape Shape { get; }

    /// <summary>The year inside the number of a State normative document; null for every other document.</summary>
    public int? Year { get; }

    /// <summary>The abbreviation of the document's type; empty for a State letter.</summary>
    public string TypeAbbreviation => _type ?? "";

    /// <summary>The issuing body's abbreviation.</summary>
    public string OrganSymbol => _organ ?? "";

    /// <summary>The drafting unit or field of a State letter; otherwise empty.</summary>
    public string UnitSymbol => _unit ?? "";

    /// <summary>The part after the ordinal, which edXML and registers keep apart as "ký hiệu": <c>KH-SYT</c>, <c>CV/TU</c>, <c>2010/QĐ-TTg</c>.</summary>
    public string Symbol
    {
        get
        {
            if (Shape == NumberingShape.Party)
            {
                return $"{TypeAbbreviation}/{OrganSymbol}";
            }

            var year = Year is { } y ? y.ToString(CultureInfo.InvariantCulture) + "/" : "";
            return this switch
            {
                { TypeAbbreviation.Length: > 0 } => $"{year}{TypeAbbreviation}-{OrganSymbol}",
                { UnitSymbol.Length: > 0 } => $"{OrganSymbol}-{UnitSymbol}",
                _ => $"{year}{OrganSymbol}",
            };
        }
    }

    /// <summary>The number as it stands on the document, without the word "Số"; empty for <c>default</c>.</summary>
    public override string ToString() => Ordinal == 0
        ? ""
        : Ordinal.ToString("D2", CultureInfo.InvariantCulture) + (Shape == NumberingShape.Party ? "-" : "/") + Symbol;

    /// <summary>
    /// Whether a text can be the abbreviation of a body or of a unit: groups of letters and digits that each begin with a capital, joined by hyphens.
    /// In any Unicode normal form.
    /// </summary>
    public static bool IsSymbol([NotNullWhen(true)] string? text) => text is not null && IsSymbol(Normalize(text), hyphens: true);

    /// <summary>Reads a number in any of the four shapes. The text may be in any Unicode normal form; white space around it is not accepted.</summary>
    /// <exception cref="FormatException">The text is not a document number; the message quotes it.</exception>
    public static DocumentNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var number) ? number : throw new FormatException($"\"{text}\" is not the number and symbol of a document.");
    }

    /// <summary>
    /// Reads a number in any of the four shapes; false, without an exception, for anything else. A State number below ten needs its leading
    /// zero; a Party number may lack it, as older papers do, and gets it on printing.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DocumentNumber number)
    {
        number = default;
        if (string.IsNullOrEmpty(text) || !IsWellFormed(text))
        {
            return false;
        }

        var rest = Normalize(text);
        var digits = rest.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 1 || !int.TryParse(rest.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) || ordinal < 1)
        {
            return false;
        }

        if (rest[0] == '0' && digits != 2)
        {
            return false;
        }

        var after = rest[(digits + 1)..];
        return rest[digits] switch
        {
            '-' => TryParty(ordinal, after, out number),
            '/' => digits >= 2 && TryState(ordinal, after, out number),
            _ => false,
        };
    }

    private static bool TryParty(int ordinal, string symbol, out DocumentNumber number)
    {
        var slash = symbol.IndexOf('/', StringComparison.Ordinal);
        return TryMake(ordinal, slash < 0 ? "" : symbol[..slash], symbol[(slash + 1)..], NumberingShape.Party, "", null, out number);
    }

    private static bool TryState(int ordinal, string symbol, out DocumentNumber number)
    {
        int? year = null;
        if (symbol.Length > 5 && symbol[4] == '/' && symbol.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && symbol[0] != '0')
        {
            year = int.Parse(symbol.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
            symbol = symbol[5..];
        }

        var hyphen = symbol.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 0)
        {
            return TryMake(ordinal, "", symbol, NumberingShape.State, "", year, out number);
        }

        var (first, second) = (symbol[..hyphen], symbol[(hyphen + 1)..]);
        if (first.Length == 0)
        {
            number = default;
            return false;
        }

        return year is not null || DocumentTypes.State.ContainsKey(first)
            ? TryMake(ordinal, first, second, NumberingShape.State, "", year, out number)
            : TryMake(ordinal, "", first, NumberingShape.State, second, null, out number);
    }

    private static bool TryMake(
        int ordinal, string type, string organ, NumberingShape shape, string unit, int? year, out DocumentNumber number)
    {
        var good = Problem(type, organ, shape, unit, year) is null;
        number = good ? new DocumentNumber(ordinal, type, organ, shape, unit, year) : default;
        return good;
    }

    /// <summary>Why the parts cannot form one number that reads back the same; null if they can.</summary>
    private static string? Problem(string type, string organ, NumberingShape shape, string unit, int? year)
    {
        if (!IsSymbol(organ, hyphens: true))
        {
            return $"\"{organ}\" is not the abbreviation of a body.";
        }

        if (type.Length > 0 && !IsSymbol(type, hyphens: false))
        {
            return $"\"{type}\" is not the abbreviation of a document type.";
        }

        if (shape == NumberingShape.Party)
        {
            return type.Length == 0 ? "A Party number names its type; a letter is CV."
                : unit.Length > 0 || year is not null ? "A Party number has neither a unit nor a year."
                : null;
        }

        if (year is not null)
        {
            return unit.Length > 0 ? "A normative number has no unit."
                : type.Length == 0 && organ.Contains('-', StringComparison.Ordinal) ? $"\"{organ}\" would read as a type and a body."
                : null;
        }

        if (type.Length > 0)
        {
            return unit.Length > 0 ? "Only a letter names the drafting unit."
                : DocumentTypes.State.ContainsKey(type) ? null
                : $"\"{type}\" is not one of the type abbreviations of State documents.";
        }

        // A letter: what stands before the first hyphen must not be a type, or 20/KH-SYT would be both a plan and a letter.
        return !IsSymbol(unit, hyphens: true) ? "A State letter names its drafting unit or field after the body."
            : organ.Contains('-', StringComparison.Ordinal) ? $"\"{organ}\" cannot be told from a body and its unit."
            : DocumentTypes.State.ContainsKey(organ) ? $"\"{organ}\" would read as a document type."
            : null;
    }

    private static bool IsSymbol(string text, bool hyphens)
    {
        var startsGroup = true;
        foreach (var c in text)
        {
            if (c == '-')
            {
                if (startsGroup || !hyphens)
                {
                    return false;
                }

                startsGroup = true;
            }
            else if (startsGroup ? !char.IsUpper(c) : !(char.IsLetter(c) || char.IsAsciiDigit(c)))
            {
                return false;
            }
            else
            {
                startsGroup = false;
            }
        }

        return !startsGroup;
    }

    // Normalize throws for half a surrogate pair; no symbol contains one.
    private static bool IsWellFormed(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    private static string Normalize(string text) => IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : text;
}
