using NodaTime;
using DanVan.Workflows.Calendars;

namespace DanVan.Workflows.Cycles;

/// <summary>
/// Where the working calendar ends: a stretch without a working day, or a year it does not know. A term that ends beyond it has no day; what waits for
/// it can be waived.
/// </summary>
internal static class CalendarLimits
{
    /// <summary>The day, or null when the calendar cannot tell it.</summary>
    public static LocalDate? Within(Func<LocalDate?> find)
    {
        try
        {
            return find();
        }
        catch (Exception e) when (IsReachedBy(e))
        {
            return null;
        }
    }

    public static bool IsReachedBy(Exception exception) => exception is NoWorkingDayException or ArgumentOutOfRangeException;
}
