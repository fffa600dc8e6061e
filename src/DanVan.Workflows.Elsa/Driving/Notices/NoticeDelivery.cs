using DanVan.Workflows.Flows;

namespace DanVan.Workflows.Elsa.Driving.Notices;

/// <summary>Tells workflows of what happened to a cycle. No activity waits for that yet, so there is nobody to tell. Thread-safe.</summary>
internal sealed class NoticeDelivery
{
    /// <summary>Delivers a notice; harmless when it was delivered before.</summary>
#pragma warning disable CA1822 // An instance, because who delivers will need services.
    public ValueTask DeliverAsync(CycleNotice notice, CancellationToken cancellationToken) => default;
#pragma warning restore CA1822
}
