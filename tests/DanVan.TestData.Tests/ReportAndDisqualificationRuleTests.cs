namespace DanVan.TestData.Tests;

public sealed class ReportAndDisqualificationRuleTests
{
    private static YearFolder Folder(params string[] reports) =>
        new YearFolder().Add("registrations.csv", YearFolder.Row("r1"), YearFolder.Row("r2", kind: "x")).Add("reports.csv", reports);

    [Test]
    public void Each_report_is_refused_with_the_first_code_that_applies()
    {
        using var folder = Folder(
            "r2,mid-year,2024-06-01T08:00:00,continue,",
            "r9,quarter,2024-06-01T08:00:00,stop,",
            "r1,quarter,2024-06-01T08:00:00,stop,",
            "r1,mid-year,2024-06-01T08:00:00,stop,",
            "r9,mid-year,2024-06-31T08:00:00,continue,",
            "r1,mid-year,2024-06-01T08:00:00,continue",
            "r1,mid-year,2024-06-01T08:00:00,adjust,",
            "r1,mid-year,2024-06-02T08:00:00,discontinue,",
            "r1,annual,2024-06-02T08:00:00,discontinue,",
            "r1,annual,2024-06-02T08:00:00,stop,",
            "r1,Annual,2024-06-02T08:00:00,continue,");
        Assert.That(folder.Refusals(), Is.EqualTo(new[]
        {
            "registrations.csv,3,registration.unknown-kind",
            "reports.csv,2,report.unknown-registration",
            "reports.csv,3,report.unknown-registration",
            "reports.csv,4,report.unknown-period",
            "reports.csv,5,report.unknown-decision",
            "reports.csv,6,row.unreadable",
            "reports.csv,7,row.unreadable",
            "reports.csv,9,report.repeated",
            "reports.csv,11,report.discontinued",
            "reports.csv,12,report.unknown-period",
        }));
        Assert.That(folder.Results(), Is.EqualTo(new[] { "r1,discontinued,,,,,,,,false,,,,,,," }));
    }

    [Test]
    public void A_repeated_report_that_discontinues_is_refused_and_discontinues_nothing()
    {
        using var folder = Folder("r1,annual,2024-06-01T08:00:00,continue,", "r1,annual,2024-06-01T08:00:00,discontinue,");
        Assert.That(folder.Results(), Is.EqualTo(new[] { "r1,not-recognised,score.incomplete,0.00,0.00,0.00,1.00,,,false,,,,,,," }));
    }

    [TestCase("2024-06-14T23:59:59", "2024-11-15T23:59:59", "0.00")]
    [TestCase("2024-06-15T00:00:00", "2024-11-15T23:59:59", "1.00")]
    [TestCase("2024-06-14T23:59:59", "2024-11-16T00:00:00", "1.00")]
    [TestCase("2024-06-15T00:00:00", "2025-02-01T00:00:00", "2.00")]
    public void Each_late_report_costs_a_point(string midYear, string annual, string penalty)
    {
        using var folder = Folder($"r1,annual,{annual},continue,", $"r1,mid-year,{midYear},continue,");
        Assert.That(folder.Results(), Is.EqualTo(new[] { $"r1,not-recognised,score.incomplete,0.00,0.00,0.00,{penalty},,,false,,,,,,," }));
    }

    [TestCase("mid-year")]
    [TestCase("annual")]
    public void A_missing_report_costs_a_point_when_the_other_is_there(string period)
    {
        using var folder = Folder($"r1,{period},2024-06-01T08:00:00,continue,");
        Assert.That(folder.Results(), Is.EqualTo(new[] { "r1,not-recognised,score.incomplete,0.00,0.00,0.00,1.00,,,false,,,,,,," }));
    }

    [Test]
    public void Without_any_report_a_registration_is_ineligible_however_good_but_its_scores_are_taken()
    {
        using var folder = Folder().Verified("r1", "m1");
        Assert.That(folder.Results(), Is.EqualTo(new[] { "r1,ineligible,report.none,,,,,,,false,,,,,,," }));
        Assert.That(folder.Refusals(), Is.EqualTo(new[] { "registrations.csv,3,registration.unknown-kind" }));
    }

    [Test]
    public void Each_disqualification_is_refused_with_the_first_code_that_applies()
    {
        using var folder = Folder("r3,annual,2024-06-02T08:00:00,discontinue,");
        folder.Add("registrations.csv", YearFolder.Row("r3"));
        folder.Add(
            "disqualifications.csv",
            "r2,stopped,x", "r3,rumour,x", "r1,rumour,x", "r1,stopped", "r1,stopped,", "r1,rumour,x", "r1,disciplined,x");
        Assert.That(folder.Refusals(), Is.EqualTo(new[]
        {
            "registrations.csv,3,registration.unknown-kind",
            "disqualifications.csv,2,disqualification.unknown-registration",
            "disqualifications.csv,3,disqualification.unknown-registration",
            "disqualifications.csv,4,disqualification.unknown-code",
            "disqualifications.csv,5,row.unreadable",
            "disqualifications.csv,7,disqualification.unknown-code",
            "disqualifications.csv,8,disqualification.repeated",
        }));
        Assert.That(folder.Results(), Is.EqualTo(new[]
        {
            "r1,ineligible,disqualified,,,,,,,false,,,,,,,", "r3,discontinued,,,,,,,,false,,,,,,,",
        }));
    }
}
