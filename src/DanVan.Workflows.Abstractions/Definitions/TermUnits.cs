namespace DanVan.Workflows.Definitions;

/// <summary>What a term is counted in (Civil Code 2015, articles 146 to 148): the vocabulary of <see cref="DateRule.After.Unit"/>.</summary>
public static class TermUnits
{
    /// <summary>Working days.</summary>
    public const string WorkingDays = "working-days";

    /// <summary>Calendar days.</summary>
    public const string Days = "days";

    /// <summary>Weeks: the same day of the week.</summary>
    public const string Weeks = "weeks";

    /// <summary>Months.</summary>
    public const string Months = "months";

    /// <summary>Years.</summary>
    public const string Years = "years";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [WorkingDays, Days, Weeks, Months, Years];
}
