using System.Runtime.CompilerServices;
using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Elsa.Driving.Notices;

/// <summary>
/// What happened to a cycle, as notices of it would say. Events of the cycle's own stream come first in a store, so registrations are never read. Thread-safe.
/// </summary>
internal sealed class CycleHistory(IWorkflowStore store)
{
    /// <summary>The sequence number of the cycle's last event; null when there is no such cycle.</summary>
    public async ValueTask<long?> VersionAsync(CycleId cycle, CancellationToken cancellationToken)
    {
        if (StreamId.Of(cycle).Kind != StreamKind.Cycle)
        {
            return null;
        }

        await foreach (var head in store.ReadHeadsAsync(cycle, cancellationToken))
        {
            return head.Stream.Kind == StreamKind.Cycle ? head.Version : null;
        }

        return null;
    }

    /// <summary>All that drivers are told of after a sequence number, in order.</summary>
    public async IAsyncEnumerable<CycleNotice> AfterAsync(CycleId cycle, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stored in store.ReadEventsAsync(cycle, cancellationToken))
        {
            if (stored.Stream.Kind != StreamKind.Cycle)
            {
                yield break;
            }

            if (stored.Sequence > after && FlowMessages.NoticeOf(Read(stored)) is var (name, subject))
            {
                yield return new CycleNotice($"{stored.Stream}/{stored.Sequence}", cycle, name, subject, stored.Sequence, stored.At);
            }
        }
    }

    /// <summary>The first event of a kind after a sequence number; null when there is none yet.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="event">One of <see cref="CycleNotices"/>.</param>
    /// <param name="subject">What it must be about; null for anything.</param>
    /// <param name="after">The sequence number.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<CycleNotice?> FirstAsync(CycleId cycle, string @event, string? subject, long after, CancellationToken cancellationToken)
    {
        await foreach (var notice in AfterAsync(cycle, after, cancellationToken))
        {
            if (notice.Event == @event && (subject is null || notice.Subject == subject))
            {
                return notice;
            }
        }

        return null;
    }

    /// <summary>The last event of a kind; null when there was none.</summary>
    public async ValueTask<CycleNotice?> LastAsync(CycleId cycle, string @event, CancellationToken cancellationToken)
    {
        CycleNotice? last = null;
        await foreach (var notice in AfterAsync(cycle, 0, cancellationToken))
        {
            last = notice.Event == @event ? notice : last;
        }

        return last;
    }

    private static CycleEvent Read(StoredEvent stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored.Json.Span, WorkflowJson.Stored.CycleEvent) ?? throw new JsonException("The text is null.");
        }
        catch (JsonException e)
        {
            throw new WorkflowStoreException(WorkflowStoreException.Unreadable, $"Event {stored.Sequence} of {stored.Stream} cannot be read: {e.Message}", innerException: e)
            {
                Stream = stored.Stream,
                Sequence = stored.Sequence,
            };
        }
    }
}
