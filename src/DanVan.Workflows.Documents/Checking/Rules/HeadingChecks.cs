using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>What stands at the head: the nation's or the Party's title, the issuer, their marks.</summary>
internal static class HeadingChecks
{
    // Committees and their organisations; a Party cell in a State office issues in the Party's form, too.
    private static readonly string[] PartyIssuers = ["DANGUY", "DANGBO", "TINHUY", "THANHUY", "HUYENUY", "QUANUY", "THIUY", "CHIBO", "BANTHUONGVU"];

    /// <summary>Whether the document follows the other side's standard; if so, holding it to this one would only repeat it.</summary>
    public static bool IsWrongStandard(Inspection inspection)
    {
        var nation = inspection.Text.Of(FormatComponents.Nation).ToList();
        var (state, party) = (nation.Exists(l => KnownTexts.IsNation(l.Text)), nation.Exists(l => KnownTexts.IsParty(l.Text)));
        if (inspection.IsParty ? state && !party : party && !state)
        {
            inspection.Report("wrong-standard", nation[0], inspection.Profile.Heading.Lines[0].Text, nation[0].Look);
            return true;
        }

        var issuer = inspection.Text.First(FormatComponents.IssuerName);
        if (!inspection.IsParty && state && issuer is not null && PartyIssuers.Any(p => Folded.Of(issuer.Text).StartsWith(p, StringComparison.Ordinal)))
        {
            inspection.Report("wrong-standard", issuer, KnownTexts.Party, nation[0].Look);
        }

        return false;
    }

    public static void Texts(Inspection inspection)
    {
        Fixed(inspection, FormatComponents.Nation);
        Fixed(inspection, FormatComponents.Motto);
    }

    public static void Marks(Inspection inspection)
    {
        Rule(inspection, "motto.rule", FormatComponents.Motto);
        Rule(inspection, "nation.rule", FormatComponents.Nation);
        Rule(inspection, "issuer-name.rule", FormatComponents.IssuerName);
        if (inspection.Text.Last(FormatComponents.IssuerName) is { } issuer)
        {
            if (inspection.Rule("issuer-name.asterisk") is not null && !MarksBelow.HasText(inspection.Text, issuer, t => t.Trim() == "*"))
            {
                inspection.Report("issuer-name.asterisk", issuer, "*", "");
            }
        }
        else
        {
            inspection.Report("issuer-name.missing", null, "", "");
        }
    }

    private static void Fixed(Inspection inspection, string part)
    {
        if (inspection.Rule($"{part}.text") is not { } rule)
        {
            return;
        }

        if (inspection.Text.First(part) is not { } line)
        {
            inspection.Report($"{part}.missing", null, rule.Text!, "");
            return;
        }

        // HOÀ and HÒA are one word in two spellings; the decree prints the second. How letters are composed is another rule's matter.
        var words = string.Join(' ', line.Look.Normalize().Replace("HOÀ", "HÒA", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var isSame = string.Equals(words, rule.Text, StringComparison.Ordinal) || (inspection.Rules.Parts[part].Upper == true && string.Equals(words.ToUpperInvariant(), rule.Text, StringComparison.Ordinal));
        if (!isSame)
        {
            inspection.Report($"{part}.text", line, rule.Text!, line.Look);
        }
    }

    private static void Rule(Inspection inspection, string code, string part)
    {
        if (inspection.Rule(code) is not null && inspection.Text.Last(part) is { } line && !MarksBelow.HasRule(inspection.Text, line))
        {
            inspection.Report(code, line, "", "");
        }
    }
}
