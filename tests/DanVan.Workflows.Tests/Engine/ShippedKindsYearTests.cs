using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>A definition that only names shipped kinds (id, name, type), in a year of the engine: they are issued, and their figures are those of the year.</summary>
public sealed class ShippedKindsYearTests
{
    [Test]
    public async Task Shipped_kinds_need_no_more_than_a_name_and_a_type()
    {
        await using var year = await VariantYear.OpenAsync(AYear.Settings, Definition);
        await year.SubmitAsync("r1", "u01");
        await year.SubmitAsync("r2", "u02", "individual");
        await year.SubmitAsync("r3", "u03");
        await year.Office.DoAsync(new RegistrationCommand.Withdraw(AYear.Registration("r3"), "Trùng"));
        await year.CloseRegistrationAsync();
        await year.Office.DoAsync(new CycleCommand.RecordMilestone(AYear.Id, "q1", new LocalDate(AYear.Year, 4, 2), "Đẩy nhanh tiến độ\nBáo cáo đúng hạn"));
        await year.Office.PumpAsync();
        await year.ReportAsync("r1");
        await year.ReportAsync("r2", new LocalDate(AYear.Year, 6, 20));
        await year.StartScoringAsync();
        await year.ScoreAsync("r1", [.. AYear.BuiltIn.Items.Values.Select(i => (i.Id, i.Max))]);
        await year.ScoreAsync("r2", [.. AYear.BuiltIn.Items.Values.Select(i => (i.Id, i.Max / 2))]);
        await year.CloseScoringAsync();
        foreach (var member in new[] { "m3", "m4", "m5", "m6", "m7" })
        {
            await year.BallotAsync(member, "yes");
        }

        await year.CommendAsync();
        var (invitation, guests) = await OneAsync(year, "briefing-invitation");
        var (summary, registered) = await OneAsync(year, "registration-summary");
        var (minutes, held) = await OneAsync(year, "briefing-minutes");
        var (final, said) = await OneAsync(year, "final-report");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((invitation, summary, minutes, final), Is.EqualTo(("01/GM-SYT", "01/BC-SYT", "01/BB-SYT", "03/BC-SYT")));
            Assert.That(guests, Does.Contain("Sở Y tế trân trọng kính mời:</p>").And.Contain("<p>…………"), "a stage fills in nothing: there is room to write");
            Assert.That(registered, Does.Contain("Đã nhận 3 lượt đăng ký; chấp nhận 2 mô hình, gồm 1 mô hình tập thể và 1 mô hình cá nhân; đơn vị xin rút 1 mô hình."));
            Assert.That(registered, Does.Contain("Có 2/3 cơ quan, đơn vị có mô hình được chấp nhận. Chưa có mô hình: Đơn vị u03."));
            Assert.That(held, Does.Contain("Giao ban quý I công tác dân vận").And.Contain("<p>Đẩy nhanh tiến độ</p>").And.Contain("<p>Báo cáo đúng hạn</p>"));
            Assert.That(said, Does.Contain("Có 1 mô hình được công nhận (1 tập thể, 0 cá nhân), đạt 50,0% số mô hình được chấp nhận; trong đó 1 mô hình tiêu biểu"));
            Assert.That(said, Does.Contain("1 lượt báo cáo chậm, 0 lượt không báo cáo, gồm:").And.Contain("Chậm (20/06/2024)"));
            Assert.That(said, Does.Contain("xét, bỏ phiếu đối với 1 mô hình (Biên bản số 02/BB-SYT ").And.Contain("đã khen thưởng tại Quyết định số 01/QĐ-SYT "));
            Assert.That(said, Does.Contain("Trong năm đã tổ chức: Giao ban quý I, ngày 02/04/2024."));
        }

        await year.VerifyAsync();
    }

    private static void Definition(JsonObject json)
    {
        json["milestones"] = JsonNode.Parse("""
            [{ "id": "q1", "name": "Giao ban quý I", "deadline": "registration", "roles": ["cycle-owner"], "onRecord": [{ "do": "issue-document", "document": "briefing-minutes" }] }]
            """);
        Add("registration-summary", "Báo cáo tổng hợp đăng ký", "BC", 2);
        Add("briefing-invitation", "Giấy mời họp giao ban", "GM", 2);
        Add("final-report", "Báo cáo tổng kết", "BC", 5);
        json["documents"]!.AsArray().Add(JsonNode.Parse("""{ "id": "briefing-minutes", "name": "Biên bản họp giao ban", "type": "BB" }"""));

        void Add(string id, string name, string type, int stage)
        {
            json["documents"]!.AsArray().Add(new JsonObject { ["id"] = id, ["name"] = name, ["type"] = type });
            var effects = json["stages"]![stage]!["onEnter"]!.AsArray();
            effects.Add(new JsonObject { ["do"] = "issue-document", ["document"] = id });
        }
    }

    private static async Task<(string Number, string Html)> OneAsync(VariantYear year, string kind)
    {
        var (document, html) = (await year.DocumentsAsync(kind)).Single();
        return (document.Number, html);
    }
}
