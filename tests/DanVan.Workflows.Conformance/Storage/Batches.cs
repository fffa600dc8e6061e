using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Storage;

/// <summary>Makes batches that contradict themselves nowhere, for tests that change one thing about them.</summary>
public static class Batches
{
    public static readonly CycleId Cycle = new("syt-2024");

    /// <summary>With a part below a microsecond: a store that rounds instants breaks the chain of hashes.</summary>
    public static readonly Instant At = Instant.FromUtc(2024, 3, 31, 16, 59, 59) + Duration.FromNanoseconds(123_456_789);

    public static StreamId Registration(string code) => new(Cycle, code);

    /// <summary>A batch that takes a stream from <paramref name="version"/> on by some events.</summary>
    public static CommitBatch Advance(StreamId target, long version, int events = 1, string? state = null, CommandId? command = null)
    {
        var id = command ?? CommandId.New();
        var stored = Enumerable.Range(1, events).Select(i => Event(target, version + i, id)).ToArray();
        return new CommitBatch
        {
            Command = id,
            Fingerprint = Hash($"fingerprint {id}"),
            OutcomeJson = $$"""{"outcome":"done","command":"{{id}}"}""",
            At = At,
            Target = target,
            ExpectedVersion = version,
            NewState = events == 0
                ? null
                : new StoredState(target, version + events, stored[^1].Hash, Utf8Json.Of(state ?? $$"""{"stream":"{{target}}","version":{{version + events}}}""")),
            Events = stored,
        };
    }

    /// <summary>A batch with something in every part, none of which may be left behind when one part fails.</summary>
    public static CommitBatch Full(StreamId target, long version, string mark, CommandId? command = null) =>
        Advance(target, version, events: 2, command: command) with
        {
            Claims = [new($"claim {mark}", mark)],
            Series = [new($"series {mark}", 0, 1)],
            Documents = [new(Document($"document {mark}", mark) with { Snapshot = Hash("snapshot") }, new byte[] { 1 }, $"series {mark}", new byte[] { 2 })],
            Outbox = [Message($"first {mark}"), Message($"second {mark}", mark)],
            SetTimers = [Timer($"timer {mark}", At)],
            RemoveTimers = ["to remove"],
            Definition = new($"sha256:{mark}", "{}"),
        };

    /// <summary>A batch that records only its outcome.</summary>
    public static CommitBatch Refusal(StreamId target, long version) => Advance(target, version, events: 0);

    public static StoredEvent Event(StreamId stream, long sequence, CommandId command) =>
        new(stream, sequence, At + Duration.FromNanoseconds(sequence), "p-17", command, Utf8Json.Of($$"""{"type":"noted","n":{{sequence}}}"""), Hash($"{stream} {sequence} {command}"));

    public static StoredDocument Document(string id, string number, string kind = "plan", StreamId? stream = null) =>
        new(id, stream ?? StreamId.Of(Cycle), kind, number, new LocalDate(2024, 1, 16), $"{id}.docx", "application/octet-stream", Hash(id));

    public static NewOutboxMessage Message(string key, string? lane = null) => new("notify", key, lane, $$"""{"to":"{{key}}"}""");

    public static TimerEntry Timer(string key, Instant due, string subject = "registration") => new(key, due, Cycle, "deadline", subject);

    public static LoadRequest Request(StreamId target, CommandId? command = null, StreamId? cycle = null, long known = 0, string[]? claims = null, string[]? series = null) =>
        new(command ?? CommandId.New(), target, cycle, known, claims ?? [], series ?? []);

    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Number(int n) => n.ToString("D4", CultureInfo.InvariantCulture);
}
