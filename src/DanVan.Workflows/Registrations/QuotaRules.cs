using System.Globalization;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;

namespace DanVan.Workflows.Registrations;

/// <summary>
/// How many models a unit may register. Each registration holds one of the numbered places of every rule that applies to it, as a claim of the store:
/// of two that race for the last place one finds it taken at its commit, and is decided again.
/// </summary>
internal static class QuotaRules
{
    /// <summary>
    /// How many places of a rule are looked at; no rule may allow more. Places above what a rule allows are looked at too, because they may still be held
    /// from before the rule was tightened.
    /// </summary>
    public const int Places = 100;

    /// <summary>Every upper bound of the definition; of two for the same group and kind the tighter one.</summary>
    public static IReadOnlyList<QuotaBound> Bounds(CompiledDefinition definition) => definition.Definition.Registration.Quotas is not { Count: > 0 } rules
        ? []
        :
        [
            .. rules.Where(r => r.AtMost is not null)
                .GroupBy(r => (r.Participants, r.Kind))
                .Select(same => new QuotaBound(same.Key.Participants, same.Key.Kind, same.Min(r => r.AtMost!.Value))),
        ];

    /// <summary>Those that apply to a model of a kind that a unit hands in on a day.</summary>
    public static IReadOnlyList<QuotaBound> Applying(CycleFrame frame, UnitId unit, string kind, LocalDate day) =>
        [.. Bounds(frame.Definition).Where(b => (b.Kind is null || b.Kind == kind) && frame.Participants.IsIn(unit, b.Group, day))];

    /// <summary>The keys of a rule's places for a unit, in order. They follow what the rule is for, so that they outlive another order of the rules.</summary>
    public static IEnumerable<string> Keys(CycleId cycle, UnitId unit, QuotaBound bound)
    {
        var rule = HashText.Of(unit.Value, $"{bound.Group}/{bound.Kind}");
        return Enumerable.Range(1, Places).Select(n => string.Create(CultureInfo.InvariantCulture, $"{cycle.Value}/slot/{rule}/{n}"));
    }

    /// <summary>The places a registration takes and gives back.</summary>
    /// <param name="registration">The registration.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="bounds">The rules that apply to it as it is handed in; none when it is withdrawn.</param>
    /// <param name="holders">Who holds the places that were looked at.</param>
    public static QuotaPlan Plan(RegistrationId registration, UnitId unit, IReadOnlyList<QuotaBound> bounds, IReadOnlyDictionary<string, string> holders)
    {
        var kept = new HashSet<string>();
        var taken = new List<string>();
        foreach (var bound in bounds)
        {
            var keys = Keys(registration.Cycle, unit, bound).ToList();
            if (keys.Find(k => holders.GetValueOrDefault(k) == registration.Code) is { } own)
            {
                kept.Add(own);
            }
            else if (keys.Count(holders.ContainsKey) < bound.AtMost)
            {
                taken.Add(keys.First(k => !holders.ContainsKey(k)));
            }
            else
            {
                return new QuotaPlan(bound, [], []);
            }
        }

        return new QuotaPlan(null, taken, [.. holders.Where(h => IsPlace(registration.Cycle, h.Key) && h.Value == registration.Code && !kept.Contains(h.Key)).Select(h => h.Key)]);
    }

    private static bool IsPlace(CycleId cycle, string key) => key.StartsWith($"{cycle.Value}/slot/", StringComparison.Ordinal);
}

/// <summary>An upper bound: a group of participants, a kind or all of them, and the most each unit of the group may register.</summary>
internal sealed record QuotaBound(string Group, string? Kind, int AtMost)
{
    /// <summary>As people are told of it: the number, the group and the kind.</summary>
    public string Describe(CycleDefinition definition)
    {
        var group = definition.Participants.FirstOrDefault(g => g.Id == Group)?.Name ?? Group;
        var kind = definition.Kinds.FirstOrDefault(k => k.Id == Kind)?.Name;
        return string.Create(CultureInfo.InvariantCulture, $"{AtMost} ({(kind is null ? group : $"{group}, {kind}")})");
    }
}

/// <summary>What becomes of a registration's places.</summary>
/// <param name="Exceeded">The first rule without a free place; null when there is none.</param>
/// <param name="Taken">Keys to take.</param>
/// <param name="Released">Keys to give back.</param>
internal sealed record QuotaPlan(QuotaBound? Exceeded, IReadOnlyList<string> Taken, IReadOnlyList<string> Released);
