namespace DanVan.Workflows.Documents;

/// <summary>How documents are composed. Validated when the host starts; where there is none, when a document is first composed.</summary>
public sealed class DocumentsOptions
{
    /// <summary>
    /// The format numbered documents are issued and kept in; default <see cref="DocumentFileFormat.Html"/>. It is a matter of the host, not of a cycle:
    /// changing it changes documents issued from then on. All other formats can be asked for by their media type.
    /// </summary>
    public DocumentFileFormat IssueAs { get; set; } = DocumentFileFormat.Html;
}
