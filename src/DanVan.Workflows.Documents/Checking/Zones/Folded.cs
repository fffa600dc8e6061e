using System.Globalization;
using System.Text;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>Compares words as a reader in a hurry does: without tone marks, case, spaces and punctuation. So a misspelt line is still known for what it is.</summary>
internal static class Folded
{
    private const int Longest = 400;

    public static string Of(string text)
    {
        var folded = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var c in (text.Length > Longest ? text[..Longest] : text).EnumerateRunes())
        {
            // Half a pair of surrogates was replaced by the enumeration, so that normalizing cannot fail.
            foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
            {
                if (char.IsLetterOrDigit(part) && CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                {
                    folded.Append(part is 'đ' or 'Đ' ? 'D' : char.ToUpperInvariant(part));
                }
            }
        }

        return folded.ToString();
    }
}
