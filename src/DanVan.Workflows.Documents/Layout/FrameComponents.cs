using System.Collections.Frozen;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>
/// The components of the frame few documents have. A profile need not describe them; where it does not, they are set as Decree 30/2020/NĐ-CP, Annex I,
/// part II, 10 to 13 and part III say.
/// </summary>
internal static class FrameComponents
{
    public const string Secrecy = "secrecy";
    public const string Urgency = "urgency";
    public const string Circulation = "circulation";
    public const string DrafterAndCopies = "drafter-and-copies";
    public const string Contact = "contact";
    public const string AppendixLabel = "appendix-label";
    public const string AppendixTitle = "appendix-title";
    public const string AppendixOf = "appendix-of";

    private static readonly FrozenDictionary<string, TextStyle> Defaults = new Dictionary<string, TextStyle>
    {
        [DrafterAndCopies] = new() { SizePt = 11 },
        [Contact] = new() { SizePt = 11 },
        [AppendixLabel] = new() { SizePt = 14, Bold = true },
        [AppendixTitle] = new() { SizePt = 14, Bold = true, Upper = true },
        [AppendixOf] = new() { SizePt = 14, Italic = true },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How a profile sets a component of its own or of the list above.</summary>
    public static TextStyle StyleOf(FormatProfile profile, string component) =>
        profile.Styles.TryGetValue(component, out var style) ? style
        : component is Secrecy or Urgency or Circulation ? new() { SizePt = profile.Marks.SizePt, Bold = true, Upper = true }
        : Defaults[component];
}
