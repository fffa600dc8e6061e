using System.Collections.Concurrent;
using DanVan.Workflows.Hosting;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>Keeps every notice it was given, repetitions too. Thread-safe.</summary>
public sealed class NoticeBoard : INotifier
{
    private readonly ConcurrentQueue<Notification> _notices = [];

    public IReadOnlyList<Notification> Notices => [.. _notices];

    public IReadOnlyList<string> Keys => [.. _notices.Select(n => n.Key)];

    /// <summary>Called with each notice; may throw.</summary>
    public Action<Notification> OnNotice { get; set; } = _ => { };

    public ValueTask NotifyAsync(Notification notification, CancellationToken cancellationToken)
    {
        _notices.Enqueue(notification);
        OnNotice(notification);
        return default;
    }
}
