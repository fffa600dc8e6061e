using System.Globalization;

namespace DanVan.Workflows.Calendars;

/// <summary>
/// A day of the Vietnamese lunar calendar, such as 10/3 of the year that began in February 2026.
/// </summary>
/// <remarks>
/// A plain value: whether such a day exists is answered by <see cref="VietnameseLunarCalendar.ToSolar"/>. Values are immutable and safe
/// to share between threads.
/// </remarks>
/// <param name="Year">The lunar year, numbered by the solar year in which it begins.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month, 1 to 30.</param>
/// <param name="IsLeapMonth">True for a leap month (tháng nhuận), which repeats the number of the month before it.</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth)
{
    /// <summary>
    /// Returns the date the way Vietnamese calendars print it: <c>10/3/2026 âm lịch</c>, in a leap month <c>1/6 nhuận/2025 âm lịch</c>.
    /// </summary>
    /// <returns>The date in Vietnamese, the same in every culture.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Day}/{Month}{(IsLeapMonth ? " nhuận" : "")}/{Year} âm lịch");
}
