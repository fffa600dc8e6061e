using DanVan.Workflows.Documents;
using NodaTime;

namespace DanVan.Workflows.Cycles;

/// <summary>One report of a receiver's system about a document.</summary>
/// <param name="Status">How far it has got.</param>
/// <param name="At">When that was so, by the receiver's clock.</param>
/// <param name="Note">What else was said, for example why it is refused; may be empty.</param>
public sealed record DeliveryReport(DocumentDeliveryStatus Status, Instant At, string Note);
