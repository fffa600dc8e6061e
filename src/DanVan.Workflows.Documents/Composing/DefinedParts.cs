namespace DanVan.Workflows.Documents.Composing;

/// <summary>What the owner's settings and the cycle's definition say of a document's frame, put on it.</summary>
internal static class DefinedParts
{
    /// <summary>The document with the owner's format options, and the definition's issuer, secrecy and urgency.</summary>
    /// <exception cref="KeyNotFoundException">The definition was not checked: it names a mark there is not.</exception>
    public static AdministrativeDocument On(AdministrativeDocument document, DocumentDraft draft)
    {
        var options = draft.Owner.FormatOptions ?? document.FormatOptions;
        if (draft.Definition is not { } definition)
        {
            return document with { FormatOptions = options };
        }

        // A council within the owner is the issuing body, and the owner the body directly above it (Decree 30/2020/NĐ-CP, Annex I, part II, 2).
        var (parent, issuer) = definition.Issuer is { } within ? (draft.Owner.Name, within.Name) : (document.IssuerParent, document.IssuerName);
        return document with
        {
            FormatOptions = options,
            IssuerParent = parent,
            IssuerName = issuer,
            Secrecy = definition.Secrecy is { } secrecy ? DocumentMarks.Secrecy[secrecy] : document.Secrecy,
            Urgency = definition.Urgency is { } urgency ? DocumentMarks.Urgency[urgency] : document.Urgency,
        };
    }
}
