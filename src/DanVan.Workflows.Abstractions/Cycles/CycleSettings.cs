using NodaTime;
using DanVan.Workflows.Calendars;

namespace DanVan.Workflows.Cycles;

/// <summary>What a definition leaves open and each year fills in.</summary>
public sealed record CycleSettings
{
    /// <summary>The year, 2000 to 2199.</summary>
    public required int Year { get; init; }

    /// <summary>The theme of the year (chủ đề năm); may be empty.</summary>
    public required string Theme { get; init; }

    /// <summary>The body that owns the cycle and issues its documents.</summary>
    public required OwnerBody Owner { get; init; }

    /// <summary>The plan of the body above that this cycle carries out; null for none.</summary>
    public PlanReference? ParentPlan { get; init; }

    /// <summary>Dates that replace the definition's own, by deadline id; each is rolled to the next working day (Civil Code 2015, article 148).</summary>
    public IReadOnlyDictionary<string, LocalDate> Deadlines { get; init; } = new Dictionary<string, LocalDate>();

    /// <summary>Swap days and the official choices of the year.</summary>
    public CalendarData Calendar { get; init; } = new();

    /// <summary>Points kept for the upper level, taken off the units' own share; null takes the definition's default.</summary>
    public int? UpperLevelReserve { get; init; }

    /// <summary>The council that scores and votes.</summary>
    public IReadOnlyList<CouncilMember> Council { get; init; } = [];

    /// <summary>The awards there are to give: at most one for each kind of model.</summary>
    public IReadOnlyList<AwardQuota> Awards { get; init; } = [];
}
