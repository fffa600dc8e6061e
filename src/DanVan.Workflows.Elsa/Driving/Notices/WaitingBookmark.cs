using System.Globalization;
using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Flows;
using Elsa.Workflows.Runtime.Entities;

namespace DanVan.Workflows.Elsa.Driving.Notices;

/// <summary>A bookmark that waits for an event, as its metadata says: payloads come back from a store as whatever its serialiser makes of them.</summary>
/// <param name="Id">Id of the bookmark.</param>
/// <param name="Instance">Id of the workflow instance.</param>
/// <param name="Correlation">What the instance is correlated with; null for nothing.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Event">One of <see cref="CycleNotices"/>.</param>
/// <param name="Subject">What the event must be about; null for anything.</param>
/// <param name="After">Only events of a greater sequence number count.</param>
internal sealed record WaitingBookmark(string Id, string Instance, string? Correlation, CycleId Cycle, string Event, string? Subject, long After)
{
    /// <summary>Null for a bookmark that is none of these.</summary>
    public static WaitingBookmark? Of(StoredBookmark stored) =>
        stored.Name == EventWait.BookmarkName
        && stored.Metadata is { } metadata
        && metadata.TryGetValue(EventWait.Cycle, out var cycle)
        && metadata.TryGetValue(EventWait.Event, out var @event)
        && metadata.TryGetValue(EventWait.After, out var after)
            ? new(
                stored.Id,
                stored.WorkflowInstanceId,
                stored.CorrelationId,
                new CycleId(cycle),
                @event,
                metadata.TryGetValue(EventWait.Subject, out var subject) ? subject : null,
                long.Parse(after, CultureInfo.InvariantCulture))
            : null;

    public bool Takes(CycleNotice notice) =>
        notice.Cycle == Cycle && notice.Event == Event && (Subject is null || notice.Subject == Subject) && notice.Sequence > After;
}
