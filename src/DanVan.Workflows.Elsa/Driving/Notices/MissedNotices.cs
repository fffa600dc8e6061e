using System.Collections.Concurrent;
using DanVan.Workflows.Flows;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Driving.Notices;

/// <summary>
/// Finds what waits for an event that has happened: its notice came before the bookmark was saved, or was lost with a process. The truth is the cycle's own
/// stream; a notice only says when to look. Thread-safe.
/// </summary>
/// <remarks>
/// A look reads the table of bookmarks once, the head of each cycle something waits for, and the own stream of those alone that went on since they were looked at
/// last by this process; never a registration.
/// </remarks>
internal sealed class MissedNotices(IServiceScopeFactory scopes, CycleHistory history)
{
    // Up to where each bookmark's cycle was looked through. A saving of work: another process begins at what the bookmark says.
    private readonly ConcurrentDictionary<string, long> _lookedAt = new(StringComparer.Ordinal);

    /// <summary>Wakes all that waits for what has happened, and ends what a dead process began.</summary>
    /// <returns>How many were woken.</returns>
    /// <exception cref="AggregateException">Some could not be; the others were.</exception>
    public async ValueTask<int> DeliverAsync(CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        var woken = 0;
        await using var scope = scopes.CreateAsyncScope();
        foreach (var mark in await scope.ServiceProvider.GetRequiredService<WakeMarks>().FindAsync(WakeMarks.All, cancellationToken))
        {
            woken += await Attempt.Async(() => scopes.WithAsync((EventWaker w) => w.FinishAsync(mark, cancellationToken)), failures, cancellationToken) ? 1 : 0;
        }

        var waiting = await scope.ServiceProvider.GetRequiredService<EventWaker>().FindAllAsync(cancellationToken);
        Forget(waiting);
        foreach (var ofCycle in waiting.GroupBy(b => b.Cycle))
        {
            foreach (var bookmark in await DueAsync(ofCycle.Key, [.. ofCycle], failures, cancellationToken))
            {
                woken += await Attempt.Async(() => scopes.WithAsync((EventWaker w) => w.WakeAsync(bookmark, cancellationToken)), failures, cancellationToken) ? 1 : 0;
            }
        }

        return failures.Count == 0 ? woken : throw new AggregateException($"Of the workflows that wait for what has happened, {failures.Count} could not be woken.", failures);
    }

    private async ValueTask<IReadOnlyList<WaitingBookmark>> DueAsync(CycleId cycle, IReadOnlyList<WaitingBookmark> bookmarks, List<Exception> failures, CancellationToken cancellationToken)
    {
        List<WaitingBookmark> due = [];
        await Attempt.Async(
            async () =>
            {
                if (await history.VersionAsync(cycle, cancellationToken) is not { } version || bookmarks.Where(b => LookedAt(b) < version).ToList() is not { Count: > 0 } behind)
                {
                    return false;
                }

                var after = new List<CycleNotice>();
                await foreach (var notice in history.AfterAsync(cycle, behind.Min(LookedAt), cancellationToken))
                {
                    after.Add(notice);
                }

                foreach (var bookmark in behind)
                {
                    if (after.Any(bookmark.Takes))
                    {
                        due.Add(bookmark);
                    }
                    else
                    {
                        _lookedAt[bookmark.Id] = version;
                    }
                }

                return true;
            },
            failures,
            cancellationToken);
        return due;
    }

    private long LookedAt(WaitingBookmark bookmark) => Math.Max(bookmark.After, _lookedAt.GetValueOrDefault(bookmark.Id));

    private void Forget(IReadOnlyList<WaitingBookmark> waiting)
    {
        var ids = waiting.Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in _lookedAt.Keys.Where(id => !ids.Contains(id)))
        {
            _lookedAt.TryRemove(id, out _);
        }
    }
}
