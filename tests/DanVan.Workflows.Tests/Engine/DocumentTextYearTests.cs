using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Tests.Scoring;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>Years whose documents say what the definition says.</summary>
public sealed class DocumentTextYearTests
{
    private const string Plan = """
        <p>Thang điểm {{ scoring.scale }}, miền núi từ {{ scoring.areas[0].exemplary_threshold }} điểm.</p>
        {{~ for c in scoring.criteria ~}}
        <p>{{ c.name }}: {{ c.max }}</p>
        {{~ end ~}}
        {{~ for a in award_shares ~}}
        <p>{{ a.name }} của {{ a.authority }}: {{ a.percent }} % ({{ a.percent_of }})</p>
        {{~ end ~}}
        <p>Tên cơ quan: {{ owner.name }}</p>
        """;

    private static readonly CycleSettings Settings = AYear.Settings with { Owner = AYear.Settings.Owner with { Name = "Sở <b>Y tế</b>" } };

    [Test]
    public async Task Documents_say_what_the_definition_says()
    {
        await using var year = await VariantYear.OpenAsync(Settings with { Awards = [] }, Variants.OwnScoring, json =>
        {
            var plan = json["documents"]![0]!;
            plan["template"] = Plan;
            plan["subject"] = "Kế hoạch của {{ owner.name }} năm {{ cycle.year }}";
            plan["recipients"] = new JsonArray("{{ owner.parent }}", "{{ if cycle.year < 2000 }}Không ai{{ end }}", "Lưu: VT, DV");
        });
        var html = (await year.DocumentsAsync("plan")).Single().Html;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(html, Does.Contain("<p>Thang điểm 50, miền núi từ 30 điểm.</p>"));
            Assert.That(html, Does.Contain("<p>Cách làm: 30</p>").And.Contain("<p>Kết quả: 20</p>"));
            Assert.That(html, Does.Contain("<p>Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 50 % (accepted)</p>"));
            Assert.That(html, Does.Contain("<p>Tên cơ quan: Sở &lt;b&gt;Y tế&lt;/b&gt;</p>"), "a value never becomes markup, in the body");
            Assert.That(html, Does.Contain("Kế hoạch của Sở &lt;b&gt;Y tế&lt;/b&gt; năm 2024"), "nor in the frame, where it is escaped once");
            Assert.That(html, Does.Contain("Lưu: VT, DV").And.Not.Contain("Không ai").And.Not.Contain("Các cơ quan, đơn vị trực thuộc"));
        }
    }

    [Test]
    public async Task A_kind_that_is_not_shipped_is_issued_from_its_own_template()
    {
        await using var year = await VariantYear.UpToTheVoteAsync(AYear.Settings, json =>
        {
            json["documents"]!.AsArray().Add(JsonNode.Parse("""
                { "id": "thu-khen", "name": "Thư khen", "type": "TB", "perAward": true, "template": "<p>Khen {{ award.name }}: {{ vn.number award.total 2 }} điểm, số {{ award.register_number }}.</p>" }
                """));
            json["stages"]![5]!["onEnter"]!.AsArray().Add(JsonNode.Parse("""{ "do": "issue-document", "document": "thu-khen" }"""));
        });
        foreach (var member in new[] { "m3", "m4", "m5", "m6" })
        {
            Assert.That(await year.BallotAsync(member, "yes"), Is.TypeOf<Outcome.Done>());
        }

        await year.CommendAsync();
        var (document, html) = (await year.DocumentsAsync("thu-khen")).Single();
        using (Assert.EnterMultipleScope())
        {
            // The notice with the list of models was the first of its series.
            Assert.That(document.Number, Is.EqualTo("02/TB-SYT"));
            Assert.That(html, Does.Contain("<p>Khen Đơn vị u01: 90,00 điểm, số 02/TB-SYT.</p>"));
            Assert.That(html, Does.Contain("THÔNG BÁO").And.Contain("Thư khen").And.Contain("Lưu: VT"));
        }

        await year.VerifyAsync();
    }

    [Test]
    public async Task No_cycle_is_opened_whose_documents_cannot_be_composed()
    {
        await using var office = new AnOffice(definitions: AYear.Json(json =>
        {
            json["documents"]!.AsArray().Add(new JsonObject { ["id"] = "thu-khen", ["name"] = "Thư khen", ["type"] = "TB" });
            json["stages"]![5]!["onEnter"]!.AsArray().Add(JsonNode.Parse("""{ "do": "issue-document", "document": "thu-khen" }"""));
        }));
        var outcome = await office.SendAsync(new CycleCommand.Open(AYear.Id, "annual-cycle", AYear.Settings));
        var refusal = ((Outcome.Refused)outcome).Reasons.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Code, Is.EqualTo(RefusalCodes.DefinitionInvalid));
            Assert.That(refusal.English, Does.Contain("is none of the shipped kinds").And.Contain("thu-khen"));
            Assert.That(await office.Queries.CycleAsync(AYear.Id), Is.Null);
        }
    }

    [Test]
    public async Task A_template_is_held_to_the_same_body_as_a_shipped_one()
    {
        await using var office = new AnOffice(definitions: AYear.Json(json => json["documents"]![0]!["template"] = "<p>Được</p><script>alert(1)</script>"));
        await office.DoAsync(new CycleCommand.Open(AYear.Id, "annual-cycle", AYear.Settings));
        office.Clock.Now = AYear.At(1, 16);
        await office.DoAsync(new CycleCommand.Pull(AYear.Id, "issue-plan"));
        await office.RunAsync();

        // Nothing is issued, and the stage waits until an operator has seen why.
        var cycle = (await office.Queries.CycleAsync(AYear.Id))!;
        Assert.That((cycle.Documents.Count, cycle.PendingEffects.Count), Is.EqualTo((0, 1)));
    }
}
