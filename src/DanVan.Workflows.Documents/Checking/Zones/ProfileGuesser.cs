using DanVan.Workflows.Documents.Checking.Rules;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>Tells from a document itself which rule book it follows.</summary>
internal static class ProfileGuesser
{
    // The first year of Guideline 05-HD/VPTW; the day is not known here.
    private const int NewPartyRulesYear = 2026;

    public static string Guess(ZonedText text)
    {
        var nation = text.Of(FormatComponents.Nation).ToList();
        var number = text.First(FormatComponents.Number)?.Text ?? "";
        var isParty = nation.Exists(l => KnownTexts.IsParty(l.Text))
            || (nation.Count == 0 && DocumentNumber.TryParse(number[Math.Min(number.Length, 2)..].TrimStart(':', ' '), out var parsed) && parsed.Shape == NumberingShape.Party);
        if (isParty)
        {
            return text.First(FormatComponents.PlaceDate) is { } date && DateChecks.YearOf(date.Text) is { } year && year < NewPartyRulesYear ? "party-hd36-2018" : "party-hd05-2026";
        }

        var isFront = number.Contains("MTTQ", StringComparison.Ordinal)
            || text.Of(FormatComponents.IssuerName).Concat(text.Of(FormatComponents.IssuerParent)).Any(l => Folded.Of(l.Text).Contains("MATTRANTOQUOC", StringComparison.Ordinal));
        return isFront ? "front" : "state-nd30";
    }
}
