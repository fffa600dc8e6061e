using DanVan.Workflows.Calendars;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Tests.Stages;

/// <summary>Effects of a transition and announcements: in order, once, and with names of their own.</summary>
public sealed class TransitionEffectTests
{
    private static readonly CycleFacts Facts = new(new WorkingCalendar(new CalendarData()));

    [Test]
    public void The_effects_of_a_transition_come_between_leaving_and_entering()
    {
        var frame = AYear.In("scoring", AYear.Compile(ADefinition.Transition("close-scoring", """{ "effects": [{ "do": "checkpoint" }, { "do": "issue-document", "document": "plan" }] }""")));

        var events = CycleDecider.Decide(frame, new CycleCommand.Pull(AYear.Id, "close-scoring"), AYear.Anyone, Facts).Events;
        var state = events.Aggregate(frame.State, (s, e) => CycleEvolver.Evolve(AYear.Id, s, e, AYear.Anyone.Now));

        Assert.That(events.Select(e => e.GetType().Name), Is.EqualTo(new[] { "StageLeft", "TransitionPulled", "StageEntered" }));
        Assert.That(
            state.PendingEffects.Select(e => (e.Id, e.Do)),
            Is.EqualTo(new[] { ("transition:1.0", "checkpoint"), ("transition:1.1", "issue-document"), ("commendation.1.0", "conclude-registrations"), ("commendation.1.1", "propose-awards") }));
    }

    [Test]
    public void A_transition_without_effects_leaves_the_history_as_it_was() => Assert.That(
        CycleDecider.Decide(AYear.In("scoring"), new CycleCommand.Pull(AYear.Id, "close-scoring"), AYear.Anyone, Facts).Events.Select(e => e.GetType().Name),
        Is.EqualTo(new[] { "StageLeft", "StageEntered" }));

    /// <summary>Ids of stages and milestones may hold dots and digits, so names put together from them must not meet.</summary>
    [Test]
    public void Effects_of_stages_transitions_and_milestones_never_share_a_name()
    {
        var effect = new Workflows.Definitions.EffectDefinition("checkpoint");
        var transition = AYear.BuiltIn.Definition.Transitions[0] with { Effects = [effect] };
        string[] ids = ["transition", "milestone", "a", "a.0", "1", "0.0"];

        var names = ids.SelectMany(id => Enumerable.Range(0, 3).SelectMany(n => new[]
        {
            EffectCauses.OfStage(AYear.BuiltIn.Definition.Stages[0] with { Id = id, OnEnter = [effect] }, n)[0].Id,
            EffectCauses.OfMilestone(new(id, "", "", [], null, [effect]), n)[0].Id,
        })).Concat(Enumerable.Range(0, 3).Select(n => EffectCauses.OfTransition(transition, n)[0].Id));

        Assert.That(names, Is.Unique);
    }

    [Test]
    public async Task They_run_before_what_the_entered_stage_brings_about_and_again_at_each_pull()
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore(), definition: AYear.Json(
            ADefinition.Transition("issue-plan", """{ "effects": [{ "do": "issue-document", "document": "proposal" }] }"""),
            ADefinition.NewTransition("""{ "trigger": "again", "name": "Làm lại", "from": "registration", "to": "plan", "roles": ["cycle-owner"] }"""),
            json => json["documents"]![4]!["needsAwards"] = false));
        await office.TakeUntilAsync("submit");
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "again"));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
        await office.Pump.RunUntilIdleAsync();

        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Documents.Select(d => d.Kind), Is.EqualTo(new[] { "proposal", "plan", "proposal", "plan" }));
        Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);
        Assert.That((await office.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
    }

    [Test]
    public async Task People_are_told_in_its_turn_under_one_key_and_a_notifier_that_fails_holds_up_nothing()
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore(), configure: o => o.FirstRetryDelay = Duration.Zero, definition: AYear.Json(ADefinition.Stage(
            "registration",
            """
            { "onEnter": [
              { "do": "issue-document", "document": "plan" },
              { "do": "notify", "message": "Kế hoạch đã ban hành, mời các đơn vị đăng ký.", "roles": ["registry", "unit"] },
              { "do": "checkpoint" },
              { "do": "notify", "message": "Mời đăng ký." } ] }
            """)));
        var planWasThere = new List<bool>();
        office.Notices.OnNotice = notice =>
        {
            if (notice.Topic == "announcement")
            {
                planWasThere.Add(office.Queries.CycleAsync(SmallYear.Cycle).AsTask().Result!.Documents.Any(d => d.Kind == "plan"));
                if (planWasThere.Count < 3)
                {
                    throw new TimeoutException("The mail server does not answer.");
                }
            }
        };
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));

        await office.Pump.RunUntilIdleAsync();
        await office.Pump.RunUntilIdleAsync();

        var cycle = (await office.Queries.CycleAsync(SmallYear.Cycle))!;
        var told = office.Notices.Notices.Where(n => n.Topic == "announcement").ToList();
        Assert.That((cycle.PendingEffects.Count, cycle.Checkpoint is not null), Is.EqualTo((0, true)));
        Assert.That(planWasThere, Has.Count.EqualTo(4).And.All.True);
        Assert.That(told.Select(n => n.Key).Distinct().Count(), Is.EqualTo(2));
        Assert.That(
            told.DistinctBy(n => n.Key).Select(n => (n.Subject, n.Message, string.Join(' ', n.Roles ?? []), n.Unit)),
            Is.EquivalentTo(new (string, string?, string, UnitId?)[]
            {
                ("registration.1.1", "Kế hoạch đã ban hành, mời các đơn vị đăng ký.", "registry unit", null),
                ("registration.1.3", "Mời đăng ký.", "", null),
            }));
    }
}
