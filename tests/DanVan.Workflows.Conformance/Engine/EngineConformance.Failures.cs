using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    /// <summary>
    /// Lets every store call of a step fail in turn, before it is carried out and after it, and takes the step again: by the same process, which
    /// remembers what it had read, or by another one. What is there in the end must be what an undisturbed step leaves.
    /// </summary>
    [TestCaseSource(typeof(PlayedYear), nameof(PlayedYear.EveryStep))]
    public async Task A_step_whose_store_fails_at_any_call_is_taken_again_as_if_nothing_had_been(PlayedStep step)
    {
        var before = new RecordingStore(await NewStoreAsync());
        await OfficeBeforeAsync(step, before);
        var undisturbed = await UndisturbedAsync(before, step);
        Assert.That(undisturbed.Calls, Is.Positive);

        // Steps do not all begin at their first call, so that of every kind of call some fail.
        var stride = StrideOfFailures(step);
        for (var call = 1 + (step.Index % Math.Min(stride, undisturbed.Calls)); call <= undisturbed.Calls; call += stride)
        {
            await FailAndRepeatAsync(before, step, undisturbed, call, isAfter: false);
            await FailAndRepeatAsync(before, step, undisturbed, call, isAfter: true);
        }
    }

    private async Task<Undisturbed> UndisturbedAsync(RecordingStore before, PlayedStep step)
    {
        var copy = await CopyStoreAsync(before);
        var store = new FaultyStore(copy);
        await using var office = new TestOffice(store);
        store.FailAt(0);
        var outcome = await office.TakeAsync(step.Step);
        var calls = store.Calls;
        var result = new Undisturbed(
            calls, outcome, [.. office.Notices.Keys.Order()], [.. office.Register.Entries.Select(d => d.Number).Order()], await Content.OfAsync(copy, step.Year));
        await DestroyStoreAsync(copy);
        return result;
    }

    private async Task FailAndRepeatAsync(RecordingStore before, PlayedStep step, Undisturbed undisturbed, int call, bool isAfter)
    {
        var when = $"{(isAfter ? "after" : "before")} call {call} of {undisturbed.Calls} of {step}";
        var copy = await CopyStoreAsync(before);
        var store = new FaultyStore(copy);
        await using var office = new TestOffice(store);
        store.FailAt(call, isAfter);
        Assert.ThrowsAsync<WorkflowStoreException>(() => office.TakeAsync(step.Step), when);

        store.FailAt(0);
        await using var another = new TestOffice(store);
        var again = call % 2 == 0 ? office : another;

        // What the worker that failed had leased is offered again when the lease has run out.
        store.OutboxAhead = Duration.FromSeconds(2);
        var outcome = await again.TakeAsync(step.Step);

        Assert.That(outcome, Is.EqualTo(undisturbed.Outcome), when);
        await step.Year.AssertVerifiedAsync(again);
        Assert.That(office.Notices.Keys.Concat(another.Notices.Keys).Distinct().Order(), Is.EqualTo(undisturbed.Notices), when);
        Assert.That(office.Register.Entries.Concat(another.Register.Entries).Select(d => d.Number).Distinct().Order(), Is.EqualTo(undisturbed.Registered), when);
        (await Content.OfAsync(copy, step.Year)).AssertIs(undisturbed.Content, when, step.Step.HasTimersThatMeet);
        await DestroyStoreAsync(copy);
    }

    private sealed record Undisturbed(
        int Calls, Outcome? Outcome, IReadOnlyList<string> Notices, IReadOnlyList<string> Registered, Content Content);
}
