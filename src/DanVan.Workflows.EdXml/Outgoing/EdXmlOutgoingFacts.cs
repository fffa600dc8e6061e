using DanVan.Workflows.Documents;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.EdXml;

/// <summary>What a message says of an issued document beyond what the store keeps of it.</summary>
public sealed record EdXmlOutgoingFacts
{
    /// <summary>The issuer and its code.</summary>
    public required EdXmlOrgan From { get; init; }

    /// <summary>The recipients and their codes; at least one.</summary>
    public required IReadOnlyList<EdXmlOrgan> To { get; init; }

    /// <summary>The axis's codes.</summary>
    public required EdXmlCodeTable Codes { get; init; }

    /// <summary>When it is sent, at the sender's wall clock: the first hop of the message.</summary>
    public required LocalDateTime SentAt { get; init; }

    /// <summary>What the document is about (trích yếu).</summary>
    public required string Subject { get; init; }

    /// <summary>The place it was issued at (địa danh).</summary>
    public string Place { get; init; } = "";

    /// <summary>Who signed it; null if the message is to say nothing.</summary>
    public DocumentSigner? Signer { get; init; }

    /// <summary>
    /// The document's type, an abbreviation of <see cref="DocumentTypes"/>, for a number from which it cannot be read; null takes it from the number.
    /// </summary>
    public string? TypeAbbreviation { get; init; }

    /// <summary>Its urgency.</summary>
    public DocumentUrgency Urgency { get; init; }

    /// <summary>Its secrecy: a secret document is refused.</summary>
    public DocumentSecrecy Secrecy { get; init; }

    /// <summary>How far it may go.</summary>
    public DocumentCirculation Circulation { get; init; }

    /// <summary>The recipients as the document lists them (nơi nhận).</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The titles of its appendices.</summary>
    public IReadOnlyList<string> Appendices { get; init; } = [];

    /// <summary>Its pages; null if not known.</summary>
    public int? Pages { get; init; }

    /// <summary>How many copies were issued; null if not known.</summary>
    public int? Copies { get; init; }

    /// <summary>The day an answer is due; null for none.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>Whether it goes on paper as well; null says nothing.</summary>
    public bool? Paper { get; init; }

    /// <summary>Who handles it; null if the message is to say nothing.</summary>
    public EdXmlStaff? Staff { get; init; }

    /// <summary>The documents it answers.</summary>
    public IReadOnlyList<EdXmlResponse> ResponseFor { get; init; } = [];

    /// <summary>Files beside the document itself.</summary>
    public IReadOnlyList<EdXmlAttachment> Files { get; init; } = [];

    /// <summary>The issued document it is about, if <see cref="Relation"/> says that it is about one.</summary>
    public StoredDocument? Related { get; init; }

    /// <summary>How it is about <see cref="Related"/>: a replacement and a recall make messages of that kind, a correction is a new letter. Null for a document by itself.</summary>
    public DocumentRelation? Relation { get; init; }
}
