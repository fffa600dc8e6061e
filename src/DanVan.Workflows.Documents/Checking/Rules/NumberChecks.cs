using System.Text.RegularExpressions;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Number and symbol.</summary>
internal static partial class NumberChecks
{
    public static void Run(Inspection inspection)
    {
        if (inspection.Text.First(FormatComponents.Number) is not { } line)
        {
            inspection.Report("number.missing", null, "", "");
            return;
        }

        var parts = Label().Match(line.Text.Normalize());
        var written = parts.Success ? parts.Groups["rest"].Value : line.Text.Normalize();
        var bare = White().Replace(written, "");
        var isZeroMissing = MissingZero().IsMatch(bare);
        var isNumber = DocumentNumber.TryParse(isZeroMissing ? "0" + bare : bare, out var number);
        if (isNumber && number.Shape != inspection.Profile.Numbering)
        {
            inspection.Report("wrong-standard", line, inspection.Rule("number.grammar")?.Text ?? "", bare);
            return;
        }

        if (inspection.Rule("number.label") is { Text: { } label } && !HasLabel(line.Text.Normalize(), label))
        {
            inspection.Report("number.label", line, label.TrimEnd(), Excerpts.Of(line.Text));
        }

        if (Blank().IsMatch(bare))
        {
            if (!inspection.IsDraft)
            {
                inspection.Report("number.blank", line, "", line.Text);
            }

            return;
        }

        if (White().IsMatch(written))
        {
            inspection.Report("number.spaces", line, bare, written);
        }

        if (isZeroMissing)
        {
            inspection.Report("number.leading-zero", line, "0" + bare, bare);
        }

        if (!isNumber)
        {
            inspection.Report("number.grammar", line, inspection.Rule("number.grammar")?.Text ?? "", bare);
        }
        else
        {
            Type(inspection, line, number);
        }
    }

    private static bool HasLabel(string text, string label) => text.StartsWith(label, StringComparison.Ordinal) || text == label.TrimEnd();

    private static void Type(Inspection inspection, ZonedLine line, DocumentNumber number)
    {
        var names = inspection.IsParty ? DocumentTypes.Party : DocumentTypes.State;
        if (inspection.Text.First(FormatComponents.TypeName) is not { } type)
        {
            // A type name that was not recognised is likelier than a letter with one in its number.
            if (inspection.Text.IsExact && number.TypeAbbreviation is not ("" or "CV"))
            {
                inspection.Report("number.type", line, "", number.ToString());
            }

            return;
        }

        var folded = Folded.Of(type.Text);
        var isKnown = names.Values.Any(n => Folded.Of(n) == folded);
        var abbreviations = names.Where(n => Folded.Of(n.Value) == folded).Select(n => n.Key).ToList();

        // The Party's centre abbreviates quy định as QĐ, too.
        if (inspection.IsParty && abbreviations.Contains("QĐi"))
        {
            abbreviations.Add("QĐ");
        }

        if (isKnown && !abbreviations.Contains(number.TypeAbbreviation))
        {
            inspection.Report("number.type", line, string.Join(" / ", abbreviations), number.ToString());
        }
    }

    [GeneratedRegex(@"^số\s*[:：.]?\s*(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex(@"^[1-9][/-]")]
    private static partial Regex MissingZero();

    [GeneratedRegex(@"^[._…]*([/-].*)?$", RegexOptions.Singleline)]
    private static partial Regex Blank();
}
