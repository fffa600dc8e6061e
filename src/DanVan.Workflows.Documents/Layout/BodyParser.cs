using System.Globalization;
using System.Net;
using System.Text;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Html;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>
/// Reads a document's body into a tree, checking every character of it against <see cref="BodyRules"/>, and fills in the marks that belong to the
/// format profile. It refuses what a browser's parser would mend or reinterpret: what is checked is exactly what is shown.
/// </summary>
/// <remarks>The body comes from templates administrators write, so a slip in a template must be found when it is made, and must never run in a reader's browser.</remarks>
internal sealed class BodyParser
{
    // A table's cell with emphasis in its paragraphs goes eight deep. Readers of documents give up, or worse, at some hundreds.
    private const int DeepestNesting = 20;

    // All classes one element can carry are shorter than this together.
    private const int LongestAttribute = 100;

    private readonly string _html;
    private readonly BodySetup _marks;
    private readonly Stack<BodyElement> _open = new();
    private int _position;
    private int _combining;

    private BodyParser(string html, BodySetup marks)
    {
        _html = html;
        _marks = marks;
        _open.Push(new BodyElement(BodyRules.Root, "", []));
    }

    private BodyElement Current => _open.Peek();

    /// <summary>The body as the children of a nameless root.</summary>
    /// <exception cref="DocumentBodyException">It holds something outside the allowed set.</exception>
    public static BodyElement Parse(string html, BodySetup marks) => new BodyParser(html, marks).Run();

    private BodyElement Run()
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

        return Current.Name == BodyRules.Root ? Trimmed(Current) : throw Error($"<{Current.Name}> is not closed.", _html.Length);
    }

    // All that can stand directly in the root beside elements is white space.
    private static BodyElement Trimmed(BodyElement root)
    {
        if (root.Children is [BodyText, ..])
        {
            root.Children.RemoveAt(0);
        }

        if (root.Children is [.., BodyText])
        {
            root.Children.RemoveAt(root.Children.Count - 1);
        }

        return root;
    }

    private void Text()
    {
        var start = _position;
        _combining = 0;
        var mayHoldText = BodyRules.MayHoldText(Current.Name);
        while (_position < _html.Length && _html[_position] != '<')
        {
            var c = _html[_position];
            if (!mayHoldText && c is not (' ' or '\n' or '\r' or '\t'))
            {
                throw Error(Current.Name.Length == 0 ? "Text stands outside a paragraph." : $"Text stands directly in <{Current.Name}>.", _position);
            }

            if (c == '&')
            {
                CharacterReference();
            }
            else if (Rune.TryGetRuneAt(_html, _position, out var rune) && !PageCharacters.IsControl(rune))
            {
                CountMarks(rune);
                _position += rune.Utf16SequenceLength;
            }
            else
            {
                throw Error("A control character or half a surrogate pair.", _position);
            }
        }

        Current.Children.Add(Read(_html[start.._position]));
    }

    // Each text by itself: with the mark of the tag before it, a combining accent would make another character, and no tag.
    private static BodyText Read(string written)
    {
        var markup = PlainText.WithoutNoncharacters(written).ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        var decoded = markup.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(markup) : markup;
        var text = PlainText.WithoutNoncharacters(decoded).Normalize(NormalizationForm.FormC);
        return new BodyText(text, text == decoded ? markup : HtmlText.Escape(text));
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
        var good = digits.Length <= 7 && int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && Rune.TryCreate(code, out rune) && !PageCharacters.IsControl(rune);
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
        if (!Accept('>') || name != Current.Name || name.Length == 0)
        {
            throw Error(Current.Name.Length == 0 ? "An end tag without its start tag." : $"Here only </{Current.Name}> can end an element.", start);
        }

        _open.Pop();
    }

    private void StartTag()
    {
        var start = _position++;
        var name = Name();
        if (!BodyRules.IsElement(name))
        {
            throw Error("This tag or markup is not in the allowed set; a plain < is written &lt;.", start);
        }

        if (!BodyRules.MayHold(Current.Name, name))
        {
            throw Error(Current.Name.Length == 0 ? $"<{name}> cannot stand at the top." : $"<{name}> cannot stand in <{Current.Name}>.", start);
        }

        if (_open.Count > DeepestNesting)
        {
            throw Error($"Elements are nested more than {DeepestNesting} deep.", start);
        }

        var element = Attributes(name, out var mark);
        if (name == "br")
        {
            Accept('/');
        }

        if (!Accept('>'))
        {
            throw Error($"The tag <{name}> is not well formed.", start);
        }

        Current.Children.Add(element);
        if (name == "br")
        {
            return;
        }

        _open.Push(element);
        if (element.Has(BodyRules.LegalBasis) && _marks.LegalBasisLead.Length > 0)
        {
            element.Children.Add(new BodyText(_marks.LegalBasisLead, HtmlText.Escape(_marks.LegalBasisLead)));
        }

        if (mark is not null)
        {
            element.Children.Add(new BodyText(mark, HtmlText.Escape(mark)));
            if (!_html.AsSpan(_position).StartsWith("</span>"))
            {
                throw Error("The span of a mark stays empty; the format profile fills it.", _position);
            }
        }
    }

    private BodyElement Attributes(string element, out string? mark)
    {
        mark = null;
        IReadOnlyList<string> classNames = [];
        var (columns, rows) = (1, 1);
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

            switch (name)
            {
                case "class":
                    classNames = value.Split(' ');
                    mark = classNames.Contains(BodyRules.EndMark) ? _marks.EndMark
                        : classNames.Contains(BodyRules.SectionMark) ? _marks.SectionMark
                        : null;
                    break;
                case "colspan":
                    columns = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
                case "rowspan":
                    rows = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
            }

            written.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        }

        return new BodyElement(element, written.ToString(), classNames) { ColumnSpan = columns, RowSpan = rows };
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
