using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Kinds;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>What the owner's settings and the cycle's definition say of a document's frame, put on it.</summary>
internal static class DefinedParts
{
    /// <summary>The document with the owner's format options and contact line, and the definition's issuer, secrecy and urgency.</summary>
    /// <exception cref="KeyNotFoundException">The definition was not checked: it names a mark there is not.</exception>
    public static AdministrativeDocument On(AdministrativeDocument document, DocumentDraft draft)
    {
        var defined = Defined(document, draft);

        // Of the decree's samples the letter has the line; on a plan or a decision it is not usual.
        return defined.TypeName.Length == 0 && draft.Owner.Contact is { } contact ? defined with { Contact = contact } : defined;
    }

    private static AdministrativeDocument Defined(AdministrativeDocument document, DocumentDraft draft)
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
            TypeName = TypeName(document, definition),
            IssuerParent = parent,
            IssuerName = issuer,
            Secrecy = definition.Secrecy is { } secrecy ? DocumentMarks.Secrecy[secrecy] : document.Secrecy,
            Urgency = definition.Urgency is { } urgency ? DocumentMarks.Urgency[urgency] : document.Urgency,
        };
    }

    // A shipped kind that a definition gives another type is called what its number says: no THÔNG BÁO under 05/SYT-VP.
    private static string TypeName(AdministrativeDocument document, DocumentDefinition definition)
    {
        var shipped = DocumentKinds.Find(definition.Id);
        return shipped is null || shipped.Abbreviation == definition.Type || document.Frame == DocumentFrame.Certificate ? document.TypeName
            : definition.Type == DocumentNumber.LetterType ? ""
            : FormatProfiles.Get(document.ProfileId).Types.GetValueOrDefault(definition.Type, document.TypeName);
    }
}
