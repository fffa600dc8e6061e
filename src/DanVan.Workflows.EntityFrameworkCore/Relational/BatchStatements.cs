using DanVan.Workflows.EntityFrameworkCore.Schema;
using DanVan.Workflows.Storage;
using NodaTime.Text;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>Writes one batch. What may refuse it is checked by the statements themselves (unique keys, versions in the WHERE), never before them.</summary>
internal sealed class BatchStatements(StoreSession session, RelationalDialect dialect)
{
    private PreparedStatement Command => field ??= Prepare(
        """
        INSERT INTO dvw_commands (id, cycle, at, fingerprint, outcome) VALUES (@id, @cycle, @at, @fingerprint, @outcome)
        ON CONFLICT (id) DO NOTHING
        """,
        Bytes("@id"), Text("@cycle"), Text("@at"), Text("@fingerprint"), Text("@outcome"));

    private PreparedStatement FirstState => field ??= Prepare(
        """
        INSERT INTO dvw_streams (cycle, registration, version, head, state) VALUES (@cycle, @registration, @version, @head, @state)
        ON CONFLICT (cycle, registration) DO NOTHING
        """,
        Text("@cycle"), Text("@registration"), Number("@version"), Text("@head"), Text("@state"));

    private PreparedStatement NextState => field ??= Prepare(
        """
        UPDATE dvw_streams SET version = @version, head = @head, state = @state
        WHERE cycle = @cycle AND registration = @registration AND version = @expected
        """,
        Text("@cycle"), Text("@registration"), Number("@version"), Text("@head"), Text("@state"), Number("@expected"));

    private PreparedStatement Version => field ??= Prepare(
        "SELECT version FROM dvw_streams WHERE cycle = @cycle AND registration = @registration" + dialect.ShareLock,
        Text("@cycle"), Text("@registration"));

    private PreparedStatement Streams => field ??= Prepare(
        "SELECT COUNT(*), COALESCE(SUM(version), 0) FROM dvw_streams WHERE cycle = @cycle", Text("@cycle"));

    private PreparedStatement Event => field ??= Prepare(
        """
        INSERT INTO dvw_events (cycle, registration, sequence, at, actor, command, hash, json)
        VALUES (@cycle, @registration, @sequence, @at, @actor, @command, @hash, @json)
        """,
        Text("@cycle"), Text("@registration"), Number("@sequence"), Text("@at"), Text("@actor"), Bytes("@command"), Text("@hash"), Text("@json"));

    private PreparedStatement Claim => field ??= Prepare(
        "INSERT INTO dvw_claims (key, holder) VALUES (@key, @holder) ON CONFLICT (key) DO NOTHING", Text("@key"), Text("@holder"));

    private PreparedStatement Release => field ??= Prepare(
        "DELETE FROM dvw_claims WHERE key = @key AND holder = @holder", Text("@key"), Text("@holder"));

    private PreparedStatement FirstNumber => field ??= Prepare(
        "INSERT INTO dvw_number_series (key, last) VALUES (@key, @next) ON CONFLICT (key) DO NOTHING", Text("@key"), Number("@next"));

    private PreparedStatement NextNumber => field ??= Prepare(
        "UPDATE dvw_number_series SET last = @next WHERE key = @key AND last = @expected", Text("@key"), Number("@next"), Number("@expected"));

    private PreparedStatement Document => field ??= Prepare(
        """
        INSERT INTO dvw_documents (id, cycle, registration, kind, number_space, number, date, file_name, media_type, sha256, relation, related, subject, snapshot)
        VALUES (@id, @cycle, @registration, @kind, @space, @number, @date, @file, @media, @sha256, @relation, @related, @subject, @snapshot)
        """,
        Text("@id"), Text("@cycle"), Text("@registration"), Text("@kind"), Text("@space"), Text("@number"), Text("@date"), Text("@file"), Text("@media"), Text("@sha256"),
        Text("@relation"), Text("@related"), Text("@subject"), Text("@snapshot"));

    private PreparedStatement Content => field ??= Prepare(
        "INSERT INTO dvw_document_contents (document_id, content) VALUES (@id, @content)", Text("@id"), Bytes("@content"));

    private PreparedStatement Snapshot => field ??= Prepare(
        "INSERT INTO dvw_document_snapshots (document_id, content) VALUES (@id, @content)", Text("@id"), Bytes("@content"));

    private PreparedStatement Message => field ??= Prepare(
        $"""
        INSERT INTO dvw_outbox (id, key, cycle, kind, lane, state, attempts, payload)
        SELECT position * {OutboxRow.IdsPerCommand} + @place, @key, @cycle, @kind, @lane, {OutboxRow.Waiting}, 0, @payload
        FROM dvw_commands WHERE id = @command
        """,
        Number("@place"), Bytes("@command"), Text("@key"), Text("@cycle"), Text("@kind"), Text("@lane"), Text("@payload"));

    private PreparedStatement SetTimer => field ??= Prepare(
        """
        INSERT INTO dvw_timers (key, due, cycle, kind, subject) VALUES (@key, @due, @cycle, @kind, @subject)
        ON CONFLICT (key) DO UPDATE SET due = excluded.due, cycle = excluded.cycle, kind = excluded.kind, subject = excluded.subject
        """,
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
        Command.Set(0, batch.Command);
        Command.Set(1, batch.Target.Cycle.Value);
        Command.Set(2, InstantText.Of(batch.At));
        Command.Set(3, batch.Fingerprint);
        Command.Set(4, batch.OutcomeJson);
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
        move.Set(0, state.Stream.Cycle.Value);
        move.Set(1, state.Stream.Registration);
        move.Set(2, state.Version);
        move.Set(3, state.Head);
        move.SetText(4, state.StateJson!.Value.Span);
        if (!isFirst)
        {
            move.Set(5, batch.ExpectedVersion);
        }

        return await move.ExecuteAsync(cancellationToken) == 1;
    }

    private async ValueTask<bool> StandsAtAsync(StreamId stream, long version, CancellationToken cancellationToken)
    {
        Version.Set(0, stream.Cycle.Value);
        Version.Set(1, stream.Registration);
        try
        {
            return (await Version.ReadAsync(cancellationToken) ? Version.Number(0) : 0) == version;
        }
        finally
        {
            Version.Reset();
        }
    }

    // Counted after the target's row was written: whoever guards that row has committed before, and is counted, or comes after and is decided again.
    private async ValueTask<bool> HoldsAsync(StreamsGuard guard, CommitBatch batch, CancellationToken cancellationToken)
    {
        var isOwn = batch.Target.Cycle == guard.Cycle;
        var begun = isOwn && batch is { ExpectedVersion: 0, NewState: not null } ? 1 : 0;
        var added = isOwn ? batch.Events.Count : 0;
        Streams.Set(0, guard.Cycle.Value);
        try
        {
            return await Streams.ReadAsync(cancellationToken) && Streams.Number(0) == guard.Streams + begun && Streams.Number(1) == guard.Events + added;
        }
        finally
        {
            Streams.Reset();
        }
    }

    private async ValueTask<bool> HoldReadSetAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Streams is { } streams && !await HoldsAsync(streams, batch, cancellationToken))
        {
            return false;
        }

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

        if (!await ExchangeClaimsAsync(batch, cancellationToken))
        {
            return false;
        }

        foreach (var series in batch.Series)
        {
            var isFirst = series.Expected == 0;
            var draw = isFirst ? FirstNumber : NextNumber;
            draw.Set(0, series.Key);
            draw.Set(1, series.Next);
            if (!isFirst)
            {
                draw.Set(2, series.Expected);
            }

            if (await draw.ExecuteAsync(cancellationToken) != 1)
            {
                return false;
            }
        }

        return true;
    }

    private async ValueTask<bool> ExchangeClaimsAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        foreach (var claim in batch.ReleasedClaims)
        {
            Release.Set(0, claim.Key);
            Release.Set(1, claim.Holder);
            if (await Release.ExecuteAsync(cancellationToken) != 1)
            {
                return false;
            }
        }

        foreach (var claim in batch.Claims)
        {
            Claim.Set(0, claim.Key);
            Claim.Set(1, claim.Holder);
            if (await Claim.ExecuteAsync(cancellationToken) != 1)
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
            Event.Set(0, stored.Stream.Cycle.Value);
            Event.Set(1, stored.Stream.Registration);
            Event.Set(2, stored.Sequence);
            Event.Set(3, InstantText.Of(stored.At));
            Event.Set(4, stored.Actor);
            Event.Set(5, stored.Command);
            Event.Set(6, stored.Hash);
            Event.SetText(7, stored.Json.Span);
            await Event.ExecuteAsync(cancellationToken);
        }
    }

    private async ValueTask WriteDocumentsAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var issued in documents)
        {
            var document = issued.Document;
            Document.Set(0, document.Id);
            Document.Set(1, document.Stream.Cycle.Value);
            Document.Set(2, document.Stream.Registration);
            Document.Set(3, document.Kind);
            Document.Set(4, issued.NumberSpace);
            Document.Set(5, document.Number);
            Document.Set(6, LocalDatePattern.Iso.Format(document.Date));
            Document.Set(7, document.FileName);
            Document.Set(8, document.MediaType);
            Document.Set(9, document.Sha256);
            Document.Set(10, document.Relation);
            Document.Set(11, document.Related);
            Document.Set(12, document.Subject);
            Document.Set(13, document.Snapshot);
            await Document.ExecuteAsync(cancellationToken);
            Content.Set(0, document.Id);
            Content.Set(1, issued.Content.Span);
            await Content.ExecuteAsync(cancellationToken);
            if (!issued.Snapshot.IsEmpty)
            {
                Snapshot.Set(0, document.Id);
                Snapshot.Set(1, issued.Snapshot.Span);
                await Snapshot.ExecuteAsync(cancellationToken);
            }
        }
    }

    private async ValueTask WriteEffectsAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        var place = 0L;
        foreach (var message in batch.Outbox)
        {
            Message.Set(0, place++);
            Message.Set(1, batch.Command);
            Message.Set(2, message.Key);
            Message.Set(3, batch.Target.Cycle.Value);
            Message.Set(4, message.Kind);
            Message.Set(5, message.Lane);
            Message.Set(6, message.PayloadJson);
            await Message.ExecuteAsync(cancellationToken);
        }

        foreach (var key in batch.RemoveTimers)
        {
            RemoveTimer.Set(0, key);
            await RemoveTimer.ExecuteAsync(cancellationToken);
        }

        foreach (var timer in batch.SetTimers)
        {
            SetTimer.Set(0, timer.Key);
            SetTimer.Set(1, InstantText.Of(timer.Due));
            SetTimer.Set(2, timer.Cycle.Value);
            SetTimer.Set(3, timer.Kind);
            SetTimer.Set(4, timer.Subject);
            await SetTimer.ExecuteAsync(cancellationToken);
        }

        if (batch.Definition is { } definition)
        {
            Definition.Set(0, definition.Hash);
            Definition.Set(1, definition.Json);
            await Definition.ExecuteAsync(cancellationToken);
        }
    }

    private PreparedStatement Prepare(string sql, params ReadOnlySpan<(string Name, ParameterKind Kind)> parameters) => session.Prepare(sql, parameters);

    private static (string Name, ParameterKind Kind) Text(string name) => (name, ParameterKind.Text);

    private static (string Name, ParameterKind Kind) Number(string name) => (name, ParameterKind.Number);

    private static (string Name, ParameterKind Kind) Bytes(string name) => (name, ParameterKind.Bytes);
}
