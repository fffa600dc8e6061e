using DanVan.Workflows.Cycles;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>
/// Which places in quotas the registrations of a cycle hold under another version, and whether units have more of them than it allows. A unit that has
/// too many under the present version as well, because its row was replaced since, is no reason.
/// </summary>
/// <param name="before">The cycle under the version it runs on.</param>
/// <param name="after">The cycle under the new one.</param>
/// <param name="step">From the words of the former to those of the latter.</param>
internal sealed class QuotaReplay(CycleFrame before, CycleFrame after, Renaming step)
{
    private readonly Dictionary<(UnitId Unit, string Group, string? Kind), Count> _before = [];
    private readonly Dictionary<(UnitId Unit, string Group, string? Kind), Count> _after = [];
    private readonly List<PlaceHolding> _holdings = [];

    public IReadOnlyList<PlaceHolding> Holdings => _holdings;

    public void Add(RegistrationState former, RegistrationState state)
    {
        if (!RegistrationSteps.Stands(state))
        {
            return;
        }

        var bounds = Applying(after, state);
        _holdings.Add(new PlaceHolding(state.Unit, state.Id.Code, bounds));
        Add(_after, state.Unit, bounds);
        Add(_before, state.Unit, [.. Applying(before, former).Select(b => b with { Kind = b.Kind is { } kind ? step.Id(MappedIds.Kinds, kind) : null })]);
    }

    public void Judge(ReasonTally blocked)
    {
        foreach (var (key, count) in _after.Where(c => c.Value.IsExceeded))
        {
            if (_before.TryGetValue(key, out var already) && already.IsExceeded && already.Bound.AtMost <= count.Bound.AtMost)
            {
                continue;
            }

            var (code, vietnamese, english) = MigrationTexts.Refused(
                RefusalCatalogue.Of(RefusalCodes.RegistrationQuotaExceeded, count.Bound.Describe(after.Definition.Definition)));
            blocked.Add(code, vietnamese, english, key.Unit.Value, $"{key.Group}/{key.Kind}");
        }
    }

    private static IReadOnlyList<QuotaBound> Applying(CycleFrame frame, RegistrationState state) =>
        QuotaRules.Applying(frame, state.Unit, state.Kind, state.SubmittedAt.Date);

    private static void Add(Dictionary<(UnitId Unit, string Group, string? Kind), Count> counts, UnitId unit, IReadOnlyList<QuotaBound> bounds)
    {
        foreach (var bound in bounds)
        {
            var key = (unit, bound.Group, bound.Kind);
            counts[key] = new Count(bound, counts.TryGetValue(key, out var present) ? present.Registered + 1 : 1);
        }
    }

    private sealed record Count(QuotaBound Bound, int Registered)
    {
        public bool IsExceeded => Registered > Bound.AtMost;
    }
}
