using System.Globalization;
using System.Text;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Html;

/// <summary>
/// Copies a document's body, checking every character of it against <see cref="BodyRules"/>, and fills in the marks that belong to the format
/// profile. It refuses what a browser's parser would mend or reinterpret: what is checked is exactly what is shown.
/// </summary>
/// <remarks>The body comes from templates administrators write, so a slip in a template must be found when it is made, and must never run in a reader's browser.</remarks>
internal sealed class BodyFilter
{
    // A table's cell with emphasis in its paragraphs goes eight deep. Readers of documents give up, or worse, at some hundreds.
    private const int DeepestNesting = 20;

    // All classes one element can carry are shorter than this together.
    private const int LongestAttribute = 100;

    private readonly string _html;
    private readonly BodySetup _marks;
    private readonly StringBuilder _output;
    private readonly Stack<string> _open = new();
    private int _position;
    private int _combining;

    private BodyFilter(string html, BodySetup marks)
    {
        _html = html;
        _marks = marks;
        _output = new StringBuilder(html.Length + 64);
        _open.Push(BodyRules.Root);
    }

    public static string Copy(string html, BodySetup marks) => new BodyFilter(html, marks).Run();

    private string Run()
    {
        while (_position < _html.Length)
        {
            if (_html[_position] != '<')
            {
                Text();
            }
            else if (_html.AsSpan(_position).StartsWith("</"))
            {
                EndTag();
            }
            else
            {
                StartTag();
            }
        }

        return _open.Peek() == BodyRules.Root
            ? _output.ToString().Trim().ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC)
            : throw Error($"<{_open.Peek()}> is not closed.", _html.Length);
    }

    private void Text()
    {
        var start = _position;
        _combining = 0;
        var mayHoldText = BodyRules.MayHoldText(_open.Peek());
        while (_position < _html.Length && _html[_position] != '<')
        {
            var c = _html[_position];
            if (!mayHoldText && c is not (' ' or '\n' or '\r' or '\t'))
            {
                throw Error(_open.Peek().Length == 0 ? "Text stands outside a paragraph." : $"Text stands directly in <{_open.Peek()}>.", _position);
            }

            if (c == '&')
            {
                CharacterReference();
            }
            else if (Rune.TryGetRuneAt(_html, _position, out var rune) && PageCharacters.IsAllowed(rune))
            {
                CountMarks(rune);
                _position += rune.Utf16SequenceLength;
            }
            else
            {
                throw Error("A control character, a noncharacter or half a surrogate pair.", _position);
            }
        }

        _output.Append(_html, start, _position - start);
    }

    private void CharacterReference()
    {
        var end = _html.IndexOf(';', _position);
        var name = end < 0 ? "" : _html[(_position + 1)..end];
        var good = name switch
        {
            "amp" or "lt" or "gt" or "quot" or "apos" or "nbsp" => true,
            ['#', 'x' or 'X', .. var hex] => IsAllowedCode(hex, NumberStyles.AllowHexSpecifier),
            ['#', .. var digits] => IsAllowedCode(digits, NumberStyles.None),
            _ => false,
        };
        _combining = name.StartsWith('#') ? _combining : 0;
        _position = good ? end + 1 : throw Error("& begins no known character reference; a plain ampersand is written &amp;.", _position);
    }

    private bool IsAllowedCode(string digits, NumberStyles style)
    {
        var rune = default(Rune);
        var good = digits.Length <= 7 && int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && Rune.TryCreate(code, out rune) && PageCharacters.IsAllowed(rune);
        CountMarks(rune);
        return good;
    }

    private void CountMarks(Rune rune)
    {
        _combining = PageCharacters.MarksAfter(_combining, rune);
        if (_combining > PageCharacters.MostMarks)
        {
            throw Error($"More than {PageCharacters.MostMarks} combining marks stand on one letter.", _position);
        }
    }

    private void EndTag()
    {
        var start = _position;
        _position += 2;
        var name = Name();
        if (!Accept('>') || name != _open.Peek() || name.Length == 0)
        {
            throw Error(_open.Peek().Length == 0 ? "An end tag without its start tag." : $"Here only </{_open.Peek()}> can end an element.", start);
        }

        _open.Pop();
        _output.Append("</").Append(name).Append('>');
    }

    private void StartTag()
    {
        var start = _position++;
        var name = Name();
        if (!BodyRules.IsElement(name))
        {
            throw Error("This tag or markup is not in the allowed set; a plain < is written &lt;.", start);
        }

        if (!BodyRules.MayHold(_open.Peek(), name))
        {
            throw Error(_open.Peek().Length == 0 ? $"<{name}> cannot stand at the top." : $"<{name}> cannot stand in <{_open.Peek()}>.", start);
        }

        if (_open.Count > DeepestNesting)
        {
            throw Error($"Elements are nested more than {DeepestNesting} deep.", start);
        }

        var attributes = Attributes(name, out var mark);
        if (name == "br")
        {
            Accept('/');
        }

        if (!Accept('>'))
        {
            throw Error($"The tag <{name}> is not well formed.", start);
        }

        _output.Append('<').Append(name).Append(attributes).Append('>');
        if (name == "br")
        {
            return;
        }

        _open.Push(name);
        if (mark is not null)
        {
            _output.Append(HtmlText.Escape(mark));
            if (!_html.AsSpan(_position).StartsWith("</span>"))
            {
                throw Error("The span of a mark stays empty; the format profile fills it.", _position);
            }
        }
    }

    private string Attributes(string element, out string? mark)
    {
        mark = null;
        var written = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Blanks() && _position < _html.Length && char.IsAsciiLetterLower(_html[_position]))
        {
            var start = _position;
            var name = Name();
            var close = Accept('=') && Accept('"') ? _html.IndexOf('"', _position) : -1;
            if (close < 0 || !seen.Add(name))
            {
                throw Error("An attribute is not written name=\"value\", or stands twice.", start);
            }

            var value = _html[_position..close];
            _position = close + 1;
            if (value.Length > LongestAttribute)
            {
                throw Error($"{name}=\"...\" on <{element}> has more than {LongestAttribute} characters.", start);
            }

            var good = name switch
            {
                "class" => value.Split(' ') is var classes && classes.All(c => BodyRules.MayCarry(element, c)),
                "colspan" or "rowspan" => BodyRules.MaySpan(element) && value.Length is 1 or 2 && value.All(char.IsAsciiDigit) && value[0] != '0',
                _ => false,
            };
            if (!good)
            {
                throw Error($"{name}=\"{value}\" is not allowed on <{element}>.", start);
            }

            var classNames = value.Split(' ');
            mark = classNames.Contains(BodyRules.EndMark) ? _marks.EndMark
                : classNames.Contains(BodyRules.SectionMark) ? _marks.SectionMark
                : mark;
            written.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        }

        return written.ToString();
    }

    private string Name()
    {
        var start = _position;
        while (_position < _html.Length && (char.IsAsciiLetterLower(_html[_position]) || char.IsAsciiDigit(_html[_position])))
        {
            _position++;
        }

        return _html[start.._position];
    }

    private bool Blanks()
    {
        var start = _position;
        while (_position < _html.Length && _html[_position] is ' ' or '\n' or '\r' or '\t')
        {
            _position++;
        }

        return _position > start;
    }

    private bool Accept(char c)
    {
        if (_position >= _html.Length || _html[_position] != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private DocumentBodyException Error(string problem, int at)
    {
        var before = _html.AsSpan(0, at);
        return new DocumentBodyException(problem, before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }
}
