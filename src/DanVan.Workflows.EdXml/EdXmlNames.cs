using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>Namespaces and paths of the format.</summary>
internal static class EdXmlNames
{
    public const string Zip = "application/zip";
    public const string ContentIdScheme = "cid:";

    public static XNamespace Standard { get; } = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    /// <summary>What systems older than the standard write; read, never written.</summary>
    public static XNamespace Older { get; } = "http://www.e-doc.vn/Schema/";

    public static XNamespace XLink { get; } = "http://www.w3.org/1999/xlink";

    public static bool IsKnown(XNamespace ns) => ns == Standard || ns == Older;

    public static bool IsSignature(string localName) => localName is "Signature" or "DigitalSignature";

    public static bool IsZip(string mediaType) => mediaType.Split(';')[0].Trim().ToUpperInvariant() is "APPLICATION/ZIP" or "APPLICATION/X-ZIP-COMPRESSED" or "APPLICATION/X-ZIP";
}
