using System.Globalization;
using System.Text;
using NodaTime;

namespace DanVan.Workflows.Templates;

/// <summary>How official Vietnamese documents write dates, numbers, enumerations and letters.</summary>
/// <remarks>
/// These are the functions templates find under <c>vn</c>, for every renderer of templates and for code that writes documents. Pure and thread-safe; they use no
/// culture of the machine. Results are in NFC.
/// </remarks>
public static class VietnameseText
{
    // Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6: points are lettered in the Vietnamese alphabet, which has neither f, j, w nor z, without the letters with marks
    // other than đ.
    private const string PointLetters = "abcdđeghiklmnopqrstuvxy";

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>
    /// The date line's form: <c>ngày 05 tháng 01 năm 2024</c>. Days below 10 and the months 1 and 2 have a leading zero, the months 3 to 9 have none.
    /// </summary>
    /// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.</remarks>
    /// <param name="date">The date.</param>
    /// <returns>The text, without the place in front.</returns>
    public static string LongDate(LocalDate date)
    {
        var month = date.Month <= 2 ? TwoDigits(date.Month) : date.Month.ToString(CultureInfo.InvariantCulture);
        return $"ngày {TwoDigits(date.Day)} tháng {month} năm {date.Year.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>The short form: <c>05/01/2024</c>.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Two digits for day and month, at least four for the year.</returns>
    public static string ShortDate(LocalDate date) =>
        $"{TwoDigits(date.Day)}/{TwoDigits(date.Month)}/{date.Year.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>A number with points between thousands and a decimal comma: <c>1.234.567,50</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Digits after the comma, rounded half away from zero; left out, the number's own.</param>
    /// <returns>The text; a negative number begins with a hyphen, a number that rounds to zero does not.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 28.</exception>
    public static string Number(decimal value, int? decimals = null)
    {
        if (decimals is { } wanted)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(wanted, nameof(decimals));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(wanted, 28, nameof(decimals));
            value = Math.Round(value, wanted, MidpointRounding.AwayFromZero);
        }

        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var fraction = (point < 0 ? string.Empty : digits[(point + 1)..]).PadRight(decimals ?? 0, '0');

        var text = new StringBuilder();
        if (value < 0)
            text.Append('-');

        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0)
                text.Append('.');

            text.Append(whole[i]);
        }

        if (fraction.Length > 0)
            text.Append(',').Append(fraction);

        return text.ToString();
    }

    /// <summary>A whole number in words: <c>một nghìn không trăm linh năm</c>.</summary>
    /// <param name="value">The number, below 10^18 either way.</param>
    /// <returns>Lower-case words with single spaces; a negative number begins with <c>âm</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is 10^18 or more either way.</exception>
    public static string Words(long value) => VietnameseNumberWords.Write(value);

    /// <summary>Two digits at least, as in document numbers and dates: <c>05</c>, <c>12</c>, <c>105</c>.</summary>
    /// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3: numbers below 10 are written with a 0 in front.</remarks>
    /// <param name="value">The number.</param>
    /// <returns>The digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static string TwoDigits(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value.ToString("00", CultureInfo.InvariantCulture);
    }

    /// <summary>Upper case, as for issuing bodies and titles: <c>ỦY BAN NHÂN DÂN</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text in upper case and NFC.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static string Upper(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Normalize(NormalizationForm.FormC).ToUpperInvariant();
    }

    /// <summary>Lower case.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text in lower case and NFC.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static string Lower(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    /// <summary>A Roman numeral, as for parts, chapters and appendices: <c>XIV</c>.</summary>
    /// <param name="value">A number from 1 to 3999.</param>
    /// <returns>The numeral in upper case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 1 to 3999.</exception>
    public static string Roman(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 3999);

        var text = new StringBuilder();
        foreach (var (step, sign) in RomanSigns)
        {
            for (; value >= step; value -= step)
                text.Append(sign);
        }

        return text.ToString();
    }

    /// <summary>The letter of a point (điểm): a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.</summary>
    /// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.</remarks>
    /// <param name="value">The place in the alphabet, from 1 to 23.</param>
    /// <returns>The letter in lower case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is outside 1 to 23.</exception>
    public static string OrdinalLetter(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, PointLetters.Length);
        return PointLetters[(int)value - 1].ToString();
    }

    /// <summary>An enumeration within a sentence: <c>A, B và C</c>.</summary>
    /// <param name="items">The items in their order.</param>
    /// <returns>The items with commas, and "và" before the last; empty for no items.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    public static string JoinList(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} và {items[^1]}";
    }
}
