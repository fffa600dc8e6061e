using System.Globalization;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>
/// The rules of a body that has chosen where its format profile offers options. What it has chosen is right besides the sizes, margins and indents of the
/// rule book, and in place of faces and marks, of which a document has but one.
/// </summary>
internal static class ChosenRules
{
    /// <summary>The rules for a profile; the very set where nothing was chosen.</summary>
    public static RuleSet Of(RuleSet rules, FormatProfile profile)
    {
        if (profile.Choices.Count == 0)
        {
            return rules;
        }

        var usual = FormatProfiles.Get(profile.Id);
        var chosen = rules.Rules.ToDictionary(StringComparer.Ordinal);
        Body(chosen, profile, usual);
        Subject(chosen, profile, usual);
        Change(chosen, "addressees.submission-label", profile.Addressees.LabelByType.GetValueOrDefault("TỜ TRÌNH", profile.Addressees.Label), r => r.Text, (r, text) => r with { Text = text });
        if (profile.Recipients.ItemEnd != usual.Recipients.ItemEnd)
        {
            Change(chosen, "recipients.separator", r => r with { Texts = [profile.Recipients.ItemEnd] });
        }

        return rules with { Page = Page(rules.Page, profile.Page), Parts = Parts(rules.Parts, profile, usual), Rules = chosen };
    }

    private static PageRule Page(PageRule rule, PageSetup page) => rule with
    {
        TopMm = Wider(rule.TopMm, page.TopMm),
        BottomMm = Wider(rule.BottomMm, page.BottomMm),
        LeftMm = Wider(rule.LeftMm, page.LeftMm),
        RightMm = Wider(rule.RightMm, page.RightMm),
    };

    private static Dictionary<string, PartRule> Parts(IReadOnlyDictionary<string, PartRule> rules, FormatProfile profile, FormatProfile usual)
    {
        var chosen = rules.ToDictionary(StringComparer.Ordinal);
        foreach (var (part, style) in profile.Styles.Where(s => s.Value != usual.Styles.GetValueOrDefault(s.Key) && chosen.ContainsKey(s.Key)))
        {
            var rule = chosen[part];
            chosen[part] = rule with
            {
                SizePt = rule.SizePt is { } sizes ? Wider(sizes, style.SizePt) : null,
                Bold = rule.Bold is null ? null : style.Bold,
                Italic = rule.Italic is null ? null : style.Italic,
                Underline = rule.Underline is null ? null : style.Underline,
            };
        }

        if (chosen.TryGetValue(CheckedParts.PageNumber, out var numbers) && numbers.SizePt is { } size)
        {
            chosen[CheckedParts.PageNumber] = numbers with { SizePt = Wider(size, profile.PageNumber.SizePt) };
        }

        return chosen;
    }

    private static void Body(Dictionary<string, TextRule> rules, FormatProfile profile, FormatProfile usual)
    {
        var (body, before) = (profile.Body, usual.Body);
        if (body.EndMark != before.EndMark)
        {
            Change(rules, "body.end-mark", r => r with { Text = body.EndMark, Texts = [body.EndMark] });
        }

        Change(rules, "body.first-line-indent", r => r with { Texts = [.. r.Texts ?? [], body.FirstLineIndentMm.ToString(CultureInfo.InvariantCulture)] });
        if (body.LineHeight != before.LineHeight)
        {
            var isExact = body.LineHeight.EndsWith("pt", StringComparison.Ordinal);
            var height = decimal.Parse(isExact ? body.LineHeight[..^2] : body.LineHeight, CultureInfo.InvariantCulture);
            Change(rules, "body.line-spacing", r => isExact
                ? r with { ExactPt = [Math.Min(height, r.ExactPt?[0] ?? height)], Range = null }
                : r with { ExactPt = null, Range = Wider(r.Range ?? [height], height) });
        }
    }

    private static void Subject(Dictionary<string, TextRule> rules, FormatProfile profile, FormatProfile usual)
    {
        Change(rules, "letter-subject.lead", profile.Subject.LetterLead, r => r.Text, (r, text) => r with { Text = text });
        if (profile.Subject.Mark == usual.Subject.Mark)
        {
            return;
        }

        // One mark goes, the other comes in its place, on the same page of the rule book.
        var (gone, come) = profile.Subject.Mark == HeadingMark.Rule ? ("subject.dashes", "subject.rule") : ("subject.rule", "subject.dashes");
        if (rules.Remove(gone, out var rule))
        {
            rules[come] = rule;
        }
    }

    private static void Change(Dictionary<string, TextRule> rules, string code, Func<TextRule, TextRule> change)
    {
        if (rules.TryGetValue(code, out var rule))
        {
            rules[code] = change(rule);
        }
    }

    private static void Change(Dictionary<string, TextRule> rules, string code, string text, Func<TextRule, string?> of, Func<TextRule, string, TextRule> change) =>
        Change(rules, code, r => of(r) is null ? r : change(r, text));

    private static IReadOnlyList<decimal> Wider(IReadOnlyList<decimal> range, decimal value) => [Math.Min(range[0], value), Math.Max(range[^1], value)];
}
