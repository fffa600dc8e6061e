using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine;

/// <summary>All that a store holds, in a form that two stores can be compared by.</summary>
public sealed record Content(
    IReadOnlyList<string> Events, IReadOnlyList<string> Happened, IReadOnlyList<string> Documents, IReadOnlyList<string> Timers, IReadOnlyList<string> Outbox, int Parked, long Commands)
{
    private static readonly Instant FarOff = Instant.FromUtc(2199, 1, 1, 0, 0);

    /// <summary>Reads everything. The outbox is emptied by it: that is the only way to see behind the head of a lane.</summary>
    public static async Task<Content> OfAsync(IWorkflowStore store, PlayedYear year)
    {
        var stored = await year.EventsAsync(store);
        var happened = stored.Select(e => $"{e.Stream} {e.Sequence} {e.At} {e.Actor} {e.Json}").ToList();
        var events = stored.Zip(happened, (e, what) => $"{what} {e.Command} {e.Hash}").ToList();
        var documents = await year.Streams.ToAsyncEnumerable().SelectMany(s => store.ReadDocumentsAsync(s)).Select(d => $"{d.Id} {d.Number} {d.Date} {d.Sha256}").ToListAsync();
        var timers = (await store.ReadDueTimersAsync(FarOff, 1_000)).Select(t => $"{t.Key} {t.Due}").ToList();
        var outbox = new List<string>();
        while (await store.LeaseOutboxAsync(FarOff, 1_000, Duration.FromDays(1)) is { Count: > 0 } messages)
        {
            outbox.AddRange(messages.Select(m => $"{m.Message.Kind} {m.Message.Key} {m.Message.Lane} {m.Message.PayloadJson}"));
            await store.CompleteOutboxAsync([.. messages.Select(m => m.Id)]);
        }

        outbox.Sort(StringComparer.Ordinal);
        return new Content(events, happened, documents, timers, outbox, (await store.ReadParkedOutboxAsync(1_000)).Count, await year.CommandsAsync(store));
    }

    /// <summary>Asserts that all is as expected; with <paramref name="hasOtherIds"/> but for the ids of commands, and the hashes that cover them.</summary>
    public void AssertIs(Content expected, string when, bool hasOtherIds = false)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(hasOtherIds ? Happened : Events, Is.EqualTo(hasOtherIds ? expected.Happened : expected.Events), $"events, {when}");
            Assert.That(Documents, Is.EqualTo(expected.Documents), $"documents, {when}");
            Assert.That(Timers, Is.EqualTo(expected.Timers), $"timers, {when}");
            Assert.That(Outbox, Is.EqualTo(expected.Outbox), $"outbox, {when}");
            Assert.That(Parked, Is.EqualTo(expected.Parked), $"incidents, {when}");
            Assert.That(Commands, Is.EqualTo(expected.Commands), $"recorded commands, {when}");
        }
    }
}
