using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>
/// A document laid out: every text as it is to be read and in the order of reading, nothing of how a file format shows it. All writers write this tree,
/// so what one of them says, the others say.
/// </summary>
internal sealed record DocumentLayout
{
    public required FormatProfile Profile { get; init; }

    public required DocumentFrame Frame { get; init; }

    /// <summary>The title of the file: number, type and subject.</summary>
    public required string FileTitle { get; init; }

    public required FrameHeading Heading { get; init; }

    /// <summary>Null on a page.</summary>
    public FrameCertificate? Certificate { get; init; }

    /// <summary>Null on a letter and on a certificate.</summary>
    public FrameLine? TypeName { get; init; }

    /// <summary>Null where there is none, on a letter and on a certificate.</summary>
    public FrameLine? Subject { get; init; }

    public FrameList? Addressees { get; init; }

    public required BodyElement Body { get; init; }

    public required FrameSignature Signature { get; init; }

    /// <summary>Left of the main one.</summary>
    public FrameSignature? SecondSignature { get; init; }

    public FrameList? Recipients { get; init; }

    /// <summary>Below the recipients.</summary>
    public FrameLine? DrafterAndCopies { get; init; }

    /// <summary>At the foot of the first page.</summary>
    public FrameLine? Contact { get; init; }

    public required IReadOnlyList<FrameAppendix> Appendices { get; init; }
}
