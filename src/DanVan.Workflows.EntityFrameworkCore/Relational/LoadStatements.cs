using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Text;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>Reads all that deciding one command needs in one statement, which is one consistent view in every database.</summary>
internal sealed class LoadStatements(StoreSession session)
{
    private const int CommandPart = 0;
    private const int TargetPart = 1;
    private const int CyclePart = 2;
    private const int ClaimPart = 3;
    private const int SeriesPart = 4;

    private readonly Dictionary<(bool WithCycle, int Claims, int Series), PreparedStatement> _shapes = [];

    public async ValueTask<LoadResult> RunAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var statement = Bind(request);
        StoredState? target = null;
        StoredState? cycle = null;
        var claims = request.Claims.Count == 0 ? null : new Dictionary<string, string>();
        var series = request.Series.Count == 0 ? null : new Dictionary<string, long>();
        foreach (var key in request.Series)
        {
            series![key] = 0;
        }

        try
        {
            while (await statement.ReadAsync(cancellationToken))
            {
                switch (statement.Number(0))
                {
                    case CommandPart:
                        var recorded = new RecordedOutcome(statement.Text(3), statement.Text(4));
                        return new LoadResult(recorded, null, null, FrozenDictionary<string, string>.Empty, FrozenDictionary<string, long>.Empty);
                    case TargetPart:
                        target = State(statement, request.Target);
                        break;
                    case CyclePart:
                        cycle = State(statement, request.Cycle!.Value);
                        break;
                    case ClaimPart:
                        claims![statement.Text(1)] = statement.Text(3);
                        break;
                    default:
                        series![statement.Text(1)] = statement.Number(2);
                        break;
                }
            }
        }
        finally
        {
            statement.Reset();
        }

        return new LoadResult(
            null,
            target,
            cycle,
            claims ?? (IReadOnlyDictionary<string, string>)FrozenDictionary<string, string>.Empty,
            series ?? (IReadOnlyDictionary<string, long>)FrozenDictionary<string, long>.Empty);
    }

    private static StoredState State(PreparedStatement row, StreamId stream) =>
        new(stream, row.Number(2), row.Text(3), row.IsNull(4) ? null : new Utf8Json(row.Utf8(4)));

    private PreparedStatement Bind(LoadRequest request)
    {
        var shape = (request.Cycle is not null, Places(request.Claims.Count), Places(request.Series.Count));
        if (!_shapes.TryGetValue(shape, out var statement))
        {
            _shapes.Add(shape, statement = Compile(shape));
        }

        statement.Set(0, request.Command);
        statement.Set(1, request.Target.Cycle.Value);
        statement.Set(2, request.Target.Registration);
        statement.Set(3, request.Target.Kind == StreamKind.Cycle ? request.KnownCycleVersion : 0L);
        var next = 4;
        if (request.Cycle is { } cycle)
        {
            statement.Set(next++, cycle.Cycle.Value);
            statement.Set(next++, cycle.Registration);
            statement.Set(next++, request.KnownCycleVersion);
        }

        BindKeys(statement, request.Claims, shape.Item2, ref next);
        BindKeys(statement, request.Series, shape.Item3, ref next);
        return statement;
    }

    /// <summary>Spare places repeat the last key, so that a few shapes of the statement serve any number of keys.</summary>
    private static void BindKeys(PreparedStatement statement, IReadOnlyList<string> keys, int places, ref int next)
    {
        for (var i = 0; i < places; i++)
        {
            statement.Set(next++, keys[Math.Min(i, keys.Count - 1)]);
        }
    }

    private static int Places(int keys) => keys == 0 ? 0 : (int)BitOperations.RoundUpToPowerOf2((uint)keys);

    private PreparedStatement Compile((bool WithCycle, int Claims, int Series) shape)
    {
        var sql = new StringBuilder();
        var parameters = new List<(string, ParameterKind)>
        {
            ("@command", ParameterKind.Bytes), ("@cycle", ParameterKind.Text), ("@registration", ParameterKind.Text), ("@known", ParameterKind.Number),
        };
        sql.Append(CultureInfo.InvariantCulture, $"SELECT {CommandPart}, '', 0, fingerprint, outcome FROM dvw_commands WHERE id = @command");
        AppendState(sql, TargetPart, "@cycle", "@registration", "@known");
        if (shape.WithCycle)
        {
            AppendState(sql, CyclePart, "@cycle2", "@registration2", "@known2");
            parameters.AddRange([("@cycle2", ParameterKind.Text), ("@registration2", ParameterKind.Text), ("@known2", ParameterKind.Number)]);
        }

        AppendKeys(sql, parameters, ClaimPart, "0, holder, NULL FROM dvw_claims", "@c", shape.Claims);
        AppendKeys(sql, parameters, SeriesPart, "last, '', NULL FROM dvw_number_series", "@s", shape.Series);
        return session.Prepare(sql.ToString(), [.. parameters]);
    }

    private static void AppendState(StringBuilder sql, int part, string cycle, string registration, string known) =>
        sql.Append(
            CultureInfo.InvariantCulture,
            $" UNION ALL SELECT {part}, '', version, head, CASE WHEN version = {known} THEN NULL ELSE state END FROM dvw_streams WHERE cycle = {cycle} AND registration = {registration}");

    private static void AppendKeys(StringBuilder sql, List<(string, ParameterKind)> parameters, int part, string columns, string prefix, int places)
    {
        if (places == 0)
        {
            return;
        }

        var names = Enumerable.Range(0, places).Select(i => prefix + i.ToString(CultureInfo.InvariantCulture)).ToArray();
        sql.Append(CultureInfo.InvariantCulture, $" UNION ALL SELECT {part}, key, {columns} WHERE key IN ({string.Join(", ", names)})");
        parameters.AddRange(names.Select(n => (n, ParameterKind.Text)));
    }
}
