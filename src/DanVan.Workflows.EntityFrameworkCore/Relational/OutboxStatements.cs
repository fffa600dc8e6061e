using DanVan.Workflows.EntityFrameworkCore.Schema;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>Takes messages from the outbox and gives them back. A lease only moves the time a message is due.</summary>
internal sealed class OutboxStatements(StoreSession session)
{
    // Whoever stands before a message in its lane holds it, in whatever state: NOT EXISTS asks for nothing but "older and still there".
    private static readonly string Offered = $"""
        SELECT o.id FROM dvw_outbox o
        WHERE o.state = {OutboxRow.Waiting} AND (o.due IS NULL OR o.due <= @now)
          AND (o.lane IS NULL OR NOT EXISTS (SELECT 1 FROM dvw_outbox p WHERE p.lane = o.lane AND p.id < o.id))
        ORDER BY o.id LIMIT @max
        """;

    private PreparedStatement Look => field ??= session.Prepare(Offered, ("@now", ParameterKind.Text), ("@max", ParameterKind.Number));

    private PreparedStatement Take => field ??= session.Prepare(
        $"UPDATE dvw_outbox SET due = @until WHERE id IN ({Offered}) RETURNING id, cycle, kind, key, lane, payload, attempts, last_error",
        ("@now", ParameterKind.Text), ("@max", ParameterKind.Number), ("@until", ParameterKind.Text));

    private PreparedStatement Remove => field ??= session.Prepare("DELETE FROM dvw_outbox WHERE id = @id", ("@id", ParameterKind.Number));

    private PreparedStatement Note => field ??= session.Prepare(
        "UPDATE dvw_outbox SET attempts = attempts + 1, last_error = @error, due = @due, state = @state WHERE id = @id",
        ("@id", ParameterKind.Number), ("@error", ParameterKind.Text), ("@due", ParameterKind.Text), ("@state", ParameterKind.Number));

    // A parked message has no time at which it is due, hence is due at once when it waits again.
    private PreparedStatement Unpark => field ??= session.Prepare(
        $"UPDATE dvw_outbox SET state = {OutboxRow.Waiting} WHERE id = @id AND state = {OutboxRow.Parked}", ("@id", ParameterKind.Number));

    /// <summary>Whether anything is offered; asked without a transaction, so that a worker that finds nothing disturbs nobody.</summary>
    public async ValueTask<bool> AnyAsync(Instant now, CancellationToken cancellationToken)
    {
        Look.Set(0, InstantText.Of(now));
        Look.Set(1, 1);
        try
        {
            return await Look.ReadAsync(cancellationToken);
        }
        finally
        {
            Look.Reset();
        }
    }

    public async ValueTask<IReadOnlyList<OutboxMessage>> LeaseAsync(Instant now, int max, Duration lease, CancellationToken cancellationToken)
    {
        Take.Set(0, InstantText.Of(now));
        Take.Set(1, max);
        Take.Set(2, InstantText.Of(now + lease));
        var taken = new List<OutboxMessage>();
        try
        {
            while (await Take.ReadAsync(cancellationToken))
            {
                var message = new NewOutboxMessage(Take.Text(2), Take.Text(3), Take.TextOrNull(4), Take.Text(5));
                taken.Add(new OutboxMessage(Take.Number(0), new CycleId(Take.Text(1)), message, (int)Take.Number(6), Take.TextOrNull(7)));
            }
        }
        finally
        {
            Take.Reset();
        }

        // RETURNING promises no order.
        taken.Sort((x, y) => x.Id.CompareTo(y.Id));
        return taken;
    }

    public async ValueTask CompleteAsync(IReadOnlyList<long> messages, CancellationToken cancellationToken)
    {
        foreach (var id in messages)
        {
            Remove.Set(0, id);
            await Remove.ExecuteAsync(cancellationToken);
        }
    }

    public async ValueTask FailAsync(long message, string error, Instant? retryAt, CancellationToken cancellationToken)
    {
        Note.Set(0, message);
        Note.Set(1, Storable(error));
        Note.Set(2, retryAt is { } at ? InstantText.Of(at) : null);
        Note.Set(3, retryAt is null ? OutboxRow.Parked : OutboxRow.Waiting);
        await Note.ExecuteAsync(cancellationToken);
    }

    public async ValueTask<bool> RetryAsync(long message, CancellationToken cancellationToken)
    {
        Unpark.Set(0, message);
        return await Unpark.ExecuteAsync(cancellationToken) == 1;
    }

    /// <summary>An error may quote anything; what no database keeps as text becomes U+FFFD, because noting the failure matters more.</summary>
    private static string Storable(string error) =>
        string.Concat(error.EnumerateRunes().Select(r => r.Value == 0 ? "\uFFFD" : r.ToString()));
}
