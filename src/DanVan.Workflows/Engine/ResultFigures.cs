using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>
/// The figures of a report: how many registrations got how far, by field, kind, origin and band, and which units take part. Every table adds up to the
/// same totals, because all of them count one list by <see cref="RegistrationSteps"/>.
/// </summary>
internal sealed class ResultFigures(CycleFrame frame, IReadOnlyList<RegistrationState> registrations)
{
    private readonly CycleDefinition _definition = frame.Definition.Definition;
    private readonly List<RegistrationState> _named = [.. registrations.Where(r => r.Status != RegistrationStatus.Rejected)];
    private readonly List<RegistrationState> _accepted = [.. registrations.Where(RegistrationSteps.IsAccepted)];

    public Map Of(LocalDate date)
    {
        var fields = _definition.Fields.Select(f => (f.Name, Accepted: _accepted.Count(r => r.Field == f.Id))).ToList();
        var most = fields.Select(f => f.Accepted).DefaultIfEmpty().Max();
        return new Map
        {
            ["registered"] = CountModel.Of(frame, _named),
            ["rejected"] = registrations.Count(r => r.Status == RegistrationStatus.Rejected),
            ["withdrawn"] = registrations.Count(r => r.Status == RegistrationStatus.Withdrawn),
            ["returned"] = registrations.Count(r => r.Status == RegistrationStatus.Returned),
            ["not_recognised"] = CountModel.Of(frame, _accepted.Where(IsNotRecognised)),
            ["fields"] = DocumentModel.Values(_definition.Fields.Select(f => Row(f, r => r.Field == f.Id))),
            ["kinds"] = DocumentModel.Values(_definition.Kinds.Select(k => Row(k, r => r.Kind == k.Id))),
            ["origins"] = DocumentModel.Values(_definition.Origins.Select(o => Row(o, r => r.Origin == o.Id))),
            ["bands"] = DocumentModel.Values(_definition.Scoring.Bands.Select(band => new Map
            {
                ["id"] = band.Id,
                ["name"] = band.Name,
                ["count"] = CountModel.Of(frame, _accepted.Where(r => r.Conclusion?.Points?.Band == band.Id)),
            })),
            ["units"] = Units(date),
            ["leading_fields"] = Texts(fields.Where(f => most > 0 && f.Accepted == most).Select(f => f.Name)),
            ["empty_fields"] = Texts(fields.Where(f => f.Accepted == 0).Select(f => f.Name)),
        };
    }

    private Map Row(NamedItem item, Func<RegistrationState, bool> isOfRow)
    {
        var accepted = _accepted.Where(isOfRow).ToList();
        return new Map
        {
            ["id"] = item.Id,
            ["name"] = item.Name,
            ["registered"] = CountModel.Of(frame, _named.Where(isOfRow)),
            ["accepted"] = CountModel.Of(frame, accepted),
            ["discontinued"] = CountModel.Of(frame, accepted.Where(RegistrationSteps.IsDiscontinued)),
            ["ineligible"] = CountModel.Of(frame, accepted.Where(r => r.Conclusion?.Outcome == Outcomes.Ineligible)),
            ["not_recognised"] = CountModel.Of(frame, accepted.Where(IsNotRecognised)),
            ["recognised"] = CountModel.Of(frame, accepted.Where(RegistrationSteps.IsRecognised)),
            ["exemplary"] = CountModel.Of(frame, accepted.Where(RegistrationSteps.IsExemplary)),
            ["proposed"] = CountModel.Of(frame, accepted.Where(r => frame.Proposed.ContainsKey(r.Id.Code))),
            ["awarded"] = CountModel.Of(frame, accepted.Where(RegistrationSteps.IsAwarded)),
        };
    }

    // A unit takes part when it is there on the last day to register, or today while that day has not come or is not known.
    private Map Units(LocalDate date)
    {
        var closing = frame.Deadline(_definition.Registration.Deadline)?.Date;
        var day = closing < date ? closing.Value : date;
        var invited = frame.Participants.Units.Where(u => frame.Participants.Has(u, day)).ToHashSet();
        var registered = _accepted.Select(r => r.Unit).ToHashSet();
        return new Map
        {
            ["total"] = invited.Union(registered).Count(),
            ["registered"] = registered.Count,
            ["without"] = Texts(frame.Participants.Units.Where(u => invited.Contains(u) && !registered.Contains(u)).Select(u => frame.UnitName(u, day))),
        };
    }

    private static bool IsNotRecognised(RegistrationState registration) => registration.Conclusion?.Outcome == Outcomes.NotRecognised;

    private static List<object?> Texts(IEnumerable<string> texts) => [.. texts];
}
