namespace DanVan.Workflows.Documents;

/// <summary>One mistake of an issued document that a correction puts right. Plain text.</summary>
/// <param name="Place">Where it stands: <c>Điều 1, dòng thứ 3</c>; not empty.</param>
/// <param name="Printed">What was printed; may be empty where something is lacking.</param>
/// <param name="Correct">What should stand there; may be empty where something is to be struck out.</param>
public sealed record DocumentCorrection(string Place, string Printed, string Correct);
