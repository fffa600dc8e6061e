using NodaTime;

namespace DanVan.Workflows.EdXml;

/// <summary>One hop of a message (TraceHeader).</summary>
/// <param name="OrganId">The code of the agency or node; not empty.</param>
/// <param name="Timestamp">When, at its wall clock; null where a node does not say.</param>
public sealed record EdXmlTrace(string OrganId, LocalDateTime? Timestamp);
