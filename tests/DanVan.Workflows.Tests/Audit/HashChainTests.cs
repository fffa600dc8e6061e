using System.Security.Cryptography;
using System.Text;
using DanVan.Workflows.Audit;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Tests.Audit;

/// <summary>The chain recomputed with nothing but text and SHA-256, as an auditor with the export would.</summary>
public sealed class HashChainTests
{
    private static readonly StoredEvent Event = new(
        new StreamId(AYear.Id, "r1"),
        3,
        Instant.FromUtc(2024, 3, 1, 2, 0, 0) + Duration.FromMilliseconds(50),
        "văn-thư \"A\"",
        new CommandId(new Guid("01234567-89ab-cdef-0123-456789abcdef")),
        Utf8Json.Of("{\"event\":\"registration.withdrawn\",\"reason\":\"Xin rút\"}"),
        "");

    [Test]
    public void A_hash_covers_the_previous_hash_a_line_feed_and_the_line()
    {
        const string Line =
            """{"stream":"dvk-2024/r1","sequence":3,"at":"2024-03-01T02:00:00.05Z","actor":"văn-thư \"A\"","command":"0123456789abcdef0123456789abcdef","data":{"event":"registration.withdrawn","reason":"Xin rút"}}""";
        var previous = new string('7', 64);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(HashChain.Line(Event), Is.EqualTo(Line));
            Assert.That(HashChain.Next(previous, Event), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(previous + "\n" + Line)))));
            Assert.That(HashChain.Origin, Is.EqualTo(new string('0', 64)));
        }
    }

    [Test]
    public void Every_part_of_an_event_is_covered_except_its_own_hash()
    {
        var hash = HashChain.Next(HashChain.Origin, Event);
        StoredEvent[] changed =
        [
            Event with { Stream = new StreamId(AYear.Id, "r2") },
            Event with { Stream = new StreamId(new CycleId("dvk-2025"), "r1") },
            Event with { Sequence = 4 },
            Event with { At = Event.At + Duration.FromMilliseconds(1) },
            Event with { Actor = "khác" },
            Event with { Command = new CommandId(Guid.AllBitsSet) },
            Event with { Json = Utf8Json.Of(Event.Json.ToString().Replace("Xin", "xin", StringComparison.Ordinal)) },
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed.Select(e => HashChain.Next(HashChain.Origin, e)).Append(hash), Is.Unique);
            Assert.That(HashChain.Next(HashChain.Origin, Event with { Hash = "x" }), Is.EqualTo(hash));
            Assert.That(HashChain.Next(hash, Event), Is.Not.EqualTo(hash));
        }
    }
}
