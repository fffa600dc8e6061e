using DanVan.Workflows.Documents.Checking.Zones;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>What holds for all text: how letters are encoded, in which language it is marked, that no changes are left to accept, heads of long tables.</summary>
internal static class TextChecks
{
    public static void Run(Inspection inspection)
    {
        if (inspection.Text.Lines.FirstOrDefault(l => !IsComposed(l.Text)) is { } decomposed)
        {
            inspection.Report("text.nfc", decomposed, "", "", part: "");
        }

        Language(inspection);
        if (inspection.Text.Document.HasRevisions)
        {
            inspection.Report("text.tracked-changes", null, "", "");
        }

        if (inspection.Rule("cell.header-row") is { Range: { } range }
            && inspection.Text.Document.Tables.FirstOrDefault(t => t.IsData && t.Rows >= range[0] && !t.RepeatsHead) is { } table)
        {
            var first = inspection.Text.Lines.FirstOrDefault(l => l.Paragraph.Number >= table.FirstParagraph);
            inspection.Report("cell.header-row", first, "", Lengths.Number(table.Rows), CheckedParts.Cell);
        }
    }

    private static bool IsComposed(string text) => text.All(char.IsAscii) || text.IsNormalized();

    private static void Language(Inspection inspection)
    {
        var letters = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var run in inspection.Text.Lines.SelectMany(l => l.Runs))
        {
            var language = run.Format.Language ?? "";
            letters[language] = letters.GetValueOrDefault(language) + run.Text.Count(char.IsLetter);
        }

        var other = letters.Where(l => !l.Key.StartsWith("vi", StringComparison.OrdinalIgnoreCase)).Sum(l => l.Value);
        if (other * 2 > letters.Values.Sum())
        {
            inspection.Report("text.language", null, inspection.Rule("text.language")?.Text ?? "", letters.MaxBy(l => l.Value).Key);
        }
    }
}
