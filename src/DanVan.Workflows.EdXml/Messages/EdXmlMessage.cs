namespace DanVan.Workflows.EdXml;

/// <summary>
/// A message of edXML (QCVN 102:2016/BTTTT): <see cref="EdXmlDocumentMessage"/> or <see cref="EdXmlStatusMessage"/>. Immutable as long as the lists in
/// it are left alone. Text is kept as it was sent; an element that is empty says as much as one that is absent and reads as an empty text or null.
/// </summary>
public abstract record EdXmlMessage
{
    private protected EdXmlMessage()
    {
    }

    /// <summary>Who sends it.</summary>
    public required EdXmlOrgan From { get; init; }

    /// <summary>The hops so far, the sender's own first (TraceHeaderList); each adds itself at the end.</summary>
    public IReadOnlyList<EdXmlTrace> Trace { get; init; } = [];

    /// <summary>Signatures of the header, kept and <b>not verified</b>.</summary>
    public IReadOnlyList<EdXmlSignature> Signatures { get; init; } = [];

    /// <summary>Elements this library does not know, in the order of the message.</summary>
    public IReadOnlyList<EdXmlExtension> Extensions { get; init; } = [];

    /// <summary>Attributes this library does not know, in the order of the message.</summary>
    public IReadOnlyList<EdXmlAttribute> Attributes { get; init; } = [];
}
