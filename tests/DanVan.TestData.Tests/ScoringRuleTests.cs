namespace DanVan.TestData.Tests;

public sealed class ScoringRuleTests
{
    [Test]
    public void Each_score_is_refused_with_the_first_code_that_applies()
    {
        using var folder = new YearFolder
        {
            Reserve = 10,
            Council = """{ "id": "m1", "unit": "" }, { "id": "m2", "unit": "u1" }, { "id": "m3", "unit": "u2" }""",
        };
        folder.Add("registrations.csv", YearFolder.Row("r1"), YearFolder.Row("r3")).Reported("r1");
        folder.Add("reports.csv", "r3,annual,2024-06-01T08:00:00,discontinue,");
        folder.Add(
            "scores.csv",
            "r3,C1.1,self,u1,1,", // 2
            "r1,C9,boss,m1,1,",
            "r1,C9,self,m1,1,",
            "r1,U,self,u1,1,",
            "r1,U,verifier,m1,1,",
            "r1,C1.1,upper,m1,1,",
            "r1,C1.1,self,u2,99,", // 8
            "r1,C1.1,verifier,m9,99,",
            "r1,C1.1,verifier,m2,99,",
            "r1,U,upper,m2,99,",
            "r1,C1.1,self,u1,8.25,", // 12
            "r1,C1.1,self,u1,-0.25,",
            "r1,C1.1,self,u1,7.1,",
            "r1,U,upper,m1,10.25,",
            "r1,C1.1,self,u1,8.00,", // 16, taken
            "r1,C1.1,self,u1,8,",
            "r1,C1.1,verifier,m1,5.5,",
            "r1,C1.1,verifier,m1,5.5,\u00A0\u3000",
            "r1,C1.1,verifier,m1,5.75,", // 20, taken: 2.25 is within 30 % of 8
            "r1,C1.1,verifier,m1,0,",
            "r1,C5.1,verifier,m1,4.75,",
            "r1,C5.1,verifier,m1,4.5,", // 23, taken: just 30 % of 15 from no self score
            "r1,C5.1,self,u1,15,", // 24, taken
            "r1,U,upper,m1,9.5,", // 25, taken
            "r1,U,upper,m3,9.5,",
            "r1,C1.2,verifier,m1,\"1,5\",x",
            "r1,C1.2,verifier,m1,,x", // 28
            "r1,C1.2,verifier,m1,1",
            "r9,C1.2,verifier,m1,một,x");
        Assert.That(folder.Refusals(), Is.EqualTo(new[]
        {
            "scores.csv,2,score.unknown-registration",
            "scores.csv,3,score.unknown-role",
            "scores.csv,4,score.unknown-item",
            "scores.csv,5,score.unknown-item",
            "scores.csv,6,score.unknown-item",
            "scores.csv,7,score.unknown-item",
            "scores.csv,8,score.unknown-scorer",
            "scores.csv,9,score.unknown-scorer",
            "scores.csv,10,score.conflict-of-interest",
            "scores.csv,11,score.conflict-of-interest",
            "scores.csv,12,score.out-of-range",
            "scores.csv,13,score.out-of-range",
            "scores.csv,14,score.out-of-range",
            "scores.csv,15,score.out-of-range",
            "scores.csv,17,score.repeated",
            "scores.csv,18,score.reason-required",
            "scores.csv,19,score.reason-required",
            "scores.csv,21,score.repeated",
            "scores.csv,22,score.reason-required",
            "scores.csv,26,score.repeated",
            "scores.csv,27,row.unreadable",
            "scores.csv,28,row.unreadable",
            "scores.csv,29,row.unreadable",
            "scores.csv,30,row.unreadable",
        }));
        Assert.That(folder.Results()[0], Is.EqualTo("r1,not-recognised,score.incomplete,23.00,10.25,9.50,0.00,,,false,,,,,,,"));
    }

    [Test]
    public void Without_a_reserve_there_is_no_item_for_the_upper_level()
    {
        using var folder = new YearFolder { Reserve = 0 };
        folder.Add("registrations.csv", YearFolder.Row("r1")).Add("scores.csv", "r1,U,upper,m1,0,");
        Assert.That(folder.Refusals(), Is.EqualTo(new[] { "scores.csv,2,score.unknown-item" }));
    }

    [TestCase("7.75", "100.00", "mean 7.875")]
    [TestCase("7.5", "99.75", "mean 7.75")]
    [TestCase("7.25", "99.75", "mean 7.625")]
    public void The_mean_of_the_verifiers_is_rounded_to_a_quarter_half_away_from_zero(string second, string verified, string because)
    {
        using var folder = Full().Add("scores.csv", $"r1,C1.1,verifier,m2,{second},x");
        Assert.That(folder.Results()[0], Does.StartWith($"r1,recognised,,0.00,{verified},0.00,0.00,{verified},xuat-sac,true"), because);
    }

    [Test]
    public void A_mean_of_three_goes_to_the_nearest_quarter()
    {
        using var folder = Full().Add("scores.csv", "r1,C1.1,verifier,m2,7.75,x", "r1,C1.1,verifier,m3,7.75,x");
        Assert.That(folder.Results()[0], Does.StartWith("r1,recognised,,0.00,99.75,"));
    }

    [TestCase(0, "13.5", "98.50")]
    [TestCase(7, "13.5", "91.61")] // 91.605
    [TestCase(2, "13.75", "96.78")] // 96.775
    [TestCase(2, "14.25", "97.27")] // 97.265
    public void The_share_of_the_verified_total_is_rounded_to_two_decimals_half_away_from_zero(int reserve, string points, string total)
    {
        using var folder = new YearFolder { Reserve = reserve };
        folder.Add("registrations.csv", YearFolder.Row("r1")).Reported("r1").Verified("r1", "m1", ("C5.1", points));
        Assert.That(folder.Results()[0], Does.Contain($",0.00,0.00,{total},xuat-sac,true,"));
    }

    [Test]
    public void Upper_points_are_added_and_the_reserve_taken_off()
    {
        using var folder = new YearFolder { Reserve = 10 };
        folder.Add("registrations.csv", YearFolder.Row("r1")).Reported("r1").Verified("r1", "m1").Add("scores.csv", "r1,U,upper,m2,9.25,");
        Assert.That(folder.Results()[0], Is.EqualTo("r1,recognised,,0.00,100.00,9.25,0.00,99.25,xuat-sac,true,1,tt,0,0,0,3,false"));
    }

    [Test]
    public void A_total_is_not_below_zero()
    {
        using var folder = new YearFolder();
        folder.Add("registrations.csv", YearFolder.Row("r1"))
            .Add("reports.csv", "r1,annual,2024-12-01T08:00:00,continue,")
            .Verified("r1", "m1", [.. YearFolder.Items.Select(i => (i, "0"))]);
        Assert.That(folder.Results(), Is.EqualTo(new[] { "r1,not-recognised,score.floor,0.00,0.00,0.00,2.00,0.00,khong,false,,,,,,," }));
    }

    [TestCase("C1.1", "0.5", "r1,recognised,,0.00,92.50,0.00,0.00,92.50,xuat-sac,true,1,tt,0,0,0,3,false")]
    [TestCase("C1.1", "0.25", "r1,not-recognised,score.floor,0.00,92.25,0.00,0.00,92.25,xuat-sac,false,,,,,,,")]
    [TestCase("C5.1", "2.5", "r1,recognised,,0.00,87.50,0.00,0.00,87.50,tot,false,,,,,,,")]
    [TestCase("C5.1", "2.25", "r1,not-recognised,score.floor,0.00,87.25,0.00,0.00,87.25,tot,false,,,,,,,")]
    [TestCase("C2.1", "0", "r1,recognised,,0.00,95.00,0.00,0.00,95.00,xuat-sac,true,1,tt,0,0,0,3,false")] // no floor here
    public void A_floor_is_half_of_a_criterion(string item, string points, string line)
    {
        using var folder = new YearFolder();
        folder.Add("registrations.csv", YearFolder.Row("r1")).Reported("r1").Verified("r1", "m1", (item, points));
        Assert.That(folder.Results(), Is.EqualTo(new[] { line }));
    }

    [TestCase("4", "r1,recognised,,0.00,90.00,0.00,0.00,90.00,xuat-sac,true,1,tt,0,0,0,3,false")]
    [TestCase("3.75", "r1,not-recognised,score.floor,0.00,89.75,0.00,0.00,89.75,tot,false,,,,,,,")]
    public void The_floor_of_the_third_criterion_is_ten(string points, string line)
    {
        using var folder = new YearFolder();
        folder.Add("registrations.csv", YearFolder.Row("r1")).Reported("r1").Verified("r1", "m1", ("C3.1", "0"), ("C3.2", points));
        Assert.That(folder.Results(), Is.EqualTo(new[] { line }));
    }

    [Test]
    public void A_floor_is_looked_at_before_the_reserve_is_taken_off()
    {
        using var folder = new YearFolder { Reserve = 20 };
        folder.Add("registrations.csv", YearFolder.Row("r1")).Reported("r1").Verified("r1", "m1", ("C1.1", "0.5"));
        Assert.That(folder.Results(), Is.EqualTo(new[] { "r1,not-recognised,score.band,0.00,92.50,0.00,0.00,74.00,kha,false,,,,,,," }));
    }

    [TestCase("90.00,xuat-sac,true", "recognised,", "C4.1=0 C2.1=3")]
    [TestCase("89.75,tot,false", "recognised,", "C4.1=0 C2.1=2.75")]
    [TestCase("80.00,tot,false", "recognised,", "C4.1=0 C4.2=0 C2.1=0")]
    [TestCase("79.75,kha,false", "not-recognised,score.band", "C4.1=0 C4.2=0 C2.1=0 C2.2=4.75")]
    [TestCase("65.00,kha,false", "not-recognised,score.band", "C4.1=0 C4.2=0 C2.1=0 C2.2=0 C6.1=0 C6.2=0")]
    [TestCase("64.75,dat,false", "not-recognised,score.band", "C4.1=0 C4.2=0 C2.1=0 C2.2=0 C6.1=0 C6.2=0 C7.1=2.75")]
    [TestCase("50.00,dat,false", "not-recognised,score.band", "C4.1=0 C4.2=0 C2.1=0 C2.2=0 C6.1=0 C6.2=0 C7.1=0 C7.2=0 C5.1=5")]
    [TestCase("49.75,khong,false", "not-recognised,score.band", "C4.1=0 C4.2=0 C2.1=0 C2.2=0 C6.1=0 C6.2=0 C7.1=0 C7.2=0 C5.1=4.75")]
    public void A_band_begins_at_its_bound(string total, string outcome, string points)
    {
        using var folder = new YearFolder();
        folder.Add("registrations.csv", YearFolder.Row("r1")).Reported("r1")
            .Verified("r1", "m1", [.. points.Split(' ').Select(p => p.Split('=')).Select(p => (p[0], p[1]))]);
        Assert.That(folder.Results()[0], Does.StartWith($"r1,{outcome},").And.Contain($",{total},"));
    }

    private static YearFolder Full() => new YearFolder().Add("registrations.csv", YearFolder.Row("r1")).Reported("r1").Verified("r1", "m1");
}
