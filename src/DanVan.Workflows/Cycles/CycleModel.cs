using NodaTime;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Templates;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Cycles;

/// <summary>
/// What the expressions of a definition may read of a cycle, as docs/conditions.md lists it. The list of names and the values behind them are one
/// table, so that a name that is offered has a value and a value has a name that can be checked beforehand.
/// </summary>
internal static class CycleModel
{
    private static readonly string[] Counting = ["counts", "units"];

    /// <summary>Whether an expression asks for what takes reading all registrations.</summary>
    public static bool ReadsCounts(TemplateExpression expression) => expression.Names.Overlaps(Counting);

    /// <summary>The full names an expression over cycles of a definition may read, for example <c>deadlines.registration.passed</c>.</summary>
    public static IReadOnlyList<string> NamesOf(CycleDefinition definition) => [.. Entries(definition).Select(e => e.Path)];

    /// <summary>The values behind the names.</summary>
    /// <param name="frame">The cycle.</param>
    /// <param name="now">When it is asked: a deadline has passed or not.</param>
    /// <param name="counts">What was counted; null when nothing was, and then these names are missing.</param>
    public static IReadOnlyDictionary<string, object?> Of(CycleFrame frame, Instant now, CycleCounts? counts)
    {
        var model = new Map();
        foreach (var entry in Entries(frame.Definition.Definition))
        {
            var parts = entry.Path.Split('.');
            if (counts is null && Counting.Contains(parts[0]))
            {
                continue;
            }

            var place = model;
            foreach (var part in parts.SkipLast(1))
            {
                place = (Map)(place.TryGetValue(part, out var inner) ? inner! : place[part] = new Map());
            }

            // Two ids may look alike as names, midYear and mid-year; the first one of the definition has the name.
            place.TryAdd(parts[^1], entry.Value(new Reading(frame, now, counts!)));
        }

        return model;
    }

    private static IEnumerable<Entry> Entries(CycleDefinition definition) =>
    [
        new("cycle.year", r => r.State.Settings.Year),
        new("cycle.theme", r => r.State.Settings.Theme),
        new("cycle.stage", r => r.State.Stage),
        .. definition.Deadlines.SelectMany(d => OfDeadline(d.Id)),
        .. definition.Milestones.SelectMany(m => OfMilestone(m.Id)),
        .. definition.Documents.Where(d => !d.PerAward).Select(d => new Entry(
            $"documents.{TemplateName.Of(d.Id)}", r => r.State.Documents.Count(i => i.Kind == d.Id))),
        new("counts.registered", r => r.Counts.Registered),
        new("counts.accepted", r => r.Counts.Accepted),
        new("counts.returned", r => r.Counts.Returned),
        new("counts.withdrawn", r => r.Counts.Withdrawn),
        new("counts.discontinued", r => r.Counts.Discontinued),
        new("counts.disqualified", r => r.Counts.Disqualified),
        new("counts.scored", r => r.Counts.Scored),
        new("counts.appeals_open", r => r.Counts.AppealsOpen),
        new("counts.concluded", r => r.Counts.Concluded),
        new("counts.recognised", r => r.Counts.Recognised),
        new("counts.exemplary", r => r.Counts.Exemplary),
        new("counts.proposed", r => r.Counts.Proposed),
        new("counts.voted", r => r.Counts.Voted),
        new("counts.awarded", r => r.Counts.Awarded),
        .. definition.Reports.Periods.Select(p => new Entry($"counts.reported.{TemplateName.Of(p.Id)}", r => r.Counts.Reported(p.Id))),
        .. definition.Kinds.Select(k => new Entry($"counts.by_kind.{TemplateName.Of(k.Id)}.accepted", r => r.Counts.AcceptedOfKind(k.Id))),
        new("units.total", r => r.Counts.Units),
        new("units.without_registration", r => r.Counts.UnitsWithoutRegistration),
        new("units.below_quota", r => r.Counts.UnitsBelowQuota),
        .. definition.Reports.Periods.Select(p => new Entry($"units.without_report.{TemplateName.Of(p.Id)}", r => r.Counts.UnitsWithoutReport(p.Id))),
    ];

    private static IEnumerable<Entry> OfDeadline(string id)
    {
        var path = $"deadlines.{TemplateName.Of(id)}";
        yield return new($"{path}.date", r => Find(r.State.Deadlines, id)?.Date);
        yield return new($"{path}.passed", r => Find(r.State.Deadlines, id) is { } deadline && r.Now >= r.Frame.Ends(deadline));
        yield return new($"{path}.waived", r => r.State.Waived?.Contains(id) == true);
    }

    private static IEnumerable<Entry> OfMilestone(string id)
    {
        var path = $"milestones.{TemplateName.Of(id)}";
        yield return new($"{path}.recorded", r => Held(r, id) is not null);
        yield return new($"{path}.date", r => Held(r, id)?.HeldOn);
    }

    private static Deadline? Find(IReadOnlyList<Deadline> deadlines, string id) => deadlines.FirstOrDefault(d => d.Id == id);

    private static MilestoneRecord? Held(Reading reading, string id) => reading.State.Milestones?.FirstOrDefault(m => m.Milestone == id);

    private sealed record Entry(string Path, Func<Reading, object?> Value);

    private sealed record Reading(CycleFrame Frame, Instant Now, CycleCounts Counts)
    {
        public CycleState State => Frame.State;
    }
}
