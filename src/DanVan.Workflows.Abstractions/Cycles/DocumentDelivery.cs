using System.Text.Json.Serialization;

namespace DanVan.Workflows.Cycles;

/// <summary>What became of an issued document at one receiver. Immutable.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Organ">The receiver, as its messages name it.</param>
/// <param name="Reports">The last report of each status, in the order of their own times. Never empty.</param>
public sealed record DocumentDelivery(string Document, string Organ, IReadOnlyList<DeliveryReport> Reports)
{
    /// <summary>Where it stands: the report with the latest time of its own, whenever it was recorded.</summary>
    [JsonIgnore]
    public DeliveryReport Present => Reports[^1];
}
