using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>What is sent to an office, step by step. Everything the engine promises of a command is tried on each step of each of these.</summary>
/// <param name="Name">Short, for the names of test cases.</param>
/// <param name="Streams">The cycles it is about, and the definitions in the form of <see cref="StreamId.DefinitionPrefix"/>.</param>
/// <param name="Steps">In their order in time. The names are unique within the year.</param>
public sealed record PlayedYear(string Name, IReadOnlyList<CycleId> Streams, IReadOnlyList<YearStep> Steps)
{
    /// <summary>A new kind of command or event gets a step in one of these.</summary>
    public static IReadOnlyList<PlayedYear> All => [SmallYear.Played, SmallHistory.Played, FullYear.Played, PapersYear.Played];

    public static IEnumerable<PlayedStep> EveryStep => All.SelectMany(year => year.Steps.Select(step => new PlayedStep(year, step)));

    /// <summary>One of its steps.</summary>
    public PlayedStep At(string step) => new(this, Steps.Single(s => s.Name == step));

    /// <summary>The events of all its streams.</summary>
    public async Task<List<StoredEvent>> EventsAsync(IWorkflowStore store)
    {
        var events = new List<StoredEvent>();
        foreach (var stream in Streams)
        {
            events.AddRange(await store.ReadEventsAsync(stream).ToListAsync());
        }

        return events;
    }

    /// <summary>How many commands its streams have on record.</summary>
    public async Task<long> CommandsAsync(IWorkflowStore store)
    {
        var commands = 0L;
        foreach (var stream in Streams)
        {
            commands += await store.CountCommandsAsync(stream);
        }

        return commands;
    }

    /// <summary>Asserts that an audit of each of its streams finds nothing; those that have not begun yet have nothing to find.</summary>
    public async Task AssertVerifiedAsync(TestOffice office)
    {
        var events = 0L;
        foreach (var stream in Streams)
        {
            var report = StreamId.Of(stream).Kind == StreamKind.Definition
                ? await office.Audit.VerifyAsync(new DefinitionId(stream.Value[StreamId.DefinitionPrefix.Length..]))
                : await office.Audit.VerifyAsync(stream);
            Assert.That(report.Findings, Is.Empty, stream.Value);
            events += report.Events;
        }

        Assert.That(events, Is.Positive);
    }

    public override string ToString() => Name;
}
