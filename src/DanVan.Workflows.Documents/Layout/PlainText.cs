using System.Globalization;
using System.Text;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>Makes text from data fit for a page of any format: NFC, and nothing no page can show.</summary>
internal static class PlainText
{
    /// <summary>NFC, on one line, with what no page can show replaced.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = PageCharacters.MarksAfter(marks, rune);

            // EnumerateRunes replaces half surrogate pairs, on which Normalize would throw. Line breaks have no place in a line of the frame.
            if (Rune.IsControl(rune) || marks > PageCharacters.MostMarks)
            {
                clean.Append(rune.Value is '\n' or '\r' or '\t' ? ' ' : '\uFFFD');
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }

        return WithoutNoncharacters(clean.ToString()).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Cleaned, in capital letters. Done here and not by a format's own means, so that what is copied or read aloud is what is seen.</summary>
    public static string Upper(string text) => Clean(text).ToUpper(CultureInfo.InvariantCulture);

    /// <summary>With the two code points replaced that Unicode calls no characters, XML forbids and normalization refuses.</summary>
    public static string WithoutNoncharacters(string text) => text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
}
