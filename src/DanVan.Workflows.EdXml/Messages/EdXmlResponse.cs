using NodaTime;

namespace DanVan.Workflows.EdXml;

/// <summary>The document a message answers or reports on.</summary>
/// <param name="OrganId">The code of its issuer.</param>
/// <param name="Code">Its number and symbol, <c>7816/VPCP-TTĐT</c>.</param>
/// <param name="PromulgationDate">Its date; null if none is said.</param>
/// <param name="DocumentId">Its identifier as sent, see <see cref="EdXmlDocumentId"/>.</param>
public sealed record EdXmlResponse(string OrganId = "", string Code = "", LocalDate? PromulgationDate = null, string DocumentId = "")
{
    /// <summary>
    /// Its identifier: <see cref="DocumentId"/> if it has the standard's form, otherwise issuer, date and code; null if neither is complete.
    /// </summary>
    public EdXmlDocumentId? Key => EdXmlDocumentId.TryParse(DocumentId, out var id) ? id
        : PromulgationDate is { } date && EdXmlDocumentId.TryOf(OrganId, date, Code, out var parts) ? parts
        : null;
}
