using System.Globalization;

namespace DanVan.Workflows.Templates;

/// <summary>Scriban's <c>string</c> functions that documents need. Comparison is ordinal, case is Unicode's, no culture takes part.</summary>
internal static partial class StringFunctions
{
    internal static readonly TemplateNamespace Namespace = TemplateNamespace.Of(
        "string",
        [
            ("append", 2, 2, a => Join(a, a.Text(0), a.Text(1))),
            ("prepend", 2, 2, a => Join(a, a.Text(1), a.Text(0))),
            ("capitalize", 1, 1, a => a.Text(0) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : string.Empty),
            ("capitalizewords", 1, 1, a => TextForms.CapitalizeWords(a.Text(0))),
            ("upcase", 1, 1, a => a.Text(0)?.ToUpperInvariant()),
            ("downcase", 1, 1, a => a.Text(0)?.ToLowerInvariant()),
            ("strip", 1, 1, a => a.Text(0)?.Trim()),
            ("lstrip", 1, 1, a => a.Text(0)?.TrimStart()),
            ("rstrip", 1, 1, a => a.Text(0)?.TrimEnd()),
            ("strip_newlines", 1, 1, a => (a.Text(0) ?? string.Empty).Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal)),
            ("contains", 2, 2, a => Compare(a, (text, part) => text.Contains(part, StringComparison.Ordinal))),
            ("starts_with", 2, 2, a => Compare(a, (text, part) => text.StartsWith(part, StringComparison.Ordinal))),
            ("ends_with", 2, 2, a => Compare(a, (text, part) => text.EndsWith(part, StringComparison.Ordinal))),
            ("equals_ignore_case", 2, 2, a => a.Text(0) is { } text && text.Equals(a.Text(1), StringComparison.OrdinalIgnoreCase)),
            ("empty", 1, 1, a => string.IsNullOrEmpty(a.Text(0))),
            ("whitespace", 1, 1, a => string.IsNullOrWhiteSpace(a.Text(0))),
            ("size", 1, 1, a => a.Text(0)?.Length ?? 0),
            ("replace", 3, 3, Replace),
            ("replace_first", 3, 4, a => ReplaceOne(a, a.Text(2), fromEnd: TemplateValue.IsTrue(a.Value(3))) ?? string.Empty),
            ("remove", 2, 2, Remove),
            ("remove_first", 2, 2, a => ReplaceOne(a, string.Empty, fromEnd: false)),
            ("remove_last", 2, 2, a => ReplaceOne(a, string.Empty, fromEnd: true)),
            ("slice", 2, 3, Slice),
            ("slice1", 2, 3, SliceOne),
            ("split", 2, 2, Split),
            ("truncate", 2, 3, Truncate),
            ("truncatewords", 2, 3, a => TextForms.TruncateWords(a.Text(0), a.Int(1))),
            ("pad_left", 2, 2, a => Pad(a, (text, width) => text.PadLeft(width))),
            ("pad_right", 2, 2, a => Pad(a, (text, width) => text.PadRight(width))),
            ("pluralize", 3, 3, a => a.Int(0) == 1 ? a.Text(1) : a.Text(2)),
            ("escape", 1, 1, a => a.Text(0) is { } text ? a.Rendering.EscapeString(a.Offset, text) : null),
            ("literal", 1, 1, a => a.Text(0) is { } text ? $"\"{a.Rendering.EscapeString(a.Offset, text)}\"" : null),
            ("to_int", 1, 1, a => int.TryParse(a.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null),
            ("to_long", 1, 1, a => long.TryParse(a.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null),
            ("to_double", 1, 1, a => ToDouble(a)),
        ],
        "handleize", "to_float", "index_of", "md5", "sha1", "sha256", "sha512", "hmac_sha1", "hmac_sha256", "hmac_sha512", "base64_encode", "base64_decode");

    private static string Join(FunctionCall call, string? first, string? second)
    {
        call.Rendering.Text(call.Offset, (first?.Length ?? 0L) + (second?.Length ?? 0));
        return first + second;
    }

    private static bool Compare(FunctionCall call, Func<string, string, bool> compare)
    {
        if (call.Text(0) is not { Length: > 0 } text || call.Text(1) is not { Length: > 0 } part)
            return false;

        call.Rendering.Search(call.Offset, text, part);
        return compare(text, part);
    }

    private static string Pad(FunctionCall call, Func<string, int, string> pad)
    {
        var width = call.Int(1);
        if (width < 0)
            throw call.OutOfRange(1);

        call.Rendering.Text(call.OffsetOf(1), width);
        return pad(call.Text(0) ?? string.Empty, width);
    }

    private static TemplateList Split(FunctionCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text)
            return TemplateList.Iterator([]);

        if (call.Text(1) is not { Length: > 0 } separator)
            return TemplateList.Iterator([text]);

        call.Rendering.Search(call.Offset, text, separator);
        call.Rendering.Rounds(call.Offset, TextForms.CountOf(text, separator) + 1);
        call.Rendering.Keep(call.Offset, text.Length * (long)sizeof(char));
        return TemplateList.Iterator(text.Split(separator, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Truncate(FunctionCall call)
    {
        var (text, length, ellipsis) = (call.Text(0) ?? string.Empty, call.Int(1), call.Text(2) ?? "...");
        return text.Length == 0 || text.Length <= length ? text : text[..(int)Math.Max(0, (long)length - ellipsis.Length)] + ellipsis;
    }

    private static double? ToDouble(FunctionCall call) =>
        double.TryParse(call.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
