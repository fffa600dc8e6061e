using System.Globalization;

namespace DanVan.TestData.Model;

/// <summary>How the format writes and rounds.</summary>
internal static class Rules
{
    /// <summary>The items of a criterion such as <c>C3</c>.</summary>
    public static IEnumerable<string> ItemsOf(string criterion, ModelRules rules) =>
        rules.Max.Keys.Where(i => i.StartsWith(criterion + ".", StringComparison.Ordinal));

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
