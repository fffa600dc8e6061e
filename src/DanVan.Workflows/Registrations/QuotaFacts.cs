using NodaTime;
using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Registrations;

/// <summary>How many models each unit has registered under each rule of the definition. Pure.</summary>
internal static class QuotaFacts
{
    /// <summary>One fact for each rule and each unit that belongs to its group on the day, in the order of the cohort, then of the rules.</summary>
    /// <param name="frame">The cycle.</param>
    /// <param name="registrations">All its registrations; those that take no place in a quota are passed over.</param>
    /// <param name="day">On which units and groups are looked at.</param>
    public static IReadOnlyList<UnitQuota> Of(CycleFrame frame, IEnumerable<RegistrationState> registrations, LocalDate day)
    {
        var definition = frame.Definition.Definition;
        if (definition.Registration.Quotas is not { Count: > 0 } rules)
        {
            return [];
        }

        var byUnit = registrations.Where(TakesPlace).ToLookup(r => r.Unit);
        return
        [
            .. from unit in frame.Participants.Units
               from rule in rules
               where frame.Participants.IsIn(unit, rule.Participants, day)
               let registered = byUnit[unit].Count(r =>
                   (rule.Kind is null || rule.Kind == r.Kind) && frame.Participants.IsIn(unit, rule.Participants, r.SubmittedAt.Date))
               select new UnitQuota(unit, frame.UnitName(unit, day), rule.Participants, rule.Kind, registered, rule.AtLeast, rule.AtMost),
        ];
    }

    /// <summary>The day on which a cycle's quotas are looked at: today, after the registration deadline its day.</summary>
    public static LocalDate DayOf(CycleFrame frame, Instant now)
    {
        var today = now.InZone(frame.Definition.Zone).Date;
        var deadline = frame.State.Deadlines.FirstOrDefault(d => d.Id == frame.Definition.Definition.Registration.Deadline)?.Date;
        return deadline < today ? deadline.Value : today;
    }

    /// <summary>Whether a registration counts against quotas.</summary>
    public static bool TakesPlace(RegistrationState registration) =>
        registration.Status is RegistrationStatus.Accepted or RegistrationStatus.Returned or RegistrationStatus.Discontinued;
}
