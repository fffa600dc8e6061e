using System.Text.Json.Serialization;

namespace DanVan.Workflows.Definitions;

/// <summary>How a day is found, in the cycle's time zone, before it is rolled to a working day. A closed list.</summary>
/// <remarks><c>Year</c> counts calendar years after the cycle's own: 0 is the cycle's year, 1 the year after.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(Fixed), "fixed")]
[JsonDerivedType(typeof(LastWorkingDay), "last-working-day")]
[JsonDerivedType(typeof(WeekOfMonth), "week-of-month")]
[JsonDerivedType(typeof(After), "after")]
public abstract record DateRule
{
    private DateRule()
    {
    }

    /// <summary>A day of the year.</summary>
    /// <param name="Day">Month and day, <c>MM-dd</c>; a day that every year has.</param>
    /// <param name="Year">Calendar years after the cycle's own, 0 to 9.</param>
    public sealed record Fixed(string Day, int Year = 0) : DateRule;

    /// <summary>The last working day of a month.</summary>
    /// <param name="Month">1 to 12.</param>
    /// <param name="Year">Calendar years after the cycle's own, 0 to 9.</param>
    public sealed record LastWorkingDay(int Month, int Year = 0) : DateRule;

    /// <summary>The last working day of the k-th week of a month; a week, Monday to Sunday, belongs to the month that holds its Thursday.</summary>
    /// <param name="Week">1 to 4.</param>
    /// <param name="Month">1 to 12.</param>
    /// <param name="Year">Calendar years after the cycle's own, 0 to 9.</param>
    public sealed record WeekOfMonth(int Week, int Month, int Year = 0) : DateRule;

    /// <summary>
    /// The end of a term that begins with something that happens. The day of the event is not counted (Civil Code 2015, article 147, clause 2); a
    /// term of months or years ends on the day of the same number, or the last one of its month (article 148, clause 3 and 4).
    /// </summary>
    /// <param name="Count">1 to 1000.</param>
    /// <param name="Unit">One of <see cref="TermUnits"/>.</param>
    /// <param name="Event">What it begins with. Until that has happened the deadline has no day.</param>
    public sealed record After(int Count, string Unit, EventReference Event) : DateRule;
}
