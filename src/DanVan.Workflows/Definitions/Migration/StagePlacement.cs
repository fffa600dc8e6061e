using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>
/// Where a cycle stands in another version. A stage it has left is never stood in or entered again by a migration: the present stage keeps its id, takes a new one,
/// or (because it is gone) is left for a stage the cycle has not been in. Stages left one right after the other may have become one. Pure.
/// </summary>
internal static class StagePlacement
{
    /// <summary>Why the cycle cannot stand there; every id is in the version.</summary>
    public static IReadOnlyList<DryRunReason> WhyNot(CompiledDefinition target, CycleState state, MigrationMapping mapping)
    {
        var tally = new ReasonTally();
        var present = state.Stage;
        var place = mapping.Stages.GetValueOrDefault(present, present);
        if (target.Stages[place].Final)
        {
            tally.Add("stage.ends", $"Việc chuyển phiên bản không được kết thúc chu kỳ (giai đoạn \"{place}\").", $"A migration must not end the cycle (stage \"{place}\").", place);
        }

        var left = state.Stages.SkipLast(1).Select(v => v.Stage).Where(s => s != present).Distinct().ToList();
        var again = mapping.EntersStage
            ? left.Any(s => mapping.Stages.GetValueOrDefault(s, s) == place)
            : place != present && left.Contains(place);
        if (again)
        {
            tally.Add("stage.left-already", $"Chu kỳ đã rời giai đoạn \"{place}\", không vào lại.", $"The cycle has left the stage \"{place}\" and does not go back to it.", place);
        }

        var visits = state.Stages.Select(v => v.Stage).ToList();
        for (var i = 0; i < visits.Count; i++)
        {
            for (var j = i + 2; j < visits.Count; j++)
            {
                var (one, other) = (visits[i], visits[j]);
                var image = mapping.Stages.GetValueOrDefault(one, one);
                if (one != other && image == mapping.Stages.GetValueOrDefault(other, other) && visits[i..j].Any(v => mapping.Stages.GetValueOrDefault(v, v) != image))
                {
                    tally.Add("stage.merged", $"Hai giai đoạn không liền nhau được nhập thành \"{image}\".", $"Two stages that did not follow one another become \"{image}\".", image);
                }
            }
        }

        return tally.Reasons;
    }
}
