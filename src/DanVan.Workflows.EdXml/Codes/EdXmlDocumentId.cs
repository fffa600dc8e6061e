using System.Diagnostics.CodeAnalysis;
using System.Text;
using DanVan.Workflows.Documents;
using NodaTime;

namespace DanVan.Workflows.EdXml;

/// <summary>
/// A document's identifier on the exchange axes, <c>000.00.00.G22,2015/09/30,7816/VPCP-TTĐT</c>: issuer, date, number and symbol. An immutable value.
/// Equal are identifiers of one document: Unicode forms, the case of the issuer's code and leading zeros of the number make no difference.
/// </summary>
/// <remarks>
/// The four parts are by which a registry knows a document it has already (Decree 30/2020/NĐ-CP, Annex VI, part I: a warning on a second document of the
/// same identifier or the same number, symbol and issuer).
/// </remarks>
public sealed class EdXmlDocumentId : IEquatable<EdXmlDocumentId>
{
    /// <summary>Makes an identifier of its parts; they are brought to NFC and white space around them is removed.</summary>
    /// <param name="organId">The issuer's code; not empty, no comma.</param>
    /// <param name="date">The document's date, of the years 1 to 9999.</param>
    /// <param name="codeNumber">Its number; not empty, neither comma nor slash.</param>
    /// <param name="codeNotation">Its symbol; not empty, may have slashes.</param>
    /// <exception cref="EdXmlException"><see cref="EdXmlErrorCodes.DocumentId"/>: a part that cannot stand in an identifier.</exception>
    public EdXmlDocumentId(string organId, LocalDate date, string codeNumber, string codeNotation)
    {
        ArgumentNullException.ThrowIfNull(organId);
        ArgumentNullException.ThrowIfNull(codeNumber);
        ArgumentNullException.ThrowIfNull(codeNotation);
        (OrganId, Date, CodeNumber, CodeNotation) = (Clean(organId), date, Clean(codeNumber), Clean(codeNotation));
        if (!IsSound(OrganId, Date, CodeNumber, CodeNotation))
        {
            throw new EdXmlException(
                EdXmlErrorCodes.DocumentId, "/", $"\"{organId}\", {EdXmlText.Date(date)}, \"{codeNumber}\" and \"{codeNotation}\" make no document identifier.");
        }
    }

    /// <summary>The issuer's code.</summary>
    public string OrganId { get; }

    /// <summary>The document's date.</summary>
    public LocalDate Date { get; }

    /// <summary>Its number (số).</summary>
    public string CodeNumber { get; }

    /// <summary>Its symbol (ký hiệu).</summary>
    public string CodeNotation { get; }

    /// <summary>The same text for the same document, for a unique column: identifiers are equal exactly when their keys are.</summary>
    public string DedupeKey => $"{OrganId.ToUpperInvariant()},{EdXmlText.Date(Date)},{Significant(CodeNumber)}/{CodeNotation}";

    /// <summary>The identifier of an issued document.</summary>
    /// <param name="organId">The issuer's code.</param>
    /// <param name="date">The document's date.</param>
    /// <param name="number">Its number: <c>05/BNV-VP</c> gives <c>05</c> and <c>BNV-VP</c>, <c>755-CV/TU</c> gives <c>755</c> and <c>CV/TU</c>.</param>
    /// <exception cref="EdXmlException">A code that cannot stand in an identifier, or <c>default</c> as number.</exception>
    public static EdXmlDocumentId Of(string organId, LocalDate date, DocumentNumber number) =>
        new(organId, date, NumberOf(number), number.Ordinal == 0 ? "" : number.Symbol);

    /// <summary>Reads an identifier.</summary>
    /// <exception cref="EdXmlException"><see cref="EdXmlErrorCodes.DocumentId"/>: the text is none.</exception>
    public static EdXmlDocumentId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var id) ? id : throw new EdXmlException(EdXmlErrorCodes.DocumentId, "/", $"\"{text}\" is not OrganId,yyyy/MM/dd,number/notation.");
    }

    /// <summary>Reads an identifier; false, without an exception, for anything else, also for a day that is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdXmlDocumentId? id)
    {
        id = null;
        var parts = text?.Split(',', 3) ?? [];
        return parts.Length == 3 && EdXmlText.TryDate(parts[1].Trim(), out var date) && TryOf(parts[0], date, parts[2], out id);
    }

    /// <summary>The identifier of a document named by issuer, date and <c>number/notation</c>; a Party number <c>755-CV/TU</c> is split at its hyphen.</summary>
    internal static bool TryOf(string organId, LocalDate date, string code, [NotNullWhen(true)] out EdXmlDocumentId? id)
    {
        var text = Clean(code);
        var (number, notation) = DocumentNumber.TryParse(text, out var known) && known.Shape == NumberingShape.Party
            ? (NumberOf(known), known.Symbol)
            : text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? (text[..slash].TrimEnd(), text[(slash + 1)..].TrimStart()) : ("", "");
        return TryOf(organId, date, number, notation, out id);
    }

    internal static bool TryOf(string organId, LocalDate date, string number, string notation, [NotNullWhen(true)] out EdXmlDocumentId? id)
    {
        id = IsSound(Clean(organId), date, Clean(number), Clean(notation)) ? new EdXmlDocumentId(organId, date, number, notation) : null;
        return id is not null;
    }

    /// <summary>The number of a document as it is printed, with its leading zero.</summary>
    internal static string NumberOf(DocumentNumber number) => number.Ordinal == 0 ? "" : EdXmlText.TwoDigits(number.Ordinal);

    /// <inheritdoc />
    public bool Equals(EdXmlDocumentId? other) => other is not null && string.Equals(DedupeKey, other.DedupeKey, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EdXmlDocumentId);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(DedupeKey);

    /// <summary>The identifier as it stands in a message.</summary>
    public override string ToString() => $"{OrganId},{EdXmlText.Date(Date)},{CodeNumber}/{CodeNotation}";

    private static bool IsSound(string organId, LocalDate date, string number, string notation) =>
        organId.Length > 0 && number.Length > 0 && notation.Length > 0 && date.Year is >= 1 and <= 9999
        && !organId.Contains(',', StringComparison.Ordinal) && number.AsSpan().IndexOfAny(',', '/') < 0
        && EdXmlText.IsXml(organId) && EdXmlText.IsXml(number) && EdXmlText.IsXml(notation);

    private static string Significant(string number)
    {
        var digits = number.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? number.TrimStart('0') : number;
        return digits.Length == 0 ? "0" : digits;
    }

    private static string Clean(string text) => EdXmlText.IsXml(text) ? text.Normalize(NormalizationForm.FormC).Trim() : text;
}
