using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>Counts how many registrations got how far: registered, accepted, recognised, exemplary, proposed, awarded. Each step holds the next.</summary>
internal sealed class Funnel
{
    private readonly CycleFrame _frame;
    private readonly int _registered;
    private readonly List<RegistrationState> _accepted;

    public Funnel(CycleFrame frame, IReadOnlyList<RegistrationState> registrations)
    {
        _frame = frame;
        _registered = registrations.Count;
        _accepted = [.. registrations.Where(RegistrationSteps.IsAccepted)];
        var rank = (frame.State.Ranking ?? []).Index().ToDictionary(r => r.Item.Registration, r => r.Index);
        Voted = [.. _accepted.Where(RegistrationSteps.IsVoted).OrderBy(r => rank[r.Id.Code])];
    }

    public IReadOnlyList<RegistrationState> Accepted => _accepted;

    /// <summary>Those the council voted on, in order of rank.</summary>
    public IReadOnlyList<RegistrationState> Voted { get; }

    public IEnumerable<RegistrationState> Awarded => Voted.Where(RegistrationSteps.IsAwarded);

    public IEnumerable<RegistrationState> DiscontinuedAtMidYear =>
        _accepted.Where(r => RegistrationSteps.IsDiscontinued(r) && r.Reports[^1].Period == MidYearPeriod);

    // The first period of the definition is the one a year is halved by.
    private string MidYearPeriod => _frame.Definition.Definition.Reports.Periods.FirstOrDefault()?.Id ?? "";

    public Map Counts() => new()
    {
        ["registered"] = _registered,
        ["accepted"] = Split(_accepted),
        ["discontinued"] = Split(_accepted.Where(RegistrationSteps.IsDiscontinued)),
        ["ineligible"] = Split(_accepted.Where(r => r.Conclusion?.Outcome == Outcomes.Ineligible)),
        ["recognised"] = Split(_accepted.Where(RegistrationSteps.IsRecognised)),
        ["exemplary"] = Split(_accepted.Where(RegistrationSteps.IsExemplary)),
        ["proposed"] = Split(_accepted.Where(r => _frame.Proposed.ContainsKey(r.Id.Code))),
        ["awarded"] = Split(Awarded),
    };

    public List<object?> Fields() => DocumentModel.Values(_frame.Definition.Definition.Fields.Select(field =>
    {
        var ofField = _accepted.Where(r => r.Field == field.Id).ToList();
        return new Map
        {
            ["id"] = field.Id,
            ["name"] = field.Name,
            ["accepted"] = Split(ofField),
            ["recognised"] = ofField.Count(RegistrationSteps.IsRecognised),
            ["reported_mid_year"] = ofField.Count(r => MidYearReport(r) is not null),
            ["discontinued_mid_year"] = DiscontinuedAtMidYear.Count(r => r.Field == field.Id),
        };
    }));

    public Map MidYear()
    {
        var reports = _accepted.Select(MidYearReport).ToList();

        // As with the periods, the order says which is which, whatever their ids: of the decisions that end nothing the first one changes nothing.
        var going = _frame.Definition.Definition.Reports.Decisions.Where(d => !d.Ends).Select(d => d.Id).ToList();
        return new Map
        {
            ["on_time"] = reports.Count(r => r is { Late: false }),
            ["late"] = reports.Count(r => r is { Late: true }),
            ["missing"] = reports.Count(r => r is null),
            ["continued"] = reports.Count(r => r is not null && going.IndexOf(r.Decision) == 0),
            ["adjusted"] = reports.Count(r => r is not null && going.IndexOf(r.Decision) > 0),
            ["discontinued"] = DiscontinuedAtMidYear.Count(),
        };
    }

    private ReportState? MidYearReport(RegistrationState registration) => registration.Reports.FirstOrDefault(r => r.Period == MidYearPeriod);

    private Map Split(IEnumerable<RegistrationState> registrations) => CountModel.Of(_frame, registrations);
}
