using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.Variants;

/// <summary>Templates belong to the version of the definition they stand in: an edit never reaches a year that has begun.</summary>
public sealed class TemplateVersionTests
{
    private const string Definition = "department-cycle";
    private const string First = "<p>Mẫu thứ nhất của năm {{ cycle.year }}.</p>";
    private const string Second = "<p>Mẫu thứ hai của năm {{ cycle.year }}.</p>";
    private static readonly OwnerBody Owner = new("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn An");

    [Test]
    public async Task A_cycle_issues_with_the_template_of_its_own_version_though_another_is_published()
    {
        await using var office = new VariantOffice(new LocalDate(2027, 1, 4), Definition);
        office.Units.Add(new CohortUnit(new UnitId("u1"), "Phòng 1", "office", "health", null, null, null));
        var (old, young) = (new CycleId("syt-2027"), new CycleId("syt-2027-b"));
        await PublishAsync(office, 2, First);
        await OpenAsync(office, old);
        await PublishAsync(office, 3, Second);
        await OpenAsync(office, young);

        var issuedUnderFirst = await IssueAsync(office, old);
        var issuedUnderSecond = await IssueAsync(office, young);

        Assert.Multiple(() =>
        {
            Assert.That(issuedUnderFirst.Text, Does.Contain("Mẫu thứ nhất của năm 2027.").And.Not.Contain("Mẫu thứ hai"));
            Assert.That(issuedUnderSecond.Text, Does.Contain("Mẫu thứ hai của năm 2027.").And.Not.Contain("Mẫu thứ nhất"));
            Assert.That(issuedUnderFirst.Record.Template, Is.EqualTo(new TemplateSource("any", First).ContentHash), "the record names the template it was made with");
            Assert.That(issuedUnderSecond.Record.Template, Is.EqualTo(new TemplateSource("any", Second).ContentHash));
        });
        await office.VerifyAsync(old);
        await office.VerifyAsync(young);
    }

    private static async Task PublishAsync(VariantOffice office, int version, string template)
    {
        var json = JsonNode.Parse(BuiltInDefinitions.Json(Definition), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
        json["version"] = version;
        json["documents"]!.AsArray().Single(d => (string?)d!["id"] == "plan")!["template"] = template;
        var text = json.ToJsonString();
        await office.DoAsync(DefinitionRoles.Author, new DefinitionCommand.SaveDraft(new DefinitionId(Definition), text, "Sửa mẫu kế hoạch"));
        await office.DoAsync(DefinitionRoles.Publisher, new DefinitionCommand.Publish(new DefinitionId(Definition), DefinitionLoader.Load(text).Hash, "QĐ số 45/QĐ-SYT"));
    }

    private static Task OpenAsync(VariantOffice office, CycleId cycle) =>
        office.DoAsync("cycle-owner", new CycleCommand.Open(cycle, Definition, VariantOffice.Settings(2027, Owner)));

    private static async Task<(DocumentRecord Record, string Text)> IssueAsync(VariantOffice office, CycleId cycle)
    {
        await office.DoAsync("cycle-owner", new CycleCommand.Pull(cycle, "issue-plan"));
        var text = (await office.DocumentsAsync(cycle, "plan")).Single().Text;
        return ((await office.CycleAsync(cycle)).Documents.Single(d => d.Kind == "plan"), text);
    }
}
