using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Cycles;

/// <summary>Which units of a host's directory take part in a cycle.</summary>
internal static class ParticipantRules
{
    /// <summary>
    /// The rows of the units that belong to a group at some time; all of them when the definition names no group. A unit keeps all its rows: what it was
    /// called before, or what became of it, is not forgotten, and whether it may register is judged by the day of submission.
    /// </summary>
    public static IReadOnlyList<CohortUnit>? TakingPart(CycleDefinition definition, IReadOnlyList<CohortUnit>? units)
    {
        if (units is null || definition.Participants.Count == 0)
        {
            return units;
        }

        var ids = units.Where(row => definition.Participants.Any(group => group.Matches(row) && Meet(group, row))).Select(row => row.Id).ToHashSet();
        return [.. units.Where(row => ids.Contains(row.Id))];
    }

    /// <summary>Whether there is a day on which both the group takes part and the row is valid.</summary>
    private static bool Meet(ParticipantGroup group, CohortUnit row) =>
        !(group.ValidFrom > group.ValidTo) && !(row.ValidFrom > row.ValidTo) && !(group.ValidFrom > row.ValidTo) && !(row.ValidFrom > group.ValidTo);
}
