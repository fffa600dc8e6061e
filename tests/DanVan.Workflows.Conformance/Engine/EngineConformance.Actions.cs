using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    private const int Draws = 60;

    // What depends on the stage, the actor and the standing of the thing alone, never on what the command says.
    private static readonly HashSet<string> Standing =
    [
        RefusalCodes.ActorNotPermitted, RefusalCodes.StageNotAccepting,
        RefusalCodes.TransitionUnknown, RefusalCodes.TransitionTooEarly, RefusalCodes.TransitionDeadlineNotSet, RefusalCodes.TransitionEffectsPending, RefusalCodes.CohortNotFrozen,
        RefusalCodes.RegistrationRepeatedId, RefusalCodes.RegistrationUnknown, RefusalCodes.ReportUnknownRegistration, RefusalCodes.ReportDiscontinued,
        RefusalCodes.ScoreUnknownRegistration, RefusalCodes.DisqualificationUnknownRegistration, RefusalCodes.DisqualificationRepeated,
        RefusalCodes.BallotNotProposed,
    ];

    /// <summary>Random commands of random people, on the state before each step of a year and on those the commands themselves lead to.</summary>
    [TestCaseSource(typeof(SmallYear), nameof(SmallYear.StepNames))]
    public async Task What_is_said_to_be_impossible_is_refused_for_a_reason_given_and_what_is_possible_is_not_refused_for_standing(string step)
    {
        var office = await OfficeBeforeAsync(step);
        var random = new Random(20241122 + step.Length);
        for (var draw = 0; draw < Draws; draw++)
        {
            if (random.Next(10) == 0)
            {
                office.Clock.Advance(Duration.FromDays(random.Next(0, 30)));
                await office.Pump.RunUntilIdleAsync();
            }

            var actor = Pick(random, OfficeRoles.Leader, OfficeRoles.Registry, OfficeRoles.Secretary, OfficeRoles.Stranger);
            var (action, command) = random.Next(3) == 0 ? CycleDraw(random) : RegistrationDraw(random);
            var said = command is RegistrationCommand registration
                ? await office.Engine.ActionsAsync(registration.Registration, actor)
                : await office.Engine.ActionsAsync(SmallYear.Cycle, actor);
            var what = $"draw {draw} of {step}: {actor.Person} {command}";
            if (said is null)
            {
                Assert.That(await office.SendAsync(actor, command), Is.InstanceOf<Outcome.NotFound>(), what);
                continue;
            }

            // A trigger the present stage does not have is not in the list at all.
            var possible = said.SingleOrDefault(a => a.Action == action);
            var outcome = await office.SendAsync(actor, command);
            var codes = (outcome as Outcome.Refused)?.Reasons.Select(r => r.Code).Distinct().ToList() ?? [];
            if (possible is null)
            {
                Assert.That(codes, Is.EqualTo(new[] { RefusalCodes.TransitionUnknown }), what);
            }
            else if (possible.WhyNot.Count > 0)
            {
                Assert.That(codes, Is.Not.Empty.And.SubsetOf(possible.WhyNot.Select(r => r.Code)), what);
            }
            else
            {
                Assert.That(codes.Intersect(Standing), Is.Empty, what);
            }
        }
    }

    private static (string Action, Command Command) CycleDraw(Random random) => random.Next(4) switch
    {
        0 => Pick(random, "issue-plan", "close-registration", "start-scoring", "close-scoring", "commend", "no-such") is var trigger
            ? ($"pull:{trigger}", new CycleCommand.Pull(SmallYear.Cycle, trigger))
            : default,
        1 => (StageActions.ExtendDeadline, new CycleCommand.ExtendDeadline(
            SmallYear.Cycle,
            Pick(random, "registration", "midYearReport", "no-such"),
            new LocalDate(SmallYear.Year, random.Next(1, 13), 20),
            Pick(random, "QĐ 1", ""))),
        2 => (StageActions.WaiveDeadline, new CycleCommand.WaiveDeadline(SmallYear.Cycle, Pick(random, "registration", "midYearReport", "no-such"), Pick(random, "QĐ 1", ""))),
        _ => (StageActions.ChangeCohort, new CycleCommand.ChangeCohort(SmallYear.Cycle, Pick<IReadOnlyList<CohortUnit>>(random, [SmallYear.Unit("u9", "Đơn vị mới")], []), Pick(random, "QĐ 1", ""))),
    };

    private static (string Action, Command Command) RegistrationDraw(Random random)
    {
        var code = Pick(random, "r1", "r2", "r3", "r4", "r5", "n1", "n2");
        var id = SmallYear.Registration(code);
        return random.Next(6) switch
        {
            0 => (StageActions.Submit, SmallYear.Submit(code, Pick(random, "u1", "u2", "u9"), Pick(random, "collective", "no-such"), Pick(random, "A", "B", " ")) with
            {
                SubmittedAt = new LocalDateTime(SmallYear.Year, 1, 2, 8, 0),
            }),
            1 => (StageActions.Withdraw, new RegistrationCommand.Withdraw(id, "Rút")),
            2 => (StageActions.Report, new RegistrationCommand.Report(
                id, Pick(random, "mid-year", "annual"), new LocalDateTime(SmallYear.Year, 1, 2, 8, 0), Pick(random, "continue", "discontinue", "no-such"), "")),
            3 => (StageActions.Score, new RegistrationCommand.Score(id, [Pick(random, [.. SmallYear.FullSheet(Pick(random, "u1", "u2"))])])),
            4 => (StageActions.Disqualify, new RegistrationCommand.Disqualify(id, "disciplined", "")),
            _ => (StageActions.CastBallot, new RegistrationCommand.CastBallot(
                id, code == "r2" ? "ca-nhan" : "tap-the", Pick(random, "m1", "m3", "m9"), Pick(random, "yes", "no", "no-such"))),
        };
    }

    private static T Pick<T>(Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];
}
