namespace DanVan.TestData.Tests;

public sealed class RankingAndBallotRuleTests
{
    private static readonly string[] Members = ["m1", "m2", "m3"];

    [Test]
    public void Rank_goes_by_total_then_C5_then_C3_then_the_instant_then_the_id_in_ordinal_order()
    {
        using var folder = new YearFolder { Awards = """{ "id": "tt", "kind": "collective", "quota": 3 }""" };
        folder.Add(
            "registrations.csv",
            YearFolder.Row("r1"),
            YearFolder.Row("r2", at: "2024-03-01T08:00:00"),
            YearFolder.Row("r3", at: "2024-03-01T08:00:00"),
            YearFolder.Row("r4", at: "2024-03-20T07:59:59"),
            YearFolder.Row("R5"),
            YearFolder.Row("r10"),
            YearFolder.Row("best", at: "2024-03-29T23:59:59"),
            YearFolder.Row("i1", kind: "individual"));
        folder.Reported("r1", "r2", "r3", "r4", "R5", "r10", "best", "i1");
        foreach (var id in new[] { "r1", "r4", "R5", "r10" })
            folder.Verified(id, "m1", ("C2.1", "4.5"));
        folder.Verified("r2", "m1", ("C5.1", "14.5")).Verified("r3", "m1", ("C3.1", "7.5")).Verified("best", "m1").Verified("i1", "m1");
        Assert.That(folder.Results(), Is.EqualTo(new[]
        {
            "r1,recognised,,0.00,99.50,0.00,0.00,99.50,xuat-sac,true,4,,,,,,",
            "r2,recognised,,0.00,99.50,0.00,0.00,99.50,xuat-sac,true,7,,,,,,",
            "r3,recognised,,0.00,99.50,0.00,0.00,99.50,xuat-sac,true,6,,,,,,",
            "r4,recognised,,0.00,99.50,0.00,0.00,99.50,xuat-sac,true,2,tt,0,0,0,3,false",
            "R5,recognised,,0.00,99.50,0.00,0.00,99.50,xuat-sac,true,3,tt,0,0,0,3,false",
            "r10,recognised,,0.00,99.50,0.00,0.00,99.50,xuat-sac,true,5,,,,,,",
            "best,recognised,,0.00,100.00,0.00,0.00,100.00,xuat-sac,true,1,tt,0,0,0,3,false",
            "i1,recognised,,0.00,100.00,0.00,0.00,100.00,xuat-sac,true,1,,,,,,",
        }));
    }

    [TestCase("")]
    [TestCase("""{ "id": "tt", "kind": "collective", "quota": 0 }""")]
    [TestCase("""{ "id": "cn", "kind": "individual", "quota": 9 }""")]
    public void Without_an_award_of_the_kind_nobody_is_proposed(string awards)
    {
        using var folder = new YearFolder { Awards = awards };
        folder.Add("registrations.csv", YearFolder.Row("r1")).Reported("r1").Verified("r1", "m1")
            .Add("ballots.csv", "r1,tt,m1,yes", "r1,,m1,yes");
        Assert.That(folder.Results(), Is.EqualTo(new[] { "r1,recognised,,0.00,100.00,0.00,0.00,100.00,xuat-sac,true,1,,,,,," }));
        Assert.That(folder.Refusals(), Is.EqualTo(new[] { "ballots.csv,2,ballot.not-proposed", "ballots.csv,3,ballot.not-proposed" }));
    }

    [TestCase("yes yes yes", "3,0,0,0,true")]
    [TestCase("yes yes no", "2,1,0,0,true")]
    [TestCase("yes abstain no", "1,1,1,0,false")]
    [TestCase("yes yes -", "2,0,0,1,true")]
    [TestCase("yes yes absent", "2,0,0,1,true")]
    [TestCase("yes no -", "1,1,0,1,false")]
    [TestCase("yes absent -", "1,0,0,2,false")]
    [TestCase("- - -", "0,0,0,3,false")]
    public void Two_thirds_must_be_present_and_two_thirds_of_them_in_favour(string votes, string counts)
    {
        using var folder = new YearFolder();
        folder.Add("registrations.csv", YearFolder.Row("r1")).Reported("r1").Verified("r1", "m1");
        folder.Add("ballots.csv", votes.Split(' ').Zip(Members).Where(v => v.First != "-").Select(v => $"r1,tt,{v.Second},{v.First}"));
        Assert.That(folder.Results(), Is.EqualTo(new[] { $"r1,recognised,,0.00,100.00,0.00,0.00,100.00,xuat-sac,true,1,tt,{counts}" }));
    }

    [Test]
    public void A_recused_member_counts_in_nothing_and_each_ballot_is_refused_with_the_first_code_that_applies()
    {
        using var folder = new YearFolder
        {
            Council = """{ "id": "m1", "unit": "u2" }, { "id": "m2", "unit": "u1" }, { "id": "m3", "unit": "" }""",
        };
        folder.Add("registrations.csv", YearFolder.Row("r1"), YearFolder.Row("r2")).Reported("r1").Verified("r1", "m1");
        folder.Add(
            "ballots.csv",
            "r2,tt,m9,maybe", "r1,cn,m9,maybe", "r1,tt,m9,maybe", "r1,tt,m2,maybe", "r1,tt,m1,maybe", "r1,tt,m1",
            "r1,tt,m1,yes", "r1,tt,m1,maybe", "r1,tt,m1,no", "r1,tt,m3,yes");
        Assert.That(folder.Refusals(), Is.EqualTo(new[]
        {
            "ballots.csv,2,ballot.not-proposed",
            "ballots.csv,3,ballot.not-proposed",
            "ballots.csv,4,ballot.unknown-member",
            "ballots.csv,5,ballot.conflict-of-interest",
            "ballots.csv,6,ballot.unknown-vote",
            "ballots.csv,7,row.unreadable",
            "ballots.csv,9,ballot.unknown-vote",
            "ballots.csv,10,ballot.repeated",
        }));
        Assert.That(folder.Results()[0], Is.EqualTo("r1,recognised,,0.00,100.00,0.00,0.00,100.00,xuat-sac,true,1,tt,2,0,0,0,true"));
        Assert.That(folder.Compute().Funnel.Awarded, Is.EqualTo(new KindCount(1, 0)));
    }
}
