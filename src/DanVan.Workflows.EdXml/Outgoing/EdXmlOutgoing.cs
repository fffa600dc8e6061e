using System.Security.Cryptography;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.EdXml;

/// <summary>
/// Messages for what the library has issued and for what was received. Pure and deterministic: the same document and facts give the same message, so sending
/// again after a crash sends the same. Thread-safe.
/// </summary>
public static class EdXmlOutgoing
{
    /// <summary>The message that carries an issued document: new, or in the place of <see cref="EdXmlOutgoingFacts.Related"/>, or its recall.</summary>
    /// <param name="document">The document as the store keeps it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="facts">What else the message says.</param>
    /// <returns>A message with the document as its first file.</returns>
    /// <remarks>
    /// A recall goes out as the document that recalls (Decree 30/2020/NĐ-CP, Article 18, clause 4), which names the recalled one in <c>Bussiness/DocumentId</c>; a
    /// replacement names it in <c>ReplacementInfo</c> for all recipients. How the national axis expects these two is an inference from its samples.
    /// </remarks>
    /// <exception cref="ArgumentException">The bytes are not the document's, there is no recipient, or relation and related document do not belong together.</exception>
    /// <exception cref="EdXmlException">The document is secret, its number cannot be split, or the code table lacks its type or urgency.</exception>
    public static EdXmlDocumentMessage For(StoredDocument document, ReadOnlyMemory<byte> content, EdXmlOutgoingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(facts);
        Check(document, content, facts);
        var id = IdOf(document, facts.From);
        return new()
        {
            From = facts.From,
            To = facts.To,
            DocumentId = id.ToString(),
            CodeNumber = id.CodeNumber,
            CodeNotation = id.CodeNotation,
            Place = facts.Place,
            PromulgationDate = document.Date,
            DocumentType = TypeOf(document, facts),
            Subject = facts.Subject,
            Content = facts.Subject,
            Signer = facts.Signer is { } signer ? new(CompetenceOf(signer, document), signer.Title, signer.Name) : null,
            DueDate = facts.DueDate,
            ResponseFor = facts.ResponseFor,
            OtherInfo = OtherInfoOf(facts),
            ToPlaces = facts.Recipients,
            Trace = [new(facts.From.OrganId, facts.SentAt)],
            Business = BusinessOf(facts),
            Attachments =
            [
                new()
                {
                    ContentId = document.Sha256[..32],
                    FileName = document.FileName,
                    Description = document.Number,
                    ContentType = document.MediaType,
                    Content = content,
                },
                .. facts.Files,
            ],
        };
    }

    /// <summary>The message that reports to a sender what became of its document. The sender's receipt is due the same day (Decree 30/2020/NĐ-CP, Article 21).</summary>
    /// <param name="received">The message the document came in.</param>
    /// <param name="by">Who reports.</param>
    /// <param name="status">What is reported; not <see cref="DocumentDeliveryStatus.Sent"/>.</param>
    /// <param name="at">When, at the reporter's wall clock.</param>
    /// <param name="description">A reason or remark; a refusal needs one.</param>
    /// <param name="staff">Who handles it; null says nothing.</param>
    /// <exception cref="ArgumentException">A status without a code, or a refusal without a reason.</exception>
    public static EdXmlStatusMessage StatusOf(
        EdXmlDocumentMessage received, EdXmlOrgan by, DocumentDeliveryStatus status, LocalDateTime at, string description = "", EdXmlStaff? staff = null)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(description);
        if (status is DocumentDeliveryStatus.Refused or DocumentDeliveryStatus.RecallRefused && string.IsNullOrWhiteSpace(description))
        {
            throw new ArgumentException("Whoever refuses says why.", nameof(description));
        }

        return new()
        {
            From = by,
            ResponseFor = new(received.From.OrganId, $"{received.CodeNumber}/{received.CodeNotation}", received.PromulgationDate, received.DocumentId),
            StatusCode = EdXmlStatusCodes.Of(status),
            Description = description,
            Timestamp = at,
            Staff = staff,
        };
    }

    private static void Check(StoredDocument document, ReadOnlyMemory<byte> content, EdXmlOutgoingFacts facts)
    {
        if (facts.Secrecy != DocumentSecrecy.None)
        {
            throw new EdXmlException(EdXmlErrorCodes.Secret, EdXmlPath.Root, "A secret document is not sent over an exchange axis; deliver it as the rules on State secrets say.");
        }

        if (facts.To.Count == 0)
        {
            throw new ArgumentException("A message has at least one recipient.", nameof(facts));
        }

        if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(content.Span)), document.Sha256, StringComparison.Ordinal))
        {
            throw new ArgumentException($"These are not the bytes of {document.Number}: their hash is another.", nameof(content));
        }

        if (facts.Relation?.Document != facts.Related?.Id)
        {
            throw new ArgumentException("The relation is about another document than the one given as related.", nameof(facts));
        }
    }

    private static EdXmlDocumentId IdOf(StoredDocument document, EdXmlOrgan issuer) => EdXmlDocumentId.TryOf(issuer.OrganId, document.Date, document.Number, out var id)
        ? id
        : throw new EdXmlException(EdXmlErrorCodes.DocumentId, EdXmlPath.Root, $"\"{document.Number}\" cannot be split into a number and a symbol.");

    private static EdXmlDocumentType TypeOf(StoredDocument document, EdXmlOutgoingFacts facts)
    {
        var known = DocumentNumber.TryParse(document.Number, out var number);
        var type = facts.TypeAbbreviation ?? (known ? number.TypeAbbreviation : null);
        if (type is null || !facts.Codes.Types.TryGetValue(type, out var code))
        {
            throw new EdXmlException(EdXmlErrorCodes.UnknownType, EdXmlPath.Root, type is null
                ? $"The type of {document.Number} cannot be read from its number; say it."
                : $"The axis's code table has no type \"{type}\".");
        }

        var names = known && number.Shape == NumberingShape.Party ? DocumentTypes.Party : DocumentTypes.State;
        return code.TypeName.Length > 0 ? code : code with { TypeName = names.GetValueOrDefault(type, type.Length == 0 ? "Công văn" : "") };
    }

    private static EdXmlOtherInfo OtherInfoOf(EdXmlOutgoingFacts facts) => new()
    {
        Priority = facts.Codes.Priorities.TryGetValue(facts.Urgency, out var priority)
            ? priority
            : throw new EdXmlException(EdXmlErrorCodes.UnknownType, EdXmlPath.Root, $"The axis's code table has no priority for {facts.Urgency}."),
        SphereOfPromulgation = facts.Circulation switch
        {
            DocumentCirculation.Internal => "Lưu hành nội bộ",
            DocumentCirculation.ReturnAfterReading => "Xem xong trả lại",
            _ => "",
        },
        PromulgationAmount = facts.Copies,
        PageAmount = facts.Pages,
        Appendixes = facts.Appendices,
    };

    private static EdXmlBusiness BusinessOf(EdXmlOutgoingFacts facts)
    {
        var business = new EdXmlBusiness { Paper = facts.Paper, Staff = facts.Staff, Reason = facts.Relation?.Reason ?? "" };
        if (facts.Relation is null || facts.Related is null)
        {
            return business;
        }

        return facts.Relation.Kind switch
        {
            DocumentRelations.Recalls => business with { Type = EdXmlBusinessType.Recall, DocumentId = IdOf(facts.Related, facts.From).ToString() },
            DocumentRelations.Replaces => business with
            {
                Type = EdXmlBusinessType.Replace,
                Replacements = [new(IdOf(facts.Related, facts.From).ToString(), [.. facts.To.Select(o => o.OrganId)])],
            },
            _ => business,
        };
    }

    // The prefixes of Decree 30/2020/NĐ-CP, Article 13, and of the Party's guidelines.
    private static string CompetenceOf(DocumentSigner signer, StoredDocument document)
    {
        var isParty = DocumentNumber.TryParse(document.Number, out var number) && number.Shape == NumberingShape.Party;
        var prefix = signer.Capacity switch
        {
            SigningCapacity.OnBehalf => isParty ? "T/M" : "TM.",
            SigningCapacity.ForHead => isParty ? "K/T" : "KT.",
            SigningCapacity.ByOrder => isParty ? "T/L" : "TL.",
            SigningCapacity.ByMandate => "TUQ.",
            SigningCapacity.Acting => "Q.",
            _ => "",
        };
        return $"{prefix} {(signer.Capacity is SigningCapacity.Own or SigningCapacity.Acting ? "" : signer.For)}".Trim();
    }
}
