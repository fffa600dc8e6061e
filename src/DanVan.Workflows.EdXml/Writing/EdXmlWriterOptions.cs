using System.IO.Compression;

namespace DanVan.Workflows.EdXml;

/// <summary>How messages are written. Immutable.</summary>
public sealed record EdXmlWriterOptions
{
    /// <summary>How files are put in that do not say it themselves; ask whoever runs the axis. Packed unless said otherwise, as the national axis's own kit does.</summary>
    public EdXmlAttachmentEncoding AttachmentEncoding { get; init; }

    /// <summary>Whether the id beside a file's bytes begins with <c>cid:</c>, as it does in the manifest. True unless said otherwise; some systems leave it out.</summary>
    public bool ContentIdScheme { get; init; } = true;

    /// <summary>
    /// How packed files are compressed. Not at all unless said otherwise: compressed bytes differ between versions of the runtime, and a message is compared
    /// by its bytes; the formats documents come in are compressed already.
    /// </summary>
    public CompressionLevel Compression { get; init; } = CompressionLevel.NoCompression;

    /// <summary>
    /// Whether a text longer than its field (Decree 30/2020/NĐ-CP, Annex VI, part II) is refused. True unless said otherwise; false is for passing on what
    /// others have written.
    /// </summary>
    public bool EnforceFieldLimits { get; init; } = true;
}
