using System.Data;
using System.Data.Common;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>Takes messages from the outbox and gives them back. State 0 waits, 1 is parked; a lease only moves the time a message is due.</summary>
internal sealed class OutboxStatements(DbConnection connection)
{
    // Whoever stands before a message in its lane holds it, in whatever state: NOT EXISTS asks for nothing but "older and still there".
    private const string Offered =
        "SELECT o.id FROM dvw_outbox o WHERE o.state = 0 AND (o.due IS NULL OR o.due <= @now) AND (o.lane IS NULL OR NOT EXISTS "
        + "(SELECT 1 FROM dvw_outbox p WHERE p.lane = o.lane AND p.id < o.id)) ORDER BY o.id LIMIT @max";

    private PreparedStatement Look => field ??= new(connection, Offered, ("@now", DbType.String), ("@max", DbType.Int32));

    private PreparedStatement Take => field ??= new(
        connection,
        $"UPDATE dvw_outbox SET due = @until WHERE id IN ({Offered}) RETURNING id, cycle, kind, key, lane, payload, attempts, last_error",
        ("@now", DbType.String), ("@max", DbType.Int32), ("@until", DbType.String));

    private PreparedStatement Remove => field ??= new(connection, "DELETE FROM dvw_outbox WHERE id = @id", ("@id", DbType.Int64));

    private PreparedStatement Note => field ??= new(
        connection,
        "UPDATE dvw_outbox SET attempts = attempts + 1, last_error = @error, due = @due, state = @state WHERE id = @id",
        ("@id", DbType.Int64), ("@error", DbType.String), ("@due", DbType.String), ("@state", DbType.Int32));

    private PreparedStatement Unpark => field ??= new(
        connection, "UPDATE dvw_outbox SET state = 0, due = NULL WHERE id = @id AND state = 1", ("@id", DbType.Int64));

    /// <summary>Whether anything is offered; asked without a transaction, so that a worker that finds nothing disturbs nobody.</summary>
    public async ValueTask<bool> AnyAsync(Instant now, CancellationToken cancellationToken)
    {
        Look[0] = InstantText.Of(now);
        Look[1] = 1;
        return await Look.ScalarAsync(cancellationToken) is not null;
    }

    public async ValueTask<IReadOnlyList<OutboxMessage>> LeaseAsync(Instant now, int max, Duration lease, CancellationToken cancellationToken)
    {
        Take[0] = InstantText.Of(now);
        Take[1] = max;
        Take[2] = InstantText.Of(now + lease);
        var taken = new List<OutboxMessage>();
        using (var reader = await Take.QueryAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var message = new NewOutboxMessage(reader.GetString(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetString(5));
                var lastError = reader.IsDBNull(7) ? null : reader.GetString(7);
                taken.Add(new OutboxMessage(reader.GetInt64(0), new CycleId(reader.GetString(1)), message, reader.GetInt32(6), lastError));
            }
        }

        // RETURNING promises no order.
        taken.Sort((x, y) => x.Id.CompareTo(y.Id));
        return taken;
    }

    public async ValueTask CompleteAsync(IReadOnlyList<long> messages, CancellationToken cancellationToken)
    {
        foreach (var id in messages)
        {
            Remove[0] = id;
            await Remove.ExecuteAsync(cancellationToken);
        }
    }

    public async ValueTask FailAsync(long message, string error, Instant? retryAt, CancellationToken cancellationToken)
    {
        Note[0] = message;
        Note[1] = Storable(error);
        Note[2] = retryAt is { } at ? InstantText.Of(at) : null;
        Note[3] = retryAt is null ? 1 : 0;
        await Note.ExecuteAsync(cancellationToken);
    }

    public async ValueTask<bool> RetryAsync(long message, CancellationToken cancellationToken)
    {
        Unpark[0] = message;
        return await Unpark.ExecuteAsync(cancellationToken) == 1;
    }

    /// <summary>An error may quote anything; what no database keeps as text becomes U+FFFD, because noting the failure matters more.</summary>
    private static string Storable(string error) =>
        string.Concat(error.EnumerateRunes().Select(r => r.Value == 0 ? "\uFFFD" : r.ToString()));
}
