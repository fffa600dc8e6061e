using DanVan.Workflows.Templates;
using Scriban.Functions;
using HtmlFunctions = Scriban.Functions.HtmlFunctions;
using StringFunctions = Scriban.Functions.StringFunctions;

namespace DanVan.Workflows.Scriban;

/// <summary>
/// Scriban's <c>string</c> and <c>html</c>. Where Scriban compares or capitalizes by the culture of the machine, a function of the same name does so by code units and the invariant culture, so
/// that a document has the same bytes wherever it is made.
/// </summary>
internal static class TextFunctions
{
    // html.escape and newline_to_br make at most nine characters of one.
    private const int MostGrowth = 9;

    internal static readonly FunctionGroup Strings = FunctionGroup.Guarded(
        "string",
        new StringFunctions(),
        ("append", Joined),
        ("prepend", Joined),
        ("capitalize", call => call.Text(0) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : string.Empty),
        ("capitalizewords", call => TextForms.CapitalizeWords(call.Text(0))),
        ("upcase", null),
        ("downcase", null),
        ("strip", null),
        ("lstrip", null),
        ("rstrip", null),
        ("strip_newlines", null),
        ("handleize", null),
        ("contains", call => Compare(call, (text, part) => text.Contains(part, StringComparison.Ordinal))),
        ("starts_with", call => Compare(call, (text, part) => text.StartsWith(part, StringComparison.Ordinal))),
        ("ends_with", call => Compare(call, (text, part) => text.EndsWith(part, StringComparison.Ordinal))),
        ("equals_ignore_case", call => call.Text(0) is { } text && text.Equals(call.Text(1), StringComparison.OrdinalIgnoreCase)),
        ("empty", null),
        ("whitespace", null),
        ("size", null),
        ("replace", Replaced),
        ("replace_first", call => SearchedIgnoringCase(call, call.Text(2))),
        ("remove", Searched),
        ("remove_first", call => SearchedIgnoringCase(call, null)),
        ("remove_last", call => SearchedIgnoringCase(call, null)),
        ("slice", null),
        ("slice1", null),
        ("split", Split),
        ("truncate", null),
        ("truncatewords", call => TextForms.TruncateWords(call.Text(0), call.Int(1))),
        ("pad_left", Padded),
        ("pad_right", Padded),
        ("pluralize", null),
        ("escape", call => call.Text(0) is { } text ? call.Budget.EscapeString(text) : null),
        ("literal", call => call.Text(0) is { } text ? $"\"{call.Budget.EscapeString(text)}\"" : null),
        ("to_int", null),
        ("to_long", null),
        ("to_double", call => call.Original() is double number && double.IsFinite(number) ? number : null));

    internal static readonly FunctionGroup Html = FunctionGroup.Guarded(
        "html",
        new HtmlFunctions(),
        ("escape", call => call.Context.Vouched(Growing(call) as string)),
        ("newline_to_br", Growing),
        ("url_encode", Growing),
        ("url_escape", Growing));

    private static object? Joined(FunctionCall call)
    {
        call.Budget.Text((call.Text(0)?.Length ?? 0L) + (call.Text(1)?.Length ?? 0));
        return call.Original();
    }

    private static object? Growing(FunctionCall call)
    {
        if (call.Text(0)?.Length > call.Budget.Options.MaxOutputLength / MostGrowth)
            throw call.Budget.FailLimit(TemplateErrorCodes.OutputLimit, call.Budget.Options.MaxOutputLength);

        return call.Original();
    }

    private static bool Compare(FunctionCall call, Func<string, string, bool> compare)
    {
        if (call.Text(0) is not { Length: > 0 } text || call.Text(1) is not { Length: > 0 } part)
            return false;

        call.Budget.Search(text, part);
        return compare(text, part);
    }

    private static object? Searched(FunctionCall call)
    {
        call.Budget.Search(call.Text(0) ?? string.Empty, call.Text(1) ?? string.Empty);
        return call.Original();
    }

    private static object? SearchedIgnoringCase(FunctionCall call, string? replacement)
    {
        var text = call.Text(0) ?? string.Empty;
        call.Budget.Search(text, call.Text(1) ?? string.Empty, ignoringCase: true);
        call.Budget.Text(text.Length + (replacement?.Length ?? 0L));
        return call.Original();
    }

    // How long the result gets is known before it is made: replacing "a" in a long text by a long text is the classic bomb.
    private static object? Replaced(FunctionCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text)
            return string.Empty;

        if (call.Text(1) is not { Length: > 0 } part)
            throw call.OutOfRange(1);

        call.Budget.Search(text, part);
        call.Budget.Text(text.Length + (TextForms.CountOf(text, part) * ((call.Text(2)?.Length ?? 0L) - part.Length)));
        return call.Original();
    }

    private static object? Padded(FunctionCall call)
    {
        var width = call.Int(1);
        if (width < 0)
            throw call.OutOfRange(1);

        call.Budget.Text(width);
        return call.Original();
    }

    private static object? Split(FunctionCall call)
    {
        if (call.Text(0) is { Length: > 0 } text && call.Text(1) is { Length: > 0 } separator)
        {
            call.Budget.Search(text, separator);
            call.Budget.Rounds(TextForms.CountOf(text, separator) + 1);
            call.Budget.Keep(text.Length * (long)sizeof(char));
        }

        return call.Original();
    }
}
