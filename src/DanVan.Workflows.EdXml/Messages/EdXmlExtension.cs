namespace DanVan.Workflows.EdXml;

/// <summary>
/// An element this library does not know, kept so that passing a message on loses nothing. It is written after the known children of its parent.
/// A known element that holds nothing this library knows (an empty one with an attribute) is kept in the same way.
/// </summary>
/// <param name="Path">Its parent, as in <see cref="EdXmlException.Path"/>; an element without a count is the first.</param>
/// <param name="Xml">The element as XML that stands by itself.</param>
public sealed record EdXmlExtension(string Path, string Xml);
