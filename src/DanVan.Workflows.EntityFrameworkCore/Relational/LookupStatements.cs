using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>The small queries that workers and the engine repeat.</summary>
internal sealed class LookupStatements(StoreSession session)
{
    private PreparedStatement Definition => field ??= session.Prepare("SELECT json FROM dvw_definitions WHERE hash = @hash", ("@hash", ParameterKind.Text));

    private PreparedStatement Commands => field ??= session.Prepare("SELECT COUNT(*) FROM dvw_commands WHERE cycle = @cycle", ("@cycle", ParameterKind.Text));

    private PreparedStatement DueTimers => field ??= session.Prepare(
        "SELECT key, due, cycle, kind, subject FROM dvw_timers WHERE due <= @now ORDER BY due, key LIMIT @max",
        ("@now", ParameterKind.Text), ("@max", ParameterKind.Number));

    public async ValueTask<string?> DefinitionAsync(string hash, CancellationToken cancellationToken)
    {
        Definition.Set(0, hash);
        return await FirstAsync(Definition, static row => row.Text(0), cancellationToken);
    }

    public async ValueTask<long> CountCommandsAsync(CycleId cycle, CancellationToken cancellationToken)
    {
        Commands.Set(0, cycle.Value);
        return await FirstAsync(Commands, static row => row.Number(0), cancellationToken);
    }

    public async ValueTask<IReadOnlyList<TimerEntry>> DueTimersAsync(Instant now, int max, CancellationToken cancellationToken)
    {
        DueTimers.Set(0, InstantText.Of(now));
        DueTimers.Set(1, max);
        var due = new List<TimerEntry>();
        try
        {
            while (await DueTimers.ReadAsync(cancellationToken))
            {
                due.Add(new TimerEntry(
                    DueTimers.Text(0), InstantText.Parse(DueTimers.Text(1)), new CycleId(DueTimers.Text(2)), DueTimers.Text(3), DueTimers.Text(4)));
            }
        }
        finally
        {
            DueTimers.Reset();
        }

        return due;
    }

    private static async ValueTask<T?> FirstAsync<T>(PreparedStatement query, Func<PreparedStatement, T> map, CancellationToken cancellationToken)
    {
        try
        {
            return await query.ReadAsync(cancellationToken) ? map(query) : default;
        }
        finally
        {
            query.Reset();
        }
    }
}
