using System.Collections.Concurrent;
using DanVan.Workflows.Hosting;

namespace DanVan.Workflows.Simulation.Office;

/// <summary>Counts what people would be told, each notification once.</summary>
internal sealed class NoticeCount : INotifier
{
    private readonly ConcurrentDictionary<string, string> _topics = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> ByTopic() =>
        new(_topics.Values.GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal);

    public ValueTask NotifyAsync(Notification notification, CancellationToken cancellationToken)
    {
        _topics[notification.Key] = notification.Topic;
        return default;
    }
}
