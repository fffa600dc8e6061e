using NodaTime;

namespace DanVan.Workflows.Storage;

/// <summary>All that one command changes. It is written in one transaction with exactly one commit, or not at all.</summary>
/// <remarks>Immutable as long as the lists in it are left alone; a store reads them only until its call returns.</remarks>
public sealed partial record CommitBatch
{
    /// <summary>The command's id; its row is unique.</summary>
    public required CommandId Command { get; init; }

    /// <summary>SHA-256 of the command, lower-case hexadecimal.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The outcome as JSON.</summary>
    public required string OutcomeJson { get; init; }

    /// <summary>When the command was decided.</summary>
    public required Instant At { get; init; }

    /// <summary>The stream the command is addressed to.</summary>
    public required StreamId Target { get; init; }

    /// <summary>The target's version the decision was made on; 0 when it had no event. Checked even when there are no events.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The target's new state, or null when nothing about it changes (a refusal that leaves no trace in the stream).</summary>
    public StoredState? NewState { get; init; }

    /// <summary>The new events, numbered from <see cref="ExpectedVersion"/> + 1.</summary>
    public IReadOnlyList<StoredEvent> Events { get; init; } = [];

    /// <summary>Streams that must still be at the version the decision was made on, although they do not change.</summary>
    public IReadOnlyList<StreamGuard> Guards { get; init; } = [];

    /// <summary>That no stream of a cycle has moved or begun since all of them were read, for a decision made on the whole of them; null for no such check.</summary>
    public StreamsGuard? Streams { get; init; }

    /// <summary>Keys that become taken; each has one holder until that holder gives it back.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>
    /// Keys that become free again, each with the holder who gives it back. A key that is free, or that somebody else holds, is part of a read set that
    /// moved: nothing is written. Nobody can thus give away what is not theirs, nor give a thing back twice.
    /// </summary>
    public IReadOnlyList<Claim> ReleasedClaims { get; init; } = [];

    /// <summary>Number series that move on.</summary>
    public IReadOnlyList<SeriesAdvance> Series { get; init; } = [];

    /// <summary>Documents that are issued, with their bytes.</summary>
    public IReadOnlyList<NewDocument> Documents { get; init; } = [];

    /// <summary>Effects to carry out after the commit, in this order.</summary>
    public IReadOnlyList<NewOutboxMessage> Outbox { get; init; } = [];

    /// <summary>Timers to set; one of the same key is replaced, also when <see cref="RemoveTimers"/> names it: removing comes first.</summary>
    public IReadOnlyList<TimerEntry> SetTimers { get; init; } = [];

    /// <summary>Keys of timers to remove; those that are not there are passed over.</summary>
    public IReadOnlyList<string> RemoveTimers { get; init; } = [];

    /// <summary>A definition to keep under its content hash; one that is there already is left alone.</summary>
    public DefinitionSource? Definition { get; init; }
}

/// <summary>How a commit ended.</summary>
public enum CommitResult
{
    /// <summary>Everything is on disk.</summary>
    Committed,

    /// <summary>Another command with the same id was committed first; nothing was written.</summary>
    CommandKnown,

    /// <summary>The target is no longer at the expected version; nothing was written.</summary>
    TargetMoved,

    /// <summary>
    /// A guarded stream, the streams of a guarded cycle, a claim to take or to give back, or a number series changed since it was read; nothing was written.
    /// Deciding again may succeed.
    /// </summary>
    ReadSetMoved,
}

/// <summary>One event as it is stored. Every member is covered by <paramref name="Hash"/>.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Sequence">1, 2, 3 … within the stream.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Command">The command that caused it.</param>
/// <param name="Json">The event's canonical JSON, with its type.</param>
/// <param name="Hash">SHA-256 over the previous hash and the members above, lower-case hexadecimal.</param>
public sealed record StoredEvent(StreamId Stream, long Sequence, Instant At, string Actor, CommandId Command, Utf8Json Json, string Hash);

/// <summary>A stream that must still be at the version it was read at.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The version it was read at.</param>
public sealed record StreamGuard(StreamId Stream, long Version);

/// <summary>How far all streams of a cycle, its own included, had got together when they were read. Streams only grow, so equal sums mean that none has moved.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Streams">How many streams it had, before this batch.</param>
/// <param name="Events">How many events they had together, before this batch.</param>
public sealed record StreamsGuard(CycleId Cycle, long Streams, long Events);

/// <summary>A key that one holder has at a time, for example a unit and the name of its model.</summary>
/// <param name="Key">The key, at most 300 characters; it begins with the cycle's id.</param>
/// <param name="Holder">Who holds it.</param>
public sealed record Claim(string Key, string Holder);

/// <summary>A gapless number series that moves on.</summary>
/// <param name="Key">The series.</param>
/// <param name="Expected">The last number drawn before, 0 for none.</param>
/// <param name="Next">The last number drawn now.</param>
public sealed record SeriesAdvance(string Key, long Expected, long Next);

/// <summary>An effect to carry out after the commit, at least once.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Key">A stable id, the same at every delivery, for the receiver to tell repetitions by; unique among the messages.</param>
/// <param name="Lane">Messages of one lane are worked strictly one after the other; null for none.</param>
/// <param name="PayloadJson">What it takes.</param>
public sealed record NewOutboxMessage(string Kind, string Key, string? Lane, string PayloadJson);

/// <summary>A message that waits for its effect.</summary>
/// <param name="Id">The store's own number, growing in the order of writing.</param>
/// <param name="Cycle">The cycle it belongs to.</param>
/// <param name="Message">What was written.</param>
/// <param name="Attempts">How often it was tried and failed.</param>
/// <param name="LastError">What the last failure said; null before the first.</param>
public sealed record OutboxMessage(long Id, CycleId Cycle, NewOutboxMessage Message, int Attempts, string? LastError);

/// <summary>A point in time at which a command is to be sent.</summary>
/// <param name="Key">Unique; begins with the cycle's id.</param>
/// <param name="Due">When.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Kind">What happens then, for example <c>deadline</c>.</param>
/// <param name="Subject">Which one, for example the deadline's id.</param>
public sealed record TimerEntry(string Key, Instant Due, CycleId Cycle, string Kind, string Subject);

/// <summary>A definition's JSON under its content hash.</summary>
/// <param name="Hash"><c>sha256:…</c> of the UTF-8 JSON.</param>
/// <param name="Json">The JSON as it was loaded.</param>
public sealed record DefinitionSource(string Hash, string Json);

/// <summary>An issued document, without its bytes.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Stream">The stream whose event issued it.</param>
/// <param name="Kind">The document's kind in the definition, for example <c>plan</c>.</param>
/// <param name="Number">Its number and symbol, for example <c>20/KH-SYT</c>; unique within its series.</param>
/// <param name="Date">Its civil date.</param>
/// <param name="FileName">A suggested file name with extension.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Sha256">The hash of its bytes, lower-case hexadecimal.</param>
/// <param name="Relation">How it is about another document, one of <see cref="Documents.DocumentRelations"/>; null for a document that stands by itself.</param>
/// <param name="Related">Id of the document it is about; null together with <paramref name="Relation"/>.</param>
/// <param name="Subject">What it is about (trích yếu), as a register asks for it; null where that was not recorded.</param>
/// <param name="Snapshot">The hash of the snapshot kept with it, lower-case hexadecimal; null when none is kept.</param>
public sealed record StoredDocument(
    string Id,
    StreamId Stream,
    string Kind,
    string Number,
    LocalDate Date,
    string FileName,
    string MediaType,
    string Sha256,
    string? Relation = null,
    string? Related = null,
    string? Subject = null,
    string? Snapshot = null);

/// <summary>A document to be stored with its bytes.</summary>
/// <param name="Document">What it is.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Series">
/// Within what its number is unique: the series it was drawn from, or the space of several series (<see cref="Documents.NumberSeries.Space"/>). A store
/// never holds two documents of one number in one of these. Null when the number came from elsewhere, for example a paper register: then the cycle and
/// the document's kind stand in for it.
/// </param>
/// <param name="Snapshot">All it was made of, as <see cref="Documents.ComposedDocument.Snapshot"/>; empty when none is kept.</param>
public sealed record NewDocument(StoredDocument Document, ReadOnlyMemory<byte> Content, string? Series = null, ReadOnlyMemory<byte> Snapshot = default)
{
    /// <summary>Within what the number is unique: <see cref="Series"/>, or <c>cycle/kind</c> in its place.</summary>
    public string NumberSpace => Series ?? $"{Document.Stream.Cycle.Value}/{Document.Kind}";
}
