using System.Globalization;
using System.Text.Json;
using DanVan.Workflows.Simulation.Reporting;

namespace DanVan.Workflows.Simulation.Tests;

public sealed class ReportTextTests
{
    [Test]
    public async Task A_person_reads_timeline_documents_funnel_load_and_root()
    {
        var report = await Simulator.RunAsync(Years.Small);
        var text = Text(report);

        Assert.That(text, Does.StartWith("MÔ PHỎNG: Chu kỳ \"Dân vận khéo\" hằng năm, năm 2027, hạt giống 1\n"));
        Assert.That(text, Does.Contain("01/04/2027\n  00:01  Hết hạn: Hạn đăng ký mô hình [Hệ thống]\n"));
        Assert.That(text, Does.Contain("01/KH-STN"));
        Assert.That(text, Does.Match(@"\n  Được chấp nhận +\d+  #+\n"));
        Assert.That(text, Does.Contain($"Nhật ký nguyên vẹn: {report.AuditRoot}\n"));
        Assert.That(text, Is.EqualTo(text.Normalize()));
    }

    [Test]
    public async Task The_report_reads_the_same_under_any_culture()
    {
        var report = await Simulator.RunAsync(Years.Small);
        var before = CultureInfo.CurrentCulture;
        var expected = Text(report) + SimulationJson.Write(report);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.That(Text(report) + SimulationJson.Write(report), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public async Task A_machine_reads_one_document_with_the_same_facts()
    {
        var report = await Simulator.RunAsync(Years.Small);
        using var json = JsonDocument.Parse(SimulationJson.Write(report));
        var root = json.RootElement;

        Assert.That(root.GetProperty("auditRoot").GetString(), Is.EqualTo(report.AuditRoot));
        Assert.That(root.GetProperty("isFinished").GetBoolean(), Is.True);
        Assert.That(root.GetProperty("funnel")[0].GetProperty("total").GetInt32(), Is.EqualTo(report.TotalOf("registered")));
        Assert.That(root.GetProperty("load").GetArrayLength(), Is.EqualTo(report.Load.Count));
        Assert.That(root.GetProperty("documents")[0].GetProperty("date").GetString(), Does.Match(@"^2027-\d\d-\d\d$"));
        Assert.That(root.GetProperty("timeline")[0].GetProperty("at").GetString(), Does.Match(@"^2027-01-04T08:00:00$"));
    }

    private static string Text(SimulationReport report)
    {
        using var writer = new StringWriter();
        SimulationText.Write(report, writer);
        return writer.ToString();
    }
}
