using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>A unit appeals against verified points, and the council answers.</summary>
public sealed class AppealTests
{
    private static readonly RegistrationId R1 = AYear.Registration("r1");

    [Test]
    public void An_answer_puts_its_lines_in_the_places_of_the_old_ones_and_closes_the_appeal()
    {
        var scores = new ScoreLine[]
        {
            new("C1.1", "self", "u01", 8, ""), new("C1.1", "verifier", "m3", 6, ""), new("C1.1", "verifier", "m4", 7, ""), new("U", "upper", "m5", 3, ""),
        };
        var state = ARicherYear.Appealed() with { Scores = scores };
        var higher = new ScoreLine("C1.1", "verifier", "m3", 7.5m, "Có minh chứng mới");

        var after = AYear.After(R1, state, Decide(state, [higher]))!;

        Assert.That(after.Scores, Is.EqualTo(new[] { scores[0], higher, scores[2], scores[3] }));
        Assert.That(after.Appeals, Is.EqualTo(new[] { new AppealState("Xem lại C1.1", AYear.InTime, "Đã xem xét") }));
    }

    [Test]
    public void An_answer_may_let_the_points_stand_and_the_unit_may_appeal_again()
    {
        var state = AYear.After(R1, ARicherYear.Appealed(), Decide(ARicherYear.Appealed(), []))!;
        var again = RegistrationDecider.Decide(ARicherYear.In("scoring"), state, new RegistrationCommand.Appeal(R1, "Vẫn chưa rõ", AYear.InTime), AYear.Anyone, null, null);

        Assert.That(state.Scores, Is.EqualTo(ARicherYear.Scored().Scores));
        Assert.That(AYear.After(R1, state, again)!.Appeals!.Select(a => a.Answer), Is.EqualTo(new[] { "Đã xem xét", null }));
    }

    [TestCase("C1.1", "self", "m3", 6, "", "score.unknown-role")]
    [TestCase("U", "upper", "m3", 6, "", "score.unknown-role")]
    [TestCase("C1.2", "verifier", "m3", 3, "", "score.unknown-item", Description = "an item nobody has verified")]
    [TestCase("C1.1", "verifier", "m4", 6, "", "score.unknown-scorer", Description = "a member who gave no points")]
    [TestCase("C1.1", "verifier", "m3", 8.25, "", "score.out-of-range")]
    [TestCase("C1.1", "verifier", "m3", -0.25, "", "score.out-of-range")]
    [TestCase("C1.1", "verifier", "m3", 7.1, "", "score.out-of-range")]
    [TestCase("C1.1", "verifier", "m3", 5.5, " ", "score.reason-required", Description = "31 % below the unit's own 8")]
    [TestCase("C1.1", "verifier", "m3", 5.75, "", null)]
    [TestCase("C1.1", "verifier", "m3", 5.5, "Thiếu minh chứng", null)]
    public void A_line_of_an_answer_is_judged_as_a_line_of_a_score_sheet(string item, string role, string scorer, double points, string reason, string? code)
    {
        var refusal = Decide(ARicherYear.Appealed(), [new(item, role, scorer, (decimal)points, reason)]).Reasons.FirstOrDefault();

        Assert.That((refusal?.Code, refusal?.Line), Is.EqualTo((code, code is null ? (int?)null : 0)));
    }

    [Test]
    public void One_bad_line_refuses_the_whole_answer()
    {
        var state = ARicherYear.Appealed() with { Scores = [.. ARicherYear.Scored().Scores, new("C1.2", "verifier", "m3", 3, "")] };

        var decision = Decide(state, [new("C1.1", "verifier", "m3", 7, ""), new("C1.2", "verifier", "m3", 9, ""), new("C1.1", "verifier", "m3", 8, "")]);

        Assert.That(decision.Events, Is.Empty);
        Assert.That(decision.Reasons.Select(r => (r.Code, r.Line)), Is.EqualTo(new (string, int?)[] { ("score.out-of-range", 1), ("score.repeated", 2) }));
    }

    [Test]
    public void There_is_nothing_to_appeal_against_without_verified_points_or_after_the_conclusion()
    {
        var concluded = ARicherYear.Scored() with { Conclusion = new("recognised", null, null, false) };
        foreach (var state in new[] { null, AYear.Accepted(), concluded, ARicherYear.Scored() with { Status = RegistrationStatus.Withdrawn } })
        {
            var decision = RegistrationDecider.Decide(ARicherYear.In("scoring"), state, new RegistrationCommand.Appeal(R1, "Xem lại", AYear.InTime), AYear.Anyone, null, null);
            Assert.That(decision.Reasons.Single().Code, Is.EqualTo(RefusalCodes.AppealUnknownRegistration));
        }
    }

    [Test]
    public void An_open_appeal_stays_open_when_the_registration_is_concluded()
    {
        var state = ARicherYear.Appealed() with { Conclusion = new("not-recognised", "score.incomplete", null, false) };

        Assert.That(Decide(state, []).Reasons.Single().Code, Is.EqualTo(RefusalCodes.AppealUnknownRegistration));
    }

    [Test]
    public void An_appeal_is_not_received_in_the_future()
    {
        var command = new RegistrationCommand.Appeal(R1, "Xem lại", new LocalDateTime(2025, 1, 1, 0, 0));

        Assert.That(
            RegistrationDecider.Decide(ARicherYear.In("scoring"), ARicherYear.Scored(), command, AYear.Anyone, null, null).Reasons.Single().Code,
            Is.EqualTo(RefusalCodes.ReceiptInFuture));
    }

    private static Workflows.Engine.Decision<RegistrationEvent> Decide(RegistrationState state, IReadOnlyList<ScoreLine> lines) =>
        RegistrationDecider.Decide(ARicherYear.In("scoring"), state, new RegistrationCommand.DecideAppeal(R1, lines, "Đã xem xét"), AYear.Anyone, null, null);
}
