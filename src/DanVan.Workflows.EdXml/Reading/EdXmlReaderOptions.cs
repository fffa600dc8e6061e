namespace DanVan.Workflows.EdXml;

/// <summary>The limits within which messages are read. Immutable; the defaults leave room for the 50 MB a gateway is known to allow a file.</summary>
public sealed record EdXmlReaderOptions
{
    /// <summary>The most bytes a message may have; 96 MiB unless said otherwise.</summary>
    public int MaxMessageBytes { get; init; } = 96 * 1024 * 1024;

    /// <summary>The most bytes one file may have when it is unpacked; 64 MiB unless said otherwise.</summary>
    public int MaxAttachmentBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most bytes all files may have together when they are unpacked; 128 MiB unless said otherwise.</summary>
    public long MaxAttachmentsBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>The most files a message may have; 200 unless said otherwise.</summary>
    public int MaxAttachments { get; init; } = 200;

    /// <summary>How deep elements may be nested, the root counted as 1; 32 unless said otherwise, at most 256. A message of the standard has 9.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>The most elements and attributes together; 50,000 unless said otherwise.</summary>
    public int MaxElements { get; init; } = 50_000;

    /// <summary>How files are taken out; null finds out for each, see <see cref="EdXmlReader"/>.</summary>
    public EdXmlAttachmentEncoding? AttachmentEncoding { get; init; }
}
