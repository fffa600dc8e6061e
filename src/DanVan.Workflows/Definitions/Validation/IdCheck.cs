using NodaTime;
using DanVan.Workflows.Definitions.Reading;
using DanVan.Workflows.Templates;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>The head, and ids that must be told apart.</summary>
internal static class IdCheck
{
    public static void Check(Inspection inspection)
    {
        var definition = inspection.Definition;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(definition.TimeZone) is null)
        {
            inspection.Add(DefinitionTimeZone, "$.timeZone", definition.TimeZone);
        }

        Unique(inspection, "$.roles", definition.Roles.Select(i => i.Id));
        Unique(inspection, "$.kinds", definition.Kinds.Select(i => i.Id));
        Unique(inspection, "$.fields", definition.Fields.Select(i => i.Id));
        Unique(inspection, "$.origins", definition.Origins.Select(i => i.Id));
        Unique(inspection, "$.areas", definition.Areas.Select(i => i.Id));
        Unique(inspection, "$.participants", definition.Participants.Select(i => i.Id));
        Unique(inspection, "$.deadlines", definition.Deadlines.Select(i => i.Id));
        Unique(inspection, "$.stages", definition.Stages.Select(i => i.Id));
        Unique(inspection, "$.milestones", definition.Milestones.Select(i => i.Id));
        Unique(inspection, "$.disqualifiers", definition.Disqualifiers.Select(i => i.Id));
        Unique(inspection, "$.awards", definition.Awards.Select(i => i.Id));
        Unique(inspection, "$.documents", definition.Documents.Select(i => i.Id));
        Unique(inspection, "$.registration.form", definition.Registration.Form.Select(i => i.Id));
        Unique(inspection, "$.reports.periods", definition.Reports.Periods.Select(i => i.Id));
        Unique(inspection, "$.reports.decisions", definition.Reports.Decisions.Select(i => i.Id));
        Unique(inspection, "$.scoring.bands", definition.Scoring.Bands.Select(i => i.Id));
        Unique(inspection, "$.scoring.sets", definition.Scoring.Sets.Select(i => i.Id));
        for (var i = 0; i < definition.Deadlines.Count; i++)
        {
            Unique(inspection, $"$.deadlines[{i}].reminders", (definition.Deadlines[i].Reminders ?? []).Select(r => r.Id));
        }

        OneName(inspection, "$.deadlines", definition.Deadlines.Select(d => d.Id));
        OneName(inspection, "$.milestones", definition.Milestones.Select(d => d.Id));
        OneName(inspection, "$.documents", definition.Documents.Select(d => d.Id));
    }

    /// <summary>Finds ids that are repeated in a list.</summary>
    public static void Unique(Inspection inspection, string path, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, id) in ids.Index())
        {
            if (!seen.Add(id))
            {
                inspection.Add(IdDuplicate, JsonPath.Item(path, i) + ".id", id);
            }
        }
    }

    // Templates and conditions read things by their snake-case name; two of one name cannot both be read.
    private static void OneName(Inspection inspection, string path, IEnumerable<string> ids)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (i, id) in ids.Index())
        {
            var name = TemplateName.Of(id);
            if (!seen.TryAdd(name, id) && seen[name] != id)
            {
                inspection.Add(IdSameName, JsonPath.Item(path, i) + ".id", id, seen[name], name);
            }
        }
    }
}
