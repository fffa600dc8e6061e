namespace DanVan.Workflows.Documents.Formats;

/// <summary>Paragraphs and the marks the body's templates leave to the profile.</summary>
/// <param name="FirstLineIndentMm">First-line indent in millimetres.</param>
/// <param name="ParagraphGapPt">Space above a paragraph in points.</param>
/// <param name="LineHeight">Line height: a factor (<c>1.2</c>) or an exact height (<c>18pt</c>).</param>
/// <param name="LegalBasisLead">What precedes a "Căn cứ" line.</param>
/// <param name="SectionMark">What follows a section's roman number.</param>
/// <param name="EndMark">What closes the body.</param>
public sealed record BodySetup(
    decimal FirstLineIndentMm, decimal ParagraphGapPt, string LineHeight, string LegalBasisLead, string SectionMark, string EndMark);
