namespace DanVan.Workflows.Definitions;

internal sealed partial class DiffScope
{
    /// <summary>A list whose items are known by a key: what was added, removed, moved, and what is different about those that stayed.</summary>
    /// <param name="member">Name in the JSON.</param>
    /// <param name="before">The items before; null as none.</param>
    /// <param name="after">The items after; null as none.</param>
    /// <param name="itemCode">What the codes of an item begin with.</param>
    /// <param name="key">What an item is known by.</param>
    /// <param name="name">What an item is called, with what it is, for example <c>giai đoạn "Chấm điểm"</c>.</param>
    /// <param name="compare">Compares an item that stayed.</param>
    /// <param name="detail">What is said of an item that is added, behind its name; null for nothing.</param>
    /// <param name="isOrdered">Whether the order of the items means something or is seen by people.</param>
    public void Items<T>(
        string member,
        IReadOnlyList<T>? before,
        IReadOnlyList<T>? after,
        string itemCode,
        Func<T, string> key,
        Func<CycleDefinition, T, Both> name,
        Action<DiffScope, T, T> compare,
        Func<CycleDefinition, T, Both>? detail = null,
        bool isOrdered = true)
    {
        var was = Keyed(before, key);
        var now = Keyed(after, key);
        DiffScope At((string Key, int Nth) id, Both itemName) =>
            new(log, itemCode, $"{path}.{member}['{id.Key}']{(id.Nth == 0 ? "" : $"[{Digits(id.Nth)}]")}", Within(itemName));

        foreach (var (id, item) in was.Where(p => !now.ContainsKey(p.Key)))
        {
            var called = name(Before, item);
            At(id, called).Add("removed", "", In(called, "bỏ", "drops"), called.Vi, null);
        }

        foreach (var (id, item) in now.Where(p => !was.ContainsKey(p.Key)))
        {
            var called = name(After, item);
            var told = detail is null ? called : called.Then(detail(After, item));
            At(id, called).Add("added", "", In(told, "thêm", "adds"), null, told.Vi);
        }

        if (isOrdered)
        {
            Moves([.. was.Keys.Where(now.ContainsKey)], [.. now.Keys.Where(was.ContainsKey)], id => name(After, now[id]), At);
        }

        foreach (var (id, item) in now)
        {
            if (was.TryGetValue(id, out var old))
            {
                // Its old name: people look for what they know. The new one is said by the change of the name itself.
                compare(At(id, name(Before, old)), old, item);
            }
        }
    }

    /// <summary>The name of something that kept its id.</summary>
    public void Renamed(string before, string after)
    {
        if (before != after)
        {
            Add("renamed", "name", new($"{subject.Vi} đổi tên thành \"{after}\"", $"{subject.En} is renamed \"{after}\""), before, after);
        }
    }

    // As few as possible are said to have moved: those outside the longest run that kept its order.
    private static void Moves<TId>(List<TId> before, List<TId> after, Func<TId, Both> name, Func<TId, Both, DiffScope> at)
        where TId : notnull
    {
        var place = before.Index().ToDictionary(p => p.Item, p => p.Index);
        var kept = LongestRising([.. after.Select(id => place[id])]);
        for (var i = 0; i < after.Count; i++)
        {
            if (kept.Contains(place[after[i]]))
            {
                continue;
            }

            var called = name(after[i]);
            var where = i == 0
                ? new Both("lên đầu danh sách", "to the head of the list")
                : new Both($"xuống sau {name(after[i - 1]).Vi}", $"behind {name(after[i - 1]).En}");
            at(after[i], called).Moved(where, Digits(place[after[i]] + 1), Digits(i + 1));
        }
    }

    private void Moved(Both where, string before, string after) =>
        Add("moved", "", new($"{subject.Vi} chuyển {where.Vi}", $"{subject.En} moves {where.En}"), before, after);

    // Patience sorting: of each length the run with the smallest end is kept.
    private static HashSet<int> LongestRising(int[] numbers)
    {
        var ends = new List<int>();
        var previous = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var length = ends.BinarySearch(i, Comparer<int>.Create((a, b) => numbers[a].CompareTo(numbers[b])));
            length = length < 0 ? ~length : length;
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[length] = i;
            }
        }

        var run = new HashSet<int>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i])
        {
            run.Add(numbers[i]);
        }

        return run;
    }

    // A draft may hold two items of one id. They are compared in the order in which they stand.
    private static Dictionary<(string Key, int Nth), T> Keyed<T>(IReadOnlyList<T>? items, Func<T, string> key)
    {
        var keyed = new Dictionary<(string, int), T>();
        var met = new Dictionary<string, int>();
        foreach (var item in items ?? [])
        {
            var known = key(item);
            var nth = met.GetValueOrDefault(known);
            met[known] = nth + 1;
            keyed.Add((known, nth), item);
        }

        return keyed;
    }

    private Both In(Both name, string vi, string en) => subject.Vi.Length == 0
        ? new($"{vi} {name.Vi}", $"{en} {name.En}")
        : new($"{subject.Vi}: {vi} {name.Vi}", $"{subject.En}: {en} {name.En}");

    private Both Within(Both name) => subject.Vi.Length == 0
        ? new(Capital(name.Vi), Capital(name.En))
        : new($"{subject.Vi}, {name.Vi}", $"{subject.En}, {name.En}");
}
