using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>Random histories of one registration against <see cref="ModelRegistration"/>.</summary>
// Pure and long: runs beside the others of its kind, before everything that runs alone.
[Parallelizable(ParallelScope.Self)]
public sealed class RegistrationHistoryProperties
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    /// <summary>A stage that takes everything: only the registration itself stands in the way.</summary>
    private static readonly CompiledDefinition TakesAll = AYear.Compile(AYear.TakeEverything, json => json["registration"]!["maxReturns"] = ModelRegistration.MaxReturns);

    private static readonly CycleFrame Frame = AYear.In("scoring", TakesAll, null, new Ranking("r1", "collective", 1, "gk-tt"));

    [Test]
    public void Every_command_is_taken_or_refused_as_the_model_says() =>
        Prop.ForAll(AnyRegistrationCommand.Histories, commands =>
        {
            var model = new ModelRegistration { Proposed = "gk-tt" };
            foreach (var (command, before, decision, _) in Run(commands))
            {
                if (command is RegistrationCommand.Score sheet)
                {
                    var expected = model.Take(sheet);
                    Expect(LinesOf(sheet, decision), expected, command, before);
                }
                else
                {
                    Expect([decision.Reasons.FirstOrDefault()?.Code], [model.Take(command)], command, before);
                }
            }
        }).Check(ManyCases);

    [Test]
    public void What_is_over_stays_over() =>
        Prop.ForAll(AnyRegistrationCommand.Histories, commands =>
        {
            foreach (var (command, before, decision, after) in Run(commands))
            {
                if (before is null)
                {
                    continue;
                }

                Assert.That(after!.Unit, Is.EqualTo(before.Unit));
                Assert.That(after.Reports.Take(before.Reports.Count), Is.EqualTo(before.Reports), "reports are only added");
                Assert.That(after.Scores.Take(before.Scores.Count).Select(PlaceOf), Is.EqualTo(before.Scores.Select(PlaceOf)), "points are only added");
                if (command is not RegistrationCommand.DecideAppeal)
                {
                    Assert.That(after.Scores.Take(before.Scores.Count), Is.EqualTo(before.Scores), $"{command} changed points: only the answer to an appeal does");
                }

                Assert.That((after.Returns ?? []).Take(before.Returns?.Count ?? 0), Is.EqualTo(before.Returns ?? []), "returns are only added");
                Assert.That((after.Appeals ?? []).Count(a => a.Answer is null), Is.LessThan(2), "one appeal is open at a time");
                if (before.Status is RegistrationStatus.Rejected or RegistrationStatus.Withdrawn or RegistrationStatus.Discontinued)
                {
                    Assert.That(after.Status, Is.EqualTo(before.Status), $"{command} brought back what had ended");
                }

                if (before.Conclusion is not null)
                {
                    Assert.That(after with { Ballots = before.Ballots, Vote = before.Vote }, Is.EqualTo(before), $"{command} changed what was concluded");
                }

                if (before.Vote is not null)
                {
                    Assert.That((after.Vote, after.Ballots), Is.EqualTo((before.Vote, before.Ballots)), $"{command} changed what was counted");
                }

                if (decision.IsRefused && decision.Events.Count > 0)
                {
                    Assert.Fail($"{command} was refused and yet changed a registration that was there: only a first paper leaves a trace.");
                }
            }
        }).Check(ManyCases);

    [Test]
    public void Deciding_twice_gives_the_same_and_changes_nothing() =>
        Prop.ForAll(AnyRegistrationCommand.Histories, commands =>
        {
            foreach (var (command, before, decision, _) in Run(commands))
            {
                var (text, frame) = (Text(before), StateText.Of(Frame.State));
                var again = Decide(before, command);
                Assert.That(Text(again), Is.EqualTo(Text(decision)));
                Assert.That((Text(before), StateText.Of(Frame.State)), Is.EqualTo((text, frame)));
            }
        }).Check(ManyCases);

    [Test]
    public void The_state_is_what_the_events_add_up_to_also_when_they_were_kept_as_JSON() =>
        Prop.ForAll(AnyRegistrationCommand.Histories, commands =>
        {
            RegistrationState? replayed = null;
            RegistrationState? stored = null;
            foreach (var (_, _, decision, after) in Run(commands))
            {
                foreach (var @event in decision.Events)
                {
                    var json = JsonSerializer.Serialize(@event, WorkflowJson.Stored.RegistrationEvent);
                    var read = JsonSerializer.Deserialize(json, WorkflowJson.Stored.RegistrationEvent)!;
                    Assert.That(JsonSerializer.Serialize(read, WorkflowJson.Stored.RegistrationEvent), Is.EqualTo(json));
                    replayed = RegistrationEvolver.Evolve(AYear.Registration("r1"), replayed, read);
                    stored = JsonSerializer.Deserialize(
                        StateText.Of(RegistrationEvolver.Evolve(AYear.Registration("r1"), stored, @event)).Span, WorkflowJson.Stored.RegistrationState);
                }

                Assert.That(Text(replayed), Is.EqualTo(Text(after)));
                Assert.That(Text(stored), Is.EqualTo(Text(after)));
            }
        }).Check(ManyCases);

    [Test]
    public void Every_refusal_speaks_both_languages_and_names_a_known_code() =>
        Prop.ForAll(AnyRegistrationCommand.Histories, commands =>
        {
            foreach (var refusal in Run(commands).SelectMany(s => s.Decision.Reasons.Concat(s.Decision.RefusedLines)))
            {
                Assert.That(RefusalCatalogue.Codes, Does.Contain(refusal.Code));
                Assert.That(refusal.Vietnamese, Is.Not.Empty.And.Not.Contains("{0}"));
                Assert.That(refusal.English, Is.Not.Empty.And.Not.Contains("{0}"));
            }
        }).Check(ManyCases);

    [Test]
    public void What_is_said_to_be_impossible_is_refused_for_that_very_reason() =>
        Prop.ForAll(AnyRegistrationCommand.Histories, commands =>
        {
            foreach (var (command, before, decision, _) in Run(commands))
            {
                // A ballot that names another award, or an unknown ground, breaks an earlier rule of its own: refused all the same.
                if (RegistrationDecider.WhyNot(Frame, before, RegistrationDecider.ActionOf(command), command.IsInternal ? Caller.Library(AYear.Anyone.Now) : AYear.Anyone) is { } whyNot)
                {
                    Assert.That(decision.IsRefused, $"{command} was taken, although {whyNot.Code} was said to stand in the way");
                }
            }
        }).Check(ManyCases);

    private static IEnumerable<(RegistrationCommand Command, RegistrationState? Before, Decision<RegistrationEvent> Decision, RegistrationState? After)> Run(
        IReadOnlyList<RegistrationCommand> commands)
    {
        RegistrationState? state = null;
        foreach (var command in commands)
        {
            var decision = Decide(state, command);
            var after = AYear.After(command.Registration, state, decision);
            yield return (command, state, decision, after);
            state = after;
        }
    }

    private static Decision<RegistrationEvent> Decide(RegistrationState? state, RegistrationCommand command) =>
        RegistrationDecider.Decide(Frame, state, command, command.IsInternal ? Caller.Library(AYear.Anyone.Now) : AYear.Anyone, null, null);

    private static string?[] LinesOf(RegistrationCommand.Score sheet, Decision<RegistrationEvent> decision)
    {
        var codes = new string?[sheet.Lines.Count];
        foreach (var refusal in decision.Reasons.Concat(decision.RefusedLines))
        {
            codes[refusal.Line!.Value] = refusal.Code;
        }

        var taken = decision.Events.OfType<RegistrationEvent.Scored>().SelectMany(e => e.Lines);
        Assert.That(taken, Is.EqualTo(sheet.Lines.Where((_, i) => codes[i] is null)), "each line is taken or refused");
        return codes;
    }

    private static void Expect(IReadOnlyList<string?> codes, IReadOnlyList<string?> expected, RegistrationCommand command, RegistrationState? before) =>
        Assert.That(codes, Is.EqualTo(expected), $"{JsonSerializer.Serialize(command, WorkflowJson.Stored.RegistrationCommand)}\nafter {Text(before)}");

    private static (string Item, string Role, string Scorer) PlaceOf(ScoreLine line) => (line.Item, line.Role, line.Scorer);

    private static string Text(RegistrationState? state) => state is null ? "" : StateText.Of(state).ToString();

    private static string Text(Decision<RegistrationEvent> decision) => string.Join(
        '\n',
        decision.Events.Select(e => JsonSerializer.Serialize(e, WorkflowJson.Stored.RegistrationEvent))
            .Concat(decision.Reasons.Concat(decision.RefusedLines).Select(r => r.ToString())));
}
