namespace DanVan.Workflows.EntityFrameworkCore.Schema;

// The rows as the tables hold them: texts, whole numbers and bytes only, so that every database keeps them alike. Instants are texts of one
// length (see InstantText). Wide columns come last, so that a query that does not ask for them need not read past them.

internal sealed class SchemaRow
{
    public int Id { get; set; }

    public int Version { get; set; }
}

/// <summary>The present state of a cycle or a definition (with an empty registration) or of a registration.</summary>
internal sealed class StreamRow
{
    public required string Cycle { get; set; }

    public required string Registration { get; set; }

    public long Version { get; set; }

    public required string Head { get; set; }

    public required string State { get; set; }
}

internal sealed class EventRow
{
    public required string Cycle { get; set; }

    public required string Registration { get; set; }

    public long Sequence { get; set; }

    public required string At { get; set; }

    public required string Actor { get; set; }

    public required byte[] Command { get; set; }

    public required string Hash { get; set; }

    public required string Json { get; set; }
}

internal sealed class CommandRow
{
    /// <summary>Grows with every command. Rows are never deleted, so no position is used twice.</summary>
    public long Position { get; set; }

    /// <summary>The 16 bytes of the id in network order: ids made in sequence stand side by side.</summary>
    public required byte[] Id { get; set; }

    public required string Cycle { get; set; }

    public required string At { get; set; }

    public required string Fingerprint { get; set; }

    public required string Outcome { get; set; }
}

internal sealed class ClaimRow
{
    public required string Key { get; set; }

    public required string Holder { get; set; }
}

internal sealed class SeriesRow
{
    public required string Key { get; set; }

    public long Last { get; set; }
}

internal sealed class DocumentRow
{
    /// <summary>Grows with every document: the order of issue.</summary>
    public long Position { get; set; }

    public required string Id { get; set; }

    public required string Cycle { get; set; }

    public required string Registration { get; set; }

    public required string Kind { get; set; }

    public required string NumberSpace { get; set; }

    public required string Number { get; set; }

    public required string Date { get; set; }

    public required string FileName { get; set; }

    public required string MediaType { get; set; }

    public required string Sha256 { get; set; }

    /// <summary>How it is about another document; null for one that stands by itself, and for every one of schema version 1.</summary>
    public string? Relation { get; set; }

    public string? Related { get; set; }

    public string? Subject { get; set; }

    /// <summary>The hash of its snapshot; null when it has none.</summary>
    public string? Snapshot { get; set; }
}

internal sealed class DocumentContentRow
{
    public required string DocumentId { get; set; }

    public required byte[] Content { get; set; }
}

/// <summary>Apart from the bytes: those are read by everybody, the snapshot once in years.</summary>
internal sealed class DocumentSnapshotRow
{
    public required string DocumentId { get; set; }

    public required byte[] Content { get; set; }
}

internal sealed class OutboxRow
{
    public const int Waiting = 0;
    public const int Parked = 1;

    /// <summary>How many messages one command may write: their ids lie between its position and the next, times this.</summary>
    public const long IdsPerCommand = 1 << 20;

    /// <summary>
    /// The command's position times <see cref="IdsPerCommand"/> plus the message's place in its batch. It grows in the order of writing and is never
    /// used again, so that a late worker cannot complete another message; and it costs no counter of its own.
    /// </summary>
    public long Id { get; set; }

    public required string Key { get; set; }

    public required string Cycle { get; set; }

    public required string Kind { get; set; }

    public string? Lane { get; set; }

    public int State { get; set; }

    /// <summary>From when on it is offered: the end of a lease or the time of the next try. Null for at once.</summary>
    public string? Due { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    public required string Payload { get; set; }
}

internal sealed class TimerRow
{
    public required string Key { get; set; }

    public required string Due { get; set; }

    public required string Cycle { get; set; }

    public required string Kind { get; set; }

    public required string Subject { get; set; }
}

internal sealed class DefinitionRow
{
    public required string Hash { get; set; }

    public required string Json { get; set; }
}
