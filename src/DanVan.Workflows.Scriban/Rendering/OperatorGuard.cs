using System.Collections;
using System.Numerics;
using DanVan.Workflows.Templates;
using NodaTime;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>
/// Stands before Scriban's operators: what would take more than the limits, what Scriban computes to something nobody means, and what it would put values of the model into
/// an error for, is refused. All else Scriban computes.
/// </summary>
internal sealed class OperatorGuard(SandboxContext context, RenderingBudget budget)
{
    private const int MostBits = 3322; // a thousand digits

    internal object? Apply(ScriptBinaryOperator op, int offset, object? left, object? right)
    {
        if (op is ScriptBinaryOperator.EmptyCoalescing)
            return left ?? right;

        if (op is ScriptBinaryOperator.NotEmptyCoalescing)
            return left is null ? null : right;

        (left, right) = (context.Plain(left), context.Plain(right));
        if (left is string || right is string)
            return OnStrings(op, offset, left, right);

        if (left is null || right is null || left is EmptyScriptObject || right is EmptyScriptObject)
            return Compute(op, left, right);

        if (left is IList or IDictionary || right is IList or IDictionary)
            return OnLists(op, offset, left, right);

        if (left is LocalDate or LocalDateTime && left.GetType() == right.GetType())
            return Compare(op, ((IComparable)left).CompareTo(right)) ?? throw Refuse(offset, left, right);

        return IsNumber(left) || IsNumber(right) ? OnNumbers(op, offset, left, right) : OnOthers(op, offset, left, right);
    }

    internal static bool IsNumber(object? value) => value is int or long or BigInteger or decimal or double;

    /// <summary>The smallest integer type that holds a number; one of more than a thousand digits is refused.</summary>
    internal object Fit(BigInteger value)
    {
        if (value >= int.MinValue && value <= int.MaxValue)
            return (int)value;

        if (value >= long.MinValue && value <= long.MaxValue)
            return (long)value;

        if (value.GetBitLength() > MostBits)
            throw budget.FailLimit(TemplateErrorCodes.NumberLimit);

        budget.KeepDigits(value.GetByteCount());
        return value;
    }

    private object? OnStrings(ScriptBinaryOperator op, int offset, object? left, object? right)
    {
        switch (op)
        {
            case ScriptBinaryOperator.Add:
                var (first, second) = (TextOf(left), TextOf(right));
                budget.Text((long)first.Length + second.Length);
                return Kept(Compute(op, first, second));
            case ScriptBinaryOperator.Multiply:
                var (text, times) = right is string ? (right, left) : (left, right);
                if (!TryToInt(times, out var count))
                    throw Refuse(offset, text, times);

                var part = TextOf(text);
                budget.Text((long)part.Length * Math.Max(count, 0));
                return Kept(Compute(op, part, count));
            case var _ when Compare(op, 0) is not null:
                budget.Read(TextOf(left));
                budget.Read(TextOf(right));
                return Compute(op, left, right);
            default:
                throw Refuse(offset, left, right);
        }
    }

    private object? Kept(object? text)
    {
        budget.Keep((string)text!);
        return text;
    }

    // Scriban calls lists "not equal" only when every pair of items differs, and computes joined lists anew whenever they are read.
    private object? OnLists(ScriptBinaryOperator op, int offset, object left, object right)
    {
        if (left is IDictionary || right is IDictionary)
            return OnOthers(op, offset, left, right);

        if (left is not IList first || right is not IList second)
            throw Refuse(offset, left, right);

        switch (op)
        {
            case ScriptBinaryOperator.Add:
                budget.Rounds((long)first.Count + second.Count);
                return ItemList.Of(budget, [.. ((IEnumerable)Compute(op, left, right)!).Cast<object?>()]);
            case ScriptBinaryOperator.CompareEqual:
                return AreEqual(offset, first, second, 0);
            default:
                throw Refuse(offset, left, right);
        }
    }

    private bool AreEqual(int offset, IList first, IList second, int depth)
    {
        if (depth > budget.Options.MaxDepth)
            throw budget.FailLimit(TemplateErrorCodes.DepthLimit, budget.Options.MaxDepth);

        if (first.Count != second.Count)
            return false;

        for (var i = 0; i < first.Count; i++)
        {
            budget.Rounds();
            var (one, other) = (context.Read(first[i]), context.Read(second[i]));
            var areEqual = one is IList ones && other is IList others
                ? AreEqual(offset, ones, others, depth + 1)
                : Apply(ScriptBinaryOperator.CompareEqual, offset, one, other) is true;
            if (!areEqual)
                return false;
        }

        return true;
    }

    private object? OnNumbers(ScriptBinaryOperator op, int offset, object left, object right)
    {
        if (!(IsNumber(left) || left is bool) || !(IsNumber(right) || right is bool))
            throw Refuse(offset, left, right);

        if (left is decimal || right is decimal)
            return OnDecimals(op, offset, left, right);

        if (left is double || right is double)
        {
            if (op is ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude)
                throw Refuse(offset, left, right);

            RefuseDivisionByZero(op, offset, right);
            return Compute(op, left, right) is double result ? Finite(result) : Compute(op, left, right);
        }

        return OnIntegers(op, offset, left, right);
    }

    private object? OnDecimals(ScriptBinaryOperator op, int offset, object left, object right)
    {
        if (op is ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude || !TryToDecimal(left, out var first) || !TryToDecimal(right, out var second))
            throw Refuse(offset, left, right);

        RefuseDivisionByZero(op, offset, second);
        try
        {
            return Compute(op, first, second);
        }
        catch (ScriptRuntimeException error) when (error is not RefusedException)
        {
            // Scriban keeps the text of an overflow and drops its type; with decimals on both sides and no zero below, nothing else is left.
            throw budget.FailLimit(TemplateErrorCodes.NumberLimit);
        }
    }

    private object? OnIntegers(ScriptBinaryOperator op, int offset, object left, object right)
    {
        var (first, second) = (ToBigInteger(left), ToBigInteger(right));
        switch (op)
        {
            case ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude:
                return Range(first, second, op == ScriptBinaryOperator.RangeInclude);
            case ScriptBinaryOperator.Multiply when first.GetBitLength() + second.GetBitLength() > MostBits + 2:
                throw budget.FailLimit(TemplateErrorCodes.NumberLimit);
            case ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus:
                RefuseDivisionByZero(op, offset, second);
                break;
        }

        return Compute(op, left, right) switch
        {
            BigInteger whole => Fit(whole),
            double quotient => Finite(quotient),
            var value => value,
        };
    }

    // Runs down as well as up.
    private ItemList Range(BigInteger left, BigInteger right, bool inclusive)
    {
        if (left < long.MinValue || left > long.MaxValue || right < long.MinValue || right > long.MaxValue)
            throw budget.FailLimit(TemplateErrorCodes.NumberLimit);

        var count = BigInteger.Abs(right - left) + (inclusive ? 1 : 0);
        if (count > budget.Options.MaxLoopIterations)
            throw budget.FailLimit(TemplateErrorCodes.LoopLimit, budget.Options.MaxLoopIterations);

        return new ItemList(new Numbers((long)left, left < right ? 1 : -1, (int)count));
    }

    private object? OnOthers(ScriptBinaryOperator op, int offset, object left, object right) =>
        op is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual && !IsNumber(left) && !IsNumber(right) && left is not IList && right is not IList
            ? Compute(op, left, right)
            : throw Refuse(offset, left, right);

    private void RefuseDivisionByZero(ScriptBinaryOperator op, int offset, object divisor)
    {
        var isZero = divisor switch
        {
            int whole => whole == 0,
            long whole => whole == 0,
            BigInteger whole => whole.IsZero,
            double roughly => roughly == 0,
            decimal exactly => exactly == 0,
            bool flag => !flag,
            _ => false,
        };
        if (isZero && op is ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus)
            throw budget.Fail(TemplateRefusal.DivisionByZero(), offset);
    }

    private double Finite(double value) => double.IsFinite(value) ? value : throw budget.FailLimit(TemplateErrorCodes.NumberLimit);

    private static bool? Compare(ScriptBinaryOperator op, int order) => op switch
    {
        ScriptBinaryOperator.CompareEqual => order == 0,
        ScriptBinaryOperator.CompareNotEqual => order != 0,
        ScriptBinaryOperator.CompareLess => order < 0,
        ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
        ScriptBinaryOperator.CompareGreater => order > 0,
        ScriptBinaryOperator.CompareGreaterOrEqual => order >= 0,
        _ => null,
    };

    private object? Compute(ScriptBinaryOperator op, object? left, object? right) => ScriptBinaryExpression.Evaluate(context, default, op, left, right);

    private string TextOf(object? value) => ValueText.Of(budget, value) ?? string.Empty;

    private bool TryToInt(object? value, out int number)
    {
        try
        {
            number = context.ToInt(default, value);
            return value is not string { Length: >= 100 };
        }
        catch (ScriptRuntimeException error) when (error is not RefusedException)
        {
            number = 0;
            return false;
        }
    }

    // Integers beyond 64 bits do not convert, as in Scriban.
    private bool TryToDecimal(object value, out decimal number)
    {
        try
        {
            number = value is BigInteger ? 0 : context.ToObject<decimal>(default, value);
            return value is not BigInteger;
        }
        catch (ScriptRuntimeException error) when (error is not RefusedException)
        {
            number = 0;
            return false;
        }
    }

    private static BigInteger ToBigInteger(object value) => value switch
    {
        int whole => whole,
        long whole => whole,
        BigInteger whole => whole,
        _ => value is true ? 1 : 0,
    };

    private RefusedException Refuse(int offset, object? left, object? right) => budget.Fail(TemplateRefusal.Operator(left, right), offset);
}
