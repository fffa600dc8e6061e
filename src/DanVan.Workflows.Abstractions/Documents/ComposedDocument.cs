namespace DanVan.Workflows.Documents;

/// <summary>A document as bytes.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="MediaType">Their media type.</param>
/// <param name="FileExtension">With the dot, for example <c>.html</c>.</param>
/// <param name="TemplateHash">Content hash of the template.</param>
/// <param name="Snapshot">
/// All the document was made of, as the composer wrote it down: kept with the bytes, so that what a template read can be looked up years later and
/// the same document be had in another format. Empty where a composer keeps none.
/// </param>
/// <param name="Subject">What it says it is about (trích yếu); null where a composer does not tell.</param>
public sealed record ComposedDocument(
    ReadOnlyMemory<byte> Content, string MediaType, string FileExtension, string TemplateHash, ReadOnlyMemory<byte> Snapshot = default, string? Subject = null);
