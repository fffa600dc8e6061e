using System.Collections;
using System.Numerics;
using DanVan.Workflows.Templates;
using NodaTime;
using Scriban.Runtime;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>The arguments of one call, as Scriban converted them, and what the rendering may still do.</summary>
internal sealed class FunctionCall(SandboxContext context, TemplateFunction function, IScriptCustomFunction? original, ScriptNode? caller, ScriptArray arguments)
{
    private readonly CallPlace _place = new(caller);

    internal SandboxContext Context => context;

    internal RenderingBudget Budget => context.Budget;

    internal int Count => arguments.TakeWhile(argument => argument is not Missing).Count();

    internal bool Has(int index) => index < arguments.Count && arguments[index] is not Missing;

    internal object? Value(int index) => Has(index) ? context.Plain(context.Read(arguments[index])) : null;

    /// <summary>The text of an argument, paid for by its length.</summary>
    internal string? Text(int index) => ValueText.Of(Budget, Value(index));

    /// <summary>A list, or the members of an object; null for null.</summary>
    internal IReadOnlyList<object?>? List(int index) => Value(index) switch
    {
        null => null,
        ItemList items => items.Items,
        IDictionary<string, object?> members and not FunctionGroup => Entries(members),
        IList<object?> items => new ListView(items),
        _ => throw Needs(index, "a list", "một danh sách"),
    };

    /// <summary>The items, after paying for each of them.</summary>
    internal IReadOnlyList<object?>? PaidList(int index)
    {
        var list = List(index);
        Budget.Rounds(list?.Count ?? 0);
        return list;
    }

    internal IDictionary<string, object?>? Object(int index) => Value(index) switch
    {
        null => null,
        IDictionary<string, object?> members and not FunctionGroup => members,
        _ => throw Needs(index, "an object", "một đối tượng"),
    };

    internal int Int(int index) => context.ToInt(default, Value(index));

    /// <summary>A number without a fraction, for functions that count or spell.</summary>
    internal long Whole(int index) =>
        TryDecimal(index) is { } number && number == decimal.Truncate(number) && number >= long.MinValue && number <= long.MaxValue
            ? (long)number
            : throw Needs(index, "a whole number", "một số nguyên");

    internal decimal Decimal(int index) => TryDecimal(index) ?? throw Needs(index, "a number of at most 28 digits", "một số có tối đa 28 chữ số");

    internal LocalDate? Date(int index) => Value(index) switch
    {
        null => null,
        LocalDate date => date,
        LocalDateTime moment => moment.Date,
        _ => throw Needs(index, "a date", "một ngày"),
    };

    /// <summary>Puts Scriban's function to work.</summary>
    internal object? Original()
    {
        var given = new ScriptArray(arguments.Count);
        for (var i = 0; i < Math.Max(Count, original!.ParameterCount); i++)
        {
            given.Add(Has(i) ? Value(i) : original.GetParameterInfo(i).DefaultValue);
            Budget.Read(given[i]);
        }

        try
        {
            return original.Invoke(context, caller, given, null);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw OutOfRange(1);
        }
        catch (OverflowException)
        {
            throw Budget.FailLimit(TemplateErrorCodes.NumberLimit);
        }
    }

    internal RefusedException Fail(TemplateError refusal) => Budget.Fail(refusal, _place.OfFunction);

    internal RefusedException OutOfRange(int index) => Budget.Fail(TemplateRefusal.OutOfRange(function.FullName), _place.OfArgument(index));

    internal RefusedException Needs(int index, string needed, string neededInVietnamese) =>
        Budget.Fail(TemplateRefusal.Needs(function.FullName, Value(index), needed, neededInVietnamese), _place.OfArgument(index));

    internal double Finite(double value) => double.IsFinite(value) ? value : throw Budget.FailLimit(TemplateErrorCodes.NumberLimit);

    internal object? Apply(ScriptBinaryOperator op, object? left, object? right) => context.Operators.Apply(op, _place.OfFunction, left, right);

    // A double becomes the decimal its first 15 digits say.
    private decimal? TryDecimal(int index) => Value(index) switch
    {
        int whole => whole,
        long whole => whole,
        decimal exactly => exactly,
        double roughly when Math.Abs(roughly) < (double)decimal.MaxValue => (decimal)roughly,
        _ => null,
    };

    private List<object?> Entries(IDictionary<string, object?> members)
    {
        Budget.Rounds(members.Count);
        return [.. members.Cast<object?>()];
    }

    /// <summary>Scriban's lists can be read by their places, but do not say so in .NET's way.</summary>
    private sealed class ListView(IList<object?> items) : IReadOnlyList<object?>
    {
        public int Count => items.Count;

        public object? this[int index] => items[index];

        public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
