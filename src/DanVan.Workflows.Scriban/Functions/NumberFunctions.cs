using System.Numerics;
using DanVan.Workflows.Templates;
using Scriban.Functions;
using Scriban.Syntax;
using MathFunctions = Scriban.Functions.MathFunctions;

namespace DanVan.Workflows.Scriban;

/// <summary>Scriban's <c>math</c> without chance and identity.</summary>
internal static class NumberFunctions
{
    private const int LongestFormat = 64;

    internal static readonly FunctionGroup Group = FunctionGroup.Guarded(
        "math",
        new MathFunctions(),
        ("abs", Abs),
        ("ceil", call => Rounded(call)),
        ("floor", call => Rounded(call)),
        ("round", call => Round(call)),
        ("plus", call => call.Apply(ScriptBinaryOperator.Add, call.Value(0), call.Value(1))),
        ("minus", call => call.Apply(ScriptBinaryOperator.Subtract, call.Value(0), call.Value(1))),
        ("times", call => call.Apply(ScriptBinaryOperator.Multiply, call.Value(0), call.Value(1))),
        ("divided_by", DividedBy),
        ("modulo", call => call.Apply(ScriptBinaryOperator.Modulus, call.Value(0), call.Value(1))),
        ("is_number", null),
        ("format", Format));

    // Scriban has no absolute value for the smallest integers.
    private static object? Abs(FunctionCall call) => call.Value(0) switch
    {
        int.MinValue => -(long)int.MinValue,
        long.MinValue => -(BigInteger)long.MinValue,
        null or bool or int or long or decimal or double => call.Original(),
        _ => throw call.Needs(0, "a number", "một số"),
    };

    private static double Rounded(FunctionCall call) => call.Finite((double)call.Original()!);

    private static double Round(FunctionCall call) => call.Int(1) is < 0 or > 15 ? throw call.OutOfRange(1) : Rounded(call);

    private static object? DividedBy(FunctionCall call)
    {
        var result = call.Apply(ScriptBinaryOperator.Divide, call.Value(0), call.Value(1));
        if (call.Value(1) is not int || result is not double quotient)
            return result;

        return Math.Floor(quotient) is >= int.MinValue and <= int.MaxValue ? call.Original() : throw call.Budget.FailLimit(TemplateErrorCodes.NumberLimit);
    }

    // .NET takes up to nine digits of precision and makes as many characters: "F999999999" is a gigabyte. To it, U+0000 ends a format.
    private static object Format(FunctionCall call)
    {
        if (call.Value(0) is null)
            return string.Empty;

        if (!OperatorGuard.IsNumber(call.Value(0)))
            throw call.Needs(0, "a number", "một số");

        var format = call.Text(1) ?? string.Empty;
        var isStandard = format.Length > 1 && char.IsAsciiLetter(format[0]) && format.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        if (format.Length > LongestFormat || format.Contains('\0', StringComparison.Ordinal) || (isStandard && format.Length > 3))
            throw call.OutOfRange(1);

        return call.Value(2) is null ? call.Original()! : throw call.Fail(TemplateRefusal.Unsupported("math.format with a culture"));
    }
}
