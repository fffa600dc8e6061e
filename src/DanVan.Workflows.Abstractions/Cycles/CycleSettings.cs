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

/// <summary>The body that owns a cycle.</summary>
/// <param name="Name">For example <c>Sở Y tế</c>.</param>
/// <param name="Parent">The body directly above it; may be empty.</param>
/// <param name="Symbol">Its abbreviation in document numbers, for example <c>SYT</c>.</param>
/// <param name="Place">The place named in the date line.</param>
/// <param name="Profile">Id of the format profile, for example <c>state-nd30</c> or <c>party-hd36-2018</c>.</param>
/// <param name="SignerTitle">The title of the person who signs, for example <c>GIÁM ĐỐC</c>.</param>
/// <param name="SignerName">The name of the person who signs.</param>
public sealed record OwnerBody(string Name, string Parent, string Symbol, string Place, string Profile, string SignerTitle, string SignerName);

/// <summary>A member of the council.</summary>
/// <param name="Id">Identity within the cycle.</param>
/// <param name="Name">Full name.</param>
/// <param name="Position">Position held.</param>
/// <param name="Unit">The member's own unit, whose models they neither score nor vote on; null for none.</param>
public sealed record CouncilMember(string Id, string Name, string Position, UnitId? Unit);

/// <summary>An award and how many may be given.</summary>
/// <param name="Id">Identity within the cycle.</param>
/// <param name="Name">For example <c>Giấy khen</c>.</param>
/// <param name="Kind">Which kind of model it is for.</param>
/// <param name="Quota">How many at most, 0 or more.</param>
public sealed record AwardQuota(string Id, string Name, string Kind, int Quota);

/// <summary>A unit of the cohort, for one period of validity.</summary>
/// <param name="Id">Identity; a unit may have several rows, each a period.</param>
/// <param name="Name">Its name in that period.</param>
/// <param name="Level">Its level, as the host's directory calls it.</param>
/// <param name="Bloc">Its bloc.</param>
/// <param name="Parent">The unit above it; null for none.</param>
/// <param name="ValidFrom">First valid day; null when open.</param>
/// <param name="ValidTo">Last valid day; null when open.</param>
public sealed record CohortUnit(UnitId Id, string Name, string Level, string Bloc, UnitId? Parent, LocalDate? ValidFrom, LocalDate? ValidTo)
{
    /// <summary>Whether the row is valid on a day.</summary>
    public bool IsValidOn(LocalDate day) => !(ValidFrom > day) && !(ValidTo < day);
}
