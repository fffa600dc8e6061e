namespace DanVan.Workflows.Documents;

/// <summary>
/// Sets an <see cref="AdministrativeDocument"/> in one file format. Implementations are thread-safe and deterministic: the same document gives
/// the same bytes, on every machine and at any time, because a numbered document is frozen by its hash.
/// </summary>
public interface IDocumentWriter
{
    /// <summary>The media type of what is written, for instance <c>text/html; charset=utf-8</c>.</summary>
    string MediaType { get; }

    /// <summary>The file name extension with its dot, for instance <c>.html</c>.</summary>
    string FileExtension { get; }

    /// <summary>Sets the document.</summary>
    /// <exception cref="DocumentBodyException">The body holds something outside the allowed set of elements and classes.</exception>
    /// <exception cref="ArgumentException">The document names an unknown format profile, or a signing capacity the profile does not have.</exception>
    byte[] Write(AdministrativeDocument document);
}
