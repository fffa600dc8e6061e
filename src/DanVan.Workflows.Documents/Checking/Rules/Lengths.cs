using System.Globalization;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Measures in the units people know.</summary>
internal static class Lengths
{
    private const decimal TwipsPerMm = 1440m / 25.4m;

    public static decimal Mm(int twips) => twips / TwipsPerMm;

    /// <summary>Whether a length lies in a range, with what a ruler does not show.</summary>
    public static bool IsIn(int twips, IReadOnlyList<decimal> rangeMm, decimal toleranceMm) =>
        Mm(twips) >= rangeMm[0] - toleranceMm && Mm(twips) <= rangeMm[^1] + toleranceMm;

    public static string ShowMm(int? twips) => twips is { } t ? $"{Number(Math.Round(Mm(t), 1))} mm" : "?";

    public static string Range(IReadOnlyList<decimal> range, string unit) => range.Count == 1 ? $"≥ {Number(range[0])} {unit}"
        : range[0] == range[^1] ? $"{Number(range[0])} {unit}" : $"{Number(range[0])}-{Number(range[^1])} {unit}";

    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
