using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Workers;

/// <inheritdoc cref="IWorkflowPump" />
internal sealed partial class WorkflowPump(
    IWorkflowStore store,
    WorkflowEngine engine,
    EffectRunner effects,
    INotifier notifier,
    IDocumentRegister register,
    IClock clock,
    IOptions<DanVanWorkflowsOptions> options,
    ILogger<WorkflowPump> logger,
    FlowRegistration? flow = null,
    IFlowDriver? driver = null) : IWorkflowPump
{
    public async ValueTask<int> RunUntilIdleAsync(CancellationToken cancellationToken = default)
    {
        var total = 0;
        var commands = new TimerCommands();
        while (true)
        {
            var done = await RunTimersAsync(commands, cancellationToken) + await RunOutboxAsync(cancellationToken);
            if (done == 0)
            {
                return total;
            }

            total += done;
        }
    }

    /// <summary>Sends the commands of timers that are due, one batch.</summary>
    private async ValueTask<int> RunTimersAsync(TimerCommands commands, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var tried = new HashSet<(string, Instant)>();
        for (var max = options.Value.BatchSize; ; max += options.Value.BatchSize)
        {
            var done = 0;
            var due = await store.ReadDueTimersAsync(now, max, cancellationToken);
            foreach (var timer in due.Where(t => tried.Add((t.Key, t.Due))))
            {
                if (await TryPassAsync(timer, commands, cancellationToken))
                {
                    done++;
                }
            }

            // A whole batch that cannot be carried out now stays where it is; what is due after it is looked at all the same.
            if (done > 0 || due.Count < max)
            {
                return done;
            }
        }
    }

    private async ValueTask<bool> TryPassAsync(TimerEntry timer, TimerCommands commands, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await engine.ExecuteInternalAsync(commands.IdOf(timer), TimerCommands.CommandOf(timer), cancellationToken);
            LogTimer(logger, timer.Key, outcome.GetType().Name);

            // A timer that is still there, counted as work done, would make the pump look again without end.
            if (TimerCommands.IsStillThere(timer, outcome))
            {
                return false;
            }

            commands.Answered(timer);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever the host's directory of units throws: it is logged and tried again.
        catch (Exception e) when (e is not WorkflowStoreException { Code: not WorkflowStoreException.Unreadable })
#pragma warning restore CA1031
        {
            // One cycle whose definition cannot be read, or whose units cannot, must not hold up the timers of the others.
            LogTimerFailure(logger, e, timer.Key);
            return false;
        }
    }

    /// <summary>Carries out waiting messages, one batch.</summary>
    public async ValueTask<int> RunOutboxAsync(CancellationToken cancellationToken)
    {
        var messages = await store.LeaseOutboxAsync(clock.GetCurrentInstant(), options.Value.BatchSize, options.Value.Lease, cancellationToken);
        var completed = new List<long>();
        try
        {
            foreach (var message in messages)
            {
                if (await TryRunAsync(message, cancellationToken))
                {
                    completed.Add(message.Id);
                }
            }
        }
        finally
        {
            // What was delivered is struck off also when the host stops or the store fails in the middle of a batch.
            if (completed.Count > 0)
            {
                await store.CompleteOutboxAsync(completed, CancellationToken.None);
            }
        }

        return completed.Count;
    }

    public async ValueTask<IReadOnlyList<Incident>> IncidentsAsync(CancellationToken cancellationToken = default) =>
    [
        .. (await store.ReadParkedOutboxAsync(1_000, cancellationToken))
            .Select(m => new Incident(m.Id, m.Cycle, m.Message.Kind, m.Message.Key, m.Attempts, m.LastError ?? "")),
    ];

    public ValueTask<bool> RetryAsync(long incident, CancellationToken cancellationToken = default) => store.RetryOutboxAsync(incident, cancellationToken);

    private async ValueTask<bool> TryRunAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(message, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (WorkflowStoreException e) when (e.Code != WorkflowStoreException.Unreadable)
        {
            // The store itself failed: nothing can be noted in it. The lease runs out and the message is offered again.
            throw;
        }
#pragma warning disable CA1031 // Whatever a host's port throws: it is noted, retried, and in the end shown to an operator.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var attempts = message.Attempts + 1;
            Instant? retryAt = attempts < options.Value.MaxAttempts ? clock.GetCurrentInstant() + options.Value.RetryDelay(attempts) : null;
            await store.FailOutboxAsync(message.Id, $"{e.GetType().Name}: {e.Message}", retryAt, cancellationToken);
            LogFailure(logger, e, message.Message.Kind, message.Message.Key, attempts, retryAt is null);
            return false;
        }
    }

    private async ValueTask RunAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var json = message.Message.PayloadJson;
        switch (message.Message.Kind)
        {
            case Consequences.EffectMessage:
                await effects.RunAsync(message.Cycle, JsonSerializer.Deserialize(json, WorkflowJson.Stored.PendingEffect)!, cancellationToken);
                break;
            case Consequences.NotifyMessage:
                await notifier.NotifyAsync(JsonSerializer.Deserialize(json, WorkflowJson.Stored.Notification)!, cancellationToken);
                break;
            case FlowMessages.StepMessage:
                await DriveAsync(JsonSerializer.Deserialize(json, WorkflowJson.Stored.FlowStep)!, cancellationToken);
                break;
            case FlowMessages.NoticeMessage:
                // Where nothing drives any more, nobody waits to be told either.
                await (driver?.TellAsync(JsonSerializer.Deserialize(json, WorkflowJson.Stored.CycleNotice)!, cancellationToken) ?? default);
                break;
            case Consequences.RegisterMessage:
                await RegisterAsync(message.Cycle, JsonSerializer.Deserialize(json, WorkflowJson.Stored.StoredDocument)!, cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"The message kind \"{message.Message.Kind}\" is not known; it was written by another version.");
        }
    }

    private ValueTask DriveAsync(FlowStep step, CancellationToken cancellationToken) => driver is not null && flow?.Name == step.Flow
        ? driver.DriveAsync(step, cancellationToken)
        : throw new InvalidOperationException($"The cycle {step.Cycle} is driven by the flow \"{step.Flow}\", which this host does not use.");

    private async ValueTask RegisterAsync(CycleId cycle, StoredDocument document, CancellationToken cancellationToken)
    {
        var content = await store.ReadDocumentContentAsync(document.Id, cancellationToken)
            ?? throw new InvalidOperationException($"The document {document.Id} is not in the store.");
        await register.RegisterAsync(cycle, document, content, cancellationToken);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Timer {Timer}: {Outcome}")]
    private static partial void LogTimer(ILogger logger, string timer, string outcome);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "Timer {Timer} failed; the next poll tries again")]
    private static partial void LogTimerFailure(ILogger logger, Exception exception, string timer);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Effect {Kind} {Key} failed at attempt {Attempt}; parked: {Parked}")]
    private static partial void LogFailure(ILogger logger, Exception exception, string kind, string key, int attempt, bool parked);
}
