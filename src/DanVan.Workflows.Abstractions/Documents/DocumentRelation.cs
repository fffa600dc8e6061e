namespace DanVan.Workflows.Documents;

/// <summary>
/// That a document exists because of another one. An issued document is never changed: a mistake in its content is mended by a document of the same
/// form that replaces it, one in its form by a letter that corrects it (Decree 30/2020/NĐ-CP, Article 18, clause 3), and one that should not be out
/// is recalled (Article 18, clause 4).
/// </summary>
/// <param name="Kind">One of <see cref="DocumentRelations"/>.</param>
/// <param name="Document">Id of the document it is about.</param>
/// <param name="Reason">Why; not empty.</param>
public sealed record DocumentRelation(string Kind, string Document, string Reason);
