namespace DanVan.Workflows.EdXml;

/// <summary>
/// A signature element of the header (Signature by XMLDSIG, or the empty DigitalSignature some systems write), kept as it is. This library neither
/// verifies nor makes signatures: whoever relies on one verifies it over the bytes that were received, because a message that is written again has other bytes.
/// </summary>
/// <param name="Xml">The element as XML that stands by itself, with the namespaces its names need.</param>
public sealed record EdXmlSignature(string Xml);
