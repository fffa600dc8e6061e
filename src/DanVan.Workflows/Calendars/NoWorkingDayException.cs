using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>
/// A stretch of days that must hold a working day holds none, so a deadline has nowhere to go. The cause is the calendar's data: too much
/// is off.
/// </summary>
/// <remarks>Trying again does not help; correcting <see cref="CalendarData.Off"/> does.</remarks>
public sealed class NoWorkingDayException : WorkflowException
{
    /// <summary>Creates the exception for a stretch of days.</summary>
    /// <param name="from">The first day looked at.</param>
    /// <param name="through">The last day looked at.</param>
    public NoWorkingDayException(LocalDate from, LocalDate through)
        : base("calendar.no-working-day", $"No working day from {from:uuuu'-'MM'-'dd} to {through:uuuu'-'MM'-'dd}: the calendar's data leaves none.")
    {
        From = from;
        Through = through;
    }

    /// <summary>The first day looked at.</summary>
    public LocalDate From { get; }

    /// <summary>The last day looked at.</summary>
    public LocalDate Through { get; }
}
