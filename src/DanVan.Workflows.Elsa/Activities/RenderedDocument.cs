namespace DanVan.Workflows.Elsa.Activities;

/// <summary>A document as a file. Elsa can keep it in a variable of a workflow, where its bytes stand in the saved instance as Base64.</summary>
/// <param name="FileName">A name for the file, with its extension.</param>
/// <param name="MediaType">The media type of the bytes.</param>
/// <param name="Content">The bytes.</param>
public sealed record RenderedDocument(string FileName, string MediaType, byte[] Content);
