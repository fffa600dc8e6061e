using System.Globalization;
using NodaTime.Text;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Registrations;

/// <summary>Whether what stands in an item of the form is of the item's type. Every value travels as text, written one way only, whatever the culture.</summary>
internal static class FormValues
{
    private const int IsoDateLength = 10;

    /// <summary>The first item that must hold something and does not; null for none.</summary>
    public static FormItem? FirstEmpty(IReadOnlyList<FormItem> items, IReadOnlyDictionary<string, string> values) =>
        items.FirstOrDefault(i => i.Required && string.IsNullOrWhiteSpace(values.GetValueOrDefault(i.Id)));

    /// <summary>The first item that holds more than it may; null for none.</summary>
    public static FormItem? FirstTooLong(IReadOnlyList<FormItem> items, IReadOnlyDictionary<string, string> values) =>
        items.FirstOrDefault(i => values.GetValueOrDefault(i.Id)?.Length > i.MaxLength);

    /// <summary>The first item that holds what is not of its type; null for none.</summary>
    public static FormItem? FirstInvalid(IReadOnlyList<FormItem> items, IReadOnlyDictionary<string, string> values) =>
        items.FirstOrDefault(i => !Fits(i, values.GetValueOrDefault(i.Id)));

    /// <summary>Nothing fits everywhere: whether something must stand there is another rule.</summary>
    public static bool Fits(FormItem item, string? value) => string.IsNullOrWhiteSpace(value) || item.Type switch
    {
        FormItemTypes.Text => true,
        FormItemTypes.Number => NumberOf(value) is { } number && !(number < item.Min) && !(number > item.Max),
        FormItemTypes.Date => value.Length == IsoDateLength && LocalDatePattern.Iso.Parse(value) is { Success: true, Value.Year: > 0 },
        FormItemTypes.Choice => (item.Options ?? []).Any(option => option.Id == value),
        FormItemTypes.YesNo => value is "yes" or "no",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Type, "Not a type of an item."),
    };

    // decimal.TryParse alone would take "1.", ".5" and a trailing U+0000.
    private static decimal? NumberOf(string text)
    {
        var digits = text.AsSpan(text[0] == '-' ? 1 : 0);
        var point = digits.IndexOf('.');
        var isWritten = point < 0 ? IsDigits(digits) : IsDigits(digits[..point]) && IsDigits(digits[(point + 1)..]);
        return isWritten && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
