namespace DanVan.Workflows.Templates;

internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        var start = _position;
        if (_text[start] == '0' && Peek(1) is 'x' or 'b')
        {
            Fail(start, TemplateError.Unsupported(_text.Substring(start, 2)));
            return;
        }

        var isFloat = false;
        SkipDigits(alsoUnderscore: true);
        if (Peek(0) == '.' && BeginsFraction(Peek(1)))
        {
            isFloat = true;
            _position++;
            SkipDigits(alsoUnderscore: false);
        }

        if (Peek(0) is 'e' or 'E' && !SkipExponent())
            return;

        if (Peek(0) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !IsIdentifierLetter(Peek(1)))
        {
            if (Peek(0) is 'f' or 'F')
            {
                Fail(start, TemplateError.Unsupported("1.0f", "write the number with 'm' at its end", "hãy viết số với 'm' ở cuối"));
                return;
            }

            isFloat = true;
            _position++;
        }

        Add(isFloat ? TokenKind.Float : TokenKind.Integer, start, _position);
    }

    // In "1..5" the point belongs to the range, in "1.size" to a member.
    private static bool BeginsFraction(char next) => next != '.' && (!char.IsLetter(next) || next is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' or 'e' or 'E');

    private bool SkipExponent()
    {
        var start = _position++;
        if (Peek(0) is '+' or '-')
            _position++;

        if (!char.IsAsciiDigit(Peek(0)))
        {
            Fail(start, TemplateError.Expected("digits after the exponent sign", "chữ số sau dấu lũy thừa"));
            return false;
        }

        SkipDigits(alsoUnderscore: false);
        return true;
    }

    private void SkipDigits(bool alsoUnderscore)
    {
        while (char.IsAsciiDigit(Peek(0)) || (alsoUnderscore && Peek(0) == '_'))
            _position++;
    }

    private void ReadString()
    {
        var start = _position;
        var quote = _text[_position++];
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == quote)
            {
                Add(TokenKind.String, start, ++_position);
                return;
            }

            if (c != '\\')
            {
                _position++;
            }
            else if (EscapeLength() is > 0 and var length)
            {
                _position += length;
            }
            else
            {
                Fail(_position, TemplateError.Syntax("This escape sequence does not exist.", "Không có ký hiệu thoát này."));
                return;
            }
        }

        Fail(start, TemplateError.Expected("the closing quote of this string", "dấu nháy đóng của chuỗi này"));
    }

    private int EscapeLength() => Peek(1) switch
    {
        '0' or '\'' or '"' or '\\' or 'b' or 'f' or 'n' or 'r' or 't' or 'v' or '\n' => 2,
        '\r' => Peek(2) == '\n' ? 3 : 2,
        'u' when AreHexadecimal(4) => 6,
        'x' when AreHexadecimal(2) => 4,
        _ => 0,
    };

    private bool AreHexadecimal(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiHexDigit(Peek(2 + i)))
                return false;
        }

        return true;
    }

    // A doubled sign stands for one of them.
    private void ReadVerbatimString()
    {
        var start = _position++;
        while (_position < _text.Length)
        {
            if (_text[_position++] != '`')
                continue;

            if (Peek(0) != '`')
            {
                Add(TokenKind.VerbatimString, start, _position);
                return;
            }

            _position++;
        }

        Fail(start, TemplateError.Expected("the closing ` of this string", "dấu ` đóng của chuỗi này"));
    }
}
