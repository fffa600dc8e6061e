namespace DanVan.Workflows.Documents;

/// <summary>
/// An appendix (phụ lục) of a document, on pages of its own that are numbered from 1 (Decree 30/2020/NĐ-CP, Annex I, part III). Several are counted
/// in Roman numerals by the writer.
/// </summary>
/// <param name="Title">Its title; plain text.</param>
/// <param name="BodyHtml">Its body, of the same small set of HTML as the document's own.</param>
/// <param name="Landscape">Whether its pages lie on their side, for wide tables.</param>
public sealed record DocumentAppendix(string Title, string BodyHtml, bool Landscape = false);
