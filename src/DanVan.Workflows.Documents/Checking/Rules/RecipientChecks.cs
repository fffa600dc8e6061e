using System.Text.RegularExpressions;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Whom a document is addressed to, and who receives it.</summary>
internal static partial class RecipientChecks
{
    private const string Submission = "TỜ TRÌNH";

    public static void Run(Inspection inspection)
    {
        var type = inspection.Text.First(FormatComponents.TypeName)?.Look.Normalize().ToUpperInvariant() ?? "";
        Addressees(inspection, type);
        if (inspection.Text.First(FormatComponents.RecipientsLabel) is not { } label)
        {
            inspection.Report("recipients-label.missing", null, inspection.Rule("recipients-label.text")?.Text ?? "", "");
            return;
        }

        if (inspection.Rule("recipients-label.text") is { Text: { } words } && label.Text.Normalize() != words)
        {
            inspection.Report("recipients-label.text", label, words, label.Text);
        }

        var items = inspection.Text.Of(FormatComponents.Recipients).ToList();
        if (items.Count > 0)
        {
            List(inspection, items);
            Filing(inspection, items[^1]);
            if ((inspection.IsLetter || type == Submission) && inspection.Text.Has(FormatComponents.Addressees) && items.Count > 1
                && inspection.Rule("recipients.first") is { Text: { } first } && !items[0].Text.Normalize().Contains(first, StringComparison.Ordinal))
            {
                inspection.Report("recipients.first", items[0], $"- {first};", items[0].Text);
            }
        }
    }

    private static void Addressees(Inspection inspection, string type)
    {
        var lines = inspection.Text.Of(FormatComponents.Addressees).ToList();
        if (lines.Count == 0)
        {
            if (inspection.IsLetter || type == Submission)
            {
                inspection.Report("addressees.missing", null, "", "");
            }

            return;
        }

        var code = type == Submission && inspection.Rule("addressees.submission-label") is not null ? "addressees.submission-label" : "addressees.label";
        if (inspection.Rule(code) is { Text: { } label } && !lines[0].Text.Normalize().StartsWith(label, StringComparison.Ordinal))
        {
            inspection.Report(code, lines[0], label, Excerpts.Of(lines[0].Text));
        }

        if (type.Length > 0 && inspection.Rule("addressees.kind") is { Texts: { } kinds } && !kinds.Any(k => type.StartsWith(k, StringComparison.Ordinal)))
        {
            inspection.Report("addressees.kind", lines[0], string.Join(", ", kinds), type);
        }

        var list = lines.Where(l => l.Text.StartsWith('-')).ToList();
        for (var i = 0; i < list.Count; i++)
        {
            var end = i == list.Count - 1 ? '.' : ';';
            if (list[i].Text[^1] != end)
            {
                inspection.Report("addressees.punctuation", list[i], end.ToString(), list[i].Text[^1].ToString());
            }
        }
    }

    private static void List(Inspection inspection, List<ZonedLine> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var (line, text) = (items[i], items[i].Text);
            if (inspection.Rule("recipients.dash") is { Text: { } dash } && !text.StartsWith(dash, StringComparison.Ordinal) && line.Paragraph.Format.Numbered != true)
            {
                inspection.Report("recipients.dash", line, dash, Excerpts.Of(text));
            }

            if (i < items.Count - 1 && inspection.Rule("recipients.separator") is { Texts: { } separators } && !separators.Any(s => text.EndsWith(s, StringComparison.Ordinal)))
            {
                inspection.Report("recipients.separator", line, string.Join(" / ", separators), text[^1].ToString());
            }
        }

        if (inspection.Rule("recipients.end") is { Text: { } end } && !items[^1].Text.EndsWith(end, StringComparison.Ordinal))
        {
            inspection.Report("recipients.end", items[^1], end, items[^1].Text[^1].ToString());
        }
    }

    private static void Filing(Inspection inspection, ZonedLine last)
    {
        if (inspection.Rule("recipients.filing") is not { Text: { } filing } rule)
        {
            return;
        }

        var text = White().Replace(last.Text.Normalize().TrimStart('-', '–', ' '), " ").Replace(" :", ":", StringComparison.Ordinal);
        var isForbidden = rule.Without is { } word && text.Split(' ', ',', ';', '.', ':').Contains(word);
        if (!text.StartsWith(filing, StringComparison.Ordinal) || isForbidden)
        {
            inspection.Report("recipients.filing", last, rule.Without is null ? filing : $"{filing} …", last.Text);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
