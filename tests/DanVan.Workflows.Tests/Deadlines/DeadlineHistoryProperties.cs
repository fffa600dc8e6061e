using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Serialization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DanVan.Workflows.Tests.Deadlines;

/// <summary>Random histories on random deadlines, rings and missing references among them: what a state says is always what its rules say.</summary>
public sealed class DeadlineHistoryProperties
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(500);
    private static readonly string[] Ids = ["registration", "midYearReport", "annualReport", "d3", "d4", "d5", "d6", "d7"];
    private static readonly string[] Triggers = ["issue-plan", "close-registration", "start-scoring", "close-scoring", "commend"];
    private static readonly LocalDate FirstDay = new(2024, 1, 2);

    private sealed record Step(CycleCommand Command, int Days);

    private sealed record History(CompiledDefinition Definition, CycleSettings Settings, Step[] Steps);

    private static readonly Gen<EventReference> References = Gen.Frequency(
        (6, Gen.Elements([.. Ids, "nothing"]).Select(d => new EventReference(CycleMoments.Deadline, d))),
        (2, from kind in Gen.Elements(CycleMoments.StageEntered, CycleMoments.StageLeft)
            from stage in Gen.Elements("plan", "registration", "mid-year-review", "scoring", "nowhere")
            select new EventReference(kind, stage)),
        (1, Gen.Constant(new EventReference(CycleMoments.Opened))),
        (1, Gen.Constant(new EventReference(CycleMoments.DocumentIssued, "plan"))));

    private static readonly Gen<DateRule> Rules = Gen.Frequency(
        (2, Gen.Choose(0, 360).Select(i => (DateRule)new DateRule.Fixed(FirstDay.PlusDays(i).ToString("MM-dd", null)))),
        (1, Gen.Choose(1, 12).Select(m => (DateRule)new DateRule.LastWorkingDay(m))),
        (6, from reference in References
            from unit in Gen.Elements([.. TermUnits.All])
            from count in Gen.Choose(1, 12)
            select (DateRule)new DateRule.After(unit == TermUnits.Years ? 1 : count, unit, reference)));

    private static readonly Gen<Step> Steps =
        from command in Gen.Frequency(
            (4, Gen.Elements(Triggers).Select(t => (CycleCommand)new CycleCommand.Pull(AYear.Id, t))),
            (3, from deadline in Gen.Elements(Ids)
                from day in Gen.Choose(0, 700)
                select (CycleCommand)RuledYear.Extend(deadline, FirstDay.PlusDays(day))),
            (1, Gen.Elements(Ids).Select(d => (CycleCommand)RuledYear.Waive(d))),
            (2, Gen.Elements(Ids).Select(d => (CycleCommand)new CycleCommand.PassDeadline(AYear.Id, d))))
        from days in Gen.Elements(0, 0, 1, 30, 200)
        select new Step(command, days);

    private static readonly Arbitrary<History> Histories =
        (from rules in Rules.ArrayOf(Ids.Length)
         from overridden in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements(Ids)))
         from steps in Steps.ArrayOf(25)
         select new History(
             Compile(rules),
             AYear.Settings with { Deadlines = overridden == "" ? [] : new Dictionary<string, LocalDate> { [overridden] = new(2024, 5, 2) } },
             steps)).ToArbitrary();

    [Test]
    public void What_the_state_says_is_what_the_rules_say_of_it() =>
        Prop.ForAll(Histories, history =>
        {
            foreach (var (_, _, after, _) in Run(history))
            {
                foreach (var deadline in history.Definition.Definition.Deadlines.Where(d => IsRuled(history, after, d.Id)))
                {
                    var asked = DateRules.DayOf(deadline.Rule!, 2024, RuledYear.Calendar, e => CycleMomentRules.DayOf(e, after, AYear.Hanoi));
                    Assert.That(RuledYear.Day(after, deadline.Id), Is.EqualTo(asked is { } day ? RuledYear.Calendar.RollForward(day) : (LocalDate?)null), $"{deadline}\n{StateText.Of(after)}");
                }
            }
        }).Check(ManyCases);

    [Test]
    public void Nothing_comes_nearer_nothing_is_lost_and_nothing_fixed_is_moved_by_a_rule() =>
        Prop.ForAll(Histories, history =>
        {
            foreach (var (before, decision, after, command) in Run(history))
            {
                var set = decision.Events.OfType<CycleEvent.DeadlineSet>().Select(e => e.Deadline.Id).ToList();
                Assert.That(set, Is.Unique, "once a command");
                Assert.That(set.All(id => IsRuled(history, after, id)), $"{command}");
                Assert.That(before.Deadlines.All(d => RuledYear.Day(after, d.Id) >= d.Date), "later or where it was");
                Assert.That(after.Deadlines.All(d => RuledYear.Calendar.IsWorkingDay(d.Date)));
                Assert.That(
                    after.Deadlines.Where(d => RuledYear.Day(before, d.Id) != d.Date).Select(d => d.Id),
                    Is.EquivalentTo(set.Concat(decision.Events.OfType<CycleEvent.DeadlineExtended>().Select(e => e.Deadline.Id))), "every change has its event");
                Assert.That(set.Concat(decision.Events.OfType<CycleEvent.DeadlineExtended>().Select(e => e.Deadline.Id)).Any(after.Passed.ContainsKey), Is.False, "what moved is open again");
            }
        }).Check(ManyCases);

    [Test]
    public void The_events_add_up_also_when_they_were_kept_as_JSON() =>
        Prop.ForAll(Histories, history =>
        {
            foreach (var (before, decision, after, _) in Run(history))
            {
                var stored = JsonSerializer.Deserialize(StateText.Of(before).Span, WorkflowJson.Stored.CycleState)!;
                foreach (var @event in decision.Events)
                {
                    var json = JsonSerializer.Serialize(@event, WorkflowJson.Stored.CycleEvent);
                    stored = CycleEvolver.Evolve(AYear.Id, stored, JsonSerializer.Deserialize(json, WorkflowJson.Stored.CycleEvent)!, after.Stages[^1].Entered);
                }

                Assert.That(stored.Deadlines, Is.EqualTo(after.Deadlines));
                Assert.That((string.Join(',', stored.Waived ?? []), string.Join(',', stored.Extended)), Is.EqualTo((string.Join(',', after.Waived ?? []), string.Join(',', after.Extended))));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static bool IsRuled(History history, CycleState state, string id) =>
        !history.Settings.Deadlines.ContainsKey(id) && !state.Extended.Contains(id);

    private static CompiledDefinition Compile(DateRule[] rules) => new(new LoadedDefinition(
        AYear.BuiltIn.Definition with { Years = 3, Deadlines = [.. Ids.Select((id, i) => new DeadlineDefinition(id, $"Hạn {id}", Rule: rules[i]))] }, "{}", "sha256:0"));

    private static IEnumerable<(CycleState Before, Decision<CycleEvent> Decision, CycleState After, CycleCommand Command)> Run(History history)
    {
        // The order of the days is refused at the opening; here any order will do.
        var now = AYear.At(1, 2);
        CycleEvent[] opening =
        [
            new CycleEvent.Opened(
                "annual-cycle", 1, "sha256:0", history.Settings, 0, OpeningDeadlines.Find(history.Definition, history.Settings, new LocalDate(2024, 1, 2))!.Deadlines),
            new CycleEvent.StageEntered("plan", []),
        ];
        var state = opening.Aggregate((CycleState?)null, (s, e) => CycleEvolver.Evolve(AYear.Id, s, e, now))!;
        foreach (var step in history.Steps)
        {
            now += Duration.FromDays(step.Days);
            var decision = RuledYear.Decide(state, step.Command, now, history.Definition);
            var after = RuledYear.After(state, decision, now) with { PendingEffects = [] };
            yield return (state, decision, after, step.Command);
            state = after;
        }
    }
}
