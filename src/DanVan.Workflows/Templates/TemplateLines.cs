namespace DanVan.Workflows.Templates;

/// <summary>The lines of a text, read once: where an offset stands.</summary>
internal sealed class TemplateLines
{
    private readonly List<int> _starts = [0];

    internal TemplateLines(string text)
    {
        // A lone CR ends a line as well, as it does for Scriban.
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _starts.Add(i + 1);
        }
    }

    /// <summary>Line and column, both from 1.</summary>
    internal (int Line, int Column) Locate(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] + 1);
    }
}
