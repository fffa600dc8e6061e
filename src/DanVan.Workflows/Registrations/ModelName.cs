using System.Text;

namespace DanVan.Workflows.Registrations;

/// <summary>The name of a model, as far as two of them are the same.</summary>
internal static class ModelName
{
    /// <summary>Two names are the same when these are equal: NFC, invariant lower case, white space collapsed to one space and trimmed.</summary>
    public static string Fold(string name)
    {
        var lower = name.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return string.Join(' ', lower.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
