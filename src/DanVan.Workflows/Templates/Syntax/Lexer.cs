namespace DanVan.Workflows.Templates;

/// <summary>Cuts a template into tokens: text with its white space already controlled, and the tokens of code.</summary>
/// <remarks>One pass, no recursion. The first error ends the list with an <see cref="TokenKind.Error"/> token, so that an earlier mistake the parser finds is told first.</remarks>
internal sealed partial class Lexer
{
    private static readonly TemplateError HalfPair = TemplateError.Syntax(
        "Half a surrogate pair is no character.", "Nửa cặp ký tự thay thế (surrogate) không phải là một ký tự.");

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _position;

    // Within the braces of an object, "}}" closes two of them and not the code.
    private int _openBraces;

    private Lexer(string text) => _text = text;

    /// <summary>What the error token stands for.</summary>
    internal TemplateError? Error { get; private set; }

    internal IReadOnlyList<Token> Tokens => _tokens;

    internal static Lexer ReadTemplate(string text)
    {
        var lexer = Begin(text);
        while (lexer.Error is null && lexer._position < text.Length)
        {
            lexer.ReadText();
            if (lexer._position < text.Length)
                lexer.ReadOpening();
        }

        return lexer.Finish();
    }

    internal static Lexer ReadExpression(string text)
    {
        var lexer = Begin(text);
        while (lexer.Error is null && lexer._position < text.Length)
            lexer.ReadCodeToken();

        return lexer.Finish();
    }

    /// <summary>
    /// Half a surrogate pair has no UTF-8: two templates that differ there have one content hash, so one would be taken for the other, here and on record.
    /// </summary>
    /// <exception cref="TemplateException">The text has one.</exception>
    internal static void RefuseWhatCannotBeHashed(TemplateSource source)
    {
        if (HalfPairIn(source.Text) is >= 0 and var at)
            throw HalfPair.At(source, at);
    }

    private static Lexer Begin(string text)
    {
        var lexer = new Lexer(text);
        if (text.Length > TemplateOptions.GreatestLength)
            lexer.Fail(0, TemplateError.Limit(TemplateErrorCodes.LengthLimit, TemplateOptions.GreatestLength));
        else if (HalfPairIn(text) is >= 0 and var at)
            lexer.Fail(at, HalfPair);

        return lexer;
    }

    private static int HalfPairIn(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;

            i++;
        }

        return -1;
    }

    private Lexer Finish()
    {
        Add(TokenKind.EndOfFile, _text.Length, _text.Length);
        return this;
    }

    private void ReadText()
    {
        var start = _position;
        while (_position < _text.Length && !IsOpening(_position))
            _position++;

        var end = _position;
        if (_position < _text.Length)
            end = TrimEnd(start, end, Peek(OpeningLength(_position)));

        if (end > start)
            Add(TokenKind.Text, start, end);
    }

    private void ReadOpening()
    {
        var start = _position;
        var length = OpeningLength(start);
        _position += length;
        if (Peek(0) is '-' or '~')
            _position++;

        var percents = length - 2;
        if (percents > 0)
        {
            Add(TokenKind.EscapeEnter, start, _position);
            ReadEscaped(percents);
            return;
        }

        Add(TokenKind.CodeEnter, start, _position);
        while (Error is null && _position < _text.Length && !(IsAtCodeExit() && TryReadClosing(TokenKind.CodeExit, 0)))
            ReadCodeToken();

        if (Error is null && _tokens[^1].Kind != TokenKind.CodeExit)
            Fail(start, TemplateError.Expected("'}}' for this '{{'", "'}}' đóng lại '{{' này"));
    }

    private void ReadEscaped(int percents)
    {
        var start = _position;
        for (; _position < _text.Length; _position++)
        {
            if (!IsClosing(percents))
                continue;

            if (_position > start)
                Add(TokenKind.Text, start, _position);

            TryReadClosing(TokenKind.EscapeExit, percents);
            return;
        }

        Fail(start, TemplateError.Expected("the end of this escape block", "dấu kết thúc khối giữ nguyên văn này"));
    }

    private bool TryReadClosing(TokenKind kind, int percents)
    {
        if (!IsClosing(percents))
            return false;

        var start = _position;
        var trim = _text[start];
        _position += percents + (trim == '}' ? 2 : 3);
        Add(kind, start, _position);
        SkipAfterClosing(trim);
        return true;
    }

    private bool IsAtCodeExit() => _openBraces == 0 && IsClosing(0);

    private bool IsOpening(int at)
    {
        if (_text[at] != '{')
            return false;

        var next = at + 1;
        while (next < _text.Length && _text[next] == '%')
            next++;

        return next < _text.Length && _text[next] == '{';
    }

    private int OpeningLength(int at) => _text.IndexOf('{', at + 1) - at + 1;

    private bool IsClosing(int percents)
    {
        var at = Peek(0) is '-' or '~' ? 1 : 0;
        if (Peek(at) != '}' || Peek(at + 1 + percents) != '}')
            return false;

        for (var i = 1; i <= percents; i++)
        {
            if (Peek(at + i) != '%')
                return false;
        }

        return true;
    }

    // '-' removes all white space, '~' only that of the same line.
    private int TrimEnd(int start, int end, char trim)
    {
        if (trim is not ('-' or '~'))
            return end;

        while (end > start && char.IsWhiteSpace(_text[end - 1]) && (trim == '-' || !EndsLine(end - 1)))
            end--;

        return end;
    }

    // '-' removes all white space, '~' up to and with the first line feed.
    private void SkipAfterClosing(char trim)
    {
        if (trim is not ('-' or '~'))
            return;

        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            if (_text[_position++] == '\n' && trim == '~')
                return;
        }
    }

    private bool EndsLine(int at) => _text[at] == '\n' || (_text[at] == '\r' && (at + 1 == _text.Length || _text[at + 1] != '\n'));

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void Add(TokenKind kind, int start, int end) => _tokens.Add(new Token(kind, start, end));

    private void Fail(int offset, TemplateError error)
    {
        Error ??= error;
        Add(TokenKind.Error, offset, offset);
    }
}
