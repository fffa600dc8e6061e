namespace DanVan.Workflows.Documents;

/// <summary>
/// The shipped kinds that bear no number: forms that units and judges fill in and sign by hand. They are set on request and never issued, so no step of
/// a definition may issue them.
/// </summary>
public static class DocumentForms
{
    /// <summary>Their ids: the registration form (bản đăng ký) and the score sheet (phiếu chấm điểm).</summary>
    public static IReadOnlyList<string> All { get; } = ["registration-form", "score-sheet"];
}
