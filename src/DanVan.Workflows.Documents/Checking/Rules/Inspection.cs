using DanVan.Workflows.Documents.Checking.Reading;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>One document under inspection: what is checked, by which rules, and what was found so far.</summary>
internal sealed class Inspection(RuleSet rules, FormatProfile profile, ZonedText text, DocumentCheckOptions options)
{
    private readonly Dictionary<(string Code, string Part), DocumentFinding> _found = [];

    public RuleSet Rules => rules;

    public FormatProfile Profile => profile;

    public ZonedText Text => text;

    public bool IsDraft => options.IsDraft;

    public bool IsParty => profile.Numbering == NumberingShape.Party;

    /// <summary>Without a type's name it is a letter.</summary>
    public bool IsLetter => !text.Has(FormatComponents.TypeName);

    /// <summary>Whether it is a form to fill in and no document of the registry.</summary>
    public bool IsForm => text.First(FormatComponents.TypeName) is { } type && KnownTexts.Forms.Contains(Folded.Of(type.Text));

    public IReadOnlyList<DocumentFinding> Findings =>
        [.. _found.Values.OrderBy(f => f.Paragraph ?? 0).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Component, StringComparer.Ordinal)];

    /// <summary>The rule of a code; null where the rule set has none, so that nothing is checked.</summary>
    public TextRule? Rule(string code) => rules.Rules.GetValueOrDefault(code);

    /// <summary>Reports a departure from a rule that has an entry of its own.</summary>
    public void Report(string code, ZonedLine? line, string expected, string found, string? part = null)
    {
        if (Rule(code) is { } rule)
        {
            Report(code, part ?? line?.Part ?? PartOf(code), rule.Source, rule.Severity, line?.Paragraph, line?.Text, expected, found);
        }
    }

    /// <summary>Reports a departure from how a part is set.</summary>
    public void Report(string aspect, PartRule rule, ZonedLine line, string expected, string found) =>
        Report($"{(line.Part.Length == 0 ? "text" : line.Part)}.{aspect}", line.Part, rule.Source, rule.Severity, line.Paragraph, line.Text, expected, found);

    public void Report(
        string code, string part, string source, FindingSeverity severity, DocxParagraph? paragraph, string? excerpt, string expected, string found)
    {
        if (_found.TryGetValue((code, part), out var earlier))
        {
            _found[(code, part)] = earlier with { Occurrences = earlier.Occurrences + 1 };
            return;
        }

        (expected, found) = (Excerpts.Of(expected), Excerpts.Of(found));
        var (vietnamese, english) = FindingTexts.Of(code, part, expected, found);
        _found[(code, part)] = new DocumentFinding
        {
            Code = code,
            Severity = IsGuessed(code) ? FindingSeverity.Warning : severity,
            RuleId = $"{rules.Id}/{code}",
            Source = source,
            Component = part,
            Paragraph = paragraph is { Number: > 0 } ? paragraph.Number : null,
            Excerpt = Excerpts.Of(excerpt ?? paragraph?.Text ?? ""),
            Expected = expected,
            Found = found,
            Vietnamese = vietnamese,
            English = english,
        };
    }

    private static string PartOf(string code) => code.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && code[..dot] is not ("page" or "text") ? code[..dot] : "";

    // Paper, margins and the letters themselves are known whatever the parts are.
    private bool IsGuessed(string code) => !text.IsExact && !code.StartsWith("page.", StringComparison.Ordinal) && !code.StartsWith("text.", StringComparison.Ordinal);
}
