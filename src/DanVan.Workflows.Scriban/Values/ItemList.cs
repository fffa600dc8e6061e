using System.Collections;
using DanVan.Workflows.Templates;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>
/// What list functions and ranges give. To Scriban it is an "iterator", as its own results are; but those are computed again whenever they are read, so that a list
/// doubled thirty times takes no memory and for ever. This one stands on items that have been made and paid for, or on the numbers of a range.
/// </summary>
internal sealed class ItemList(IReadOnlyList<object?> items) : ScriptRange(items), IList, IList<object?>
{
    internal IReadOnlyList<object?> Items => items;

    int ICollection.Count => items.Count;

    int ICollection<object?>.Count => items.Count;

    object? IList.this[int index]
    {
        get => items[index];
        set => throw new NotSupportedException("A list of a template does not change.");
    }

    object? IList<object?>.this[int index]
    {
        get => items[index];
        set => throw new NotSupportedException("A list of a template does not change.");
    }

    internal static ItemList Of(RenderingBudget budget, IReadOnlyList<object?> items)
    {
        budget.Keep(WorkCosts.BytesOfList(items));
        return new ItemList(items);
    }
}

/// <summary>The numbers of <c>1..5</c>, made when they are read: a long range takes no memory.</summary>
internal sealed class Numbers(long first, int step, int count) : IReadOnlyList<object?>
{
    public int Count => count;

    // Between its ends, so it can't overflow.
    public object? this[int index] => first + ((long)step * index) is >= int.MinValue and <= int.MaxValue and var small ? (object)(int)small : first + ((long)step * index);

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
