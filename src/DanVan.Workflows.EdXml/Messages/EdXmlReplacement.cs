namespace DanVan.Workflows.EdXml;

/// <summary>A document that is replaced, and for whom.</summary>
/// <param name="DocumentId">Its identifier as sent, see <see cref="EdXmlDocumentId"/>; not empty.</param>
/// <param name="OrganIds">Codes of the recipients it is replaced for.</param>
public sealed record EdXmlReplacement(string DocumentId, IReadOnlyList<string> OrganIds);
