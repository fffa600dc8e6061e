using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>
/// Converts between the Gregorian calendar and the Vietnamese lunar calendar (âm lịch).
/// </summary>
/// <remarks>
/// <para>The rule is the one Viet Nam has kept since Decision 121/CP of 8 August 1967: a month begins on the civil day, at UTC+7, of the
/// new moon; month 11 holds the winter solstice; in a span of thirteen months between two solstices the first one without a major solar
/// term is a leap month. China applies the same rule at UTC+8, so that now and then the two calendars differ: Tết 1985 was a month
/// earlier here than there, Tết 2030 falls a day earlier.</para>
/// <para>Years before 1968 are computed by the same rule, although calendars printed then followed other meridians. After 2050 a new moon
/// within a minute of midnight depends on how fast the Earth will turn; no such month holds Tết or Giỗ Tổ before 2175.</para>
/// <para>All members are pure and safe to call from any thread.</para>
/// </remarks>
public static class VietnameseLunarCalendar
{
    /// <summary>The first lunar year that can be computed, early enough for all holidays of the year before 1900.</summary>
    public const int MinYear = 1898;

    /// <summary>The last lunar year that can be computed; it ends on the eve of Tết 2200.</summary>
    public const int MaxYear = 2199;

    /// <summary>Returns the lunar date of a Gregorian day.</summary>
    /// <param name="date">The day; one in another calendar system is converted first.</param>
    /// <returns>The lunar date of that day at UTC+7.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not in a lunar year from <see cref="MinYear"/> to
    /// <see cref="MaxYear"/>.</exception>
    public static LunarDate FromSolar(LocalDate date)
    {
        var day = date.WithCalendar(CalendarSystem.Iso);
        if (day.Year is < MinYear or > MaxYear + 1)
        {
            throw OutOfRange(date);
        }

        // Tết falls between 20 January and 21 February: the day is in the lunar year that begins this solar year, or still in the one
        // before.
        foreach (var year in (ReadOnlySpan<int>)[day.Year, day.Year - 1])
        {
            if (year is >= MinYear and <= MaxYear && LunarYear.Of(year).Find(day) is { } found)
            {
                return found;
            }
        }

        throw OutOfRange(date);
    }

    /// <summary>Returns the Gregorian day of a lunar date.</summary>
    /// <param name="date">The lunar date.</param>
    /// <returns>The day, in the ISO calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from <see cref="MinYear"/> to <see cref="MaxYear"/>.</exception>
    /// <exception cref="ArgumentException">There is no such day: the year has no such leap month, or the month has only 29
    /// days.</exception>
    public static LocalDate ToSolar(LunarDate date)
    {
        CheckYear(date.Year);
        return LunarYear.Of(date.Year).DayOf(date) ?? throw new ArgumentException($"There is no {date}.", nameof(date));
    }

    /// <summary>Returns mùng 1 Tết, the first day of a lunar year.</summary>
    /// <param name="year">The lunar year, which is also the solar year of the answer.</param>
    /// <returns>The day, in the ISO calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from <see cref="MinYear"/> to <see cref="MaxYear"/>.</exception>
    public static LocalDate NewYear(int year) => ToSolar(new LunarDate(year, 1, 1, IsLeapMonth: false));

    /// <summary>Returns Giỗ Tổ Hùng Vương, day 10 of month 3; where month 3 is doubled, that of the first one.</summary>
    /// <param name="year">The lunar year, which is also the solar year of the answer.</param>
    /// <returns>The day, in the ISO calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from <see cref="MinYear"/> to <see cref="MaxYear"/>.</exception>
    public static LocalDate HungKings(int year) => ToSolar(new LunarDate(year, 3, 10, IsLeapMonth: false));

    private static void CheckYear(int year)
    {
        if (year is < MinYear or > MaxYear)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Lunar years {MinYear} to {MaxYear} can be computed.");
        }
    }

    private static ArgumentOutOfRangeException OutOfRange(LocalDate date) =>
        new(nameof(date), date, $"Days of the lunar years {MinYear} to {MaxYear} can be converted.");
}
