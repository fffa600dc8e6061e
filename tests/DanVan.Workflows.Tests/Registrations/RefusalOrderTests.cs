using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>
/// A paper that breaks two rules is refused for the one that stands first in the list. Each rule is broken by one change to a good paper;
/// every two of them that can be broken together are.
/// </summary>
public sealed class RefusalOrderTests
{
    /// <summary>A paper on its way to the decision.</summary>
    private sealed record Paper(CycleFrame Frame, RegistrationState? State, RegistrationCommand Command, string? NameHolder = null, RegistrationFacts? Facts = null);

    /// <summary>One broken rule. Two that change the same <paramref name="What"/> cannot be broken together.</summary>
    private sealed record Breach(string Code, string What, Func<Paper, Paper> Break);

    private static readonly Breach[] OfSubmissions =
    [
        new("registration.repeated-id", "id", p => p with { State = AYear.Accepted() }),
        new("registration.unknown-unit", "unit", p => Change<RegistrationCommand.Submit>(p, c => c with { Unit = new UnitId("u99") })),
        new("registration.incomplete", "form", p => Change<RegistrationCommand.Submit>(p, c => c with { Form = new Dictionary<string, string>(c.Form) { ["goal"] = " " } })),
        new("registration.invalid-item", "item", p => Change<RegistrationCommand.Submit>(p, c => c with { Form = new Dictionary<string, string>(c.Form) { ["begun"] = "31/03/2024" } })),
        new("registration.unknown-kind", "kind", p => Change<RegistrationCommand.Submit>(p, c => c with { Kind = "" })),
        new("registration.unknown-field", "field", p => Change<RegistrationCommand.Submit>(p, c => c with { Field = "" })),
        new("registration.unknown-origin", "origin", p => Change<RegistrationCommand.Submit>(p, c => c with { Origin = "" })),
        new("registration.late", "time", p => Change<RegistrationCommand.Submit>(p, c => c with { SubmittedAt = AYear.TooLate })),
        new("registration.duplicate", "name", p => p with { NameHolder = "r0" }),
        new("registration.quota-exceeded", "places", p => p with { Facts = new RegistrationFacts { Holders = ARicherYear.AllPlaces(new UnitId("u01"), "r0") } }),
        new("registration.unknown-predecessor", "earlier", p => Change<RegistrationCommand.Submit>(p, c => c with { CarriedFrom = ARicherYear.Earlier })),
    ];

    private static readonly Breach[] OfReports =
    [
        new("report.unknown-registration", "state", p => p with { State = AYear.Accepted() with { Status = RegistrationStatus.Rejected } }),
        new("report.unknown-period", "period", p => Change<RegistrationCommand.Report>(p, c => c with { Period = "weekly" })),
        new("report.discontinued", "state", p => p with { State = p.State! with { Status = RegistrationStatus.Discontinued } }),
        new("report.unknown-decision", "decision", p => Change<RegistrationCommand.Report>(p, c => c with { Decision = "stop" })),
        new("report.repeated", "reports", p => p with { State = p.State! with { Reports = [new("mid-year", AYear.InTime, false, "continue", "")] } }),
    ];

    private static readonly Breach[] OfScores =
    [
        new("score.unknown-registration", "state", p => p with { State = null }),
        new("score.unknown-role", "role", p => Line(p, l => l with { Role = "boss" })),
        new("score.unknown-item", "item", p => Line(p, l => l with { Item = "U" })),
        new("score.unknown-scorer", "scorer", p => Line(p, l => l with { Scorer = "m99" })),
        new("score.conflict-of-interest", "scorer", p => Line(p, l => l with { Scorer = "m1" })),
        new("score.out-of-range", "points", p => Line(p, l => l with { Points = 7.9m })),
        new("score.repeated", "scores", p => p with { State = p.State is { } s ? s with { Scores = [OnlyLine(p) with { Points = 1 }] } : null }),
        new("score.reason-required", "reason", p => Line(p, l => l with { Reason = "\u00a0" })),
    ];

    private static readonly Breach[] OfDisqualifications =
    [
        new("disqualification.unknown-registration", "state", p => p with { State = p.State! with { Status = RegistrationStatus.Discontinued } }),
        new("disqualification.unknown-code", "ground", p => Change<RegistrationCommand.Disqualify>(p, c => c with { Ground = "rumour" })),
        new("disqualification.repeated", "grounds", p => p with { State = p.State! with { Disqualifications = ["disciplined"] } }),
    ];

    private static readonly Breach[] OfBallots =
    [
        new("ballot.not-proposed", "award", p => Change<RegistrationCommand.CastBallot>(p, c => c with { Award = "gk-cn" })),
        new("ballot.unknown-member", "member", p => Change<RegistrationCommand.CastBallot>(p, c => c with { Member = "m99" })),
        new("ballot.conflict-of-interest", "member", p => Change<RegistrationCommand.CastBallot>(p, c => c with { Member = "m1" })),
        new("ballot.unknown-vote", "vote", p => Change<RegistrationCommand.CastBallot>(p, c => c with { Vote = "YES" })),
        new("ballot.repeated", "ballots", p => p with
        {
            State = p.State! with { Ballots = [.. new[] { "gk-tt", "gk-cn" }.SelectMany(a => AYear.Council.Select(m => new BallotState(a, m.Id, "no")))] },
        }),
    ];

    private static readonly Ranking Ranked = new("r1", "collective", 1, "gk-tt");

    public static IEnumerable<TestCaseData> Pairs() =>
    [
        .. Of("registration", OfSubmissions),
        .. Of("report", OfReports),
        .. Of("score", OfScores),
        .. Of("disqualification", OfDisqualifications),
        .. Of("ballot", OfBallots),
    ];

    [TestCaseSource(nameof(Pairs))]
    public void The_first_broken_rule_of_the_list_is_the_reason(string paper, int first, int second)
    {
        var (good, breaches) = paper switch
        {
            "registration" => (Good("registration", AYear.Submit(), null), OfSubmissions),
            "report" => (Good("mid-year-review", new RegistrationCommand.Report(AYear.Registration("r1"), "mid-year", AYear.InTime, "continue", ""), AYear.Accepted()), OfReports),
            "score" => (Good("scoring", new RegistrationCommand.Score(AYear.Registration("r1"), [new("C1.1", "verifier", "m3", 8, "Đã kiểm tra")]), AYear.Accepted()), OfScores),
            "disqualification" => (Good("scoring", new RegistrationCommand.Disqualify(AYear.Registration("r1"), "stopped", ""), AYear.Accepted()), OfDisqualifications),
            _ => (Good("commendation", new RegistrationCommand.CastBallot(AYear.Registration("r1"), "gk-tt", "m3", "yes"), AYear.Accepted()), OfBallots),
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(good), Is.Null, "the good paper is good");
            Assert.That(Code(breaches[first].Break(good)), Is.EqualTo(breaches[first].Code), "one rule broken");

            // The later rule is broken last where it builds on the paper as it is (a repeated line repeats the changed line).
            Assert.That(Code(breaches[second].Break(breaches[first].Break(good))), Is.EqualTo(breaches[first].Code), $"also broken: {breaches[second].Code}");
        }
    }

    private static IEnumerable<TestCaseData> Of(string paper, Breach[] breaches) =>
        from first in Enumerable.Range(0, breaches.Length)
        from second in Enumerable.Range(first, breaches.Length - first)
        where first == second || breaches[first].What != breaches[second].What
        select new TestCaseData(paper, first, second).SetArgDisplayNames(breaches[first].Code, breaches[second].Code);

    private static Paper Good(string stage, RegistrationCommand command, RegistrationState? state) =>
        new(AYear.In(stage, ARicherYear.Definition, null, Ranked), state, command);

    private static string? Code(Paper paper)
    {
        var decision = RegistrationDecider.Decide(paper.Frame, paper.State, paper.Command, AYear.Anyone, paper.NameHolder, null, paper.Facts);
        return decision.Reasons.Concat(decision.RefusedLines).FirstOrDefault()?.Code;
    }

    private static Paper Change<T>(Paper paper, Func<T, T> change)
        where T : RegistrationCommand => paper with { Command = change((T)paper.Command) };

    private static ScoreLine OnlyLine(Paper paper) => ((RegistrationCommand.Score)paper.Command).Lines[0];

    private static Paper Line(Paper paper, Func<ScoreLine, ScoreLine> change) =>
        Change<RegistrationCommand.Score>(paper, c => c with { Lines = [change(c.Lines[0])] });
}
