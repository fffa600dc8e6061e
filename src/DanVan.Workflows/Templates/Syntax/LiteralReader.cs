using System.Globalization;
using System.Numerics;
using System.Text;

namespace DanVan.Workflows.Templates;

/// <summary>Turns the tokens of numbers and strings into their values.</summary>
internal static class LiteralReader
{
    private const int MostDigits = 1000;

    internal static LiteralExpression ReadNumber(TokenCursor cursor)
    {
        var text = cursor.Text;
        var token = cursor.Take();
        if (token.Kind == TokenKind.Float && text.Contains('_', StringComparison.Ordinal))
            throw cursor.Fail(token.Start, TemplateError.Syntax("Only whole numbers have a '_' between their digits.", "Chỉ số nguyên mới có dấu '_' giữa các chữ số."));

        var value = token.Kind == TokenKind.Integer ? ReadInteger(text.Replace("_", string.Empty, StringComparison.Ordinal)) : ReadFloat(text);
        return value is null
            ? throw cursor.Fail(token.Start, TemplateError.Limit(TemplateErrorCodes.NumberLimit, 0))
            : new LiteralExpression(token.Start, value);
    }

    internal static LiteralExpression ReadString(TokenCursor cursor)
    {
        var text = cursor.Text;
        var token = cursor.Take();
        var inner = text[1..^1];
        return new LiteralExpression(token.Start, token.Kind == TokenKind.String ? Unescape(inner) : inner.Replace("``", "`", StringComparison.Ordinal));
    }

    // "1e3" is an integer; an exponent may not make it longer than digits could.
    private static object? ReadInteger(string text)
    {
        var exponentAt = text.IndexOfAny(['e', 'E']);
        if (text.Length > MostDigits || (exponentAt >= 0 && !(int.TryParse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) && exponent is >= 0 and <= MostDigits)))
            return null;

        return BigInteger.TryParse(text, NumberStyles.Integer | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? Conversions.Fit(number) : null;
    }

    private static object? ReadFloat(string text)
    {
        if (text.Length > MostDigits)
            return null;

        var digits = text.TrimEnd('m', 'M', 'd', 'D');
        if (text[^1] is 'm' or 'M' && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exactly))
            return exactly;

        return text[^1] is not ('m' or 'M') && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var roughly) && double.IsFinite(roughly)
            ? roughly
            : null;
    }

    // The lexer has seen to it that each escape is whole.
    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            var c = text[++i];
            switch (c)
            {
                case '\n':
                    break;
                case '\r':
                    i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                    break;
                case 'u':
                    result.Append((char)Convert.ToUInt16(text.Substring(i + 1, 4), 16));
                    i += 4;
                    break;
                case 'x':
                    result.Append((char)Convert.ToUInt16(text.Substring(i + 1, 2), 16));
                    i += 2;
                    break;
                default:
                    result.Append(c switch { '0' => '\0', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', _ => c });
                    break;
            }
        }

        return result.ToString();
    }
}
