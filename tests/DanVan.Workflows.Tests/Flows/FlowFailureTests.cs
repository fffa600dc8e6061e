using DanVan.Workflows.Conformance.Engine;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Conformance.Flows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Tests.Flows;

/// <summary>Every store call of a driven stage change fails in turn, before it is carried out and after it; then all is delivered again.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class FlowFailureTests
{
    /// <summary>What moves a cycle, and the work in which something moves by itself.</summary>
    public static IEnumerable<PlayedStep> StageChanges =>
        PlayedYear.EveryStep.Where(s => s.Step.Command is CycleCommand.Open or CycleCommand.Pull or CycleCommand.Migrate || s.Step.HasTimersThatMeet || s.Step.Name == "work-start-scoring");

    [TestCaseSource(nameof(StageChanges))]
    public async Task A_driven_stage_change_whose_store_fails_at_any_call_comes_to_the_same(PlayedStep step)
    {
        var before = await BeforeAsync(step);
        var (calls, undisturbed) = await UndisturbedAsync(before, step);
        Assert.That(calls, Is.GreaterThan(2), "it loads and commits, and the driver's turn comes");

        for (var call = 1; call <= calls; call++)
        {
            await FailAndRepeatAsync(before, step, undisturbed, call, calls, isAfter: false);
            await FailAndRepeatAsync(before, step, undisturbed, call, calls, isAfter: true);
        }
    }

    private static async Task<RecordingStore> BeforeAsync(PlayedStep step)
    {
        var store = new RecordingStore(new InMemoryWorkflowStore());
        await using var office = PlainFlow.Office(store);
        foreach (var earlier in step.Year.Steps.TakeWhile(s => s.Name != step.Step.Name))
        {
            await office.TakeAsync(earlier);
            await office.Pump.RunUntilIdleAsync();
        }

        return store;
    }

    private static async Task<(int Calls, Undisturbed Result)> UndisturbedAsync(RecordingStore before, PlayedStep step)
    {
        var copy = new InMemoryWorkflowStore();
        await before.RepeatOnAsync(copy);
        var store = new FaultyStore(copy);
        await using var office = PlainFlow.Office(store);
        store.FailAt(0);
        var outcome = await ChangeAsync(office, step);
        var calls = store.Calls;
        return (calls, new Undisturbed(outcome, Told([office]), await Content.OfAsync(copy, step.Year)));
    }

    private static async Task FailAndRepeatAsync(RecordingStore before, PlayedStep step, Undisturbed undisturbed, int call, int calls, bool isAfter)
    {
        var when = $"{(isAfter ? "after" : "before")} call {call} of {calls} of {step}";
        var copy = new InMemoryWorkflowStore();
        await before.RepeatOnAsync(copy);
        var store = new FaultyStore(copy);
        await using var office = PlainFlow.Office(store);
        store.FailAt(call, isAfter);
        Assert.ThrowsAsync<WorkflowStoreException>(() => ChangeAsync(office, step), when);

        // The same process goes on, or another one takes over; what the lost one had leased is offered again when the lease has run out.
        store.FailAt(0);
        store.OutboxAhead = Duration.FromSeconds(2);
        await using var another = PlainFlow.Office(store);
        var outcome = await ChangeAsync(call % 2 == 0 ? office : another, step);

        Assert.That(outcome, Is.EqualTo(undisturbed.Outcome), when);
        Assert.That(Told([office, another]), Is.EqualTo(undisturbed.Told), when);
        await step.Year.AssertVerifiedAsync(another);
        (await Content.OfAsync(copy, step.Year)).AssertIs(undisturbed.Content, when, step.Step.HasTimersThatMeet);
    }

    private static async Task<Outcome?> ChangeAsync(TestOffice office, PlayedStep step)
    {
        var outcome = await office.TakeAsync(step.Step);
        await office.Pump.RunUntilIdleAsync();
        return outcome;
    }

    /// <summary>What the host's ports heard, repetitions left out: they hear everything at least once.</summary>
    private static List<string> Told(IReadOnlyList<TestOffice> offices) =>
    [
        .. offices.SelectMany(o => o.Notices.Keys
                .Concat(o.Register.Entries.Select(e => e.Number))
                .Concat(o.Flow().Steps.Select(s => $"{s}"))
                .Concat(o.Flow().Notices.Select(n => $"{n}")))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private sealed record Undisturbed(Outcome? Outcome, List<string> Told, Content Content);
}
