namespace DanVan.TestData.Tests;

public sealed class FileShapeTests
{
    private const string Header =
        "registration_id,unit_id,name,kind,field,origin,situation,goal,content,place,forces,resources,period,outputs,sustain,submitted_at";

    [TestCase("\n", "")]
    [TestCase("\r\n", "")]
    [TestCase("\r\n", "\uFEFF")]
    [TestCase("\n", "\uFEFF")]
    public void Line_ends_and_a_byte_order_mark_make_no_difference(string newLine, string mark)
    {
        using var folder = new YearFolder();
        folder.WithFile("registrations.csv", mark + string.Join(newLine, Header, YearFolder.Row("r1"), YearFolder.Row("r2", unit: "u9")));
        Assert.That(folder.Refusals(), Is.EqualTo(new[] { "registrations.csv,3,registration.unknown-unit" }));
        Assert.That(folder.Results(), Is.EqualTo(new[] { "r1,ineligible,report.none,,,,,,,false,,,,,,," }));
    }

    [Test]
    public void The_line_of_a_refusal_is_the_physical_line_on_which_the_record_begins()
    {
        using var folder = new YearFolder();
        folder.WithFile("registrations.csv", string.Concat(
            Header, "\r\n",
            YearFolder.Row("r1", goal: "\"một\r\nhai\nba \"\"bốn\"\", năm\""), "\r\n",
            YearFolder.Row("r2", unit: "u9", goal: "\"\n\""), "\r\n",
            YearFolder.Row("\"r3\"", kind: "x"), "\r\n"));
        Assert.That(folder.Refusals(), Is.EqualTo(new[]
        {
            "registrations.csv,5,registration.unknown-unit", "registrations.csv,7,registration.unknown-kind",
        }));
    }

    [Test]
    public void Ids_are_compared_as_they_stand_and_quoted_only_where_needed()
    {
        using var folder = new YearFolder();
        folder.Add(
            "registrations.csv",
            YearFolder.Row("r 1", name: "a"), YearFolder.Row("\"r,1\"", name: "b"), YearFolder.Row("\"r\"\"1\"", name: "c"),
            YearFolder.Row("R1", name: "d"), YearFolder.Row("\"r1\"", name: "e"));
        Assert.That(folder.Results(), Is.EqualTo(new[]
        {
            "r 1,ineligible,report.none,,,,,,,false,,,,,,,",
            "\"r,1\",ineligible,report.none,,,,,,,false,,,,,,,",
            "\"r\"\"1\",ineligible,report.none,,,,,,,false,,,,,,,",
            "R1,ineligible,report.none,,,,,,,false,,,,,,,",
            "r1,ineligible,report.none,,,,,,,false,,,,,,,",
        }));
    }

    [Test]
    public void Refusals_stand_in_the_order_of_the_files_and_empty_files_give_headers_alone()
    {
        using var folder = new YearFolder();
        Assert.That(folder.Compute().RefusalsCsv, Is.EqualTo("file,line,code\n"));
        Assert.That(folder.Compute().ResultsCsv, Is.EqualTo(
            "registration_id,outcome,reason,self_total,verified_total,upper,penalty,total,band,exemplary,rank,award,"
            + "yes,no,abstain,absent,awarded\n"));
        string[] files = ["ballots.csv", "disqualifications.csv", "scores.csv", "reports.csv", "registrations.csv", "units.csv"];
        foreach (var file in files)
            folder.Add(file, "x");
        Assert.That(folder.Refusals(), Is.EqualTo(new[]
        {
            "units.csv,4,row.unreadable", "registrations.csv,2,row.unreadable", "reports.csv,2,row.unreadable",
            "scores.csv,2,row.unreadable",
            "disqualifications.csv,2,row.unreadable", "ballots.csv,2,row.unreadable",
        }));
    }
}
