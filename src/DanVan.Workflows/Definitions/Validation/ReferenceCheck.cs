using DanVan.Workflows.Definitions.Reading;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>Names that must be declared elsewhere in the definition.</summary>
internal static class ReferenceCheck
{
    public static void Check(Inspection inspection)
    {
        var definition = inspection.Definition;
        foreach (var (action, roles) in definition.Permissions)
        {
            inspection.AllKnown(RoleUnknown, JsonPath.Key("$.permissions", action), roles, inspection.Roles);
        }

        for (var i = 0; i < definition.Transitions.Count; i++)
        {
            var (transition, path) = (definition.Transitions[i], $"$.transitions[{i}]");
            inspection.Known(StageUnknown, path + ".from", transition.From, inspection.Stages);
            inspection.Known(StageUnknown, path + ".to", transition.To, inspection.Stages);
            inspection.AllKnown(RoleUnknown, path + ".roles", transition.Roles, inspection.Roles);
            inspection.AllKnown(DeadlineUnknown, path + ".afterDeadlines", transition.AfterDeadlines, inspection.Deadlines);
        }

        for (var i = 0; i < definition.Stages.Count; i++)
        {
            if (definition.Stages[i].Closes is { } closes)
            {
                inspection.Known(DeadlineUnknown, $"$.stages[{i}].closes", closes, inspection.Deadlines);
            }
        }

        for (var i = 0; i < definition.Milestones.Count; i++)
        {
            var (milestone, path) = (definition.Milestones[i], $"$.milestones[{i}]");
            inspection.Known(DeadlineUnknown, path + ".deadline", milestone.Deadline, inspection.Deadlines);
            inspection.AllKnown(RoleUnknown, path + ".roles", milestone.Roles, inspection.Roles);
            inspection.AllKnown(StageUnknown, path + ".stages", milestone.Stages, inspection.Stages);
        }

        CheckPapers(inspection);
        CheckPoints(inspection);
    }

    private static void CheckPapers(Inspection inspection)
    {
        var definition = inspection.Definition;
        inspection.Known(DeadlineUnknown, "$.registration.deadline", definition.Registration.Deadline, inspection.Deadlines);
        for (var i = 0; i < definition.Registration.Quotas?.Count; i++)
        {
            var quota = definition.Registration.Quotas[i];
            inspection.Known(GroupUnknown, $"$.registration.quotas[{i}].participants", quota.Participants, inspection.Groups);
            if (quota.Kind is { } kind)
            {
                inspection.Known(KindUnknown, $"$.registration.quotas[{i}].kind", kind, inspection.Kinds);
            }
        }

        for (var i = 0; i < definition.Reports.Periods.Count; i++)
        {
            inspection.Known(DeadlineUnknown, $"$.reports.periods[{i}].deadline", definition.Reports.Periods[i].Deadline, inspection.Deadlines);
        }

        for (var i = 0; i < definition.Participants.Count; i++)
        {
            inspection.AllKnown(AreaUnknown, $"$.participants[{i}].areas", definition.Participants[i].Areas, inspection.Areas);
        }
    }

    private static void CheckPoints(Inspection inspection)
    {
        var scoring = inspection.Definition.Scoring;
        inspection.AllKnown(CriterionUnknown, "$.scoring.tieBreak", scoring.TieBreak, Ids(scoring.Criteria));
        for (var i = 0; i < scoring.Sets.Count; i++)
        {
            var (set, path) = (scoring.Sets[i], $"$.scoring.sets[{i}]");
            inspection.AllKnown(CriterionUnknown, path + ".tieBreak", set.TieBreak, Ids(set.Criteria));
            inspection.AllKnown(KindUnknown, path + ".kinds", set.Kinds, inspection.Kinds);
            inspection.AllKnown(FieldUnknown, path + ".fields", set.Fields, inspection.Fields);
        }

        for (var i = 0; i < scoring.Bands.Count; i++)
        {
            foreach (var area in scoring.Bands[i].FromByArea?.Keys ?? [])
            {
                inspection.Known(AreaUnknown, JsonPath.Key($"$.scoring.bands[{i}].fromByArea", area), area, inspection.Areas);
            }
        }

        for (var i = 0; i < inspection.Definition.Awards.Count; i++)
        {
            inspection.Known(KindUnknown, $"$.awards[{i}].kind", inspection.Definition.Awards[i].Kind, inspection.Kinds);
        }
    }

    private static HashSet<string> Ids(IReadOnlyList<CriterionDefinition> criteria) => criteria.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
}
