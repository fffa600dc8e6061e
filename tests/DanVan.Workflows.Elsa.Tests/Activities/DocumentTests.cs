using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Flows;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Activities;

[TestFixture]
public sealed class DocumentTests
{
    [Test]
    public async Task A_rendered_document_is_a_file_and_draws_no_number()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var (name, type) = (AdminDesk.Kept<string>("name"), AdminDesk.Kept<string>("type"));
        var render = new RenderDocument { Kind = new("plan"), FileName = new(name), RenderedType = new(type) };
        await desk.PublishAsync("render", AdminDesk.Line(render, AdminDesk.Says(name), AdminDesk.Says(type)), name, type);
        await desk.StartAsync("render");
        var preview = (await desk.Office.Services.GetRequiredService<Workflows.Hosting.IDocumentPreviews>().PreviewAsync(new(AdminDesk.Cycle, "plan")))!;
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { $"syt-2024.plan{preview.FileExtension}", preview.MediaType }));
        Assert.That((await desk.Queries.CycleAsync(AdminDesk.Cycle))!.Documents, Is.Empty);
    }

    [Test]
    public async Task Its_bytes_are_kept_in_a_variable_and_nowhere_else()
    {
        using var folder = new ElsaFolder();
        var store = new Storage.InMemoryWorkflowStore();
        await using var desk = await AdminDesk.OpenAsync(store: store, folder: folder);
        var file = AdminDesk.Kept<RenderedDocument>("file");
        var wait = new WaitForCycleEvent { Event = new(CycleNotices.DeadlineExtended) };
        await desk.PublishAsync("render", AdminDesk.Line(new RenderDocument { Kind = new("plan"), Document = new(file) }, wait, new KeepFile { File = new(file) }), file);
        await desk.StartAsync("render");
        var records = await desk.Office.InScopeAsync(async services =>
            (await services.GetRequiredService<IActivityExecutionStore>().FindManyAsync(new ActivityExecutionRecordFilter { WorkflowInstanceId = "instance" })).ToList());
        Assert.That(records.Single(r => r.ActivityType == "DanVan.RenderDocument").Outputs!["Document"]!.ToString(), Is.EqualTo("(not serializable)"));

        // The deadline that is extended below is printed in the plan, so this is what was on record at the time.
        var preview = (await desk.Office.Services.GetRequiredService<Workflows.Hosting.IDocumentPreviews>().PreviewAsync(new(AdminDesk.Cycle, "plan")))!;
        await using var after = await AdminDesk.OpenAsync(store: store, folder: folder, notes: desk.Notes);
        await after.DeliverAsync(await after.ExtendAsync());
        Assert.That(desk.Notes.Texts.Single() == Convert.ToBase64String(preview.Content.Span), Is.True);
    }

    [TestCase("no-such-kind", "", "", "Không soạn được văn bản \"no-such-kind\"")]
    [TestCase("plan", "r9", "", "Không có hồ sơ đăng ký \"r9\"")]
    [TestCase("plan", "", "text/none", "Không soạn được văn bản \"plan\"")]
    [TestCase("", "", "", "Chưa nhập \"Loại văn bản\"")]
    public async Task What_cannot_be_rendered_faults_and_says_why(string kind, string registration, string type, string says)
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.PublishAsync("render", AdminDesk.Line(new RenderDocument { Kind = new(kind), Registration = new(registration), MediaType = new(type) }));
        await desk.StartAsync("render");
        Assert.That(await desk.StatusAsync(), Does.StartWith("Faulted").And.Contain(says));
    }

    [Test]
    public async Task Details_are_taken_as_they_are_written()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var name = AdminDesk.Kept<string>("name");
        const string details = """{ "number": 1.50, "location": "Hội trường A" }""";
        await desk.PublishAsync("render", AdminDesk.Line(new RenderDocument { Kind = new("plan"), Details = new(details), FileName = new(name) }, AdminDesk.Says(name)), name);
        await desk.StartAsync("render");
        Assert.That(await desk.StatusAsync(), Is.EqualTo("Finished"));
        Assert.That(DetailTexts.Of(details), Is.EqualTo(new Dictionary<string, string> { ["location"] = "Hội trường A", ["number"] = "1.50" }));
    }

    [TestCase("[]")]
    [TestCase("{ \"a\": {} }")]
    [TestCase("{ \"a\": ")]
    public void Details_that_are_no_object_of_texts_and_numbers_fault(string json) =>
        Assert.That(() => DetailTexts.Of(json), Throws.InstanceOf<global::Elsa.Workflows.Exceptions.FaultException>().With.Message.Contains("JSON"));

    [Test]
    public async Task A_document_is_issued_once_though_its_step_is_executed_again()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var issue = new IssueDocument { Kind = new("plan") };
        await desk.PublishAsync("issue", AdminDesk.Chart(issue, (issue, "Done", AdminDesk.Says("issued")), (issue, "Refused", AdminDesk.Says("refused"))));
        await desk.StartAsync("issue");
        await desk.StartAsync("issue");
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "issued", "issued" }));
        Assert.That((await desk.Queries.CycleAsync(AdminDesk.Cycle))!.Documents, Has.Count.EqualTo(1));
    }
}
