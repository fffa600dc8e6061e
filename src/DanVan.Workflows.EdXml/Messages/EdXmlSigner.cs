namespace DanVan.Workflows.EdXml;

/// <summary>Who signed a document.</summary>
/// <param name="Competence">By what right, <c>KT. GIÁM ĐỐC</c>; at most 100 characters.</param>
/// <param name="Position">Title; at most 100 characters.</param>
/// <param name="FullName">Full name; at most 50 characters.</param>
public sealed record EdXmlSigner(string Competence = "", string Position = "", string FullName = "");
