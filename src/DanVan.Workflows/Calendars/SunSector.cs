using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>
/// Which twelfth of the ecliptic the Sun stands in. It enters a new one at each major solar term (trung khí): 0 from the spring equinox,
/// 9 from the winter solstice.
/// </summary>
/// <remarks>Apparent longitude after J. Meeus, Astronomical Algorithms (2nd ed.), chapter 25: within 0.01°, a quarter of an hour of the
/// Sun's way.</remarks>
internal static class SunSector
{
    public const int WinterSolstice = 9;

    /// <summary>The sector at the first instant of a civil day at UTC+7.</summary>
    public static int AtStartOf(LocalDate day) => (int)(LongitudeDegrees(Hanoi.DynamicalDaysAtStartOf(day)) / 30);

    private static double LongitudeDegrees(double days)
    {
        var t = days / 36525;
        var anomaly = double.DegreesToRadians(357.52911 + t * (35999.05029 - t * 0.0001537));
        var node = double.DegreesToRadians(125.04 - t * 1934.136);
        var centre = (1.914602 - t * (0.004817 + t * 0.000014)) * Math.Sin(anomaly)
            + (0.019993 - t * 0.000101) * Math.Sin(2 * anomaly)
            + 0.000289 * Math.Sin(3 * anomaly);
        var longitude = 280.46646 + t * (36000.76983 + t * 0.0003032) + centre - 0.00569 - 0.00478 * Math.Sin(node);
        return longitude - 360 * Math.Floor(longitude / 360);
    }
}
