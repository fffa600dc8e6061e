using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Registrations;

/// <summary>
/// Counts how many models each unit has registered under each rule of the definition, one registration at a time, so that its memory grows with the
/// units only. Not thread-safe.
/// </summary>
internal sealed class QuotaTally(CycleFrame frame)
{
    private readonly IReadOnlyList<QuotaRule> _rules = frame.Definition.Definition.Registration.Quotas ?? [];
    private readonly Dictionary<(UnitId Unit, int Rule), int> _registered = [];

    /// <summary>Takes one registration of the cycle into account; one that takes no place is passed over.</summary>
    public void Add(RegistrationState registration)
    {
        if (!RegistrationSteps.Stands(registration))
        {
            return;
        }

        foreach (var (index, rule) in _rules.Index())
        {
            if ((rule.Kind is null || rule.Kind == registration.Kind) && frame.Participants.IsIn(registration.Unit, rule.Participants, registration.SubmittedAt.Date))
            {
                _registered[(registration.Unit, index)] = _registered.GetValueOrDefault((registration.Unit, index)) + 1;
            }
        }
    }

    /// <summary>One fact for each rule and each unit that belongs to its group on the day, in the order of the cohort, then of the rules.</summary>
    public IEnumerable<UnitQuota> On(LocalDate day) =>
        from unit in _rules.Count == 0 ? [] : frame.Participants.Units
        from rule in _rules.Index()
        where frame.Participants.IsIn(unit, rule.Item.Participants, day)
        select new UnitQuota(
            unit, frame.UnitName(unit, day), rule.Item.Participants, rule.Item.Kind, _registered.GetValueOrDefault((unit, rule.Index)), rule.Item.AtLeast, rule.Item.AtMost);

    /// <summary>The day on which a cycle's quotas are looked at: today, after the registration deadline its day.</summary>
    public static LocalDate DayOf(CycleFrame frame, LocalDate today) =>
        frame.Deadline(frame.Definition.Definition.Registration.Deadline)?.Date is { } deadline && deadline < today ? deadline : today;
}
