namespace DanVan.Workflows.Registrations;

/// <summary>A registration that holds places in quotas.</summary>
/// <param name="Unit">Its unit.</param>
/// <param name="Code">Its code, which is what holds a place.</param>
/// <param name="Bounds">The upper bounds that apply to it.</param>
internal sealed record PlaceHolding(UnitId Unit, string Code, IReadOnlyList<QuotaBound> Bounds);

/// <summary>What changes hands in a store.</summary>
/// <param name="Taken">Keys to take, with who takes them.</param>
/// <param name="Released">Keys to give back, with who holds them.</param>
internal sealed record PlaceExchange(IReadOnlyList<Storage.Claim> Taken, IReadOnlyList<Storage.Claim> Released)
{
    public static PlaceExchange None { get; } = new([], []);
}

/// <summary>
/// Moves all registrations of a cycle into the places of other quotas at once: each takes a place of every rule that applies to it now, keeps those it has
/// already, and gives back what no longer applies. Pure.
/// </summary>
internal static class PlaceMoves
{
    /// <summary>The keys whose holders must be known: all places of every rule, old or new, of every unit that has registered.</summary>
    public static IEnumerable<string> Keys(CycleId cycle, IReadOnlyList<PlaceHolding> holdings, IReadOnlyList<QuotaBound> rules) =>
        from unit in holdings.Select(h => h.Unit).Distinct()
        from rule in Distinct(rules)
        from key in QuotaRules.Keys(cycle, unit, rule)
        select key;

    /// <summary>What changes hands; null when a unit's places do not suffice, because others that must be given back first fill them.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="holdings">Its registrations that hold places.</param>
    /// <param name="rules">The upper bounds of both versions.</param>
    /// <param name="holders">Who holds the keys now.</param>
    public static PlaceExchange? Plan(CycleId cycle, IReadOnlyList<PlaceHolding> holdings, IReadOnlyList<QuotaBound> rules, IReadOnlyDictionary<string, string> holders)
    {
        var (taken, released) = (new List<Storage.Claim>(), new List<Storage.Claim>());
        foreach (var unit in holdings.GroupBy(h => h.Unit))
        {
            foreach (var rule in Distinct(rules))
            {
                var waiting = unit.Where(h => h.Bounds.Any(b => IsSame(b, rule))).Select(h => h.Code).ToList();
                var free = new Queue<string>();
                foreach (var key in QuotaRules.Keys(cycle, unit.Key, rule))
                {
                    if (!holders.TryGetValue(key, out var holder))
                    {
                        free.Enqueue(key);
                    }
                    else if (!waiting.Remove(holder))
                    {
                        // A key given back is not taken by another in the same commit: a store looks at both on what was there before.
                        released.Add(new Storage.Claim(key, holder));
                    }
                }

                foreach (var code in waiting)
                {
                    if (!free.TryDequeue(out var key))
                    {
                        return null;
                    }

                    taken.Add(new Storage.Claim(key, code));
                }
            }
        }

        return new PlaceExchange(taken, released);
    }

    private static IEnumerable<QuotaBound> Distinct(IReadOnlyList<QuotaBound> rules) => rules.DistinctBy(r => (r.Group, r.Kind));

    private static bool IsSame(QuotaBound one, QuotaBound other) => one.Group == other.Group && one.Kind == other.Kind;
}
