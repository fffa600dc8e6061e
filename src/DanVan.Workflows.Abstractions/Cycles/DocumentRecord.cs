using NodaTime;
using DanVan.Workflows.Documents;

namespace DanVan.Workflows.Cycles;

/// <summary>What is recorded of an issued document.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">Kind in the definition.</param>
/// <param name="Series">Its number series.</param>
/// <param name="Ordinal">Its place in the series, 1, 2, 3 …</param>
/// <param name="Number">Number and symbol as printed.</param>
/// <param name="Date">Its civil date.</param>
/// <param name="FileName">A suggested file name with extension.</param>
/// <param name="MediaType">The media type of its bytes.</param>
/// <param name="Template">Content hash of the template it was rendered from.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
/// <param name="Snapshot">Hash of the snapshot kept with it, lower-case hexadecimal; null when none is kept.</param>
/// <param name="Relation">The document it is about; null for a document that stands by itself.</param>
/// <param name="Subject">What it is about (trích yếu); null where the composer did not tell, and for every document of version 0.2 and before.</param>
/// <param name="Milestone">Id of the milestone it is about; null for none, and for every document of version 0.2 and before.</param>
public sealed record DocumentRecord(
    string Id,
    string Kind,
    string Series,
    long Ordinal,
    string Number,
    LocalDate Date,
    string FileName,
    string MediaType,
    string Template,
    string Sha256,
    string? Snapshot = null,
    DocumentRelation? Relation = null,
    string? Subject = null,
    string? Milestone = null);
