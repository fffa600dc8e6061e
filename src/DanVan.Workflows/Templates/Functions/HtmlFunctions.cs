namespace DanVan.Workflows.Templates;

/// <summary>Scriban's <c>html</c> functions.</summary>
internal static class HtmlFunctions
{
    // Both may make nine characters of one.
    private const int MostGrowth = 9;

    internal static readonly TemplateNamespace Namespace = TemplateNamespace.Of(
        "html",
        [
            ("escape", 1, 1, a => a.Text(0) is { } text ? new SafeText(HtmlText.EscapeAll(Bounded(a, text))) : null),
            ("newline_to_br", 1, 1, NewlineToBr),
            ("url_encode", 1, 1, a => a.Text(0) is { } text ? Uri.EscapeDataString(Bounded(a, text)) : null),
        ],
        "strip", "url_escape");

    private static string Bounded(FunctionCall call, string text)
    {
        if (text.Length > call.Rendering.Options.MaxOutputLength / MostGrowth)
            throw call.Rendering.FailLimit(call.Offset, TemplateErrorCodes.OutputLimit, call.Rendering.Options.MaxOutputLength);

        return text;
    }

    private static string? NewlineToBr(FunctionCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text)
            return call.Text(0);

        var result = new System.Text.StringBuilder(Bounded(call, text).Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isSecondHalf = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
            result.Append(text[i] is '\r' or '\n' && !isSecondHalf ? "<br />" : string.Empty).Append(text[i]);
        }

        return result.ToString();
    }
}
