using System.Globalization;
using System.Text;

namespace DanVan.Workflows.Documents;

/// <summary>Which characters can stand on a page, in HTML and in XML alike.</summary>
internal static class PageCharacters
{
    /// <summary>
    /// The most combining marks in a row: what Unicode's Stream-Safe Text Format allows (UAX #15). Putting a hundred thousand of them into the order of NFC takes
    /// minutes; no script writes more than a handful.
    /// </summary>
    public const int MostMarks = 30;

    /// <summary>A control character other than tab and line ends.</summary>
    public static bool IsControl(Rune rune) => Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t');

    /// <summary>How many marks in a row there are when this character follows so many.</summary>
    public static int MarksAfter(int marks, Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
}
