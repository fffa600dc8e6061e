using System.Globalization;

namespace DanVan.Workflows.Definitions;

/// <summary>Writes down what is different about one thing: where it is, what it is called, and the two versions whose names are used.</summary>
/// <param name="log">Where changes are written to.</param>
/// <param name="code">What its codes begin with, for example <c>deadline</c>.</param>
/// <param name="path">Its JSON path.</param>
/// <param name="subject">What it is called at the beginning of a sentence; empty for the definition itself.</param>
internal sealed partial class DiffScope(DiffLog log, string code, string path, Both subject)
{
    private const int LongText = 200;

    public CycleDefinition Before => log.Before;

    public CycleDefinition After => log.After;

    /// <summary>A member's label behind the thing's own name.</summary>
    public Both Of(string vi, string en) => subject.Vi.Length == 0 ? new(Capital(vi), Capital(en)) : new($"{subject.Vi}: {vi}", $"{subject.En}: {en}");

    /// <summary>A part of the definition that has a name in the JSON only.</summary>
    /// <param name="member">Name in the JSON.</param>
    /// <param name="partCode">What its codes begin with; null for the member's name.</param>
    public DiffScope Part(string member, string? partCode = null) => new(log, partCode ?? member, $"{path}.{member}", new("", ""));

    /// <summary>A value in words; null where there is none.</summary>
    public void Value(string member, Both what, Both? before, Both? after)
    {
        if (before == after)
        {
            return;
        }

        var (vi, en) = (before, after) switch
        {
            ({ } b, { } a) => ($"{what.Vi} đổi từ {b.Vi} sang {a.Vi}", $"{what.En} changes from {b.En} to {a.En}"),
            (null, { } a) => ($"{what.Vi} được đặt là {a.Vi}", $"{what.En} is set to {a.En}"),
            ({ } b, null) => ($"{what.Vi} được bỏ (trước đây là {b.Vi})", $"{what.En} is dropped (it was {b.En})"),
            _ => throw new InvalidOperationException("Two values that are not there do not differ."),
        };
        Add("changed", member, new(vi, en), before?.Vi, after?.Vi);
    }

    /// <summary>A text, quoted; a long one is only said to be another.</summary>
    public void Text(string member, Both what, string? before, string? after)
    {
        if (before is not null && after is not null && before != after && Math.Max(before.Length, after.Length) > LongText)
        {
            Add("changed", member, new($"{what.Vi} được viết lại", $"{what.En} is rewritten"), before, after);
            return;
        }

        Value(member, what, Quoted(before), Quoted(after));
    }

    /// <summary>The id of something that has a name.</summary>
    public void Name(string member, Both what, string? before, string? after, Func<CycleDefinition, string, string> nameOf) => Named(
        member, what, before, after, before is null ? null : Both.Quoted(nameOf(Before, before)), after is null ? null : Both.Quoted(nameOf(After, after)));

    /// <summary>A word of a closed vocabulary.</summary>
    public void Word(string member, Both what, string? before, string? after, Func<string, Both> word) =>
        Value(member, what, before is null ? null : word(before), after is null ? null : word(after));

    /// <summary>A number of things: it is changed up or down.</summary>
    public void Count(string member, Both what, int? before, int? after) =>
        Amount(member, what, before, after, new("", ""), new("đổi từ", "changes from"), new("đổi từ", "changes from"));

    /// <summary>Points, percents: they rise or fall.</summary>
    public void Amount(string member, Both what, decimal? before, decimal? after, Both unit = default) =>
        Amount(member, what, before, after, new(unit.Vi ?? "", unit.En ?? ""), new("tăng từ", "rises from"), new("giảm từ", "falls from"));

    public void Flag(string member, bool before, bool after, Both whenTrue, Both whenFalse)
    {
        if (before != after)
        {
            Add("changed", member, after ? whenTrue : whenFalse, before ? "có" : "không", after ? "có" : "không");
        }
    }

    /// <summary>A list of ids, where null has a meaning of its own.</summary>
    /// <param name="member">Name in the JSON.</param>
    /// <param name="what">What it is a list of.</param>
    /// <param name="before">The list before.</param>
    /// <param name="after">The list after.</param>
    /// <param name="nameOf">The name of what an id stands for.</param>
    /// <param name="ifNull">What it means that there is no list.</param>
    /// <param name="isOrdered">Whether their order means something.</param>
    public void Names(
        string member, Both what, IReadOnlyList<string>? before, IReadOnlyList<string>? after, Func<CycleDefinition, string, Both> nameOf, Both ifNull = default, bool isOrdered = false)
    {
        if (ifNull.Vi is not null && (before is null) != (after is null))
        {
            Value(member, what, before is null ? ifNull : List(before, id => nameOf(Before, id)), after is null ? ifNull : List(after, id => nameOf(After, id)));
            return;
        }

        var (was, now) = (before ?? [], after ?? []);
        var added = Without(now, was);
        var removed = Without(was, now);
        if (added.Count > 0)
        {
            var names = List(added, id => nameOf(After, id));
            Add("changed", member, new($"{what.Vi} thêm {names.Vi}", $"{what.En} gains {names.En}"), null, names.Vi);
        }

        if (removed.Count > 0)
        {
            var names = List(removed, id => nameOf(Before, id));
            Add("changed", member, new($"{what.Vi} bỏ {names.Vi}", $"{what.En} loses {names.En}"), names.Vi, null);
        }

        if (isOrdered && added.Count == 0 && removed.Count == 0 && !was.SequenceEqual(now))
        {
            var names = List(now, id => nameOf(After, id));
            Add("moved", member, new($"{what.Vi} đổi thứ tự thành {names.Vi}", $"{what.En} are reordered to {names.En}"), List(was, id => nameOf(Before, id)).Vi, names.Vi);
        }
    }

    public void Add(string act, string member, Both sentence, string? before, string? after) =>
        log.Add(new DefinitionChange($"{code}.{act}", member.Length == 0 ? path : $"{path}.{member}", Capital(sentence.Vi), Capital(sentence.En), before, after));

    private void Amount(string member, Both what, decimal? before, decimal? after, Both unit, Both up, Both down)
    {
        if (before == after)
        {
            return;
        }

        if (before is not { } was || after is not { } now)
        {
            Value(member, what, before is { } b ? Both.Number(b).Then(unit) : null, after is { } a ? Both.Number(a).Then(unit) : null);
            return;
        }

        var (old, @new) = (Both.Number(was).Then(unit), Both.Number(now).Then(unit));
        var verb = now > was ? up : down;
        Add(
            "changed",
            member,
            new($"{what.Vi} {verb.Vi} {old.Vi} {(now > was ? "lên" : "xuống")} {@new.Vi}", $"{what.En} {verb.En} {old.En} to {@new.En}"),
            old.Vi,
            @new.Vi);
    }

    // Two things of one name are still two things: the ids tell them apart then.
    private void Named(string member, Both what, string? before, string? after, Both? was, Both? now)
    {
        if (before != after && was == now)
        {
            (was, now) = (was?.Then($" ({before})", $" ({before})"), now?.Then($" ({after})", $" ({after})"));
        }

        if (before != after)
        {
            Value(member, what, was, now);
        }
    }

    /// <summary>What one list has and the other has not, each as often as it has more of it.</summary>
    private static List<string> Without(IReadOnlyList<string> list, IReadOnlyList<string> other)
    {
        var left = other.CountBy(item => item).ToDictionary();
        var more = new List<string>();
        foreach (var item in list)
        {
            var count = left.GetValueOrDefault(item);
            if (count == 0)
            {
                more.Add(item);
            }
            else
            {
                left[item] = count - 1;
            }
        }

        return more;
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Both List(IReadOnlyList<string> ids, Func<string, Both> nameOf)
    {
        var names = ids.Select(nameOf).ToList();
        return names.Count == 0 ? new("không có", "none") : new(string.Join(", ", names.Select(n => n.Vi)), string.Join(", ", names.Select(n => n.En)));
    }

    private static Both? Quoted(string? text) => text is null ? null : Both.Quoted(text);

    private static string Capital(string text) =>
        text.Length == 0 || !char.IsLower(text[0]) ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}

/// <summary>The changes found so far, between two versions.</summary>
internal sealed class DiffLog(CycleDefinition before, CycleDefinition after)
{
    private readonly List<DefinitionChange> _changes = [];

    public CycleDefinition Before { get; } = before;

    public CycleDefinition After { get; } = after;

    public IReadOnlyList<DefinitionChange> Changes => _changes;

    public void Add(DefinitionChange change) => _changes.Add(change);
}
