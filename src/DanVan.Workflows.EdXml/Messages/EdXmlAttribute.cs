namespace DanVan.Workflows.EdXml;

/// <summary>An attribute this library does not know, such as <c>xlink:href</c> on a reference, kept so that passing a message on loses nothing.</summary>
/// <param name="Path">Its element, as in <see cref="EdXmlException.Path"/>; an element without a count is the first.</param>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Name">Its local name.</param>
/// <param name="Value">Its value.</param>
public sealed record EdXmlAttribute(string Path, string Namespace, string Name, string Value);
