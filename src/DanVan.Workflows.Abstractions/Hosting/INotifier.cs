namespace DanVan.Workflows.Hosting;

/// <summary>Tells people what happened. Must be thread-safe.</summary>
public interface INotifier
{
    /// <summary>Called at least once for each notification, after the commit that caused it; a repetition has the same key. An exception is retried, then parked.</summary>
    ValueTask NotifyAsync(Notification notification, CancellationToken cancellationToken);
}
