using System.Globalization;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>Details of a document as an administrator enters them: a number or a date becomes the text that is printed.</summary>
internal static class DetailTexts
{
    // Ordered, so that the same details are the same command.
    public static IReadOnlyDictionary<string, string> Of(IDictionary<string, object>? entered) => new SortedDictionary<string, string>(
        (entered ?? new Dictionary<string, object>()).ToDictionary(d => d.Key, d => Convert.ToString(d.Value, CultureInfo.InvariantCulture) ?? ""), StringComparer.Ordinal);
}
