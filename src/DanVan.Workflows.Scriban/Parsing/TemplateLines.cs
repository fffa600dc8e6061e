using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban;

/// <summary>The lines of a template, read once: where an offset stands. A lone CR ends a line as well, as it does for Scriban.</summary>
internal sealed class TemplateLines
{
    private readonly int _length;
    private readonly List<int> _starts = [0];

    internal TemplateLines(string text)
    {
        _length = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _starts.Add(i + 1);
        }
    }

    internal TemplateFinding Finding(TemplateRefusal refusal, int offset)
    {
        offset = Math.Clamp(offset < 0 ? _length : offset, 0, _length); // Scriban calls the end of the file -1
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new TemplateFinding(refusal.Code, line + 1, offset - _starts[line] + 1, refusal.English, refusal.Vietnamese);
    }
}
