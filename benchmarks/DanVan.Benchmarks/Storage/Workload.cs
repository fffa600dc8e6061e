using System.Globalization;
using System.Security.Cryptography;
using DanVan.Workflows;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Benchmarks.Storage;

/// <summary>What one ordinary command of a registration reads and writes: a state of 3 KB, an event of 500 B, its outcome, one message.</summary>
internal sealed class Workload(int registrations)
{
    private static readonly CycleId Cycle = new("syt-2024");
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 16, 1, 0);

    private readonly Random _random = new(17);
    private readonly string _state = Json(3_000);
    private readonly string _event = Json(500);
    private readonly string _outcome = Json(120);
    private readonly string _payload = Json(150);
    private readonly string _fingerprint = Convert.ToHexStringLower(SHA256.HashData([1]));
    private readonly Utf8Json _stateJson = Utf8Json.Of(Json(3_000));
    private readonly Utf8Json _eventJson = Utf8Json.Of(Json(500));
    private long _count;

    public int Registrations => registrations;

    public string State => _state;

    public string EventJson => _event;

    public string Payload => _payload;

    public string Pick() => Code(_random.Next(registrations));

    public static string Code(int number) => "r" + number.ToString("D6", CultureInfo.InvariantCulture);

    public static StreamId Stream(string code) => new(Cycle, code);

    public static StreamId CycleStream => StreamId.Of(Cycle);

    public CommitBatch Batch(StreamId target, long version, long cycleVersion)
    {
        var id = CommandId.New();
        var n = ++_count;
        var hash = Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(n)));
        return new CommitBatch
        {
            Command = id,
            Fingerprint = _fingerprint,
            OutcomeJson = _outcome,
            At = Start + Duration.FromMilliseconds(n),
            Target = target,
            ExpectedVersion = version,
            NewState = new StoredState(target, version + 1, hash, _stateJson),
            Events = [new StoredEvent(target, version + 1, Start + Duration.FromMilliseconds(n), "p-17", id, _eventJson, hash)],
            Guards = cycleVersion > 0 ? [new StreamGuard(CycleStream, cycleVersion)] : [],
            Outbox = [new NewOutboxMessage("notify", $"{target}#{(version + 1).ToString(CultureInfo.InvariantCulture)}/0", null, _payload)],
        };
    }

    private static string Json(int length)
    {
        const string text = "Mô hình vườn rau sạch của chi hội phụ nữ; ";
        var filler = string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1));
        return $$"""{"type":"noted","text":"{{filler[..(length - 28)]}}"}""";
    }
}
