namespace DanVan.Workflows.EdXml;

/// <summary>What a message does (the element's name is <c>Bussiness</c>, so spelt in all implementations seen).</summary>
public sealed record EdXmlBusiness
{
    /// <summary>New, recall, update or replace.</summary>
    public EdXmlBusinessType Type { get; init; }

    /// <summary>The identifier of the document that is recalled or updated, as sent; empty for none.</summary>
    public string DocumentId { get; init; } = "";

    /// <summary>Why (BussinessDocReason); at most 500 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether the document goes on paper as well; null if not said.</summary>
    public bool? Paper { get; init; }

    /// <summary>What an update changes (BussinessDocumentInfo); null for none.</summary>
    public EdXmlUpdate? Update { get; init; }

    /// <summary>What a replacement replaces (ReplacementInfoList).</summary>
    public IReadOnlyList<EdXmlReplacement> Replacements { get; init; } = [];

    /// <summary>Who handles it at the sender's; null if none is said.</summary>
    public EdXmlStaff? Staff { get; init; }
}
