using System.Collections.Frozen;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>
/// The small set of HTML a document's body may use: which element may stand in which, and which classes each may carry. docs/template-model.md
/// shows the same table to template authors.
/// </summary>
internal static class BodyRules
{
    /// <summary>The name under which the body itself is a parent.</summary>
    public const string Root = "";

    private static readonly string[] Inline = ["strong", "em", "span", "br"];

    private static readonly FrozenDictionary<string, FrozenSet<string>> Children = new Dictionary<string, string[]>
    {
        [Root] = ["p", "h2", "h3", "table", "ul", "ol"],
        ["p"] = Inline,
        ["h2"] = Inline,
        ["h3"] = Inline,
        ["strong"] = Inline,
        ["em"] = Inline,
        ["span"] = Inline,
        ["br"] = [],
        ["table"] = ["thead", "tbody"],
        ["thead"] = ["tr"],
        ["tbody"] = ["tr"],
        ["tr"] = ["th", "td"],
        ["th"] = Inline,
        ["td"] = [.. Inline, "p"],
        ["ul"] = ["li"],
        ["ol"] = ["li"],
        ["li"] = Inline,
    }.ToFrozenDictionary(e => e.Key, e => e.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = new Dictionary<string, string[]>
    {
        ["p"] =
        [
            LegalBasis, "authority", "resolution", "center", "no-indent", "note",
            "award-recipient", "award-unit", "award-achievement", "award-register",
        ],
        ["table"] = ["data", "wide"],
        ["tr"] = ["group", "total"],
        ["th"] = ["num", "narrow", "name"],
        ["td"] = ["num", "center", "narrow"],
        ["span"] = [SectionMark, EndMark, "nowrap"],
    }.ToFrozenDictionary(e => e.Key, e => e.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The class of a "Căn cứ" line, before which a profile may set a lead.</summary>
    public const string LegalBasis = "legal-basis";

    /// <summary>The class of the empty span a profile's section mark replaces.</summary>
    public const string SectionMark = "section-mark";

    /// <summary>The class of the empty span a profile's end mark replaces.</summary>
    public const string EndMark = "end-mark";

    public static bool IsElement(string name) => name.Length > 0 && Children.ContainsKey(name);

    public static bool MayHold(string parent, string child) => Children[parent].Contains(child);

    /// <summary>Whether text other than white space may stand directly in the element.</summary>
    public static bool MayHoldText(string parent) => Children[parent].Contains("br");

    public static bool MayCarry(string element, string className) => Classes.TryGetValue(element, out var known) && known.Contains(className);

    public static bool MaySpan(string element) => element is "td" or "th";
}
