using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>
/// How units reported, period by period, as it stands on the day of the document: by the deadlines as they were extended or waived since, as points are
/// taken off, and nobody misses what is not due yet.
/// </summary>
internal sealed class ReportFigures(CycleFrame frame, IEnumerable<RegistrationState> accepted, LocalDate date)
{
    private readonly List<RegistrationState> _accepted =
        [.. accepted.OrderBy(r => frame.UnitName(r.Unit, r.SubmittedAt.Date), StringComparer.Ordinal).ThenBy(r => r.Id.Code, StringComparer.Ordinal)];

    public List<object?> Periods() => DocumentModel.Values(frame.Definition.Definition.Reports.Periods.Select(period =>
    {
        var reports = _accepted.Select(r => Report(r, period)).ToList();
        var missing = _accepted.Count(r => IsMissing(r, period));
        return new Map
        {
            ["id"] = period.Id,
            ["name"] = period.Name,
            ["deadline"] = frame.Deadline(period.Deadline)?.Date,
            ["waived"] = frame.IsWaived(period.Deadline),
            ["on_time"] = reports.Count(r => r is not null && !IsLate(r, period)),
            ["late"] = reports.Count(r => r is not null && IsLate(r, period)),
            ["missing"] = missing,
            ["not_due"] = reports.Count(r => r is null) - missing,
        };
    }));

    public List<object?> Late() => Rows(
        (registration, period) => Report(registration, period) is { } report && IsLate(report, period),
        (registration, period) => Report(registration, period)!.ReportedAt.Date);

    public List<object?> Missing() => Rows(IsMissing, (_, _) => null);

    private List<object?> Rows(Func<RegistrationState, ReportPeriod, bool> isOne, Func<RegistrationState, ReportPeriod, LocalDate?> reportedOn) =>
        DocumentModel.Values(frame.Definition.Definition.Reports.Periods.SelectMany(period => _accepted.Where(r => isOne(r, period)).Select(r => new Map
        {
            ["name"] = r.Form.GetValueOrDefault(FormItems.Name, ""),
            ["unit_name"] = frame.UnitName(r.Unit, r.SubmittedAt.Date),
            ["period_name"] = period.Name,
            ["reported_on"] = reportedOn(r, period),
        })));

    private bool IsLate(ReportState report, ReportPeriod period) => frame.IsLate(period.Deadline, report.ReportedAt);

    // What a review ended owes nothing after it.
    private bool IsMissing(RegistrationState registration, ReportPeriod period) =>
        Report(registration, period) is null
        && registration.IsActive
        && frame.Deadline(period.Deadline) is { } deadline && deadline.Date < date
        && !frame.NotOwedBy(registration).Contains(period.Deadline);

    private static ReportState? Report(RegistrationState registration, ReportPeriod period) => registration.Reports.FirstOrDefault(r => r.Period == period.Id);
}
