using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine.Stores;

/// <summary>Fails at one call, counted from 1: before it reaches the store, or after the store has carried it out and the answer is lost.</summary>
public sealed class FaultyStore(IWorkflowStore inner) : InterceptedStore(inner)
{
    private int _calls;
    private int _failAt;
    private bool _isAfter;

    /// <summary>How many calls there were since the last <see cref="FailAt"/>.</summary>
    public int Calls => _calls;

    /// <summary>What the outbox takes for now lies so much later: leases of a worker that died have run out, and no event shows it.</summary>
    public Duration OutboxAhead { get; set; }

    public override ValueTask<IReadOnlyList<OutboxMessage>> LeaseOutboxAsync(Instant now, int max, Duration lease, CancellationToken cancellationToken = default) =>
        base.LeaseOutboxAsync(now + OutboxAhead, max, lease, cancellationToken);

    /// <summary>Lets the call of this number fail; 0 for none.</summary>
    public void FailAt(int call, bool after = false)
    {
        _calls = 0;
        _failAt = call;
        _isAfter = after;
    }

    protected override async ValueTask<T> CallAsync<T>(Func<ValueTask<T>> call)
    {
        var fails = Interlocked.Increment(ref _calls) == _failAt;
        if (fails && !_isAfter)
        {
            throw Lost();
        }

        var result = await call();
        return fails ? throw Lost() : result;
    }

    private static WorkflowStoreException Lost() => new("store.unavailable", "The connection was lost.", isTransient: true);
}
