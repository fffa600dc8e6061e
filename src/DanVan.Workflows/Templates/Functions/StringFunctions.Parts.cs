namespace DanVan.Workflows.Templates;

/// <summary>The functions that take parts of a string or put others in their place.</summary>
internal static partial class StringFunctions
{
    // How long the result gets is known before it is made: replacing "a" in a long text by a long text is the classic bomb.
    private static string Replace(FunctionCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text)
            return string.Empty;

        if (call.Text(1) is not { Length: > 0 } part)
            throw call.OutOfRange(1);

        var replacement = call.Text(2) ?? string.Empty;
        call.Rendering.Search(call.Offset, text, part);
        call.Rendering.Text(call.Offset, text.Length + (TextForms.CountOf(text, part) * ((long)replacement.Length - part.Length)));
        return text.Replace(part, replacement, StringComparison.Ordinal);
    }

    private static string? Remove(FunctionCall call)
    {
        var (text, part) = (call.Text(0), call.Text(1));
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(part))
            return text;

        call.Rendering.Search(call.Offset, text, part);
        return text.Replace(part, string.Empty, StringComparison.Ordinal);
    }

    // Unlike replace, these look without regard to case: that is what Scriban does.
    private static string? ReplaceOne(FunctionCall call, string? replacement, bool fromEnd)
    {
        var (text, part) = (call.Text(0), call.Text(1));
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(part))
            return text;

        call.Rendering.Search(call.Offset, text, part, ignoringCase: true);
        var at = fromEnd ? text.LastIndexOf(part, StringComparison.OrdinalIgnoreCase) : text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return text;

        call.Rendering.Text(call.Offset, text.Length + (long)(replacement?.Length ?? 0));
        return text[..at] + replacement + text[(at + part.Length)..];
    }

    private static string Slice(FunctionCall call)
    {
        var (text, start) = (call.Text(0) ?? string.Empty, call.Int(1));
        long length = call.Value(2) is null ? text.Length : call.Int(2);
        if (start >= text.Length)
            return string.Empty;

        return length < 0 ? throw call.OutOfRange(2) : Part(text, start, length);
    }

    private static string SliceOne(FunctionCall call)
    {
        var text = call.Text(0) ?? string.Empty;
        var start = call.Int(1);
        var length = call.Has(2) ? call.Int(2) : 1;
        if (text.Length == 0 || start > text.Length || length <= 0)
            return string.Empty;

        return (long)start + text.Length + length < 0 ? throw call.OutOfRange(1) : Part(text, start, length);
    }

    // A negative start counts from the end; what lies before the beginning shortens the part.
    private static string Part(string text, int start, long length)
    {
        var from = start < 0 ? (long)start + text.Length : start;
        var to = Math.Min(from + length, text.Length);
        from = Math.Max(from, 0);
        return to <= from ? string.Empty : text[(int)from..(int)to];
    }
}
