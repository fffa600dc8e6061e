using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Tests.Scoring;
using NodaTime;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>Whole years on definitions with scoring, votes and awards of their own.</summary>
public sealed class VariantYearTests
{
    [Test]
    public async Task A_year_with_its_own_criteria_scale_areas_penalties_and_awards()
    {
        await using var year = await VariantYear.OpenAsync(AYear.Settings with { Awards = [] }, Variants.OwnScoring);
        await year.Office.DoAsync(new CycleCommand.ChangeCohort(AYear.Id, [AYear.Unit("u02") with { Area = "mien-nui" }], "QĐ 5"));
        await year.SubmitAsync("r1", "u01");
        await year.SubmitAsync("r2", "u02");
        await year.SubmitAsync("r3", "u03");
        await year.SubmitAsync("r4", "u01", "individual");
        await year.CloseRegistrationAsync();
        await year.ReportAsync("r1", midYear: new LocalDate(AYear.Year, 7, 1));
        await year.ReportAsync("r2");
        await year.ReportAsync("r3");
        await year.ReportAsync("r4", hasMidYear: false);
        await year.StartScoringAsync();
        await year.ScoreAsync("r1", ("K1.1", 30), ("K2.1", 20));
        await year.ScoreAsync("r2", ("K1.1", 20), ("K2.1", 15));
        await year.ScoreAsync("r3", ("K1.1", 20), ("K2.1", 15));
        Assert.That(await year.ScoreAsync("r4", ("K1.1", 20)), Is.TypeOf<Outcome.Refused>());
        await year.ScoreAsync("r4", ("P1.1", 45));
        await year.CloseScoringAsync();

        // Of 50 points, 5 are kept for the upper level: nine tenths of what was verified, less the penalties.
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ResultAsync("r1"), Is.EqualTo(("recognised", 44.5m, "cao", true)), "late: half a point");
            Assert.That(await ResultAsync("r2"), Is.EqualTo(("recognised", 31.5m, "cao", true)), "in the mountains 30 are enough");
            Assert.That(await ResultAsync("r3"), Is.EqualTo(("not-recognised", 31.5m, "thap", false)), "elsewhere they are not");
            Assert.That(await ResultAsync("r4"), Is.EqualTo(("recognised", 38.5m, "kha", false)), "missing: two points");
        }

        // Half of three accepted collectives is one; the next gets the second award.
        var ranking = (await year.Office.Queries.CycleAsync(AYear.Id))!.Ranking!;
        Assert.That(ranking, Is.EqualTo(new Ranking[] { new("r1", "collective", 1, "bk"), new("r2", "collective", 2, "gk") }));
        foreach (var (code, award) in new[] { ("r1", "bk"), ("r2", "gk") })
        {
            foreach (var member in new[] { "m3", "m4", "m5", "m6", "m7" })
            {
                await year.Office.DoAsync(new RegistrationCommand.CastBallot(AYear.Registration(code), award, member, "yes"));
            }
        }

        await year.CommendAsync();
        Assert.That((await year.StateAsync("r2")).Vote!.Awarded, Is.True);
        Assert.That((await year.DocumentsAsync("decision")).Single().Html, Does.Contain("Bằng khen").And.Contain("Giấy khen"));
        await year.VerifyAsync();

        async Task<(string, decimal?, string?, bool)> ResultAsync(string code)
        {
            var conclusion = (await year.StateAsync(code)).Conclusion!;
            return (conclusion.Outcome, conclusion.Points!.Total, conclusion.Points.Band, conclusion.IsExemplary);
        }
    }

    [Test]
    public async Task A_secret_vote_is_decided_by_its_counts_and_leaves_no_ballot_behind()
    {
        await using var year = await VariantYear.UpToTheVoteAsync(AYear.Settings, Variants.Secret);
        Assert.That(await year.BallotAsync("m3", "yes"), Is.TypeOf<Outcome.Refused>());
        await year.Office.DoAsync(new RegistrationCommand.RecordTally(AYear.Registration("r1"), "gk-tt", ["m2", "m3", "m4", "m5"], 3, 0, 1));
        await year.CommendAsync();

        var state = await year.StateAsync("r1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(state.Ballots, Is.Empty);
            Assert.That(state.Vote, Is.EqualTo(new VoteCount("gk-tt", 6, 3, 0, 1, 2, true, true)));
            Assert.That((await year.DocumentsAsync("council-minutes")).Single().Html, Does.Contain("có mặt 04, vắng 03"));
        }

        await year.VerifyAsync();
    }

    [Test]
    public async Task Absent_members_are_asked_in_writing_and_the_award_takes_two_thirds_of_all()
    {
        await using var year = await VariantYear.UpToTheVoteAsync(AYear.Settings, Variants.InWriting, Variants.OfAllMembers);
        foreach (var (member, vote) in new[] { ("m2", "yes"), ("m3", "yes"), ("m4", "yes"), ("m5", "no"), ("m6", "absent") })
        {
            Assert.That(await year.BallotAsync(member, vote), Is.TypeOf<Outcome.Done>(), member);
        }

        Assert.That(await year.BallotAsync("m7", "yes", inWriting: true), Is.TypeOf<Outcome.Refused>(), "nobody noted that m7 was absent");
        Assert.That(await year.BallotAsync("m6", "yes", inWriting: true), Is.TypeOf<Outcome.Done>());
        await year.CommendAsync();

        // Three of six had not been enough; four of six are two thirds.
        Assert.That((await year.StateAsync("r1")).Vote, Is.EqualTo(new VoteCount("gk-tt", 6, 4, 1, 0, 2, true, true, 1)));
        await year.VerifyAsync();
    }

    [Test]
    public async Task A_request_without_its_parts_is_misuse()
    {
        await using var year = await VariantYear.OpenAsync(AYear.Settings);
        var r1 = AYear.Registration("r1");
        RegistrationCommand[] commands =
        [
            new RegistrationCommand.RecordTally(r1, null!, [], 0, 0, 0),
            new RegistrationCommand.RecordTally(r1, "gk-tt", null!, 0, 0, 0),
            new RegistrationCommand.RecordTally(r1, "gk-tt", ["m3", null!], 1, 0, 0),
            new RegistrationCommand.CastBallot(r1, null!, "m3", "yes"),
            new RegistrationCommand.CastBallot(r1, "gk-tt", null!, "yes"),
            new RegistrationCommand.CastBallot(r1, "gk-tt", "m3", null!),
        ];
        foreach (var command in commands)
        {
            Assert.That(async () => await year.Office.SendAsync(command), Throws.ArgumentException, command.ToString());
        }
    }
}
