using System.Globalization;
using System.Text;
using NodaTime;

namespace DanVan.Workflows.Registrations;

/// <summary>Vietnamese text, compared and printed.</summary>
internal static class VietnameseText
{
    /// <summary>Two names are the same when these are equal: NFC, invariant lower case, white space collapsed to one space and trimmed.</summary>
    public static string Fold(string text)
    {
        var lower = text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return string.Join(' ', lower.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public static string ShortDate(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day:00}/{date.Month:00}/{date.Year:0000}");
}
