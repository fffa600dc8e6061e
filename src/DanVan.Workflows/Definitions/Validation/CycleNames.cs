using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>What the expressions on transitions may read of a cycle.</summary>
internal static class CycleNames
{
    public static IEnumerable<string> Of(CycleDefinition definition) =>
    [
        "cycle.year", "cycle.theme", "cycle.stage",
        .. definition.Deadlines.SelectMany(d => Each($"deadlines.{TemplateName.Of(d.Id)}", "date", "passed", "waived")),
        .. definition.Milestones.SelectMany(m => Each($"milestones.{TemplateName.Of(m.Id)}", "recorded", "date")),
        .. definition.Documents.Where(d => !d.PerAward).Select(d => $"documents.{TemplateName.Of(d.Id)}"),
        .. Each(
            "counts",
            "registered", "accepted", "returned", "withdrawn", "discontinued", "disqualified", "scored", "appeals_open", "concluded", "recognised", "exemplary",
            "proposed", "voted", "awarded"),
        .. definition.Reports.Periods.Select(p => $"counts.reported.{TemplateName.Of(p.Id)}"),
        .. definition.Kinds.Select(k => $"counts.by_kind.{TemplateName.Of(k.Id)}.accepted"),
        .. Each("units", "total", "without_registration", "below_quota"),
        .. definition.Reports.Periods.Select(p => $"units.without_report.{TemplateName.Of(p.Id)}"),
    ];

    private static IEnumerable<string> Each(string prefix, params string[] names) => names.Select(n => $"{prefix}.{n}");
}
