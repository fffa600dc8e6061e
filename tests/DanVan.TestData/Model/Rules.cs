using System.Globalization;

namespace DanVan.TestData.Model;

/// <summary>The tables of the format.</summary>
internal static class Rules
{
    public static readonly string[] Fields = ["economy", "culture-society", "defence-security", "political-system"];

    public static readonly Dictionary<string, decimal> Max = new()
    {
        ["C1.1"] = 8, ["C1.2"] = 4, ["C1.3"] = 3, ["C2.1"] = 5, ["C2.2"] = 5, ["C3.1"] = 8, ["C3.2"] = 6, ["C3.3"] = 6,
        ["C4.1"] = 8, ["C4.2"] = 7, ["C5.1"] = 15, ["C5.2"] = 10, ["C6.1"] = 5, ["C6.2"] = 5, ["C7.1"] = 3, ["C7.2"] = 2,
    };

    public static string Band(decimal total) =>
        total >= 90 ? "xuat-sac" : total >= 80 ? "tot" : total >= 65 ? "kha" : total >= 50 ? "dat" : "khong";

    public static decimal Round2(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);

    public static string Points(decimal points) => points.ToString("0.00", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static DateTime? LocalTime(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
