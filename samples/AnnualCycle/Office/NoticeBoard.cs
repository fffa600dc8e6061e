using DanVan.Workflows.Hosting;

namespace AnnualCycle.Office;

/// <summary>Where people would be told; this sample counts.</summary>
public sealed class NoticeBoard : INotifier
{
    private readonly Dictionary<string, int> _counts = [];

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public ValueTask NotifyAsync(Notification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        _counts[notification.Topic] = _counts.GetValueOrDefault(notification.Topic) + 1;
        return default;
    }
}
