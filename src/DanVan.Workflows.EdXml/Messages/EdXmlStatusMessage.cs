using DanVan.Workflows.Documents;
using NodaTime;

namespace DanVan.Workflows.EdXml;

/// <summary>What a recipient reports about a document it was sent.</summary>
public sealed record EdXmlStatusMessage : EdXmlMessage
{
    /// <summary>The document it is about.</summary>
    public required EdXmlResponse ResponseFor { get; init; }

    /// <summary>The code as sent: <c>01</c> to <c>06</c>, <c>13</c>, <c>15</c>, <c>16</c>, or one this library does not know. Not empty.</summary>
    public required string StatusCode { get; init; }

    /// <summary>A reason or remark; at most 500 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>When, at the recipient's wall clock. The standard has no zone.</summary>
    public required LocalDateTime Timestamp { get; init; }

    /// <summary>Who handled it; null if none is said.</summary>
    public EdXmlStaff? Staff { get; init; }

    /// <summary>What the code means; null for a code that <see cref="EdXmlStatusCodes"/> does not list.</summary>
    public DocumentDeliveryStatus? DeliveryStatus => EdXmlStatusCodes.TryParse(StatusCode, out var status) ? status : null;
}
