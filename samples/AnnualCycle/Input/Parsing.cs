using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace AnnualCycle.Input;

/// <summary>Reads the values a row may hold. Anything else makes the row unreadable.</summary>
public static class Parsing
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");

    public static LocalDateTime? DateTime(string text) => Moment.Parse(text) is { Success: true } result ? result.Value : null;

    /// <summary>A date, or null for an empty text; false when it is neither.</summary>
    public static bool TryOptionalDate(string text, out LocalDate? date)
    {
        date = null;
        if (text.Length == 0)
        {
            return true;
        }

        var result = LocalDatePattern.Iso.Parse(text);
        date = result.Success ? result.Value : null;
        return result.Success;
    }

    /// <summary>
    /// A decimal with a point. A number that is right in form but has more digits than a decimal holds is no multiple of any step and above any
    /// maximum, so it is read as the largest there is: out of range, not unreadable, and never silently rounded.
    /// </summary>
    public static decimal? Points(string text)
    {
        var digits = text.StartsWith('-') ? text[1..] : text;
        var parts = digits.Split('.');
        if (parts.Length > 2 || parts.Any(p => p.Length == 0 || !p.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var fraction = parts.Length == 2 ? parts[1].TrimEnd('0') : "";
        var whole = parts[0].TrimStart('0');
        if (whole.Length > 20 || fraction.Length > 8)
        {
            return decimal.MaxValue;
        }

        var value = decimal.Parse($"0{whole}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? -value : value;
    }
}
