using System.Numerics;

namespace DanVan.Workflows.Templates;

/// <summary>
/// Numbers with Scriban's ladder of types: a decimal on either side makes decimals, else a double, else integers of any size. Integers divided by '/' are doubles.
/// What overflows or divides by zero is an error.
/// </summary>
internal sealed class Arithmetic(Rendering rendering, int offset)
{
    /// <summary>The result, or null when a side is no number.</summary>
    internal object? Apply(Operator op, object left, object right)
    {
        if (!TemplateValue.IsNumber(left) && !TemplateValue.IsNumber(right))
            return null;

        try
        {
            if (left is decimal || right is decimal)
                return Conversions.TryToDecimal(left, out var first) && Conversions.TryToDecimal(right, out var second) ? OnDecimals(op, first, second) : null;

            if (left is double || right is double)
                return Conversions.TryToDouble(left, out var first) && Conversions.TryToDouble(right, out var second) ? OnDoubles(op, first, second) : null;

            return Conversions.TryToBigInteger(left, out var one) && Conversions.TryToBigInteger(right, out var other) ? OnIntegers(op, one, other) : null;
        }
        catch (OverflowException)
        {
            throw TooLarge();
        }
    }

    internal object Negate(object value) => value switch
    {
        decimal exactly => -exactly,
        double roughly => -roughly,
        _ when Conversions.TryToBigInteger(value, out var whole) => Fit(-whole),
        _ => throw new ArgumentException("Only numbers have a sign.", nameof(value)),
    };

    private object? OnDecimals(Operator op, decimal left, decimal right) => op switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        Operator.Divide => left / NotZero(right),
        Operator.WholeDivide => Math.Round(left / NotZero(right)),
        Operator.Remainder => left % NotZero(right),
        _ => Operators.Compare(op, left.CompareTo(right)),
    };

    private object? OnDoubles(Operator op, double left, double right) => op switch
    {
        Operator.Add => Finite(left + right),
        Operator.Subtract => Finite(left - right),
        Operator.Multiply => Finite(left * right),
        Operator.Divide => Finite(left / NotZero(right)),
        Operator.WholeDivide => Finite(Math.Round(left / NotZero(right))),
        Operator.Remainder => Finite(left % NotZero(right)),
        _ => Operators.Compare(op, left.CompareTo(right)),
    };

    private object? OnIntegers(Operator op, BigInteger left, BigInteger right) => op switch
    {
        Operator.Add => Fit(left + right),
        Operator.Subtract => Fit(left - right),
        Operator.Multiply => Fit(left * right),
        Operator.Divide => Finite((double)left / (double)NotZero(right)),
        Operator.WholeDivide => Fit(left / NotZero(right)),
        Operator.Remainder => Fit(left % NotZero(right)),
        Operator.RangeInclusive => Range(left, right, inclusive: true),
        Operator.RangeExclusive => Range(left, right, inclusive: false),
        _ => Operators.Compare(op, left.CompareTo(right)),
    };

    // Runs down as well as up.
    private RangeList Range(BigInteger left, BigInteger right, bool inclusive)
    {
        // Each number of a range beyond 64 bits would take memory of its own whenever it is read.
        if (!IsLong(left) || !IsLong(right))
            throw TooLarge();

        var count = BigInteger.Abs(right - left) + (inclusive ? 1 : 0);
        if (count > rendering.Options.MaxLoopIterations)
            throw rendering.FailLimit(offset, TemplateErrorCodes.LoopLimit, rendering.Options.MaxLoopIterations);

        return new RangeList((long)left, left < right ? 1 : -1, (int)count);
    }

    private static bool IsLong(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;

    // A number of a thousand digits takes 400 bytes, and as many steps as that many characters.
    private object Fit(BigInteger value)
    {
        var fitting = Conversions.Fit(value) ?? throw TooLarge();
        if (fitting is BigInteger)
        {
            var bytes = value.GetByteCount();
            rendering.Step(offset, WorkCosts.OfDigits(bytes));
            rendering.Keep(offset, WorkCosts.BytesOfDigits(bytes));
        }

        return fitting;
    }

    private double Finite(double value) => double.IsFinite(value) ? value : throw TooLarge();

    private T NotZero<T>(T value)
        where T : INumber<T> =>
        T.IsZero(value) ? throw rendering.Fail(offset, TemplateError.Type("Division by zero.", "Phép chia cho 0.")) : value;

    private TemplateException TooLarge() => rendering.Fail(offset, TemplateError.Limit(TemplateErrorCodes.NumberLimit, 0));
}
