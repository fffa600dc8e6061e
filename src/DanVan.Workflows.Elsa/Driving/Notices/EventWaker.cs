using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Flows;
using Elsa.Common;
using Elsa.Workflows;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Entities;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Filters;
using Elsa.Workflows.Runtime.Messages;
using Elsa.Workflows.State;

namespace DanVan.Workflows.Elsa.Driving.Notices;

/// <summary>
/// Wakes instances that wait for events, each exactly by its bookmark; nothing is queued. A bookmark is given the first event that it waits for, whichever notice
/// or look brought it up.
/// </summary>
internal sealed class EventWaker(
    IBookmarkStore bookmarks, IStimulusHasher hasher, IWorkflowInstanceStore instances, IWorkflowRuntime runtime, CycleHistory history, WakeMarks marks, CycleLocks locks, ISystemClock clock)
{
    /// <summary>The bookmarks that a notice may concern.</summary>
    public async ValueTask<IReadOnlyList<WaitingBookmark>> FindAsync(CycleNotice notice, CancellationToken cancellationToken)
    {
        string[] hashes = [Hash(notice, notice.Subject), Hash(notice, null)];
        return await FindAsync(new BookmarkFilter { Name = EventWait.BookmarkName, Hashes = hashes }, cancellationToken);
    }

    /// <summary>All bookmarks that wait for any event.</summary>
    public ValueTask<IReadOnlyList<WaitingBookmark>> FindAllAsync(CancellationToken cancellationToken) =>
        FindAsync(new BookmarkFilter { Name = EventWait.BookmarkName }, cancellationToken);

    /// <summary>Wakes the instance of a bookmark with the first event after what it has behind it, if that has come.</summary>
    /// <returns>Whether it was woken.</returns>
    public async ValueTask<bool> WakeAsync(WaitingBookmark bookmark, CancellationToken cancellationToken)
    {
        await using var held = await locks.HoldAsync(bookmark.Correlation ?? bookmark.Instance, cancellationToken);

        // Another node may have done it while this one waited for the lock.
        if (await FindAsync(new BookmarkFilter { BookmarkId = bookmark.Id }, cancellationToken) is not [var present]
            || await history.FirstAsync(present.Cycle, present.Event, present.Subject, present.After, cancellationToken) is not { } notice
            || await InstanceAsync(present.Instance, cancellationToken) is not { } instance)
        {
            return false;
        }

        if (!IsWaiting(instance, present.Id))
        {
            await DropAsync(instance, present);
            return false;
        }

        var mark = await marks.SetAsync(present, notice, clock.UtcNow);
        await RunAsync(mark);
        await marks.RemoveAsync(mark);
        return true;
    }

    /// <summary>Ends what a dead process began: wakes the instance again, unless it was saved as woken.</summary>
    /// <returns>Whether it was woken.</returns>
    public async ValueTask<bool> FinishAsync(WakeMark mark, CancellationToken cancellationToken)
    {
        await using var held = await locks.HoldAsync(mark.Lock, cancellationToken);
        if ((await marks.FindAsync(new BookmarkFilter { BookmarkId = mark.Id }, cancellationToken)).Count == 0)
        {
            return false;
        }

        var instance = await InstanceAsync(mark.Instance, cancellationToken);
        var isWaiting = instance is not null && IsWaiting(instance, mark.Bookmark);
        if (isWaiting)
        {
            await RunAsync(mark);
        }

        if (await InstanceAsync(mark.Instance, cancellationToken) is { } after)
        {
            await RemoveStrayAsync(after);
        }

        await marks.RemoveAsync(mark);
        return isWaiting;
    }

    // The caller's token would not stop the run but cancel the instance for good, so it is not handed on.
    private async ValueTask RunAsync(WakeMark mark)
    {
        var client = await runtime.CreateClientAsync(mark.Instance);
        await client.RunInstanceAsync(new RunWorkflowInstanceRequest { BookmarkId = mark.Bookmark, Input = EventInput.Of(mark.Notice) });
    }

    /// <summary>Removes a bookmark whose instance has ended. One that the saved instance does not know yet may be about to be saved, and stays.</summary>
    private async ValueTask DropAsync(WorkflowInstance instance, WaitingBookmark bookmark)
    {
        if (instance.Status == WorkflowStatus.Finished)
        {
            await bookmarks.DeleteAsync(new BookmarkFilter { BookmarkId = bookmark.Id });
        }
    }

    /// <summary>Removes what a run that was never saved left in the table: bookmarks the instance does not know.</summary>
    private async ValueTask RemoveStrayAsync(WorkflowInstance instance)
    {
        var known = instance.WorkflowState.Bookmarks.Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        var stray = (await bookmarks.FindManyAsync(new BookmarkFilter { WorkflowInstanceId = instance.Id }))
            .Where(b => !WakeMarks.IsMark(b) && !known.Contains(b.Id))
            .Select(b => b.Id)
            .ToList();
        if (stray.Count > 0)
        {
            await bookmarks.DeleteAsync(new BookmarkFilter { BookmarkIds = stray });
        }
    }

    private async ValueTask<IReadOnlyList<WaitingBookmark>> FindAsync(BookmarkFilter filter, CancellationToken cancellationToken) =>
        [.. (await bookmarks.FindManyAsync(filter, cancellationToken)).Select(WaitingBookmark.Of).OfType<WaitingBookmark>().OrderBy(b => b.Id, StringComparer.Ordinal)];

    private ValueTask<WorkflowInstance?> InstanceAsync(string id, CancellationToken cancellationToken) =>
        instances.FindAsync(new WorkflowInstanceFilter { Id = id }, cancellationToken);

    private static bool IsWaiting(WorkflowInstance instance, string bookmark) =>
        instance.Status == WorkflowStatus.Running && instance.WorkflowState.Bookmarks.Any(b => b.Id == bookmark);

    private string Hash(CycleNotice notice, string? subject) => hasher.Hash(EventWait.BookmarkName, new EventBookmark(notice.Cycle.Value, notice.Event, subject));
}
