using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Flows;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Entities;
using Elsa.Workflows.Runtime.Filters;

namespace DanVan.Workflows.Elsa.Driving.Notices;

/// <summary>
/// Says durably which instance is about to be woken with which event. Elsa removes a bookmark from its table before it saves the instance that used it up: an
/// instance whose process dies in between would wait for something nobody finds any more. What is marked is found, and woken again.
/// </summary>
/// <remarks>A mark is a row of Elsa's own table of bookmarks, with a name and hash of ours, so that it goes with its instance when that is deleted.</remarks>
internal sealed class WakeMarks(IBookmarkStore bookmarks)
{
    private const string Name = "DanVan.Waking";
    private const string Bookmark = "bookmark";

    public static BookmarkFilter All { get; } = new() { Name = Name };

    public static BookmarkFilter Of(CycleId cycle) => new() { Name = Name, Hash = cycle.Value };

    public async ValueTask<IReadOnlyList<WakeMark>> FindAsync(BookmarkFilter filter, CancellationToken cancellationToken) =>
        [.. (await bookmarks.FindManyAsync(filter, cancellationToken)).Select(Read).OrderBy(m => m.Id, StringComparer.Ordinal)];

    public async ValueTask<WakeMark> SetAsync(WaitingBookmark bookmark, CycleNotice notice, DateTimeOffset now)
    {
        var mark = new WakeMark($"{bookmark.Id}:waking", bookmark.Id, bookmark.Instance, bookmark.Correlation, notice);
        var stored = new StoredBookmark
        {
            Id = mark.Id,
            Name = Name,
            Hash = notice.Cycle.Value,
            WorkflowInstanceId = mark.Instance,
            CorrelationId = mark.Correlation,
            CreatedAt = now,
            Metadata = EventInput.Texts(notice),
        };
        stored.Metadata[Bookmark] = mark.Bookmark;
        await bookmarks.SaveAsync(stored);
        return mark;
    }

    public async ValueTask RemoveAsync(WakeMark mark) => await bookmarks.DeleteAsync(new BookmarkFilter { BookmarkId = mark.Id });

    public static bool IsMark(StoredBookmark stored) => stored.Name == Name;

    private static WakeMark Read(StoredBookmark stored)
    {
        var metadata = stored.Metadata!;
        return new(stored.Id, metadata[Bookmark], stored.WorkflowInstanceId, stored.CorrelationId, EventInput.Read(name => metadata.TryGetValue(name, out var text) ? text : null)!);
    }
}
