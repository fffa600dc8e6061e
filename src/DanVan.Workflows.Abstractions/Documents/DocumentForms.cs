namespace DanVan.Workflows.Documents;

/// <summary>
/// The shipped kinds that bear no number: forms that units and judges fill in and sign by hand. They are set on request and never issued, so no step of
/// a definition may issue them.
/// </summary>
public static class DocumentForms
{
    /// <summary>Their ids: the registration form (bản đăng ký), the score sheet (phiếu chấm điểm) and the report of achievements (báo cáo thành tích).</summary>
    public static IReadOnlyList<string> All { get; } = ["registration-form", "score-sheet", "achievement-report"];
}
