using NodaTime;

namespace DanVan.Workflows.EdXml;

/// <summary>
/// A document on its way, or what becomes of one that was sent: <see cref="EdXmlBusiness.Type"/> says whether it is new, recalled, updated or replaced.
/// Names in angle brackets are the standard's own.
/// </summary>
public sealed record EdXmlDocumentMessage : EdXmlMessage
{
    /// <summary>To whom; at least one.</summary>
    public required IReadOnlyList<EdXmlOrgan> To { get; init; }

    /// <summary>
    /// The document's identifier as sent. By the standard <c>OrganId,yyyy/MM/dd,number/notation</c>, see <see cref="EdXmlDocumentId"/>; systems are seen
    /// that send something else. Not empty.
    /// </summary>
    public required string DocumentId { get; init; }

    /// <summary>The number (số) of the document as printed: <c>20</c>, <c>05</c>. At most 11 characters; not empty.</summary>
    public required string CodeNumber { get; init; }

    /// <summary>The symbol (ký hiệu): <c>KH-SYT</c>, <c>CV/TU</c>. At most 30 characters; not empty.</summary>
    public required string CodeNotation { get; init; }

    /// <summary>The place it was issued at (địa danh).</summary>
    public string Place { get; init; } = "";

    /// <summary>The date it bears.</summary>
    public required LocalDate PromulgationDate { get; init; }

    /// <summary>Its type by the axis's own code list; null if none is said.</summary>
    public EdXmlDocumentType? DocumentType { get; init; }

    /// <summary>What it is about (trích yếu); at most 500 characters.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Its content in short, or its subject again.</summary>
    public string Content { get; init; } = "";

    /// <summary>Who signed it; null if none is said.</summary>
    public EdXmlSigner? Signer { get; init; }

    /// <summary>The day an answer or work is due; null for none.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>The documents it answers.</summary>
    public IReadOnlyList<EdXmlResponse> ResponseFor { get; init; } = [];

    /// <summary>Codes of the tasks it answers (ResponseForTask).</summary>
    public IReadOnlyList<string> TaskCodes { get; init; } = [];

    /// <summary>ApplicationType; its values are not known to this library.</summary>
    public string ApplicationType { get; init; } = "";

    /// <summary>Urgency, amounts, appendices; null if none is said.</summary>
    public EdXmlOtherInfo? OtherInfo { get; init; }

    /// <summary>SteeringType; 0 and 1 are seen, their meaning is not known to this library.</summary>
    public int? SteeringType { get; init; }

    /// <summary>The recipients as the document lists them (nơi nhận), free text; together at most 1000 characters.</summary>
    public IReadOnlyList<string> ToPlaces { get; init; } = [];

    /// <summary>What the message does; a message that says nothing of it is a new document.</summary>
    public EdXmlBusiness Business { get; init; } = new();

    /// <summary>The files, in the order of the manifest.</summary>
    public IReadOnlyList<EdXmlAttachment> Attachments { get; init; } = [];

    /// <summary>
    /// The document's identifier: <see cref="DocumentId"/> if it has the standard's form, otherwise made of sender, date, number and symbol; null if these
    /// make none either. A registry warns of a second document of the same (Decree 30/2020/NĐ-CP, Annex VI).
    /// </summary>
    public EdXmlDocumentId? Key => EdXmlDocumentId.TryParse(DocumentId, out var id) || EdXmlDocumentId.TryOf(From.OrganId, PromulgationDate, CodeNumber, CodeNotation, out id) ? id : null;
}
