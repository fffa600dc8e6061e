using DanVan.Workflows.Calendars;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Tests.Stages;

/// <summary>A condition hides a transition, a validator blocks it with its own words, and neither ever throws.</summary>
public sealed class TransitionConditionTests
{
    private static readonly CycleFacts Facts = new(new WorkingCalendar(new CalendarData()));

    [TestCase("cycle.stage == 'scoring'", ExpectedResult = true)]
    [TestCase("cycle.year == 2024 && cycle.theme != ''", ExpectedResult = true)]
    [TestCase("deadlines.mid_year_report.passed", ExpectedResult = true)]
    [TestCase("deadlines.mid_year_report.date.month == 7", ExpectedResult = false)]
    [TestCase("documents.plan > 0", ExpectedResult = false)]
    [TestCase("milestones.review.recorded", ExpectedResult = false)]
    [TestCase("milestones.review.date == null", ExpectedResult = true)]
    public bool A_transition_is_offered_while_its_conditions_hold(string condition)
    {
        var frame = Frame($$"""{ "conditions": ["{{condition}}"] }""");

        var offered = PossibleActions.OfCycle(frame, AYear.Anyone).Any(a => a.Action == "pull:close-scoring");

        Assert.That(Pull(frame), Is.EqualTo(offered ? [] : new[] { "transition.not-offered" }));
        return offered;
    }

    [Test]
    public void A_hidden_transition_says_nothing_of_its_validators_and_of_what_else_is_lacking()
    {
        var frame = Frame("""{ "conditions": ["true", "false"], "validators": [{ "condition": "false", "vietnamese": "Chưa.", "english": "No." }] }""");

        Assert.That(Pull(frame), Is.EqualTo(new[] { "transition.not-offered" }));
    }

    [Test]
    public void Whoever_may_not_pull_it_hears_that_first()
    {
        var nobody = AYear.Anyone with { Roles = new HashSet<string>() };

        Assert.That(
            CycleDecider.Decide(Frame("""{ "conditions": ["false"] }"""), new CycleCommand.Pull(AYear.Id, "close-scoring"), nobody, Facts).Reasons.Select(r => r.Code),
            Is.EqualTo(["actor.not-permitted", "transition.not-offered"]));
    }

    [Test]
    public void Each_validator_that_does_not_hold_says_why_in_its_own_words()
    {
        var frame = Frame(
            """
            { "validators": [
              { "condition": "documents.plan > 0", "vietnamese": "Chưa ban hành kế hoạch.", "english": "The plan is not issued." },
              { "condition": "cycle.year > 2000", "vietnamese": "Không.", "english": "No." },
              { "condition": "milestones.review.recorded", "vietnamese": "Chưa sơ kết.", "english": "There was no review." } ] }
            """);

        var expected = new[]
        {
            new Refusal("transition.blocked", "Chưa ban hành kế hoạch.", "The plan is not issued."),
            new Refusal("transition.blocked", "Chưa sơ kết.", "There was no review."),
        };
        Assert.That(CycleDecider.Decide(frame, new CycleCommand.Pull(AYear.Id, "close-scoring"), AYear.Anyone, Facts).Reasons, Is.EqualTo(expected));
        Assert.That(PossibleActions.OfCycle(frame, AYear.Anyone).Single(a => a.Action == "pull:close-scoring").WhyNot, Is.EqualTo(expected));
    }

    [TestCase("cycle.year")]
    [TestCase("cycle.colour == 'red'")]
    [TestCase("nothing.at.all")]
    [TestCase("deadlines.registration.date.year.month")]
    [TestCase("'a' * 100000000 == 'b'")]
    [TestCase("milestones.review.date.year == 2024")]
    public void What_cannot_be_evaluated_blocks_and_says_so_in_both_languages(string expression)
    {
        foreach (var members in new[] { $$"""{ "conditions": ["{{expression}}"] }""", $$"""{ "validators": [{ "condition": "{{expression}}", "vietnamese": "a", "english": "b" }] }""" })
        {
            var frame = Frame(members);
            var refusal = CycleDecider.Decide(frame, new CycleCommand.Pull(AYear.Id, "close-scoring"), AYear.Anyone, Facts).Reasons.Single();

            Assert.That(refusal.Code, Is.EqualTo("transition.blocked"));
            Assert.That(refusal.Vietnamese, Does.StartWith("Không xét được điều kiện").And.EndsWith(".").And.Not.EndsWith(".."));
            Assert.That(refusal.English, Does.StartWith("A condition of the transition cannot be evaluated").And.EndsWith(".").And.Not.EndsWith(".."));
            Assert.That(PossibleActions.OfCycle(frame, AYear.Anyone).Any(a => a.Action == "pull:close-scoring"), "an administrator sees that something is wrong");
        }
    }

    [Test]
    public async Task Registrations_are_read_for_counts_alone_and_only_for_those_who_may_pull()
    {
        var store = new CountingStore(new InMemoryWorkflowStore());
        await using var office = new TestOffice(store, definition: AYear.Json(
            ADefinition.Transition("close-registration", """{ "validators": [{ "condition": "counts.accepted >= 5", "vietnamese": "Chưa đủ.", "english": "Too few." }] }""")));
        await office.TakeUntilAsync("work-papers");
        var read = store.Readings;

        await office.Engine.ActionsAsync(SmallYear.Cycle, OfficeRoles.Registry);
        await office.SendAsync(OfficeRoles.Registry, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.ExtendDeadline(SmallYear.Cycle, "registration", new LocalDate(2024, 4, 10), "QĐ 14"));
        Assert.That(store.Readings, Is.EqualTo(read), "nothing was counted for commands that ask for no counts");

        var actions = await office.Engine.ActionsAsync(SmallYear.Cycle, OfficeRoles.Leader);
        Assert.That(actions!.Single(a => a.Action == "pull:close-registration").WhyNot.Select(r => r.Code), Is.EqualTo(["transition.too-early", "transition.blocked"]));
        await office.SendAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
        Assert.That(store.Readings, Is.EqualTo(read + 2));
    }

    [Test]
    public async Task A_transition_hidden_by_counts_is_hidden_from_those_who_may_not_pull_it_too()
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore(), definition: AYear.Json(
            ADefinition.Transition("close-registration", """{ "conditions": ["counts.accepted >= 3"], "afterDeadlines": [] }""")));
        await office.TakeUntilAsync("withdraw");
        var offered = await OfferedAsync(office, OfficeRoles.Leader);
        await office.DoAsync(OfficeRoles.Registry, new RegistrationCommand.Withdraw(SmallYear.Registration("r3"), "Trùng"));
        await office.DoAsync(OfficeRoles.Registry, new RegistrationCommand.Withdraw(SmallYear.Registration("r5"), "Trùng"));

        Assert.That((offered, await OfferedAsync(office, OfficeRoles.Leader), await OfferedAsync(office, OfficeRoles.Stranger)), Is.EqualTo((true, false, false)));
        var refused = (Outcome.Refused)await office.SendAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
        Assert.That(refused.Reasons.Select(r => r.Code), Is.EqualTo(["transition.not-offered"]));
    }

    /// <summary>An appeal that arrives between the counting and the commit is counted, too: the decision is made again.</summary>
    [Test]
    public async Task A_stage_is_never_left_on_counts_that_are_no_longer_true()
    {
        var store = new HookedStore(new InMemoryWorkflowStore());
        await using var office = new TestOffice(store, definition: AYear.Json(ADefinition.Transition(
            "close-registration",
            """{ "validators": [{ "condition": "counts.withdrawn == 0", "vietnamese": "Có đăng ký đã rút.", "english": "Some were withdrawn." }], "afterDeadlines": [] }""")));
        await office.TakeUntilAsync("withdraw");
        await office.Pump.RunUntilIdleAsync();
        store.BeforeCommit = _ =>
        {
            store.BeforeCommit = _ => Task.CompletedTask;
            return office.DoAsync(OfficeRoles.Registry, new RegistrationCommand.Withdraw(SmallYear.Registration("r3"), "Trùng"));
        };

        var outcome = await office.SendAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));

        Assert.That((outcome as Outcome.Refused)?.Reasons.Select(r => r.Code), Is.EqualTo(new[] { "transition.blocked" }));
        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Stage, Is.EqualTo("registration"));
    }

    private static async Task<bool> OfferedAsync(TestOffice office, Actor actor) =>
        (await office.Engine.ActionsAsync(SmallYear.Cycle, actor))!.Any(a => a.Action == "pull:close-registration");

    private static IEnumerable<string> Pull(CycleFrame frame) =>
        CycleDecider.Decide(frame, new CycleCommand.Pull(AYear.Id, "close-scoring"), AYear.Anyone, Facts).Reasons.Select(r => r.Code);

    private static CycleFrame Frame(string members) =>
        AYear.In("scoring", AYear.CompileUnchecked(ADefinition.Milestones, ADefinition.Transition("close-scoring", members)));

    private sealed class CountingStore(IWorkflowStore inner) : InterceptedStore(inner)
    {
        public int Readings { get; private set; }

        public override IAsyncEnumerable<StoredState> ReadRegistrationsAsync(CycleId cycle, CancellationToken cancellationToken = default)
        {
            Readings++;
            return base.ReadRegistrationsAsync(cycle, cancellationToken);
        }
    }
}
