namespace DanVan.Workflows.Hosting;

/// <summary>Something that does not hold.</summary>
/// <param name="Code"><c>audit.event-changed</c>, <c>audit.sequence-broken</c>, <c>audit.head-changed</c>, <c>audit.state-changed</c>, <c>audit.document-changed</c>, <c>audit.checkpoint-broken</c>, <c>audit.definition-changed</c> or <c>audit.event-unreadable</c>.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Sequence">The event it concerns; null when it concerns the stream.</param>
/// <param name="Message">What was expected and what was found, in English.</param>
public sealed record AuditFinding(string Code, StreamId Stream, long? Sequence, string Message);
