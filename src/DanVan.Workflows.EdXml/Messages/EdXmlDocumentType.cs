namespace DanVan.Workflows.EdXml;

/// <summary>A type of document. Code lists differ from axis to axis: a letter (công văn) is 1 on one and 18 on another, see <see cref="EdXmlCodeTable"/>.</summary>
/// <param name="Type">Its code; null if none is said.</param>
/// <param name="TypeDetail">A finer code; null if none is said.</param>
/// <param name="TypeName">Its name, <c>Công văn</c>; at most 100 characters.</param>
public sealed record EdXmlDocumentType(int? Type, int? TypeDetail = null, string TypeName = "");
