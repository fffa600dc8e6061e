using System.Text;

namespace DanVan.Workflows.Templates;

/// <summary>Scriban's <c>array</c> functions that take no function. All give new lists; none changes one.</summary>
internal static class ListFunctions
{
    internal static readonly TemplateNamespace Namespace = TemplateNamespace.Of(
        "array",
        [
            ("size", 1, 1, a => a.List(0)?.Count ?? 0),
            ("first", 1, 1, a => a.List(0) is { Count: > 0 } list ? list[0] : null),
            ("last", 1, 1, a => a.List(0) is { Count: > 0 } list ? list[^1] : null),
            ("add", 2, 2, a => a.List(0) is { } list ? TemplateList.Of([.. Paid(a, list), a.Value(1)]) : TemplateList.Iterator([a.Value(1)])),
            ("add_range", 2, 2, Concat),
            ("concat", 2, 2, Concat),
            ("compact", 1, 1, a => Made(a, list => [.. list.Where(item => item is not null)])),
            ("contains", 2, 2, a => Contains(a)),
            ("insert_at", 3, 3, InsertAt),
            ("join", 2, 3, Join),
            ("limit", 2, 2, a => Part(a, (list, count) => list.Take(count))),
            ("map", 2, 2, Map),
            ("offset", 2, 2, a => Part(a, (list, count) => list.Skip(count))),
            ("remove_at", 2, 2, RemoveAt),
            ("reverse", 1, 1, a => a.List(0) is null ? TemplateList.Of([]) : Made(a, list => [.. list.Reverse()])),
            ("sort", 1, 2, ListSorting.Sort),
            ("uniq", 1, 1, a => Made(a, list => [.. list.Where(item => Compared(a, item)).Distinct(new PaidEquality(a))])),
        ],
        "any", "cycle", "each", "filter");

    /// <summary>The items, after paying for each of them.</summary>
    internal static TemplateList Paid(FunctionCall call, TemplateList list)
    {
        call.Rendering.Rounds(call.Offset, list.Count);
        return list;
    }

    private static TemplateList? Made(FunctionCall call, Func<IEnumerable<object?>, object?[]> make) =>
        call.List(0) is { } list ? TemplateList.Iterator(make(Paid(call, list))) : null;

    private static TemplateList? Part(FunctionCall call, Func<IEnumerable<object?>, int, IEnumerable<object?>> part)
    {
        var count = call.Int(1);
        return Made(call, list => [.. part(list, count)]);
    }

    private static TemplateList? Concat(FunctionCall call)
    {
        var (first, second) = (call.List(0), call.List(1));
        if (first is null && second is null)
            return null;

        return TemplateList.Iterator([.. Items(call, first), .. Items(call, second)]);
    }

    private static TemplateList Items(FunctionCall call, TemplateList? list) => list is null ? TemplateList.Of([]) : Paid(call, list);

    private static bool Contains(FunctionCall call)
    {
        if (call.List(0) is not { } list)
            return false;

        var wanted = call.Value(1);
        foreach (var item in Paid(call, list))
        {
            if (Compared(call, item) && Equals(item, wanted))
                return true;
        }

        return false;
    }

    // Always true: what counts is that it is paid for.
    private static bool Compared(FunctionCall call, object? item)
    {
        call.Rendering.Compare(call.Offset, item);
        return true;
    }

    /// <summary>
    /// Equality that is paid for. Numbers can be chosen so that all of them have one hash; then each is compared with each. Strings can't, .NET's hash of them is keyed.
    /// </summary>
    private sealed class PaidEquality(FunctionCall call) : IEqualityComparer<object?>
    {
        bool IEqualityComparer<object?>.Equals(object? left, object? right)
        {
            if (left is not string)
                call.Rendering.Step(call.Offset);

            return object.Equals(left, right);
        }

        int IEqualityComparer<object?>.GetHashCode(object? value) => value?.GetHashCode() ?? 0;
    }

    private static TemplateList InsertAt(FunctionCall call)
    {
        var index = Math.Max(call.Int(1), 0);
        List<object?> items = [.. Items(call, call.List(0))];
        call.Rendering.Rounds(call.Offset, Math.Max(index - items.Count, 0));
        while (items.Count < index)
            items.Add(null);

        items.Insert(index, call.Value(2));
        return TemplateList.Of(items);
    }

    private static TemplateList RemoveAt(FunctionCall call)
    {
        List<object?> items = [.. Items(call, call.List(0))];
        var index = call.Int(1);
        index = index < 0 ? items.Count + index : index;
        if (index >= 0 && index < items.Count)
            items.RemoveAt(index);

        return TemplateList.Of(items);
    }

    private static string Join(FunctionCall call)
    {
        if (call.Has(2))
            throw call.Unsupported(2, "array.join list separator function");

        if (call.List(0) is not { } list)
            return string.Empty;

        var separator = call.Text(1) ?? string.Empty;
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var item in Paid(call, list))
        {
            var part = call.Rendering.TextOf(call.Offset, item) ?? string.Empty;
            call.Rendering.CheckLength(call.Offset, text.Length + (long)separator.Length + part.Length);
            text.Append(isFirst ? string.Empty : separator).Append(part);
            isFirst = false;
        }

        return text.ToString();
    }

    // An item without the member is left out, as in Scriban.
    private static TemplateList Map(FunctionCall call)
    {
        if (call.Value(0) is null || call.Text(1) is not { } member)
            return TemplateList.Iterator([]);

        var found = new List<object?>();
        foreach (var item in Paid(call, call.List(0)!))
        {
            call.Rendering.Compare(call.Offset, member);
            if (item is not null && Members.TryGet(item, member, out var value))
                found.Add(value);
        }

        return TemplateList.Iterator(found);
    }
}
