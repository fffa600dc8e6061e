using System.Globalization;
using System.Numerics;

namespace DanVan.Workflows.Templates;

/// <summary>Scriban's <c>math</c> functions without chance and identity. Rounding, floor and ceiling give doubles there, and so they do here.</summary>
internal static class MathFunctions
{
    private const int LongestFormat = 64;

    internal static readonly TemplateNamespace Namespace = TemplateNamespace.Of(
        "math",
        [
            ("abs", 1, 1, Abs),
            ("ceil", 1, 1, a => Finite(a, Math.Ceiling(a.Double(0)))),
            ("floor", 1, 1, a => Finite(a, Math.Floor(a.Double(0)))),
            ("round", 1, 2, a => Round(a)),
            ("plus", 2, 2, a => Apply(a, Operator.Add)),
            ("minus", 2, 2, a => Apply(a, Operator.Subtract)),
            ("times", 2, 2, a => Apply(a, Operator.Multiply)),
            ("divided_by", 2, 2, DividedBy),
            ("modulo", 2, 2, a => Apply(a, Operator.Remainder)),
            ("is_number", 1, 1, a => TemplateValue.IsNumber(a.Value(0))),
            ("format", 2, 3, Format),
        ],
        "uuid", "random");

    private static object? Apply(FunctionCall call, Operator op) => new Operators(call.Rendering, call.Offset).Apply(op, call.Value(0), call.Value(1));

    private static object? Abs(FunctionCall call) => call.Value(0) switch
    {
        null => null,
        bool flag => flag,
        decimal exactly => Math.Abs(exactly),
        double roughly => Math.Abs(roughly),
        int or long => Conversions.Fit(BigInteger.Abs(Convert.ToInt64(call.Value(0), CultureInfo.InvariantCulture))),
        _ => throw call.Refuse(0, "a number", "một số"),
    };

    private static double Round(FunctionCall call)
    {
        var digits = call.Int(1);
        if (digits is < 0 or > 15)
            throw call.OutOfRange(1);

        return Finite(call, Math.Round(call.Double(0), digits));
    }

    // An integer of a thousand digits has no double.
    private static double Finite(FunctionCall call, double value) =>
        double.IsFinite(value) ? value : throw call.Rendering.Fail(call.Offset, TemplateError.Limit(TemplateErrorCodes.NumberLimit, 0));

    private static object? DividedBy(FunctionCall call)
    {
        var result = new Operators(call.Rendering, call.Offset).Apply(Operator.Divide, call.Double(0), call.Value(1));
        if (call.Value(1) is not int || result is not double quotient)
            return result;

        var whole = Math.Floor(quotient);
        return whole is >= int.MinValue and <= int.MaxValue
            ? (int)whole
            : throw call.Rendering.Fail(call.Offset, TemplateError.Limit(TemplateErrorCodes.NumberLimit, 0));
    }

    // .NET takes up to nine digits of precision and makes as many characters: "F999999999" is a gigabyte. To it, U+0000 ends a format.
    private static string Format(FunctionCall call)
    {
        if (call.Has(2))
            throw call.Unsupported(2, "math.format number format culture");

        if (call.Value(0) is null)
            return string.Empty;

        if (!TemplateValue.IsNumber(call.Value(0)))
            throw call.Refuse(0, "a number", "một số");

        var format = call.Text(1) ?? string.Empty;
        var isStandard = format.Length > 1 && char.IsAsciiLetter(format[0]) && format.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        if (format.Length > LongestFormat || format.Contains('\0', StringComparison.Ordinal) || (isStandard && format.Length > 3))
            throw call.OutOfRange(1);

        try
        {
            return ((IFormattable)call.Value(0)!).ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw call.OutOfRange(1);
        }
    }
}
