using AnnualCycle.Office;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using NodaTime;

namespace AnnualCycle.Run;

/// <summary>When the office does what. Only the input decides, so that a run that was killed goes on at the same instants.</summary>
public sealed class YearClock(MovingClock clock, CycleSettings settings, DateTimeZone zone)
{
    private static readonly LocalTime Morning = new(8, 0);

    private readonly WorkingCalendar _calendar = new(settings.Calendar);

    /// <summary>The first morning of work of the year.</summary>
    public static Instant FirstMorning(CycleSettings settings, DateTimeZone zone) =>
        At(new WorkingCalendar(settings.Calendar).RollForward(new LocalDate(settings.Year, 1, 1)), zone);

    /// <summary>On to the morning of a day, or of the next working day.</summary>
    public void ToMorningOf(int month, int day) => clock.MoveTo(At(_calendar.RollForward(new LocalDate(settings.Year, month, day)), zone));

    /// <summary>On to the first working morning after a deadline.</summary>
    public void ToMorningAfter(Deadline deadline) => clock.MoveTo(At(_calendar.RollForward(deadline.Date.PlusDays(1)), zone));

    /// <summary>On past the last paper received.</summary>
    public void Past(LocalDateTime? lastReceived)
    {
        if (lastReceived is { } last)
        {
            clock.MoveTo(zone.AtLeniently(last).ToInstant() + Duration.FromSeconds(1));
        }
    }

    private static Instant At(LocalDate day, DateTimeZone zone) => zone.AtLeniently(day + Morning).ToInstant();
}
