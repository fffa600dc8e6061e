using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Issuing;

/// <summary>
/// The two kinds every cycle has, whether or not its definition says so: mistakes happen in the years of definitions, too, that were written before this
/// was thought of. A document of the definition under the same id goes before them.
/// </summary>
internal static class BuiltInDocuments
{
    public const string Correction = "correction";
    public const string Recall = "recall";

    // Mistakes of form are corrected by a công văn (Decree 30/2020/NĐ-CP, Article 18, clause 3). A recall is a notice: its number must say what its title says.
    private static readonly DocumentDefinition[] All =
    [
        new(Correction, "Công văn đính chính", "CV"),
        new(Recall, "Thông báo thu hồi văn bản", "TB"),
    ];

    /// <summary>Whether a kind is always about another document, so that it is not issued by itself.</summary>
    public static bool IsAboutAnother(string kind) => kind is Correction or Recall;

    /// <summary>What a cycle knows of a kind; null when neither its definition nor the library has it.</summary>
    public static DocumentDefinition? Find(CycleFrame frame, string kind) =>
        frame.Definition.Documents.GetValueOrDefault(kind) ?? All.FirstOrDefault(d => d.Id == kind);
}
