using System.Globalization;
using DanVan.Workflows.Elsa.Driving.Notices;
using DanVan.Workflows.Flows;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Models;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Waits for events of a cycle, each once. What an instance has taken stands in its own properties, so that a loop goes on after it, however many events came
/// while the instance was busy; and the bookmark has an id of its own execution, so that what a dead process left of it is written over.
/// </summary>
internal static class EventWait
{
    /// <summary>The name of the bookmarks, whichever activity waits.</summary>
    public const string BookmarkName = "DanVan.WaitForCycleEvent";

    /// <summary>In a bookmark's metadata: the sequence number of the last event that is no longer waited for.</summary>
    public const string After = "after";

    public const string Cycle = "cycle";
    public const string Event = "event";

    /// <summary>In a bookmark's metadata: what the event must be about; missing for anything.</summary>
    public const string Subject = "subject";

    private const string Taken = "DanVan.Taken";

    /// <summary>Begins to wait.</summary>
    /// <param name="context">The activity.</param>
    /// <param name="waited">What for.</param>
    /// <param name="sinceLast">Whether events count that came after the last one the instance took; false: only those from now on.</param>
    /// <param name="resume">A method of the activity that goes on when the event has come.</param>
    /// <returns>An event that has come already; null when a bookmark waits for it.</returns>
    public static async ValueTask<CycleNotice?> BeginAsync(ActivityExecutionContext context, EventBookmark waited, bool sinceLast, ExecuteActivityDelegate resume)
    {
        if (!CycleNotices.All.Contains(waited.Event))
        {
            throw AboutCycle.Fault("event.unknown", $"Không có sự kiện \"{waited.Event}\" của chu kỳ.");
        }

        var cycle = new CycleId(waited.Cycle);
        var history = context.GetRequiredService<CycleHistory>();
        var version = await history.VersionAsync(cycle, context.CancellationToken) ?? throw AboutCycle.NoCycle(cycle);
        var place = $"{Taken}/{context.NodeId}/{waited.Cycle}/{waited.Event}/{waited.Subject}";
        context.Properties[Taken] = place;

        // What this very wait took last; the first time, what any of the instance did.
        var after = sinceLast ? Number(context, place) ?? Number(context, InstancePlace(cycle)) ?? await LeftAsync(context, history, cycle) ?? version : version;
        if (after < version && await history.FirstAsync(cycle, waited.Event, waited.Subject, after, context.CancellationToken) is { } already)
        {
            return already;
        }

        var metadata = new Dictionary<string, string>
        {
            [Cycle] = waited.Cycle,
            [Event] = waited.Event,

            // All up to the version was looked at just now.
            [After] = Math.Max(after, version).ToString(CultureInfo.InvariantCulture),
        };
        if (waited.Subject is not null)
        {
            metadata[Subject] = waited.Subject;
        }

        context.CreateBookmark(new CreateBookmarkArgs
        {
            BookmarkId = $"danvan-{CommandId.From(["wait", context.WorkflowExecutionContext.Id, .. Occasion.Of(context)])}",
            BookmarkName = BookmarkName,
            Stimulus = waited,
            Callback = resume,
            IncludeActivityInstanceId = false,
            Metadata = metadata,
        });
        return null;
    }

    /// <summary>The event it was woken with, or started with; noted as taken.</summary>
    public static CycleNotice Take(ActivityExecutionContext context, CycleNotice? notice)
    {
        if (notice is null)
        {
            throw AboutCycle.Fault("event.missing", "Hoạt động được đánh thức mà không kèm theo sự kiện nào của chu kỳ.");
        }

        var properties = context.WorkflowExecutionContext.Properties;
        if (context.Properties.TryGetValue(Taken, out var place))
        {
            properties[$"{place}"] = notice.Sequence.ToString(CultureInfo.InvariantCulture);
        }

        // Of two branches the one that was behind may take its event later.
        var all = InstancePlace(notice.Cycle);
        properties[all] = Math.Max(notice.Sequence, Number(context, all) ?? 0).ToString(CultureInfo.InvariantCulture);
        return notice;
    }

    // A cycle's own flow went on because a stage was left. One that is made anew between two stages has forgotten what it took, but must not wait for ever for what
    // came before it was lost.
    private static async ValueTask<long?> LeftAsync(ActivityExecutionContext context, CycleHistory history, CycleId cycle) =>
        FlowPlace.Cycle(context.WorkflowExecutionContext.Properties) == cycle ? (await history.LastAsync(cycle, CycleNotices.StageLeft, context.CancellationToken))?.Sequence : null;

    private static string InstancePlace(CycleId cycle) => $"{Taken}//{cycle}";

    private static long? Number(ActivityExecutionContext context, string place) =>
        context.WorkflowExecutionContext.Properties.TryGetValue(place, out var value) ? long.Parse($"{value}", CultureInfo.InvariantCulture) : null;
}
