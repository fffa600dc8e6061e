using System.Collections.Frozen;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>The parts of a document the rules speak of: the components of a format profile, and those that have a named style only.</summary>
internal static class CheckedParts
{
    public const string Mark = "mark";
    public const string PageNumber = "page-number";
    public const string Cell = "cell";
    public const string HeadCell = "head-cell";
    public const string Secrecy = "secrecy";
    public const string Urgency = "urgency";
    public const string Circulation = "circulation";
    public const string AppendixTitle = "appendix-title";
    public const string AppendixOf = "appendix-of";
    public const string Drafter = "drafter";
    public const string Contact = "contact";

    /// <summary>The part of a named style.</summary>
    public static readonly FrozenDictionary<string, string> ByStyle = FormatComponents.Required.Append(FormatComponents.Motto)
        .Select(c => (FormatStyles.Of(c, NumberingShape.State), c))
        .Concat(
        [
            (FormatStyles.PartyTitle, FormatComponents.Nation),
            (FormatStyles.Mark, Mark),
            (FormatStyles.PageNumber, PageNumber),
            (FormatStyles.Cell, Cell),
            (FormatStyles.HeadCell, HeadCell),
            (FormatStyles.Secrecy, Secrecy),
            (FormatStyles.Urgency, Urgency),
            (FormatStyles.Circulation, Circulation),
            (FormatStyles.AppendixTitle, AppendixTitle),
            (FormatStyles.AppendixOf, AppendixOf),
            (FormatStyles.DrafterAndCopies, Drafter),
            (FormatStyles.Contact, Contact),
        ])
        .ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
}
