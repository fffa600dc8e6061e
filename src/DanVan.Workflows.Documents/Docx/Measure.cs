using System.Globalization;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>The units WordprocessingML counts in.</summary>
internal static class Measure
{
    private const decimal TwipsPerMm = 1440m / 25.4m;
    private const int TwipsPerPoint = 20;

    /// <summary>Millimetres in twentieths of a point.</summary>
    public static int Mm(decimal value) => Whole(value * TwipsPerMm);

    /// <summary>Points in twentieths of a point.</summary>
    public static int Pt(decimal value) => Whole(value * TwipsPerPoint);

    /// <summary>A font size in half points.</summary>
    public static int HalfPoints(decimal sizePt) => Whole(sizePt * 2);

    /// <summary>A line height, a factor (<c>1.2</c>) or an exact height (<c>18pt</c>), and its rule.</summary>
    public static (int Line, string Rule) LineHeight(string height) => height.EndsWith("pt", StringComparison.Ordinal)
        ? (Pt(decimal.Parse(height[..^2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)), "exact")
        : (Whole(decimal.Parse(height, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 240), "auto");

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Whole(decimal value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
