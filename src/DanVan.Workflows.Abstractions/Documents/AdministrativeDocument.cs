using NodaTime;

namespace DanVan.Workflows.Documents;

/// <summary>
/// Everything a writer needs to set one administrative document: the body a template produced and the facts of the frame around it.
/// Immutable; all text but <see cref="BodyHtml"/> is plain text and is escaped by the writer.
/// </summary>
/// <remarks>The components are those of Decree 30/2020/NĐ-CP, Article 8, and of the Party's guidelines; which of them shows, where and how, is the format profile's matter.</remarks>
public sealed record AdministrativeDocument
{
    /// <summary>The format profile: <c>state-nd30</c>, <c>party-hd36-2018</c>, <c>party-hd05-2026</c>, <c>front</c>.</summary>
    public required string ProfileId { get; init; }

    /// <summary>The document kind of the cycle's definition: <c>plan</c>, <c>decision</c>, ... Lower-case letters, digits and hyphens.</summary>
    public required string KindId { get; init; }

    /// <summary>Page or certificate.</summary>
    public DocumentFrame Frame { get; init; }

    /// <summary>The type's name (tên loại), for instance <c>KẾ HOẠCH</c>; empty makes the document a letter (công văn).</summary>
    public string TypeName { get; init; } = "";

    /// <summary>Number and symbol; null for a draft that has none yet, where the writer leaves room for it.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>Whether it bears a number at all: in the heading of a form that bears none, no room is left for one.</summary>
    public bool IsNumbered { get; init; } = true;

    /// <summary>The civil date the document carries.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The place name before the date (địa danh).</summary>
    public required string Place { get; init; }

    /// <summary>The issuing body.</summary>
    public required string IssuerName { get; init; }

    /// <summary>The body directly above the issuer; empty if none is shown.</summary>
    public string IssuerParent { get; init; } = "";

    /// <summary>What the document is about (trích yếu), without a leading <c>V/v</c>. On a certificate: who awards it, for instance <c>Giám đốc Sở Y tế</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>
    /// The body as rendered by the template engine: HTML of the small set docs/template-model.md lists. A writer refuses anything else.
    /// </summary>
    public required string BodyHtml { get; init; }

    /// <summary>The main signer, on the right.</summary>
    public required DocumentSigner Signer { get; init; }

    /// <summary>A second signer on the left, as minutes have (secretary left, chair right); null for one signature.</summary>
    public DocumentSigner? SecondSigner { get; init; }

    /// <summary>Whom a letter or submission is addressed to (kính gửi); empty for none.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>The recipients (nơi nhận) in order, without dashes and final punctuation, the filing line (<c>Lưu: VT</c>) last.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Its appendices, in order.</summary>
    public IReadOnlyList<DocumentAppendix> Appendices { get; init; } = [];

    /// <summary>The degree of secrecy it bears.</summary>
    public DocumentSecrecy Secrecy { get; init; }

    /// <summary>The degree of urgency it bears.</summary>
    public DocumentUrgency Urgency { get; init; }

    /// <summary>How far it may go.</summary>
    public DocumentCirculation Circulation { get; init; }

    /// <summary>The drafter's sign and the number of copies under the recipients (<c>PL.(300)</c>); empty for none.</summary>
    public string DrafterAndCopies { get; init; } = "";

    /// <summary>Address, telephone, mail of the issuer at the foot of the first page; empty for none.</summary>
    public string Contact { get; init; } = "";

    /// <summary>What the issuer has chosen where the format profile offers options: option id to choice id. What is not named keeps the profile's default.</summary>
    public IReadOnlyDictionary<string, string> FormatOptions { get; init; } = new Dictionary<string, string>();

    /// <summary>The language of the text as a BCP 47 tag.</summary>
    public string Language { get; init; } = "vi";
}
