using System.Text.Json;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Serialization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DanVan.Workflows.Tests.Cycles;

/// <summary>Random histories of a cycle against a model that knows the five stages of the year by heart.</summary>
// Pure and long: runs beside the others of its kind, before everything that runs alone.
[Parallelizable(ParallelScope.Self)]
public sealed class CycleHistoryProperties
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(2_000);
    private static readonly string[] Stages = ["plan", "registration", "mid-year-review", "scoring", "commendation", "closed"];
    private static readonly string[] Triggers = ["issue-plan", "close-registration", "start-scoring", "close-scoring", "commend"];
    private static readonly string[] Deadlines = ["registration", "midYearReport", "annualReport"];
    private static readonly WorkingCalendar Calendar = new(new CalendarData());

    /// <summary>A command and how many days after the one before it is sent.</summary>
    private sealed record Step(CycleCommand Command, int Days);

    private static readonly Gen<CycleCommand> Commands = Gen.Frequency(
        (6, Gen.Elements([.. Triggers, "sing"]).Select(t => (CycleCommand)new CycleCommand.Pull(AYear.Id, t))),
        (6, Gen.Choose(0, 9).Select(i => (CycleCommand)new CycleCommand.CompleteEffect(AYear.Id, $"{Stages[i % 6]}.{i % 6}.{i / 6}"))),
        (2, Gen.Elements([.. Deadlines, "x"]).Select(d => (CycleCommand)new CycleCommand.PassDeadline(AYear.Id, d))),
        (2, from deadline in Gen.Elements([.. Deadlines, "x"])
            from day in Gen.Choose(0, 400)
            from decision in Gen.Elements("QĐ 1", "QĐ 2", " ")
            select (CycleCommand)new CycleCommand.ExtendDeadline(AYear.Id, deadline, new LocalDate(2024, 1, 1).PlusDays(day), decision)),
        (1, Gen.Elements<IReadOnlyList<CohortUnit>>([], [AYear.Unit("u09")], [AYear.Unit("u04"), AYear.Unit("u01")])
            .Select(u => (CycleCommand)new CycleCommand.ChangeCohort(AYear.Id, u, "QĐ 3"))),
        (1, Gen.Constant<CycleCommand>(new CycleCommand.ProposeAwards(AYear.Id))),
        (1, Gen.Constant<CycleCommand>(new CycleCommand.RecordCheckpoint(AYear.Id))));

    private static readonly Arbitrary<Step[]> Histories =
        (from n in Gen.Choose(1, 40)
         from steps in (from command in Commands from days in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 120))) select new Step(command, days)).ArrayOf(n)
         select steps).ToArbitrary();

    [Test]
    public void Every_command_is_taken_or_refused_as_the_model_says() =>
        Prop.ForAll(Histories, steps =>
        {
            foreach (var (state, now, command, decision, _) in Run(steps))
            {
                Assert.That(
                    decision.Reasons.Select(r => r.Code), Is.EquivalentTo(Expected(state, now, command)),
                    $"{JsonSerializer.Serialize(command, WorkflowJson.Stored.CycleCommand)} at {now}\n{StateText.Of(state)}");
            }
        }).Check(ManyCases);

    [Test]
    public void A_cycle_goes_forwards_one_stage_at_a_time_and_never_back() =>
        Prop.ForAll(Histories, steps =>
        {
            foreach (var (before, now, command, _, after) in Run(steps))
            {
                Assert.That(after.Stages.Select(s => s.Stage), Is.EqualTo(Stages.Take(after.Stages.Count)));
                Assert.That(after.Stages.Count - before.Stages.Count, Is.InRange(0, command is CycleCommand.Pull ? 1 : 0));
                Assert.That(after.Stages.SkipLast(1).All(s => s.Left is not null) && after.Stages[^1].Left is null);
                Assert.That(after.Stages.Zip(after.Stages.Skip(1)).All(p => p.First.Left == p.Second.Entered));
                Assert.That(after.Cohort is null, Is.EqualTo(after.Stages.Count == 1), "the units are fixed when registration opens");
                Assert.That(after.Deadlines.Zip(before.Deadlines).All(d => d.First.Date >= d.Second.Date), "a deadline never comes nearer");
                Assert.That(after.Passed.All(p => p.Value <= now && p.Value >= AYear.BuiltIn.Zone.AtStartOfDay(
                    after.Deadlines.First(d => d.Id == p.Key).Date.PlusDays(1)).ToInstant()));
                Assert.That((after.DefinitionHash, after.Settings), Is.EqualTo((before.DefinitionHash, before.Settings)));
            }
        }).Check(ManyCases);

    [Test]
    public void Deciding_twice_gives_the_same_and_the_events_add_up_also_as_JSON() =>
        Prop.ForAll(Histories, steps =>
        {
            foreach (var (before, now, command, decision, after) in Run(steps))
            {
                var text = StateText.Of(before);
                Assert.That(Decide(before, command, now).Events.Select(Text), Is.EqualTo(decision.Events.Select(Text)));
                Assert.That(StateText.Of(before), Is.EqualTo(text), "deciding changes nothing");
                var stored = JsonSerializer.Deserialize(text.Span, WorkflowJson.Stored.CycleState)!;
                foreach (var json in decision.Events.Select(Text))
                {
                    stored = CycleEvolver.Evolve(AYear.Id, stored, JsonSerializer.Deserialize(json, WorkflowJson.Stored.CycleEvent)!, now);
                }

                Assert.That(StateText.Of(stored), Is.EqualTo(StateText.Of(after)));
            }
        }).Check(ManyCases);

    private static IEnumerable<string> Expected(CycleState state, Instant now, CycleCommand command)
    {
        var stage = Array.IndexOf(Stages, state.Stage);
        switch (command)
        {
            case CycleCommand.Pull pull when stage == 5 || pull.Trigger != Triggers[stage]:
                return ["transition.unknown"];
            case CycleCommand.Pull:
                string[] awaited = stage switch { 1 => ["registration"], 2 => ["midYearReport", "annualReport"], _ => [] };
                return awaited.Where(d => !IsOver(d)).Select(_ => "transition.too-early")
                    .Concat(state.PendingEffects.Count > 0 ? ["transition.effects-pending"] : []);
            case CycleCommand.CompleteEffect complete:
                return state.PendingEffects.Any(e => e.Id == complete.Effect) ? [] : ["effect.not-pending"];
            case CycleCommand.PassDeadline pass:
                return First((!Deadlines.Contains(pass.Deadline), "cycle.unknown-deadline"), (state.Passed.ContainsKey(pass.Deadline), "deadline.passed-already"), (!IsOver(pass.Deadline), "deadline.not-reached"));
            case CycleCommand.ExtendDeadline extend:
                return First(
                    (stage == 5, "stage.not-accepting"),
                    (extend.Decision == " ", "decision.missing"),
                    (!Deadlines.Contains(extend.Deadline), "cycle.unknown-deadline"),
                    (!(extend.NewDate > DateOf(extend.Deadline)), "deadline.not-later"),
                    (extend.NewDate.Year != 2024, "cycle.deadline-outside-year"));
            case CycleCommand.ChangeCohort change:
                return First((stage == 5, "stage.not-accepting"), (stage == 0, "cohort.not-frozen"), (change.Units.Count == 0, "cohort.empty"));
            case CycleCommand.ProposeAwards:
                return First((stage != 4, "stage.not-accepting"), (state.Ranking is not null, "awards.already-proposed"));
            default:
                return [];
        }

        LocalDate? DateOf(string deadline) => state.Deadlines.FirstOrDefault(d => d.Id == deadline)?.Date;

        // Viet Nam keeps UTC+7 all year.
        bool IsOver(string deadline) => DateOf(deadline) is { } date && now >= date.PlusDays(1).AtMidnight().WithOffset(Offset.FromHours(7)).ToInstant();
    }

    private static IEnumerable<string> First(params (bool Broken, string Code)[] rules) => rules.Where(r => r.Broken).Select(r => r.Code).Take(1);

    private static IEnumerable<(CycleState Before, Instant Now, CycleCommand Command, Decision<CycleEvent> Decision, CycleState After)> Run(Step[] steps)
    {
        var (state, now) = (AYear.Opened(), AYear.At(1, 16));
        foreach (var step in steps)
        {
            now += Duration.FromDays(step.Days);
            var decision = Decide(state, step.Command, now);
            var after = decision.Events.Aggregate(state, (s, e) => CycleEvolver.Evolve(AYear.Id, s, e, now));
            yield return (state, now, step.Command, decision, after);
            state = after;
        }
    }

    private static Decision<CycleEvent> Decide(CycleState state, CycleCommand command, Instant now)
    {
        var facts = new CycleFacts(Calendar) { Units = AYear.Units, Registrations = [], Checkpoint = new CycleEvent.CheckpointRecorded("sha256:0", 1, 1) };
        var caller = command.IsInternal ? Caller.Library(now) : AYear.Anyone with { Now = now };
        return CycleDecider.Decide(new CycleFrame(AYear.BuiltIn, state, 1), command, caller, facts);
    }

    private static string Text(CycleEvent @event) => JsonSerializer.Serialize(@event, WorkflowJson.Stored.CycleEvent);
}
