namespace DanVan.Workflows.Templates;

internal sealed partial class Lexer
{
    // Longest first, as "//=" begins with "//" and "/".
    private static readonly (string Sign, TokenKind Kind)[] Signs =
    [
        ("//=", TokenKind.WholeDivideAssign), ("..<", TokenKind.RangeExclusive),
        ("&&", TokenKind.And), ("||", TokenKind.Or), ("??", TokenKind.DoubleQuestion), ("?.", TokenKind.QuestionDot), ("?!", TokenKind.QuestionExclamation),
        ("==", TokenKind.Equal), ("!=", TokenKind.NotEqual), ("<=", TokenKind.LessOrEqual), (">=", TokenKind.GreaterOrEqual), ("..", TokenKind.RangeInclusive),
        ("+=", TokenKind.AddAssign), ("-=", TokenKind.SubtractAssign), ("*=", TokenKind.MultiplyAssign), ("/=", TokenKind.DivideAssign),
        ("%=", TokenKind.RemainderAssign), ("//", TokenKind.WholeDivide),
        ("(", TokenKind.OpenParenthesis), (")", TokenKind.CloseParenthesis), ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket),
        (",", TokenKind.Comma), (":", TokenKind.Colon), (";", TokenKind.Semicolon), (".", TokenKind.Dot), ("?", TokenKind.Question), ("|", TokenKind.Pipe),
        ("!", TokenKind.Exclamation), ("=", TokenKind.Assign), ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("*", TokenKind.Multiply),
        ("/", TokenKind.Divide), ("%", TokenKind.Remainder), ("<", TokenKind.Less), (">", TokenKind.Greater),
    ];

    // What Scriban reads and we refuse by name. They stand before the signs above, being longer or of their own.
    private static readonly string[] UnsupportedSigns = ["...", "++", "--", "<<", ">>", "|>", "^^", "^", "@", "&"];

    // Each look-up reads the whole name and counts as one step.
    private const int LongestName = 200;

    private static readonly TemplateError StrayClosing = TemplateError.Syntax("There is no '{' for this '}'.", "Không có '{' nào ứng với '}' này.");

    private void ReadCodeToken()
    {
        var c = _text[_position];
        switch (c)
        {
            case '\n' or '\r':
                ReadNewLine();
                break;
            case '#':
                SkipComment();
                break;
            case '"' or '\'':
                ReadString();
                break;
            case '`':
                ReadVerbatimString();
                break;
            case '$' when Peek(1) is '"' or '\'':
                Fail(_position, TemplateError.Unsupported("$\"...\"", "join the parts with '+'", "hãy nối các phần bằng '+'"));
                break;
            case '$' or '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                ReadIdentifier();
                break;
            case >= '0' and <= '9':
                ReadNumber();
                break;
            case '{':
                _openBraces++;
                AddSign(TokenKind.OpenBrace, 1);
                break;
            case '}' when _openBraces > 0:
                _openBraces--;
                AddSign(TokenKind.CloseBrace, 1);
                break;
            case '}':
                Fail(_position, StrayClosing);
                break;
            default:
                ReadOther(c);
                break;
        }
    }

    private void ReadOther(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            while (_position < _text.Length && char.IsWhiteSpace(_text[_position]) && _text[_position] != '\n')
                _position++;
        }
        else if (char.IsLetter(c))
        {
            ReadIdentifier();
        }
        else
        {
            ReadSign();
        }
    }

    private void ReadSign()
    {
        foreach (var sign in UnsupportedSigns)
        {
            if (StartsWith(sign) && !(sign == "&" && Peek(1) == '&'))
            {
                // These three Scriban reads in declarations and in its scientific mode only, which no renderer of ours switches on.
                Fail(_position, sign is "..." or "^^" or "&" ? TemplateError.Withheld(sign) : TemplateError.Unsupported(sign));
                return;
            }
        }

        foreach (var (sign, kind) in Signs)
        {
            if (StartsWith(sign))
            {
                AddSign(kind, sign.Length);
                return;
            }
        }

        Fail(_position, TemplateError.Syntax("This character has no meaning here.", "Ký tự này không có nghĩa ở đây."));
    }

    private void AddSign(TokenKind kind, int length)
    {
        Add(kind, _position, _position + length);
        _position += length;
    }

    private void ReadNewLine()
    {
        var start = _position;
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;

        Add(TokenKind.NewLine, start, _position);
    }

    // "# ..." ends with the line, "## ... ##" with its second sign; both end before the code does.
    private void SkipComment()
    {
        var isBlock = Peek(1) == '#';
        _position += isBlock ? 2 : 1;
        while (_position < _text.Length && !IsAtCodeExit())
        {
            if (isBlock && StartsWith("##"))
            {
                _position += 2;
                return;
            }

            if (!isBlock && _text[_position] is '\n' or '\r')
                return;

            _position++;
        }
    }

    private void ReadIdentifier()
    {
        var start = _position++;
        while (_position < _text.Length && IsIdentifierLetter(_text[_position]))
            _position++;

        var isLocal = _text[start] == '$';
        if (_position - start > LongestName)
            Fail(start, TemplateError.Syntax($"A name has at most {LongestName} characters.", $"Tên dài tối đa {LongestName} ký tự."));
        else if (isLocal && (_position == start + 1 || char.IsDigit(_text[start + 1])))
            Fail(start, TemplateError.Unsupported("$"));
        else
            Add(isLocal ? TokenKind.LocalIdentifier : TokenKind.Identifier, start, _position);
    }

    private static bool IsIdentifierLetter(char c) => c == '_' || char.IsLetterOrDigit(c);

    private bool StartsWith(string sign) => string.CompareOrdinal(_text, _position, sign, 0, sign.Length) == 0;
}
