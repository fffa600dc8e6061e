using DanVan.Workflows.Elsa.Hosting;
using DanVan.Workflows.Flows;
using Elsa.Workflows;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Models;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints.Dropdown;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Activities;

/// <summary>What an administrator sees of our activities in a designer.</summary>
[TestFixture]
public sealed class CatalogueTests
{
    private const string Expected = """
        DanVan.EnterStage Action "Vào giai đoạn": Stage String, Triggers ICollection`1 -> ; outcomes
        DanVan.PullTrigger Action "Chuyển giai đoạn": Cycle String, Trigger String -> Reasons String, Codes ICollection`1; outcomes Done, Refused
        DanVan.WaitForCycleEvent Action "Chờ sự kiện của chu kỳ": Cycle String, Event String, Subject String, SinceLastEvent Boolean -> OccurredEvent String, OccurredSubject String, OccurredAt DateTimeOffset; outcomes Done
        DanVan.CycleEventOccurred Trigger "Khi có sự kiện của chu kỳ": Event String, Subject String, Definition String -> OccurredCycle String, OccurredEvent String, OccurredSubject String, OccurredAt DateTimeOffset; outcomes Done
        DanVan.ReadCounts Action "Đọc số liệu chu kỳ": Cycle String, Deadline String, Period String -> Registered Int32, Accepted Int32, Overdue Int32, OverdueUnits ICollection`1, Returned Int32, Withdrawn Int32, Discontinued Int32, Disqualified Int32, Scored Int32, AppealsOpen Int32, Concluded Int32, Recognised Int32, Exemplary Int32, Proposed Int32, Voted Int32, Awarded Int32, Units Int32, UnitsWithoutRegistration Int32, UnitsBelowQuota Int32, Reported Int32, UnitsWithoutReport Int32, Figures CycleFigures; outcomes Done
        DanVan.CompareCount Action "So sánh số đếm": Count Int32, Comparison CountComparison, Bound Int32 -> Holds Boolean; outcomes Yes, No
        DanVan.CheckCondition Action "Kiểm tra điều kiện": Cycle String, Condition String -> Holds Boolean; outcomes Yes, No
        DanVan.RenderDocument Action "Soạn văn bản": Cycle String, Kind String, Registration String, Milestone String, Details String, MediaType String -> Document RenderedDocument, FileName String, RenderedType String; outcomes Done
        DanVan.IssueDocument Action "Ban hành văn bản": Cycle String, Kind String, Milestone String, Details String -> Reasons String, Codes ICollection`1; outcomes Done, Refused
        DanVan.NotifyUnits Action "Thông báo cho đơn vị": Cycle String, Message String, Units ICollection`1, Roles ICollection`1 -> Sent Int32; outcomes Done
        """;

    [Test]
    public async Task Each_activity_stands_in_the_picker_with_its_inputs_outputs_and_outcomes()
    {
        await using var desk = await AdminDesk.OpenAsync();
        Assert.That(string.Join('\n', Descriptors(desk).Select(Line)), Is.EqualTo(Expected.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task All_texts_are_Vietnamese_in_composed_letters()
    {
        await using var desk = await AdminDesk.OpenAsync();
        foreach (var descriptor in Descriptors(desk))
        {
            Assert.That((descriptor.Category, descriptor.IsBrowsable), Is.EqualTo(("Dân vận khéo", true)));
            var texts = descriptor.Inputs.SelectMany(i => new[] { i.DisplayName, i.Description })
                .Concat(descriptor.Outputs.SelectMany(o => new[] { o.DisplayName, o.Description }))
                .Concat([descriptor.DisplayName, descriptor.Description]);
            foreach (var text in texts)
            {
                Assert.That(text, Is.Not.Null.And.Not.Empty, descriptor.TypeName);
                Assert.That(text!.IsNormalized(), Is.True, text);
                Assert.That(text, Does.Match("[À-ỹ]"), descriptor.TypeName);
            }
        }
    }

    [Test]
    public async Task Closed_lists_are_offered_as_such_with_Vietnamese_words()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var byName = Descriptors(desk).ToDictionary(d => d.Name);
        Assert.That(Items(byName["WaitForCycleEvent"], "Event").Select(i => i.Value), Is.EqualTo(CycleNotices.All));
        Assert.That(Items(byName["CycleEventOccurred"], "Event").Select(i => i.Text), Does.Contain("Gia hạn thời hạn").And.Unique);
        Assert.That(Items(byName["CompareCount"], "Comparison"), Has.Count.EqualTo(6));
        Assert.That(Items(byName["CompareCount"], "Comparison").Select(i => (i.Text, i.Value)), Does.Contain(("ít nhất", "AtLeast")));
    }

    /// <summary>A workflow as a designer sends it: texts and variables, no script.</summary>
    [Test]
    public async Task A_workflow_written_as_JSON_runs()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.Office.InScopeAsync(async services =>
        {
            var model = services.GetRequiredService<IActivitySerializer>().Deserialize<WorkflowDefinitionModel>(Json);
            var imported = await services.GetRequiredService<IWorkflowDefinitionImporter>().ImportAsync(new SaveWorkflowDefinitionRequest { Model = model, Publish = true });
            Assert.That(imported.Succeeded, Is.True);
        });
        await desk.DeliverAsync(await desk.ExtendAsync());
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "registration", "few" }));
        await desk.DeliverAsync(await desk.ExtendAsync("midYearReport"));
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "registration", "few", "done" }));
        Assert.That((await desk.InstancesAsync("from-json")).Select(i => i.SubStatus), Is.EqualTo(new[] { WorkflowSubStatus.Finished }));
    }

    private const string Json = """
        {
          "definitionId": "from-json", "name": "Quy trình của quản trị viên", "version": 1, "isLatest": true, "isPublished": true,
          "variables": [
            { "id": "subject", "name": "Subject", "typeName": "String" },
            { "id": "accepted", "name": "Accepted", "typeName": "Int32" }
          ],
          "root": {
            "type": "Elsa.Flowchart", "version": 1, "id": "chart",
            "activities": [
              { "type": "DanVan.CycleEventOccurred", "version": 1, "id": "begin", "customProperties": { "canStartWorkflow": true },
                "event": { "typeName": "String", "expression": { "type": "Literal", "value": "deadline-extended" } },
                "subject": { "typeName": "String", "expression": { "type": "Literal", "value": "registration" } },
                "occurredSubject": { "typeName": "String", "memoryReference": { "id": "subject" } } },
              { "type": "Test.Note", "version": 1, "id": "said", "text": { "typeName": "Object", "expression": { "type": "Variable", "value": { "id": "subject", "name": "Subject", "typeName": "String" } } } },
              { "type": "DanVan.ReadCounts", "version": 1, "id": "count", "accepted": { "typeName": "Int32", "memoryReference": { "id": "accepted" } } },
              { "type": "DanVan.CompareCount", "version": 1, "id": "compare",
                "count": { "typeName": "Int32", "expression": { "type": "Variable", "value": { "id": "accepted", "name": "Accepted", "typeName": "Int32" } } },
                "comparison": { "typeName": "DanVan.Workflows.Elsa.Activities.CountComparison, DanVan.Workflows.Elsa", "expression": { "type": "Literal", "value": "AtLeast" } },
                "bound": { "typeName": "Int32", "expression": { "type": "Literal", "value": "1" } } },
              { "type": "Test.Note", "version": 1, "id": "few", "text": { "typeName": "Object", "expression": { "type": "Literal", "value": "few" } } },
              { "type": "DanVan.WaitForCycleEvent", "version": 1, "id": "wait", "event": { "typeName": "String", "expression": { "type": "Literal", "value": "deadline-extended" } } },
              { "type": "Test.Note", "version": 1, "id": "done", "text": { "typeName": "Object", "expression": { "type": "Literal", "value": "done" } } }
            ],
            "connections": [
              { "source": { "activity": "begin", "port": "Done" }, "target": { "activity": "said", "port": "In" } },
              { "source": { "activity": "said", "port": "Done" }, "target": { "activity": "count", "port": "In" } },
              { "source": { "activity": "count", "port": "Done" }, "target": { "activity": "compare", "port": "In" } },
              { "source": { "activity": "compare", "port": "No" }, "target": { "activity": "few", "port": "In" } },
              { "source": { "activity": "few", "port": "Done" }, "target": { "activity": "wait", "port": "In" } },
              { "source": { "activity": "wait", "port": "Done" }, "target": { "activity": "done", "port": "In" } }
            ]
          }
        }
        """;

    private static List<ActivityDescriptor> Descriptors(AdminDesk desk)
    {
        var registry = desk.Office.Services.GetRequiredService<IActivityRegistry>();
        return [.. DanVanFeature.Activities.Select(t => registry.ListAll().Single(d => d.ClrType == t))];
    }

    private static string Line(ActivityDescriptor d) =>
        $"{d.TypeName} {d.Kind} \"{d.DisplayName}\": {string.Join(", ", d.Inputs.Select(i => $"{i.Name} {i.Type.Name}"))} -> {string.Join(", ", d.Outputs.Select(o => $"{o.Name} {o.Type.Name}"))}; outcomes {string.Join(", ", d.Ports.Select(p => p.Name))}".TrimEnd();

    private static ICollection<SelectListItem> Items(ActivityDescriptor descriptor, string input) =>
        ((DropDownProps)descriptor.Inputs.Single(i => i.Name == input).UISpecifications!["dropdown"]).SelectList!.Items;
}
