using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine.Stores;

/// <summary>Lets a test act between the steps of a command, so that a race is a certain order of steps and no matter of luck.</summary>
public sealed class HookedStore(IWorkflowStore inner) : InterceptedStore(inner)
{
    private readonly SemaphoreSlim _commits = new(1, 1);

    /// <summary>After a command was loaded, before it is decided.</summary>
    public Func<LoadRequest, Task> AfterLoad { get; set; } = _ => Task.CompletedTask;

    /// <summary>After a command was decided, before its commit.</summary>
    public Func<CommitBatch, Task> BeforeCommit { get; set; } = _ => Task.CompletedTask;

    /// <summary>After due timers were read, before their commands are sent.</summary>
    public Func<Task> AfterTimers { get; set; } = () => Task.CompletedTask;

    /// <summary>What was committed, in the order of the commits.</summary>
    public List<CommitBatch> Committed { get; } = [];

    public override async ValueTask<LoadResult> LoadAsync(LoadRequest request, CancellationToken cancellationToken = default)
    {
        var result = await base.LoadAsync(request, cancellationToken);
        await AfterLoad(request);
        return result;
    }

    public override async ValueTask<IReadOnlyList<TimerEntry>> ReadDueTimersAsync(Instant now, int max, CancellationToken cancellationToken = default)
    {
        var timers = await base.ReadDueTimersAsync(now, max, cancellationToken);
        await AfterTimers();
        return timers;
    }

    public override async ValueTask<CommitResult> CommitAsync(CommitBatch batch, CancellationToken cancellationToken = default)
    {
        await BeforeCommit(batch);
        await _commits.WaitAsync(cancellationToken);
        try
        {
            var result = await base.CommitAsync(batch, cancellationToken);
            if (result == CommitResult.Committed)
            {
                Committed.Add(batch);
            }

            return result;
        }
        finally
        {
            _commits.Release();
        }
    }

    /// <summary>Holds the first commands that load until so many have loaded: each has then decided on the same state.</summary>
    public void MeetAfterLoad(int participants)
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = 0;
        AfterLoad = request =>
        {
            if (request.Command == default)
            {
                return Task.CompletedTask;
            }

            if (Interlocked.Increment(ref arrived) >= participants)
            {
                all.TrySetResult();
            }

            return all.Task;
        };
    }
}
