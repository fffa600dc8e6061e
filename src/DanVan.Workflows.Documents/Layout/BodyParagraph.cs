using System.Text;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>
/// A paragraph as a reader sees it: white space collapsed as HTML does (in one, over the borders of elements, none at the ends of lines), and what
/// may not be parted held together by no-break spaces.
/// </summary>
internal sealed class BodyParagraph
{
    private readonly List<BodyRun> _runs = [];
    private readonly StringBuilder _text = new();
    private (bool Bold, bool Italic) _face;
    private bool _spaceIsDue;
    private bool _lineHasText;

    private BodyParagraph(BodyElement element) => Element = element;

    /// <summary>The element it stands in or is.</summary>
    public BodyElement Element { get; }

    public IReadOnlyList<BodyRun> Runs => _runs;

    /// <summary>The paragraphs of an element that holds text: one for most, and for a cell one for each <c>p</c> and each stretch of text between them.</summary>
    public static IReadOnlyList<BodyParagraph> Of(BodyElement element)
    {
        var paragraphs = new List<BodyParagraph>();
        var current = new BodyParagraph(element);
        var (bold, italic, whole) = (0, 0, 0);
        foreach (var (node, isEnd) in element.Walk())
        {
            if (node is BodyText text)
            {
                current.Add(text.Text, bold > 0, italic > 0, whole > 0);
                continue;
            }

            var inner = (BodyElement)node;
            var step = isEnd ? -1 : 1;
            switch (inner.Name)
            {
                case "strong":
                    bold += step;
                    break;
                case "em":
                    italic += step;
                    break;
                case "span" when inner.Has("nowrap"):
                    whole += step;
                    break;
                case "br" when !isEnd:
                    current.Break();
                    break;
                case "p":
                    current.End(paragraphs, keepEmpty: isEnd);
                    current = new BodyParagraph(isEnd ? element : inner);
                    break;
            }
        }

        current.End(paragraphs, keepEmpty: paragraphs.Count == 0);
        return paragraphs;
    }

    private void Add(string text, bool bold, bool italic, bool whole)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\t' or '\r')
            {
                _spaceIsDue = _lineHasText;
                continue;
            }

            if ((bold, italic) != _face)
            {
                EndRun();
                _face = (bold, italic);
            }

            if (_spaceIsDue)
            {
                _text.Append(whole ? '\u00A0' : ' ');
                _spaceIsDue = false;
            }

            _text.Append(c);
            _lineHasText = true;
        }
    }

    private void Break()
    {
        EndRun();
        _runs.Add(new BodyRun("", false, false, IsBreak: true));
        (_spaceIsDue, _lineHasText) = (false, false);
    }

    private void EndRun()
    {
        if (_text.Length > 0)
        {
            _runs.Add(new BodyRun(_text.ToString(), _face.Bold, _face.Italic));
            _text.Clear();
        }
    }

    private void End(List<BodyParagraph> paragraphs, bool keepEmpty)
    {
        EndRun();
        if (keepEmpty || _runs.Count > 0)
        {
            paragraphs.Add(this);
        }
    }
}
