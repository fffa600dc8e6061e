using System.Text;

namespace DanVan.TestData.Model;

/// <summary>Composition of letters, which a runtime in invariant-globalization mode silently leaves undone.</summary>
internal static class Unicode
{
    /// <exception cref="PlatformNotSupportedException">The process runs without the data for it.</exception>
    public static string Composed(string text) => Checked(text).Normalize(NormalizationForm.FormC);

    /// <exception cref="PlatformNotSupportedException">The process runs without the data for it.</exception>
    public static string Decomposed(string text) => Checked(text).Normalize(NormalizationForm.FormD);

    private static string Checked(string text) => "e\u0301".Normalize(NormalizationForm.FormC) == "\u00E9"
        ? text
        : throw new PlatformNotSupportedException("String.Normalize does nothing here; set InvariantGlobalization to false in the running project.");
}
