using DanVan.Workflows.Documents.Checking.Reading;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>Guesses the recipients and the signature, which stand side by side at the end.</summary>
internal sealed class ClosingGuesser(List<ZonedLine> lines, int start, int end)
{
    /// <summary>Marks the closing; returns where it begins.</summary>
    public int Guess()
    {
        var label = Enumerable.Range(start, Math.Max(0, end - start)).Where(i => IsLabel(lines[i])).DefaultIfEmpty(-1).Last();
        if (label >= 0)
        {
            Set(label, FormatComponents.RecipientsLabel);
        }

        return label < 0 ? WithoutRecipients() : lines[label].Paragraph.Table is { } table ? InTable(table, label) : InFlow(label);
    }

    private static bool IsLabel(ZonedLine line) => line.Text.Length < 14 && Folded.Of(line.Text) == "NOINHAN";

    private void Set(int index, string part) => lines[index] = lines[index] with { Part = part };

    private int InTable(DocxTable table, int label)
    {
        var inside = Enumerable.Range(start, end - start).Where(i => ReferenceEquals(lines[i].Paragraph.Table, table)).ToList();
        var recipientsCell = lines[label].Paragraph.Cell;
        foreach (var i in inside.Where(i => i > label && lines[i].Paragraph.Cell == recipientsCell && !lines[i].IsBlank))
        {
            Set(i, FormatComponents.Recipients);
        }

        // Two cells beside each other are two signatures, as minutes have them.
        foreach (var column in inside.Where(i => lines[i].Paragraph.Cell != recipientsCell).GroupBy(i => lines[i].Paragraph.Cell))
        {
            Signature([.. column]);
        }

        return inside[0];
    }

    private int InFlow(int label)
    {
        var signature = new List<int>();
        for (var i = label + 1; i < end; i++)
        {
            var line = lines[i];
            if (line.IsBlank || line.Paragraph.IsInTextBox)
            {
                continue;
            }

            if (line.Text[0] is '-' or '–' || line.Text.StartsWith("Lưu", StringComparison.OrdinalIgnoreCase))
            {
                Set(i, FormatComponents.Recipients);
            }
            else
            {
                signature.Add(i);
            }
        }

        // The title may stand on lines above the label, right of it.
        var first = label;
        while (first > start && (lines[first - 1].IsBlank || KnownTexts.IsUpper(lines[first - 1].Look)) && !lines[first - 1].Text.EndsWith("./.", StringComparison.Ordinal))
        {
            first--;
            if (!lines[first].IsBlank)
            {
                signature.Insert(0, first);
            }
        }

        Signature(signature);
        return first;
    }

    private int WithoutRecipients()
    {
        var table = Enumerable.Range(start, Math.Max(0, end - start)).Select(i => lines[i].Paragraph.Table).LastOrDefault(t => t is { IsData: false });
        if (table is null)
        {
            return end;
        }

        var inside = Enumerable.Range(start, end - start).Where(i => ReferenceEquals(lines[i].Paragraph.Table, table)).ToList();
        foreach (var column in inside.GroupBy(i => lines[i].Paragraph.Cell))
        {
            Signature([.. column]);
        }

        return inside[0];
    }

    private void Signature(List<int> column)
    {
        var said = column.Where(i => lines[i].Text.Any(char.IsLetter) && !lines[i].Paragraph.IsInTextBox).ToList();
        var name = said.Count > 0 && !KnownTexts.IsUpper(lines[said[^1]].Look) ? said[^1] : -1;
        foreach (var i in said)
        {
            // "(Ký, ghi rõ họ tên)" is an instruction, neither title nor name.
            if (lines[i].Text.StartsWith('('))
            {
                continue;
            }

            var isAuthority = SignerPrefixes.Starts(lines[i].Text) && !SignerPrefixes.IsActing(lines[i].Text);
            Set(i, i == name ? FormatComponents.SignerName : isAuthority ? FormatComponents.SignerAuthority : FormatComponents.SignerTitle);
        }
    }
}
