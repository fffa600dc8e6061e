using DanVan.Workflows.Templates;
using System.Collections;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary><c>array.sort</c>: stable, nothing first, strings by their code units where Scriban asks the culture of the machine; items that can't be compared are an error.</summary>
internal static class ListSorting
{
    internal static object Sort(FunctionCall call)
    {
        if (call.PaidList(0) is not { Count: > 0 } list)
            return new ScriptArray();

        var member = call.Text(1);
        var items = list.Select(call.Context.Read).ToList();
        if (!string.IsNullOrEmpty(member) && items.FirstOrDefault(item => item is bool || OperatorGuard.IsNumber(item)) is { } simple)
            throw call.Fail(TemplateRefusal.UnknownMember(null, simple));

        var comparer = Comparer<object?>.Create((left, right) => Compare(call, left, right));
        try
        {
            return new ScriptArray((IEnumerable)(string.IsNullOrEmpty(member) ? items.OrderBy(item => item, comparer) : items.OrderBy(item => KeyOf(call, item, member), comparer)));
        }
        catch (InvalidOperationException error) when (error.InnerException is RefusedException refused)
        {
            // The sort of .NET wraps what a comparison throws.
            throw new RefusedException(refused.Refusal, refused.Offset);
        }
    }

    // The whole name first, then as a path "a.b", part by part: most paths end at the first, and a path may have millions.
    private static object? KeyOf(FunctionCall call, object? item, string member)
    {
        call.Budget.Read(member);
        if (item is null)
            return null;

        if (call.Context.TryMember(item, member, out var value))
            return value;

        value = item;
        for (var start = 0; start <= member.Length;)
        {
            var end = member.IndexOf('.', start) is >= 0 and var point ? point : member.Length;
            if (value is null || !call.Context.TryMember(value, member[start..end], out value))
                return null;

            start = end + 1;
        }

        return value;
    }

    private static int Compare(FunctionCall call, object? left, object? right)
    {
        (left, right) = (call.Context.Plain(left), call.Context.Plain(right));
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);

        call.Budget.Step();
        if (left is string first && right is string second)
        {
            call.Budget.Read(first.Length < second.Length ? first : second);
            return string.CompareOrdinal(first, second);
        }

        if (left.GetType() == right.GetType() && left is IComparable comparable)
            return comparable.CompareTo(right);

        throw call.Fail(TemplateError.Type(
            $"Items to sort must be of one type; {KindNames.Of(left)} and {KindNames.Of(right)} have no order.",
            $"Không so sánh được {KindNames.VietnameseOf(left)} với {KindNames.VietnameseOf(right)}; các phần tử cần sắp xếp phải cùng kiểu."));
    }
}
