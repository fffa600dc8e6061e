using System.Text;

namespace DanVan.Workflows.Templates;

/// <summary>Where text goes: the document, or the innermost capture. Indents lines after the first as Scriban does.</summary>
internal sealed class TemplateOutput(int limit)
{
    private readonly Stack<StringBuilder> _texts = new([new StringBuilder()]);
    private bool _isAtLineStart;

    /// <summary>How many characters have been written to all texts together, indentation included.</summary>
    internal long Written { get; private set; }

    /// <summary>What goes in front of each line that begins within a value or text; null at the very top, where nothing does.</summary>
    internal string? Indent { get; set; }

    internal void BeginCapture() => _texts.Push(new StringBuilder());

    internal string EndCapture() => _texts.Pop().ToString();

    internal string End() => _texts.Peek().ToString();

    /// <summary>Writes all of it, or nothing and says so when the limit would be passed.</summary>
    internal bool TryWrite(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return true;

        if (string.IsNullOrEmpty(Indent))
        {
            _isAtLineStart = text[^1] == '\n';
            return TryAppend(text);
        }

        while (!text.IsEmpty)
        {
            var line = text[..(text.IndexOf('\n') is >= 0 and var at ? at + 1 : text.Length)];
            if ((_isAtLineStart && !TryAppend(Indent)) || !TryAppend(line))
                return false;

            _isAtLineStart = line[^1] == '\n';
            text = text[line.Length..];
        }

        return true;
    }

    private bool TryAppend(ReadOnlySpan<char> text)
    {
        var target = _texts.Peek();
        if (text.Length > limit - target.Length)
            return false;

        target.Append(text);
        Written += text.Length;
        return true;
    }
}
