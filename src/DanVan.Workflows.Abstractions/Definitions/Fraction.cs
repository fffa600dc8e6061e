using System.Globalization;

namespace DanVan.Workflows.Definitions;

/// <summary>A share such as 2/3, compared without rounding.</summary>
/// <param name="Numerator">0 to <paramref name="Denominator"/>.</param>
/// <param name="Denominator">1 to 1000.</param>
public readonly record struct Fraction(int Numerator, int Denominator)
{
    /// <summary>Whether <paramref name="part"/> is at least this share of <paramref name="whole"/>: 5 of 7 reach 2/3, 4 do not.</summary>
    public bool IsReachedBy(int part, int whole) => (long)part * Denominator >= (long)whole * Numerator;

    /// <summary>Reads <c>2/3</c>.</summary>
    /// <returns>Whether the text is a fraction from 0 to 1.</returns>
    public static bool TryParse(string? text, out Fraction fraction)
    {
        fraction = default;
        var parts = text?.Split('/') ?? [];
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            || denominator is < 1 or > 1000 || numerator > denominator)
        {
            return false;
        }

        fraction = new Fraction(numerator, denominator);
        return true;
    }

    /// <summary>As <c>2/3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
