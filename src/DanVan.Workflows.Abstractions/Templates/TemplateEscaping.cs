namespace DanVan.Workflows.Templates;

/// <summary>What happens to a value before it is written into the output.</summary>
public enum TemplateEscaping
{
    /// <summary>
    /// <c>&amp;</c>, <c>&lt;</c>, <c>&gt;</c>, <c>"</c> and <c>'</c> become entities, so a value can't become an element of a document.
    /// Captured text and the results of <c>html.escape</c> and <c>vn.raw</c> are written as they are.
    /// </summary>
    Html,

    /// <summary>Values are written as they are: for plain text, and to compare with Scriban, which never escapes by itself.</summary>
    None,
}
