using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>
/// The civil days, at UTC+7, of the new moons. Lunations are counted from the new moon of 6 January 2000, number 0.
/// </summary>
/// <remarks>After J. Meeus, Astronomical Algorithms (2nd ed.), chapter 49: within some seconds for the centuries around 2000.</remarks>
internal static class NewMoon
{
    private const double MeanMonthDays = 29.530588861;
    private const double LunationsPerCentury = 1236.85;

    // Days; multiples of the anomaly of the Sun, of the Moon, and of the Moon's distance from its node. A term of the Sun's anomaly
    // shrinks with the eccentricity of the Earth's orbit, once for each multiple.
    private static readonly (double Days, int Sun, int Moon, int Node)[] Periodic =
    [
        (-0.40720, 0, 1, 0), (0.17241, 1, 0, 0), (0.01608, 0, 2, 0), (0.01039, 0, 0, 2), (0.00739, -1, 1, 0),
        (-0.00514, 1, 1, 0), (0.00208, 2, 0, 0), (-0.00111, 0, 1, -2), (-0.00057, 0, 1, 2), (0.00056, 1, 2, 0),
        (-0.00042, 0, 3, 0), (0.00042, 1, 0, 2), (0.00038, 1, 0, -2), (-0.00024, -1, 2, 0), (-0.00007, 2, 1, 0),
        (0.00004, 0, 2, -2), (0.00004, 3, 0, 0), (0.00003, 1, 1, -2), (0.00003, 0, 2, 2), (-0.00003, 1, 1, 2),
        (0.00003, -1, 1, 2), (-0.00002, -1, 1, -2), (-0.00002, 1, 3, 0), (0.00002, 0, 4, 0),
    ];

    // Days; angle at lunation 0 and degrees a lunation: the pull of the planets.
    private static readonly (double Days, double Angle, double Rate)[] Planetary =
    [
        (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478),
        (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771), (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860),
        (0.000047, 34.52, 27.261239), (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
        (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
    ];

    /// <summary>The civil day of a new moon: the first day of a lunar month.</summary>
    public static LocalDate DayOf(int lunation) => Hanoi.DayOf(InstantOf(lunation));

    /// <summary>The last lunation whose first day is not after the given day.</summary>
    public static int LastOnOrBefore(LocalDate day)
    {
        // The true new moon strays less than a day from the mean one, so the estimate is at most one lunation too late.
        var lunation = (int)Math.Floor((Period.DaysBetween(DayOf(0), day) + 1) / MeanMonthDays) + 1;
        while (DayOf(lunation) > day)
        {
            lunation--;
        }

        return lunation;
    }

    /// <summary>Days of even time since noon of 1 January 2000.</summary>
    private static double InstantOf(int lunation)
    {
        double k = lunation;
        var t = k / LunationsPerCentury;
        var eccentricity = 1 - t * (0.002516 + t * 0.0000074);
        var sun = 2.5534 + 29.10535670 * k - t * t * (0.0000014 + t * 0.00000011);
        var moon = 201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - t * 0.000000058));
        var node = 160.7108 + 390.67050284 * k - t * t * (0.0016118 + t * (0.00000227 - t * 0.000000011));
        var ascending = 124.7746 - 1.56375588 * k + t * t * (0.0020672 + t * 0.00000215);

        var days = 5.09766 + MeanMonthDays * k + t * t * (0.00015437 - t * (0.000000150 - t * 0.00000000073));
        days -= 0.00017 * Sin(ascending);
        foreach (var term in Periodic)
        {
            days += term.Days * Math.Pow(eccentricity, Math.Abs(term.Sun)) * Sin(term.Sun * sun + term.Moon * moon + term.Node * node);
        }

        foreach (var (amplitude, angle, rate) in Planetary)
        {
            days += amplitude * Sin(angle + rate * k);
        }

        return days;
    }

    private static double Sin(double degrees) => Math.Sin(double.DegreesToRadians(degrees));
}
