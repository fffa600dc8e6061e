using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>Counts what units have registered against the quotas a version brings. A quota that both versions have was asked already.</summary>
internal sealed class QuotaReplay(CycleDefinition old, CycleFrame after)
{
    private readonly List<QuotaRule> _rules = [.. (after.Definition.Definition.Registration.Quotas ?? [])
        .Where(q => q.AtMost is not null && old.Registration.Quotas?.Contains(q) != true)];

    private readonly Dictionary<(QuotaRule Rule, UnitId Unit), int> _counts = [];

    public void Add(RegistrationState state)
    {
        if (state.Status is RegistrationStatus.Rejected or RegistrationStatus.Withdrawn)
        {
            return;
        }

        var day = state.SubmittedAt.Date;
        foreach (var rule in _rules.Where(r => r.Kind is null || r.Kind == state.Kind))
        {
            var group = after.Definition.Definition.Participants.First(p => p.Id == rule.Participants);
            if (group.IsValidOn(day) && (after.State.Cohort ?? []).Any(u => u.Id == state.Unit && u.IsValidOn(day) && group.Matches(u)))
            {
                _counts[(rule, state.Unit)] = _counts.GetValueOrDefault((rule, state.Unit)) + 1;
            }
        }
    }

    public void Judge(ReasonTally blocked)
    {
        foreach (var ((rule, unit), _) in _counts.Where(c => c.Value > c.Key.Rule.AtMost))
        {
            var most = rule.AtMost!.Value.ToString(CultureInfo.InvariantCulture);
            var (code, vietnamese, english) = MigrationTexts.Refused(RefusalCatalogue.Of(RefusalCodes.RegistrationQuotaExceeded, most));
            blocked.Add(code, vietnamese, english, unit.Value);
        }
    }
}
