namespace DanVan.Workflows.Documents;

/// <summary>What stands around a document's body.</summary>
public enum DocumentFrame
{
    /// <summary>The page of an administrative document: heading, number, title, body, signature, recipients. Without a type name it is a letter (công văn).</summary>
    Page,

    /// <summary>A certificate (giấy khen): landscape, with a border and its own arrangement.</summary>
    Certificate,
}
