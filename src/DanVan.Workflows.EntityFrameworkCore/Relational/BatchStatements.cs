using System.Data;
using System.Data.Common;
using DanVan.Workflows.Storage;
using NodaTime.Text;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>Writes one batch. What may refuse it is checked by the statements themselves (unique keys, versions in the WHERE), never before them.</summary>
internal sealed class BatchStatements(DbConnection connection, RelationalDialect dialect)
{
    private PreparedStatement Command => field ??= Prepare(
        "INSERT INTO dvw_commands (id, cycle, at, fingerprint, outcome) VALUES (@id, @cycle, @at, @fingerprint, @outcome) ON CONFLICT (id) DO NOTHING",
        ("@id", DbType.Binary), Text("@cycle"), Text("@at"), Text("@fingerprint"), Text("@outcome"));

    private PreparedStatement FirstState => field ??= Prepare(
        "INSERT INTO dvw_streams (cycle, registration, version, head, state) VALUES (@cycle, @registration, @version, @head, @state) ON CONFLICT (cycle, registration) DO NOTHING",
        Text("@cycle"), Text("@registration"), Number("@version"), Text("@head"), Text("@state"));

    private PreparedStatement NextState => field ??= Prepare(
        "UPDATE dvw_streams SET version = @version, head = @head, state = @state WHERE cycle = @cycle AND registration = @registration AND version = @expected",
        Text("@cycle"), Text("@registration"), Number("@version"), Text("@head"), Text("@state"), Number("@expected"));

    private PreparedStatement Version => field ??= Prepare(
        "SELECT version FROM dvw_streams WHERE cycle = @cycle AND registration = @registration" + dialect.ShareLock,
        Text("@cycle"), Text("@registration"));

    private PreparedStatement Event => field ??= Prepare(
        "INSERT INTO dvw_events (cycle, registration, sequence, at, actor, command, hash, json) VALUES (@cycle, @registration, @sequence, @at, @actor, @command, @hash, @json)",
        Text("@cycle"), Text("@registration"), Number("@sequence"), Text("@at"), Text("@actor"), ("@command", DbType.Binary), Text("@hash"), Text("@json"));

    private PreparedStatement Claim => field ??= Prepare(
        "INSERT INTO dvw_claims (key, holder) VALUES (@key, @holder) ON CONFLICT (key) DO NOTHING", Text("@key"), Text("@holder"));

    private PreparedStatement FirstNumber => field ??= Prepare(
        "INSERT INTO dvw_number_series (key, last) VALUES (@key, @next) ON CONFLICT (key) DO NOTHING", Text("@key"), Number("@next"));

    private PreparedStatement NextNumber => field ??= Prepare(
        "UPDATE dvw_number_series SET last = @next WHERE key = @key AND last = @expected", Text("@key"), Number("@next"), Number("@expected"));

    private PreparedStatement Document => field ??= Prepare(
        "INSERT INTO dvw_documents (id, cycle, registration, kind, number_space, number, date, file_name, media_type, sha256) VALUES (@id, @cycle, @registration, @kind, @space, @number, @date, @file, @media, @sha256)",
        Text("@id"), Text("@cycle"), Text("@registration"), Text("@kind"), Text("@space"), Text("@number"), Text("@date"), Text("@file"), Text("@media"), Text("@sha256"));

    private PreparedStatement Content => field ??= Prepare(
        "INSERT INTO dvw_document_contents (document_id, content) VALUES (@id, @content)", Text("@id"), ("@content", DbType.Binary));

    private PreparedStatement Message => field ??= Prepare(
        "INSERT INTO dvw_outbox (key, cycle, kind, lane, state, attempts, payload) VALUES (@key, @cycle, @kind, @lane, 0, 0, @payload)",
        Text("@key"), Text("@cycle"), Text("@kind"), Text("@lane"), Text("@payload"));

    private PreparedStatement SetTimer => field ??= Prepare(
        "INSERT INTO dvw_timers (key, due, cycle, kind, subject) VALUES (@key, @due, @cycle, @kind, @subject) ON CONFLICT (key) DO UPDATE SET due = excluded.due, cycle = excluded.cycle, kind = excluded.kind, subject = excluded.subject",
        Text("@key"), Text("@due"), Text("@cycle"), Text("@kind"), Text("@subject"));

    private PreparedStatement RemoveTimer => field ??= Prepare("DELETE FROM dvw_timers WHERE key = @key", Text("@key"));

    private PreparedStatement Definition => field ??= Prepare(
        "INSERT INTO dvw_definitions (hash, json) VALUES (@hash, @json) ON CONFLICT (hash) DO NOTHING", Text("@hash"), Text("@json"));

    /// <summary>Writes the batch within the present transaction. Anything but <see cref="CommitResult.Committed"/> must be rolled back.</summary>
    public async ValueTask<CommitResult> WriteAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        if (!await RecordCommandAsync(batch, cancellationToken))
        {
            return CommitResult.CommandKnown;
        }

        if (!await MoveTargetAsync(batch, cancellationToken))
        {
            return CommitResult.TargetMoved;
        }

        if (!await HoldReadSetAsync(batch, cancellationToken))
        {
            return CommitResult.ReadSetMoved;
        }

        await WriteEventsAsync(batch.Events, cancellationToken);
        await WriteDocumentsAsync(batch.Documents, cancellationToken);
        await WriteEffectsAsync(batch, cancellationToken);
        return CommitResult.Committed;
    }

    private async ValueTask<bool> RecordCommandAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        Command[0] = CommandIdBytes.Of(batch.Command);
        Command[1] = batch.Target.Cycle.Value;
        Command[2] = InstantText.Of(batch.At);
        Command[3] = batch.Fingerprint;
        Command[4] = batch.OutcomeJson;
        return await Command.ExecuteAsync(cancellationToken) == 1;
    }

    private async ValueTask<bool> MoveTargetAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        if (batch.NewState is not { } state)
        {
            return await StandsAtAsync(batch.Target, batch.ExpectedVersion, cancellationToken);
        }

        var isFirst = batch.ExpectedVersion == 0;
        var move = isFirst ? FirstState : NextState;
        move[0] = state.Stream.Cycle.Value;
        move[1] = state.Stream.Registration;
        move[2] = state.Version;
        move[3] = state.Head;
        move[4] = state.StateJson;
        if (!isFirst)
        {
            move[5] = batch.ExpectedVersion;
        }

        return await move.ExecuteAsync(cancellationToken) == 1;
    }

    private async ValueTask<bool> StandsAtAsync(StreamId stream, long version, CancellationToken cancellationToken)
    {
        Version[0] = stream.Cycle.Value;
        Version[1] = stream.Registration;
        return (await Version.ScalarAsync(cancellationToken) is long present ? present : 0) == version;
    }

    private async ValueTask<bool> HoldReadSetAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        foreach (var guard in batch.Guards)
        {
            // The target itself has moved within this transaction already; that it was at the expected version has just been checked.
            var holds = guard.Stream == batch.Target
                ? guard.Version == batch.ExpectedVersion
                : await StandsAtAsync(guard.Stream, guard.Version, cancellationToken);
            if (!holds)
            {
                return false;
            }
        }

        foreach (var claim in batch.Claims)
        {
            Claim[0] = claim.Key;
            Claim[1] = claim.Holder;
            if (await Claim.ExecuteAsync(cancellationToken) != 1)
            {
                return false;
            }
        }

        foreach (var series in batch.Series)
        {
            var isFirst = series.Expected == 0;
            var draw = isFirst ? FirstNumber : NextNumber;
            draw[0] = series.Key;
            draw[1] = series.Next;
            if (!isFirst)
            {
                draw[2] = series.Expected;
            }

            if (await draw.ExecuteAsync(cancellationToken) != 1)
            {
                return false;
            }
        }

        return true;
    }

    private async ValueTask WriteEventsAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancellationToken)
    {
        foreach (var stored in events)
        {
            Event[0] = stored.Stream.Cycle.Value;
            Event[1] = stored.Stream.Registration;
            Event[2] = stored.Sequence;
            Event[3] = InstantText.Of(stored.At);
            Event[4] = stored.Actor;
            Event[5] = CommandIdBytes.Of(stored.Command);
            Event[6] = stored.Hash;
            Event[7] = stored.Json;
            await Event.ExecuteAsync(cancellationToken);
        }
    }

    private async ValueTask WriteDocumentsAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var issued in documents)
        {
            var document = issued.Document;
            Document[0] = document.Id;
            Document[1] = document.Stream.Cycle.Value;
            Document[2] = document.Stream.Registration;
            Document[3] = document.Kind;
            Document[4] = issued.NumberSpace;
            Document[5] = document.Number;
            Document[6] = LocalDatePattern.Iso.Format(document.Date);
            Document[7] = document.FileName;
            Document[8] = document.MediaType;
            Document[9] = document.Sha256;
            await Document.ExecuteAsync(cancellationToken);
            Content[0] = document.Id;
            Content[1] = issued.Content.ToArray();
            await Content.ExecuteAsync(cancellationToken);

            // The statement would otherwise keep the bytes of the last document alive.
            Content[1] = null;
        }
    }

    private async ValueTask WriteEffectsAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        foreach (var message in batch.Outbox)
        {
            Message[0] = message.Key;
            Message[1] = batch.Target.Cycle.Value;
            Message[2] = message.Kind;
            Message[3] = message.Lane;
            Message[4] = message.PayloadJson;
            await Message.ExecuteAsync(cancellationToken);
        }

        foreach (var key in batch.RemoveTimers)
        {
            RemoveTimer[0] = key;
            await RemoveTimer.ExecuteAsync(cancellationToken);
        }

        foreach (var timer in batch.SetTimers)
        {
            SetTimer[0] = timer.Key;
            SetTimer[1] = InstantText.Of(timer.Due);
            SetTimer[2] = timer.Cycle.Value;
            SetTimer[3] = timer.Kind;
            SetTimer[4] = timer.Subject;
            await SetTimer.ExecuteAsync(cancellationToken);
        }

        if (batch.Definition is { } definition)
        {
            Definition[0] = definition.Hash;
            Definition[1] = definition.Json;
            await Definition.ExecuteAsync(cancellationToken);
        }
    }

    private PreparedStatement Prepare(string sql, params ReadOnlySpan<(string Name, DbType Type)> parameters) => new(connection, sql, parameters);

    private static (string Name, DbType Type) Text(string name) => (name, DbType.String);

    private static (string Name, DbType Type) Number(string name) => (name, DbType.Int64);
}
