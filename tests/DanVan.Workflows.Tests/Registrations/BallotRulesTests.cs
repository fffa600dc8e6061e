using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Tests.Scoring;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>Which ballots and which counts are taken. The council of seven votes on r1 of u01; m1 belongs to that unit.</summary>
public sealed class BallotRulesTests
{
    private static readonly RegistrationId R1 = AYear.Registration("r1");
    private static readonly CycleFrame Secret = Variants.Voting(Variants.Secret);
    private static readonly CycleFrame InWriting = Variants.Voting(Variants.InWriting);
    private static readonly RegistrationState WithAbsent = AYear.Accepted() with { Ballots = [new("gk-tt", "m2", "yes"), new("gk-tt", "m3", "absent")] };

    [Test]
    public void Counts_are_taken_as_they_are()
    {
        var decision = Decide(Secret, Tally(["m2", "m3", "m7"], 2, 0, 1));
        Assert.That(Text(decision), Is.EqualTo("""{"event":"registration.tally-recorded","tally":{"award":"gk-tt","present":["m2","m3","m7"],"yes":2,"no":0,"abstain":1}}"""));
        var tally = AYear.After(R1, AYear.Accepted(), decision)!.Tally!;
        Assert.That((tally.Yes, tally.No, tally.Abstain), Is.EqualTo((2, 0, 1)));
    }

    [Test]
    public void Nobody_present_can_be_counted_too() => Assert.That(Codes(Secret, Tally([], 0, 0, 0)), Is.Empty);

    [TestCase("gk-cn", new[] { "m3" }, 1, 0, 0, "ballot.not-proposed")]
    [TestCase("gk-tt", new[] { "m3", "m8" }, 1, 0, 0, "ballot.unknown-member")]
    [TestCase("gk-tt", new[] { "m3", "" }, 1, 0, 0, "ballot.unknown-member")]
    [TestCase("gk-tt", new[] { "m3", "m1" }, 1, 0, 0, "ballot.conflict-of-interest")]
    [TestCase("gk-tt", new[] { "m3", "m3" }, 2, 0, 0, "tally.invalid")]
    [TestCase("gk-tt", new[] { "m3", "m4" }, 1, 0, 0, "tally.invalid")]
    [TestCase("gk-tt", new[] { "m3", "m4" }, 3, 0, 0, "tally.invalid")]
    [TestCase("gk-tt", new[] { "m3", "m4" }, 3, -1, 0, "tally.invalid")]
    [TestCase("gk-tt", new[] { "m3" }, -1, 1, 1, "tally.invalid")]
    [TestCase("gk-tt", new[] { "m3" }, 1, 1, -1, "tally.invalid")]
    [TestCase("gk-tt", new[] { "m3", "m4" }, int.MaxValue, int.MaxValue, 4, "tally.invalid")]
    public void Counts_that_cannot_be_are_refused(string award, string[] present, int yes, int no, int abstain, string code) =>
        Assert.That(Codes(Secret, new RegistrationCommand.RecordTally(R1, award, present, yes, no, abstain)), Is.EqualTo([code]));

    [Test]
    public void Counts_are_taken_once_and_not_after_they_were_counted()
    {
        var recorded = AYear.After(R1, AYear.Accepted(), Decide(Secret, Tally(["m3"], 1, 0, 0)))!;
        var counted = recorded with { Vote = new("gk-tt", 6, 1, 0, 0, 5, false, false) };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(Secret, Tally(["m3"], 1, 0, 0), recorded), Is.EqualTo(["tally.recorded-already"]));
            Assert.That(Codes(Secret, Tally(["m3"], 1, 0, 0), counted), Is.EqualTo(["votes.already-counted"]));
            Assert.That(Decide(Secret, Tally(["m3"], 1, 0, 0), null).Reasons.Select(r => r.Code), Is.EqualTo(["ballot.not-proposed"]));
        }
    }

    [Test]
    public void A_secret_ballot_never_says_who_voted_how()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(Secret, Ballot("m3", "yes")), Is.EqualTo(["ballot.secret"]));
            Assert.That(Codes(Secret, Ballot("m3", "yes", true), WithAbsent), Is.EqualTo(["ballot.secret"]));
            Assert.That(Codes(Variants.Voting(Variants.TakesTallies), Tally(["m3"], 1, 0, 0)), Is.EqualTo(["ballot.not-secret"]));
            Assert.That(Codes(AYear.In("commendation", null, null, Variants.First), Tally(["m3"], 1, 0, 0)), Is.EqualTo(["actor.not-permitted"]));
        }
    }

    [Test]
    public void An_absent_member_answers_in_writing_in_place_of_the_absence()
    {
        var decision = Decide(InWriting, Ballot("m3", "no", true), WithAbsent);
        Assert.That(Text(decision), Is.EqualTo("""{"event":"registration.ballot-cast","award":"gk-tt","member":"m3","vote":"no","inWriting":true}"""));
        Assert.That(
            AYear.After(R1, WithAbsent, decision)!.Ballots,
            Is.EqualTo(new BallotState[] { new("gk-tt", "m2", "yes"), new("gk-tt", "m3", "no", true) }));
    }

    [TestCase("m4", "yes", "ballot.not-in-writing", TestName = "Who has no ballot has not been recorded as absent")]
    [TestCase("m2", "yes", "ballot.not-in-writing", TestName = "Who was present has voted")]
    [TestCase("m3", "absent", "ballot.unknown-vote", TestName = "Nobody is absent in writing")]
    [TestCase("m3", "maybe", "ballot.unknown-vote", TestName = "A vote in writing is a vote")]
    [TestCase("m8", "yes", "ballot.unknown-member", TestName = "Only members answer in writing")]
    [TestCase("m1", "yes", "ballot.conflict-of-interest", TestName = "The recused do not answer in writing")]
    public void What_is_not_taken_in_writing(string member, string vote, string code) =>
        Assert.That(Codes(InWriting, Ballot(member, vote, true), WithAbsent), Is.EqualTo([code]));

    [Test]
    public void A_member_answers_in_writing_once_and_only_where_members_are_asked()
    {
        var answered = AYear.After(R1, WithAbsent, Decide(InWriting, Ballot("m3", "no", true), WithAbsent))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(InWriting, Ballot("m3", "yes", true), answered), Is.EqualTo(["ballot.repeated"]));
            Assert.That(Codes(InWriting, Ballot("m3", "yes"), answered), Is.EqualTo(["ballot.repeated"]));
            Assert.That(Codes(InWriting, Ballot("m3", "yes"), WithAbsent), Is.EqualTo(["ballot.repeated"]));
            Assert.That(Codes(Variants.Voting(), Ballot("m3", "yes", true), WithAbsent), Is.EqualTo(["ballot.not-in-writing"]));
        }
    }

    [TestCase(null)]
    [TestCase(false)]
    public void An_ordinary_ballot_is_on_record_as_ever(bool? inWriting) => Assert.That(
        Text(Decide(Variants.Voting(), Ballot("m3", "yes", inWriting))),
        Is.EqualTo("""{"event":"registration.ballot-cast","award":"gk-tt","member":"m3","vote":"yes"}"""));

    [Test]
    public void An_ordinary_count_is_on_record_as_ever()
    {
        var decision = Decide(
            AYear.In("closed", null, null, Variants.First), new RegistrationCommand.CountVotes(R1), WithAbsent);
        Assert.That(Text(decision), Is.EqualTo(
            """{"event":"registration.votes-counted","count":{"award":"gk-tt","members":6,"yes":1,"no":0,"abstain":0,"absent":5,"hasQuorum":false,"awarded":false}}"""));
    }

    [TestCase(StageActions.CastBallot, "ballot.secret", null)]
    [TestCase(StageActions.RecordTally, null, "ballot.not-secret")]
    public void What_may_be_done_agrees_with_what_is_taken(string action, string? whenSecret, string? whenOpen)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(WhyNot(Secret, action), Is.EqualTo(whenSecret));
            Assert.That(WhyNot(Variants.Voting(Variants.TakesTallies), action), Is.EqualTo(whenOpen));
        }
    }

    private static string? WhyNot(CycleFrame frame, string action) => PossibleActions.OfRegistration(frame, AYear.Accepted(), AYear.Anyone)
        .Single(a => a.Action == action).WhyNot.Select(r => r.Code).FirstOrDefault();

    private static RegistrationCommand.RecordTally Tally(string[] present, int yes, int no, int abstain) => new(R1, "gk-tt", present, yes, no, abstain);

    private static RegistrationCommand.CastBallot Ballot(string member, string vote, bool? inWriting = null) => new(R1, "gk-tt", member, vote, inWriting);

    private static IEnumerable<string> Codes(CycleFrame frame, RegistrationCommand command, RegistrationState? state = null) =>
        Decide(frame, command, state ?? AYear.Accepted()).Reasons.Select(r => r.Code);

    private static Decision<RegistrationEvent> Decide(CycleFrame frame, RegistrationCommand command) => Decide(frame, command, AYear.Accepted());

    private static Decision<RegistrationEvent> Decide(CycleFrame frame, RegistrationCommand command, RegistrationState? state) => RegistrationDecider.Decide(
        frame, state, command, command.IsInternal ? Caller.Library(AYear.Anyone.Now) : AYear.Anyone, null, null);

    private static string Text(Decision<RegistrationEvent> decision) =>
        JsonSerializer.Serialize(decision.Events.Single(), WorkflowJson.Stored.RegistrationEvent);
}
