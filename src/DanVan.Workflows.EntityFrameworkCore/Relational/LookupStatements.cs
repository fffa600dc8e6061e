using System.Data;
using System.Data.Common;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>The small queries that workers and the engine repeat.</summary>
internal sealed class LookupStatements(DbConnection connection)
{
    private PreparedStatement Definition => field ??= new(connection, "SELECT json FROM dvw_definitions WHERE hash = @hash", ("@hash", DbType.String));

    private PreparedStatement Commands => field ??= new(connection, "SELECT COUNT(*) FROM dvw_commands WHERE cycle = @cycle", ("@cycle", DbType.String));

    private PreparedStatement DueTimers => field ??= new(
        connection,
        "SELECT key, due, cycle, kind, subject FROM dvw_timers WHERE due <= @now ORDER BY due, key LIMIT @max",
        ("@now", DbType.String), ("@max", DbType.Int32));

    public async ValueTask<string?> DefinitionAsync(string hash, CancellationToken cancellationToken)
    {
        Definition[0] = hash;
        return await Definition.ScalarAsync(cancellationToken) as string;
    }

    public async ValueTask<long> CountCommandsAsync(CycleId cycle, CancellationToken cancellationToken)
    {
        Commands[0] = cycle.Value;
        return await Commands.ScalarAsync(cancellationToken) is long count ? count : 0;
    }

    public async ValueTask<IReadOnlyList<TimerEntry>> DueTimersAsync(Instant now, int max, CancellationToken cancellationToken)
    {
        DueTimers[0] = InstantText.Of(now);
        DueTimers[1] = max;
        var due = new List<TimerEntry>();
        using var reader = await DueTimers.QueryAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            due.Add(new TimerEntry(
                reader.GetString(0), InstantText.Parse(reader.GetString(1)), new CycleId(reader.GetString(2)), reader.GetString(3), reader.GetString(4)));
        }

        return due;
    }
}
