using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>How deadlines are said: rules, events, reminders. Their days are looked at by <see cref="DeadlineDayCheck"/>.</summary>
internal static class DeadlineCheck
{
    public static void Check(Inspection inspection)
    {
        var deadlines = inspection.Definition.Deadlines;
        for (var i = 0; i < deadlines.Count; i++)
        {
            var (deadline, path) = (deadlines[i], $"$.deadlines[{i}]");
            if ((deadline.Date is null) == (deadline.Rule is null))
            {
                inspection.Add(DeadlineRule, path, deadline.Id);
            }

            CheckEvent(inspection, path + ".rule.event", deadline.Id, deadline.Rule);
            CheckEvent(inspection, path + ".opens.event", deadline.Id, deadline.Opens);
            for (var k = 0; k < deadline.Reminders?.Count; k++)
            {
                var reminder = deadline.Reminders[k];
                inspection.AllKnown(RoleUnknown, $"{path}.reminders[{k}].roles", reminder.Roles, inspection.Roles);
                if (reminder is { Roles.Count: 0, PendingUnits: false })
                {
                    inspection.Add(ReminderNobody, $"{path}.reminders[{k}]", reminder.Id);
                }
            }
        }

        foreach (var i in Circles(deadlines))
        {
            inspection.Add(DeadlineCycle, $"$.deadlines[{i}].rule.event.of", deadlines[i].Id);
        }
    }

    private static void CheckEvent(Inspection inspection, string path, string deadline, DateRule? rule)
    {
        if (rule is not DateRule.After { Event: var moment })
        {
            return;
        }

        if ((moment.Of is null) != (moment.Kind == CycleMoments.Opened))
        {
            if (CycleMoments.All.Contains(moment.Kind))
            {
                inspection.Add(DeadlineEvent, path, moment.Kind);
            }

            return;
        }

        var known = moment.Kind switch
        {
            CycleMoments.StageEntered or CycleMoments.StageLeft => (StageUnknown, inspection.Stages),
            CycleMoments.DocumentIssued => (DocumentUnknown, inspection.Documents),
            CycleMoments.MilestoneRecorded => (MilestoneUnknown, inspection.Milestones),
            CycleMoments.Deadline => (DeadlineUnknown, inspection.Deadlines),
            _ => ((string Code, IReadOnlySet<string> Names)?)null,
        };
        if (known is not { } names)
        {
            return;
        }

        inspection.Known(names.Item1, path + ".of", moment.Of!, names.Item2);
        if (names.Item2.Contains(moment.Of!) && !CanHappen(inspection, deadline, moment))
        {
            inspection.Add(DeadlineNever, path, $"{moment.Kind} {moment.Of}");
        }
    }

    // What a transition waits for cannot begin with what only that transition brings about.
    private static bool CanHappen(Inspection inspection, string deadline, EventReference moment)
    {
        var reached = inspection.Graph.ReachedWithout(t => t.AfterDeadlines.Contains(deadline));
        return moment.Kind switch
        {
            CycleMoments.StageEntered => reached.Contains(moment.Of!),
            CycleMoments.StageLeft => reached.Contains(moment.Of!) && inspection.Graph.Leaving(moment.Of!).Any(t => !t.AfterDeadlines.Contains(deadline)),
            CycleMoments.DocumentIssued => inspection.Effects.Any(place =>
                place.Effects.Any(e => e.Do == StageEffects.IssueDocument && e.Document == moment.Of)
                && place.Stages.Any(reached.Contains)
                && place.Transition?.AfterDeadlines.Contains(deadline) != true),
            CycleMoments.MilestoneRecorded => inspection.Definition.Milestones.Where(m => m.Id == moment.Of)
                .Any(m => EffectPlace.StagesOf(inspection.Definition, m).Any(s => reached.Contains(s) && !inspection.Graph.Stages[s].Final)),
            _ => true,
        };
    }

    // Each deadline counts from one other at most, so a walk of as many steps as there are deadlines ends in the circle, if there is one.
    private static IEnumerable<int> Circles(IReadOnlyList<DeadlineDefinition> deadlines)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, deadline) in deadlines.Index())
        {
            places.TryAdd(deadline.Id, i);
        }

        var next = deadlines.Select(d => d.Rule is DateRule.After { Event: { Kind: CycleMoments.Deadline, Of: { } of } } && places.TryGetValue(of, out var i) ? i : -1).ToArray();
        var state = new int[deadlines.Count];
        for (var start = 0; start < next.Length; start++)
        {
            var at = start;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = start + 1;
                at = next[at];
            }

            if (at < 0 || state[at] != start + 1)
            {
                continue;
            }

            var first = at;
            do
            {
                yield return at;
                state[at] = -1;
                at = next[at];
            }
            while (at != first);
        }
    }
}
