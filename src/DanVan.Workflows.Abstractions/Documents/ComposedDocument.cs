namespace DanVan.Workflows.Documents;

/// <summary>A document as bytes.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="MediaType">Their media type.</param>
/// <param name="FileExtension">With the dot, for example <c>.html</c>.</param>
/// <param name="TemplateHash">Content hash of the template.</param>
public sealed record ComposedDocument(ReadOnlyMemory<byte> Content, string MediaType, string FileExtension, string TemplateHash);
