using System.Collections;

namespace DanVan.Workflows.Templates;

/// <summary>A list as templates see it: read-only, and holding only what templates can hold.</summary>
internal abstract class TemplateList : IReadOnlyList<object?>
{
    public abstract int Count { get; }

    /// <summary>Scriban tells the result of a list function ("iterator") from a list.</summary>
    internal virtual bool IsIterator => false;

    public abstract object? this[int index] { get; }

    /// <summary>What it takes of <see cref="TemplateOptions.MaxMemory"/>; lists of the model and ranges take nothing worth counting.</summary>
    internal virtual long Bytes => 0;

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static TemplateList Of(IReadOnlyList<object?> items) => new OwnList(items, false);

    internal static TemplateList Iterator(IReadOnlyList<object?> items) => new OwnList(items, true);

    private sealed class OwnList(IReadOnlyList<object?> items, bool isIterator) : TemplateList
    {
        public override int Count => items.Count;

        internal override bool IsIterator => isIterator;

        // Counted once: a list that is handed on again and again would be read again and again.
        internal override long Bytes { get; } = WorkCosts.BytesOfList(items);

        public override object? this[int index] => items[index];
    }
}

/// <summary>The numbers of <c>1..5</c>, made when they are read: a long range takes no memory.</summary>
internal sealed class RangeList(long first, int step, int count) : TemplateList
{
    public override int Count => count;

    internal override bool IsIterator => true;

    // Between its ends, so it can't overflow.
    public override object? this[int index] => first + ((long)step * index) is >= int.MinValue and <= int.MaxValue and var small ? (object)(int)small : first + ((long)step * index);
}

/// <summary>A list of the model. Items are looked at when they are read, so a large list costs nothing before.</summary>
internal sealed class ModelList(IReadOnlyList<object?> items) : TemplateList
{
    internal IReadOnlyList<object?> Items => items;

    public override int Count => items.Count;

    public override object? this[int index] => TemplateValue.FromModel(items[index]);

    public override bool Equals(object? obj) => obj is ModelList other && ReferenceEquals(items, other.Items);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(items);
}
