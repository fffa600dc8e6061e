using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.Simulation.Reporting;

/// <summary>Days and times as they are written in reports, whatever the machine's culture.</summary>
internal static class Moments
{
    private static readonly LocalDatePattern ForPeople = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Day(LocalDate day) => ForPeople.Format(day);

    public static string Time(LocalTime time) => Minutes.Format(time);

    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Iso(LocalDateTime at) => LocalDateTimePattern.GeneralIso.Format(at);
}
