using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>
/// Relates the civil days of Viet Nam to the even time astronomers reckon in: days since noon of 1 January 2000, terrestrial time.
/// </summary>
/// <remarks>The offset is part of the rule of the lunar calendar, not a time zone that may change; hence it is fixed here.</remarks>
internal static class Hanoi
{
    private const double OffsetDays = 7 / 24.0;
    private const int FirstDecade = 1890;

    private static readonly LocalDate Epoch = new(2000, 1, 1);

    // Seconds by which the turning Earth lags behind even time, at the start of each decade: observed up to 2020, thereafter predicted by
    // F. Espenak and J. Meeus.
    private static readonly double[] LagByDecade =
    [
        -6, -3, 10, 21, 24, 24, 29, 33, 40, 51, 57, 64, 66, 69, 78, 85, 93, 114, 135, 157, 179,
        203, 227, 251, 276, 302, 328, 350, 372, 395, 418, 442, 467,
    ];

    /// <summary>The civil day on which an instant of even time falls.</summary>
    public static LocalDate DayOf(double dynamicalDays) =>
        Epoch.PlusDays((int)Math.Floor(dynamicalDays - LagDays(dynamicalDays) + OffsetDays + 0.5));

    /// <summary>The even time of the first instant of a civil day.</summary>
    public static double DynamicalDaysAtStartOf(LocalDate day)
    {
        var civil = Period.DaysBetween(Epoch, day) - 0.5 - OffsetDays;
        return civil + LagDays(civil);
    }

    private static double LagDays(double days)
    {
        var decades = (2000 - FirstDecade + days / 365.2425) / 10;
        var before = (int)decades;
        var seconds = double.Lerp(LagByDecade[before], LagByDecade[before + 1], decades - before);
        return seconds / 86400;
    }
}
