using System.Text;
using Scriban.Functions;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>Scriban's <c>array</c>. Items are paid for, and what Scriban would compute again at each reading is computed once.</summary>
internal static class ListFunctions
{
    internal static readonly FunctionGroup Group = FunctionGroup.Guarded(
        "array",
        new ArrayFunctions(),
        ("size", call => call.List(0)?.Count ?? 0),
        ("first", call => call.List(0) is { Count: > 0 } list ? list[0] : null),
        ("last", call => call.List(0) is { Count: > 0 } list ? list[^1] : null),
        ("add", Paid),
        ("add_range", PaidBoth),
        ("concat", PaidBoth),
        ("compact", Paid),
        ("contains", Contains),
        ("insert_at", InsertAt),
        ("join", Join),
        ("limit", Paid),
        ("map", Map),
        ("offset", Paid),
        ("remove_at", Paid),
        ("reverse", Paid),
        ("sort", ListSorting.Sort),
        ("uniq", Unique),
        ("any", WithFunction),
        ("each", WithFunction),
        ("filter", WithFunction));

    private static object? Paid(FunctionCall call)
    {
        call.PaidList(0);
        return call.Original();
    }

    private static object? PaidBoth(FunctionCall call)
    {
        call.PaidList(0);
        call.PaidList(1);
        return call.Original();
    }

    private static object? InsertAt(FunctionCall call)
    {
        var count = call.PaidList(0)?.Count ?? 0;
        call.Budget.Rounds(Math.Max((long)call.Int(1) - count, 0));
        return call.Original();
    }

    private static object? Contains(FunctionCall call)
    {
        foreach (var item in call.PaidList(0) ?? [])
            call.Budget.Read(item);

        return call.Original();
    }

    private static object? Map(FunctionCall call)
    {
        if (call.Value(0) is null || call.Text(1) is not { } member)
            return new ItemList([]);

        foreach (var _ in call.PaidList(0)!)
            call.Budget.Read(member);

        return call.Original();
    }

    // Scriban calls the function only when somebody reads the result, and again whenever somebody does; Kept reads it now.
    private static object? WithFunction(FunctionCall call)
    {
        if (call.Value(1) is not (null or IScriptCustomFunction))
            throw call.Needs(1, "a function", "một hàm");

        call.PaidList(0);
        return call.Original();
    }

    private static string Join(FunctionCall call)
    {
        if (call.Value(2) is not null)
            throw call.Fail(TemplateRefusal.Unsupported("array.join with a function"));

        if (call.PaidList(0) is not { } list)
            return string.Empty;

        var separator = call.Text(1) ?? string.Empty;
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var item in list)
        {
            var part = ValueText.Of(call.Budget, call.Context.Read(item)) ?? string.Empty;
            call.Budget.CheckLength(text.Length + (long)separator.Length + part.Length);
            text.Append(isFirst ? string.Empty : separator).Append(part);
            isFirst = false;
        }

        return text.ToString();
    }

    private static ItemList? Unique(FunctionCall call)
    {
        if (call.PaidList(0) is not { } list)
            return null;

        foreach (var item in list)
            call.Budget.Read(item);

        return new ItemList([.. list.Distinct(new PaidEquality(call.Budget))]);
    }

    /// <summary>Numbers can be chosen so that all of them have one hash; then each is compared with each. Strings can't, .NET's hash of them is keyed.</summary>
    private sealed class PaidEquality(RenderingBudget budget) : IEqualityComparer<object?>
    {
        bool IEqualityComparer<object?>.Equals(object? left, object? right)
        {
            if (left is not string)
                budget.Step();

            return object.Equals(left, right);
        }

        int IEqualityComparer<object?>.GetHashCode(object? value) => value?.GetHashCode() ?? 0;
    }
}
