using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>The last of the shipped kinds' recipients, which says who keeps the document, as the owner has chosen to write it.</summary>
internal static class FilingLine
{
    private const string Begin = "Lưu";

    public static IReadOnlyList<string> In(IReadOnlyList<string> recipients, DocumentDraft draft)
    {
        var owner = draft.Owner;
        var filing = owner.FormatOptions is { Count: > 0 } options ? FormatProfiles.Get(owner.Profile, options).Recipients.Filing : "";
        if (filing.Length == 0 || recipients is not [.., var last] || !last.StartsWith(Begin, StringComparison.Ordinal))
        {
            return recipients;
        }

        var unit = draft.Definition?.Unit ?? (owner.Numbering ?? new NumberingRule()).LetterUnit;
        return
        [
            .. recipients.SkipLast(1),
            filing.Replace("{unit}", unit, StringComparison.Ordinal).Replace("{symbol}", draft.Definition?.Issuer?.Symbol ?? owner.Symbol, StringComparison.Ordinal),
        ];
    }
}
