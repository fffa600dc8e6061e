using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Simulation.Reporting;

/// <summary>Counts how far registrations got, from their states.</summary>
internal sealed class FunnelCount(CycleDefinition definition, CycleState? cycle)
{
    private static readonly (string Step, string Name)[] Names =
    [
        ("registered", "Đăng ký"), ("accepted", "Được chấp nhận"), ("recognised", "Công nhận"), ("exemplary", "Tiêu biểu"), ("proposed", "Đề nghị"), ("awarded", "Khen thưởng"),
    ];

    private readonly HashSet<string> _proposed = [.. (cycle?.Ranking ?? []).Where(r => r.Award is not null).Select(r => r.Registration)];
    private readonly Dictionary<(string Step, string Kind), int> _counts = [];

    public void Add(RegistrationState registration)
    {
        Count("registered", registration);
        if (registration.Status is not (RegistrationStatus.Accepted or RegistrationStatus.Discontinued))
        {
            return;
        }

        Count("accepted", registration);
        if (registration.Conclusion?.Outcome == "recognised")
        {
            Count("recognised", registration);
        }

        if (registration.Conclusion is { IsExemplary: true })
        {
            Count("exemplary", registration);
        }

        if (_proposed.Contains(registration.Id.Code))
        {
            Count("proposed", registration);
        }

        if (registration.Vote is { Awarded: true })
        {
            Count("awarded", registration);
        }
    }

    public IReadOnlyList<FunnelStep> Steps() =>
    [
        .. Names.Select(n => new FunnelStep(
            n.Step,
            n.Name,
            _counts.Where(c => c.Key.Step == n.Step).Sum(c => c.Value),
            definition.Kinds.ToDictionary(k => k.Id, k => _counts.GetValueOrDefault((n.Step, k.Id))))),
    ];

    private void Count(string step, RegistrationState registration) =>
        _counts[(step, registration.Kind)] = _counts.GetValueOrDefault((step, registration.Kind)) + 1;
}
