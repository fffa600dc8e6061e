using System.Globalization;
using System.Numerics;

namespace DanVan.Workflows.Templates;

/// <summary>Makes one kind of number of another, as Scriban does: what has no meaning as a number is an error.</summary>
internal static class Conversions
{
    private const int MostBits = 3322; // a thousand digits

    /// <summary>The smallest integer type that holds a number, or <see langword="null"/> when it has more than a thousand digits.</summary>
    internal static object? Fit(BigInteger value)
    {
        if (value >= int.MinValue && value <= int.MaxValue)
            return (int)value;

        if (value >= long.MinValue && value <= long.MaxValue)
            return (long)value;

        return HasTooManyDigits(value) ? null : value;
    }

    internal static bool HasTooManyDigits(BigInteger value) => value.GetBitLength() > MostBits;

    /// <summary>Null is 0, true is 1, a decimal is rounded half to even, a string of digits is its number.</summary>
    internal static bool TryToInt(object? value, out int number)
    {
        var (isThere, exact) = TemplateValue.Plain(value) switch
        {
            null => (true, 0m),
            int whole => (true, whole),
            long whole => (true, whole),
            bool flag => (true, flag ? 1 : 0),
            decimal exactly => (true, Math.Round(exactly)),
            double roughly when Math.Abs(roughly) <= uint.MaxValue => (true, (decimal)Math.Round(roughly)),
            BigInteger => (false, 0m),
            string { Length: < 100 } text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed) => (true, parsed),
            _ => (false, 0m),
        };
        var fits = isThere && exact >= int.MinValue && exact <= int.MaxValue;
        number = fits ? (int)exact : 0;
        return fits;
    }

    internal static bool TryToBigInteger(object? value, out BigInteger number)
    {
        number = value switch
        {
            int whole => whole,
            long whole => whole,
            BigInteger whole => whole,
            bool flag => flag ? 1 : 0,
            _ => default,
        };
        return value is int or long or BigInteger or bool;
    }

    internal static bool TryToDouble(object? value, out double number)
    {
        number = value switch
        {
            int whole => whole,
            long whole => whole,
            BigInteger whole => (double)whole,
            bool flag => flag ? 1 : 0,
            double roughly => roughly,
            decimal exactly => (double)exactly,
            _ => 0,
        };
        return value is null or int or long or BigInteger or bool or double or decimal;
    }

    /// <summary>A double becomes the decimal its first 15 digits say: 0.1 is exactly 0.1. Integers beyond long do not convert, as in Scriban.</summary>
    internal static bool TryToDecimal(object? value, out decimal number)
    {
        switch (value)
        {
            case int whole:
                number = whole;
                return true;
            case long whole:
                number = whole;
                return true;
            case bool flag:
                number = flag ? 1 : 0;
                return true;
            case decimal exactly:
                number = exactly;
                return true;
            case double roughly when Math.Abs(roughly) < (double)decimal.MaxValue:
                number = (decimal)roughly;
                return true;
            default:
                number = 0;
                return false;
        }
    }
}
