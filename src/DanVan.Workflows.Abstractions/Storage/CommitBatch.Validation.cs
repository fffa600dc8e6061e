using System.Text.Unicode;

namespace DanVan.Workflows.Storage;

public sealed partial record CommitBatch
{
    private const int LongestClaim = 300;

    /// <summary>
    /// Checks what a batch says about itself, without a store: events are of the target and numbered without a gap from <see cref="ExpectedVersion"/> + 1,
    /// the new state stands at the last of them, series move forward, no claim or series is named twice (nor is a claim both taken and given back), a document's snapshot comes with its hash
    /// and its relation with the document it is to, and every text is well-formed Unicode
    /// without U+0000, so that any database keeps it as it is.
    /// </summary>
    /// <remarks>Every store calls this before it writes. Thread-safe.</remarks>
    /// <exception cref="ArgumentException">The batch contradicts itself; the message says where. It is a defect of the caller, never of data.</exception>
    public void Validate()
    {
        Require(Command.Value != Guid.Empty, "the command has no id");
        Require(ExpectedVersion >= 0, "the expected version is negative");
        RequireText(Fingerprint, "the fingerprint");
        RequireText(OutcomeJson, "the outcome");
        RequireStream(Target);
        ValidateEvents();
        ValidateReadSet();
        ValidateEffects();
    }

    private void ValidateEvents()
    {
        Require((NewState is null) == (Events.Count == 0), "events and a new state come together or not at all");
        for (var i = 0; i < Events.Count; i++)
        {
            var stored = Events[i];
            Require(stored.Stream == Target, "an event belongs to another stream than the target");
            Require(stored.Sequence == ExpectedVersion + 1 + i, "the events are not numbered from the expected version on");
            RequireText(stored.Actor, "an event's actor");
            RequireJson(stored.Json, "an event");
            RequireText(stored.Hash, "an event's hash");
        }

        if (NewState is { } state)
        {
            Require(state.Stream == Target, "the new state belongs to another stream than the target");
            Require(state.Version == ExpectedVersion + Events.Count, "the new state does not stand at the last event");
            Require(state.Head == Events[^1].Hash, "the new state's head is not the hash of the last event");
            RequireJson(state.StateJson, "the new state");
        }
    }

    private void ValidateReadSet()
    {
        foreach (var guard in Guards)
        {
            RequireStream(guard.Stream);
            Require(guard.Version >= 0, "a guard's version is negative");
        }

        if (Streams is { } streams)
        {
            RequireText(streams.Cycle.Value, "a guarded cycle");
            Require(streams.Streams >= 0 && streams.Events >= streams.Streams, "a guard of streams counts fewer events than streams");
        }

        ValidateClaims();
        foreach (var series in Series)
        {
            RequireText(series.Key, "a series' key");
            Require(series.Expected >= 0 && series.Next > series.Expected, "a series does not move forward");
        }

        Require(Series.Count < 2 || Series.DistinctBy(s => s.Key).Count() == Series.Count, "a series is named twice");
    }

    private void ValidateClaims()
    {
        foreach (var claim in Claims.Concat(ReleasedClaims))
        {
            RequireText(claim.Key, "a claim's key");
            RequireText(claim.Holder, "a claim's holder");
            Require(claim.Key.Length is > 0 and <= LongestClaim, "a claim's key has 1 to 300 characters");
        }

        // A key that is given back and taken in one go would depend on which of the two comes first.
        var named = Claims.Count + ReleasedClaims.Count;
        Require(named < 2 || Claims.Concat(ReleasedClaims).DistinctBy(c => c.Key).Count() == named, "a claim is named twice");
    }

    private void ValidateEffects()
    {
        foreach (var document in Documents)
        {
            RequireStream(document.Document.Stream);
            RequireText(document.Document.Id, "a document's id");
            RequireText(document.NumberSpace, "a document's series");
            RequireText(document.Document.Number, "a document's number");
            RequireText(document.Document.Kind, "a document's kind");
            RequireText(document.Document.FileName, "a document's file name");
            RequireText(document.Document.MediaType, "a document's media type");
            RequireText(document.Document.Sha256, "a document's hash");
            RequireText(document.Document.Relation ?? "", "a document's relation");
            RequireText(document.Document.Related ?? "", "the document another is about");
            RequireText(document.Document.Subject ?? "", "a document's subject");
            RequireText(document.Document.Snapshot ?? "", "a snapshot's hash");
            Require((document.Document.Relation is null) == (document.Document.Related is null), "a relation and the document it is to come together or not at all");
            Require((document.Document.Snapshot is null) == document.Snapshot.IsEmpty, "a snapshot and its hash come together or not at all");
        }

        foreach (var message in Outbox)
        {
            RequireText(message.Kind, "a message's kind");
            RequireText(message.Key, "a message's key");
            RequireText(message.Lane ?? "", "a message's lane");
            RequireText(message.PayloadJson, "a message's payload");
        }

        foreach (var timer in SetTimers)
        {
            RequireText(timer.Key, "a timer's key");
            RequireText(timer.Cycle.Value, "a timer's cycle");
            RequireText(timer.Kind, "a timer's kind");
            RequireText(timer.Subject, "a timer's subject");
        }

        if (Definition is not null)
        {
            RequireText(Definition.Hash, "a definition's hash");
            RequireText(Definition.Json, "a definition");
        }
    }

    private static void RequireStream(StreamId stream)
    {
        RequireText(stream.Cycle.Value, "a stream's cycle");
        RequireText(stream.Registration, "a stream's registration");
        Require(stream.Cycle.Value.Length > 0, "a stream's cycle is empty");
    }

    private static void RequireJson(Utf8Json? json, string what)
    {
        if (json is not { Span.IsEmpty: false } text)
        {
            throw new ArgumentException($"The batch contradicts itself: {what} is missing.");
        }

        if (text.Span.Contains((byte)0) || !Utf8.IsValid(text.Span))
        {
            throw new ArgumentException($"The batch contradicts itself: {what} holds U+0000 or is not UTF-8.");
        }
    }

    private static void RequireText(string? text, string what)
    {
        if (text is null)
        {
            throw new ArgumentException($"The batch contradicts itself: {what} is missing.");
        }

        // Both searches are vectorised; the walk below runs only for texts with code points above U+FFFF.
        var span = text.AsSpan();
        if (span.Contains('\0') || (span.IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 && !IsWellFormed(span)))
        {
            throw new ArgumentException($"The batch contradicts itself: {what} holds U+0000 or half a surrogate pair.");
        }
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private static void Require(bool holds, string contradiction)
    {
        if (!holds)
        {
            throw new ArgumentException($"The batch contradicts itself: {contradiction}.");
        }
    }
}
