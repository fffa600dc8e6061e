using System.Collections.Frozen;
using NodaTime;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Cycles;

/// <summary>The units of a cycle with the groups each of their rows belongs to, looked up once. Immutable.</summary>
internal sealed class Participants
{
    private readonly FrozenDictionary<UnitId, Row[]> _rows;
    private readonly bool _hasGroups;

    public Participants(CycleDefinition definition, IReadOnlyList<CohortUnit> cohort)
    {
        _hasGroups = definition.Participants.Count > 0;
        Units = [.. cohort.Select(u => u.Id).Distinct()];
        _rows = cohort
            .Select(unit => new Row(unit, [.. definition.Participants.Where(group => group.Matches(unit))]))
            .GroupBy(row => row.Unit.Id)
            .ToFrozenDictionary(rows => rows.Key, rows => rows.ToArray());
    }

    /// <summary>The units, in the order of the cohort.</summary>
    public IReadOnlyList<UnitId> Units { get; }

    /// <summary>Whether a unit is there on a day, and in a group that takes part then if the definition names groups.</summary>
    public bool Has(UnitId unit, LocalDate day) =>
        _rows.TryGetValue(unit, out var rows) && rows.Any(row => row.Unit.IsValidOn(day) && (!_hasGroups || row.Groups.Any(g => g.IsValidOn(day))));

    /// <summary>Whether a unit belongs to a group on a day.</summary>
    public bool IsIn(UnitId unit, string group, LocalDate day) =>
        _rows.TryGetValue(unit, out var rows) && rows.Any(row => row.Unit.IsValidOn(day) && row.Groups.Any(g => g.Id == group && g.IsValidOn(day)));

    private sealed record Row(CohortUnit Unit, ParticipantGroup[] Groups);
}
