using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>The type's name, the abstract, and the abstract of a letter.</summary>
internal static class TitleChecks
{
    public static void Run(Inspection inspection)
    {
        if (inspection.IsLetter)
        {
            Letter(inspection);
            return;
        }

        var type = inspection.Text.First(FormatComponents.TypeName)!;
        if (!KnownTexts.TypeNames.Contains(Folded.Of(type.Text)))
        {
            inspection.Report("type-name.unknown", type, "", type.Text);
        }

        if (inspection.Text.Last(FormatComponents.Subject) is not { } subject)
        {
            inspection.Report("subject.missing", null, "", "");
            return;
        }

        if (inspection.Rule("subject.rule") is not null && !MarksBelow.HasRule(inspection.Text, subject))
        {
            inspection.Report("subject.rule", subject, "", "");
        }

        if (inspection.Rule("subject.dashes") is { } dashes && !MarksBelow.HasText(inspection.Text, subject, t => t.Trim() is { Length: >= 3 } s && s.All(c => c is '-' or '_')))
        {
            inspection.Report("subject.dashes", subject, dashes.Text!, "");
        }

        var first = inspection.Text.First(FormatComponents.Subject)!;
        if (inspection.Rule("subject.lead")?.Texts?.FirstOrDefault(l => first.Text.StartsWith(l, StringComparison.OrdinalIgnoreCase)) is { } lead)
        {
            inspection.Report("subject.lead", first, "", lead);
        }
    }

    private static void Letter(Inspection inspection)
    {
        if (inspection.Text.First(FormatComponents.LetterSubject) is not { } subject)
        {
            inspection.Report("letter-subject.missing", null, "", "");
            return;
        }

        if (inspection.Rule("letter-subject.lead") is not { Text: { } lead })
        {
            return;
        }

        var begins = subject.Text.Normalize();
        if (lead.Length == 0 ? begins.StartsWith("V/v", StringComparison.OrdinalIgnoreCase) : !begins.StartsWith(lead, StringComparison.Ordinal))
        {
            inspection.Report("letter-subject.lead", subject, lead.TrimEnd(), Excerpts.Of(begins));
        }
    }
}
