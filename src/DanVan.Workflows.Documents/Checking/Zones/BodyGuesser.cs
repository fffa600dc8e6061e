using System.Text.RegularExpressions;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>Guesses what each paragraph of the body is. Its lines are put together again: a tab in running text separates no columns.</summary>
internal sealed partial class BodyGuesser(List<ZonedLine> lines)
{
    private const int LongestHeading = 300;

    public void Guess(int start, int end)
    {
        var body = new List<ZonedLine>();
        for (var i = start; i < end; i++)
        {
            if (lines[i].Part.Length > 0 || (body.Count > 0 && ReferenceEquals(body[^1].Paragraph, lines[i].Paragraph)))
            {
                continue;
            }

            body.Add(lines[i].Paragraph.IsInTextBox || lines[i].Paragraph.Table is { IsData: false } ? lines[i] : ZonedLine.Of(lines[i].Paragraph));
        }

        var isBasis = false;
        for (var k = 0; k < body.Count; k++)
        {
            var line = body[k];
            if (line.IsBlank || line.Paragraph.IsInTextBox)
            {
                continue;
            }

            isBasis = IsBasis(line.Text, isBasis) && line.Text[^1] is not ':';
            body[k] = line with { Part = PartOf(line, isBasis) };
        }

        var kept = lines.GetRange(start, Math.Max(0, end - start)).Where(l => l.Part.Length > 0).ToList();
        lines.RemoveRange(start, Math.Max(0, end - start));
        lines.InsertRange(start, kept.Concat(body).OrderBy(l => l.Paragraph.Number));
    }

    private static string PartOf(ZonedLine line, bool isBasis)
    {
        if (line.Paragraph.Table is { } table)
        {
            return table.IsData ? line.Paragraph.Row == 0 ? CheckedParts.HeadCell : CheckedParts.Cell : "";
        }

        return isBasis ? FormatComponents.LegalBasis
            : line.Text.Length < LongestHeading && SectionStart().IsMatch(line.Text) ? FormatComponents.Section
            : line.Paragraph.Format.Alignment == "center" ? line.Visible.All(r => r.Format.Bold) ? FormatComponents.Section : ""
            : FormatComponents.Body;
    }

    // A long one that goes on to say what is done is the opening of the text, not a line of the legal bases.
    private static bool IsBasis(string text, bool followsBasis) =>
        text.Length < 600 && (BasisStart().IsMatch(text) || (followsBasis && FollowingBasis().IsMatch(text)));

    [GeneratedRegex(@"^(-\s*)?Căn cứ\s")]
    private static partial Regex BasisStart();

    [GeneratedRegex(@"^(-\s*)?(Theo|Xét)\s")]
    private static partial Regex FollowingBasis();

    [GeneratedRegex(@"^((Phần|Chương|Mục|Tiểu mục)\s+([IVXLCDM]+|\d+)\s*$|[IVXLC]+\s*[.-]\s+\P{Ll}+$)")]
    private static partial Regex SectionStart();
}
