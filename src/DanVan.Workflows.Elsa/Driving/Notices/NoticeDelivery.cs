using DanVan.Workflows.Flows;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Driving.Notices;

/// <summary>
/// Tells an administrator's workflows what happened to a cycle. Any notice may come several times, late, or from two nodes at once: it starts a workflow once and
/// is taken by each waiting activity once. Thread-safe.
/// </summary>
internal sealed class NoticeDelivery(IServiceScopeFactory scopes)
{
    /// <exception cref="AggregateException">Some were not told; the others were. The same notice again goes on where this one failed.</exception>
    public async ValueTask DeliverAsync(CycleNotice notice, CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        await using var scope = scopes.CreateAsyncScope();
        var waker = scope.ServiceProvider.GetRequiredService<EventWaker>();
        foreach (var mark in await scope.ServiceProvider.GetRequiredService<WakeMarks>().FindAsync(WakeMarks.Of(notice.Cycle), cancellationToken))
        {
            await Attempt.Async(() => scopes.WithAsync((EventWaker w) => w.FinishAsync(mark, cancellationToken)), failures, cancellationToken);
        }

        foreach (var bookmark in (await waker.FindAsync(notice, cancellationToken)).Where(b => b.Takes(notice)))
        {
            await Attempt.Async(() => scopes.WithAsync((EventWaker w) => w.WakeAsync(bookmark, cancellationToken)), failures, cancellationToken);
        }

        foreach (var trigger in await scope.ServiceProvider.GetRequiredService<EventStarter>().FindAsync(notice, cancellationToken))
        {
            await Attempt.Async(
                () => scopes.WithAsync(async (EventStarter s) =>
                {
                    await s.StartAsync(trigger, notice, cancellationToken);
                    return true;
                }),
                failures,
                cancellationToken);
        }

        if (failures.Count > 0)
        {
            throw new AggregateException($"Of the workflows that are told of {notice.Key}, {failures.Count} could not be.", failures);
        }
    }
}
