namespace DanVan.Workflows.EdXml;

/// <summary>How a file stands in a message. Both are seen, and the standard's text is not at hand to say which is meant.</summary>
public enum EdXmlAttachmentEncoding
{
    /// <summary>Base64 of a ZIP archive with the file as its one entry, as the national axis's own kit writes it.</summary>
    Zip,

    /// <summary>Base64 of the file itself, as provincial .NET systems write it.</summary>
    Raw,
}
