using NodaTime;

namespace DanVan.Workflows.Calendars;

internal static class Weekend
{
    extension(LocalDate day)
    {
        public bool IsWeekend => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
    }
}
