namespace DanVan.Workflows.Templates;

/// <summary><c>array.sort</c>: stable, nothing first, strings by their code units; items that can't be compared are an error.</summary>
internal static class ListSorting
{
    internal static TemplateList Sort(FunctionCall call)
    {
        if (call.List(0) is not { Count: > 0 } list)
            return TemplateList.Of([]);

        var member = call.Text(1);
        var comparer = Comparer<object?>.Create((left, right) => Compare(call, left, right));
        IEnumerable<object?> items = ListFunctions.Paid(call, list);
        if (!string.IsNullOrEmpty(member) && items.FirstOrDefault(item => item is bool || TemplateValue.IsNumber(item)) is { } simple)
            throw call.Rendering.Fail(call.OffsetOf(1), TemplateError.UnknownMember(TemplateValue.KindOf(simple), TemplateValue.VietnameseKindOf(simple)));

        try
        {
            return TemplateList.Of([.. string.IsNullOrEmpty(member) ? items.OrderBy(item => item, comparer) : items.OrderBy(item => KeyOf(call, item, member), comparer)]);
        }
        catch (InvalidOperationException error) when (error.InnerException is TemplateException told)
        {
            // The sort of .NET wraps what a comparison throws.
            throw new TemplateException(told.TemplateName, told.Finding, error);
        }
    }

    // The whole name first, then as a path "a.b".
    private static object? KeyOf(FunctionCall call, object? item, string member)
    {
        call.Rendering.Compare(call.Offset, member);
        if (item is null)
            return null;

        if (Members.TryGet(item, member, out var value))
            return value;

        // Part by part: most paths end at the first, and a path may have millions.
        value = item;
        for (var start = 0; start <= member.Length;)
        {
            var end = member.IndexOf('.', start) is >= 0 and var point ? point : member.Length;
            if (value is null || !Members.TryGet(value, member[start..end], out value))
                return null;

            start = end + 1;
        }

        return value;
    }

    private static int Compare(FunctionCall call, object? left, object? right)
    {
        (left, right) = (TemplateValue.Plain(left), TemplateValue.Plain(right));
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);

        call.Rendering.Step(call.Offset);
        if (left is string first && right is string second)
        {
            call.Rendering.Compare(call.Offset, first.Length < second.Length ? first : second);
            return string.CompareOrdinal(first, second);
        }

        if (left.GetType() == right.GetType() && left is IComparable comparable)
            return comparable.CompareTo(right);

        throw call.Rendering.Fail(call.Offset, TemplateError.Type(
            $"Items to sort must be of one type; {TemplateValue.KindOf(left)} and {TemplateValue.KindOf(right)} have no order.",
            $"Không so sánh được {TemplateValue.VietnameseKindOf(left)} với {TemplateValue.VietnameseKindOf(right)}; các phần tử cần sắp xếp phải cùng kiểu."));
    }
}
