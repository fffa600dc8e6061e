using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Elsa.Graphs;
using DanVan.Workflows.Elsa.Tests.Graphs;
using Elsa.Common.Models;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Entities;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Runtime.Activities;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>Flows go out and come in again, and nothing comes in that was not looked at.</summary>
[TestFixture]
public sealed class FlowExchangeTests
{
    private static readonly string Approval = AFlow.Literal("taskName", "duyet");
    private FlowDesk _desk = null!;

    private static IReadOnlyList<string> Ids => BuiltInDefinitions.Ids;

    [SetUp]
    public async Task OpenAsync() => _desk = await FlowDesk.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _desk.DisposeAsync();

    [TestCaseSource(nameof(Ids))]
    public async Task What_was_exported_is_imported_as_it_was(string id)
    {
        var loaded = Shipped.Load(id);
        var version = await _desk.PublishAsync(await _desk.FlowOfAsync(id));
        var imported = (await _desk.Imported.FindAsync(loaded.Hash))!;
        var chart = await ChartAsync(version.VersionId);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(imported.Findings, Is.Empty);
            Assert.That(imported.VersionId, Is.EqualTo(version.VersionId));
            Assert.That(imported.Activities, Is.EqualTo(loaded.Definition.Stages.ToDictionary(s => s.Id, s => s.Id)));
            Assert.That(CycleGraphTests.Ways(chart), Is.EqualTo(CycleGraphTests.Ways(CycleGraph.Chart(loaded.Definition))));
            Assert.That((version.Version, version.IsPublished), Is.EqualTo((1, true)));
            Assert.That(_desk.Office.Log.Errors, Is.Empty);
        }
    }

    [Test]
    public async Task Steps_an_administrator_added_are_kept_with_their_values_and_places()
    {
        var version = await _desk.PublishAsync(_desk.Flow.Insert("plan", "issue-plan", "approval", "Elsa.RunTask", Approval).Rename("scoring", "other"));
        var chart = await ChartAsync(version.VersionId);
        var task = (RunTask)chart.Activities.Single(a => a.Id == "approval");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(task.TaskName.Expression?.Value?.ToString(), Is.EqualTo("duyet"));
            Assert.That(task.Metadata, Does.ContainKey("designer"));
            Assert.That((await _desk.Imported.FindAsync(FlowDesk.Year.Hash))!.Activities["scoring"], Is.EqualTo("other"));
            Assert.That(CycleGraphTests.Ways(chart), Does.Contain("plan: issue-plan -> approval").And.Contain("approval: Done -> registration"));
        }
    }

    [Test]
    public async Task Whose_flow_it_is_says_the_library_and_not_the_file()
    {
        var flow = _desk.Flow;
        (flow.Model["definitionId"], flow.Model["id"], flow.Model["isSystem"], flow.Model["isReadonly"], flow.Model["tenantId"]) = ("mine", "mine:1", true, true, "other");
        flow.Model["customProperties"]!["danvan.version"] = "77";
        var version = await _desk.PublishAsync(flow);
        var stored = await StoredAsync(version.VersionId);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored.DefinitionId, Is.EqualTo(EditedFlowNames.DefinitionId(FlowDesk.Year)));
            Assert.That(stored.Id, Is.Not.EqualTo("mine:1"));
            Assert.That((stored.IsSystem, stored.IsReadonly, stored.TenantId), Is.EqualTo((false, false, (string?)null)));
            Assert.That(stored.CustomProperties[GraphNames.VersionProperty].ToString(), Is.EqualTo("1"));
            Assert.That(stored.CustomProperties[GraphNames.HashProperty].ToString(), Is.EqualTo(FlowDesk.Year.Hash));
        }
    }

    [Test]
    public async Task Each_import_is_a_version_more_and_the_published_one_drives()
    {
        var none = await _desk.Imported.FindAsync(FlowDesk.Year.Hash);
        var first = await _desk.PublishAsync(_desk.Flow);
        var draft = (await _desk.Exchange.ImportAsync(_desk.Flow.Insert("plan", "issue-plan", "a", "Elsa.RunTask", Approval).Text, publish: false)).Version!;
        var whileDrafted = await _desk.Imported.FindAsync(FlowDesk.Year.Hash);
        var second = await _desk.PublishAsync(_desk.Flow);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(none, Is.Null);
            Assert.That((first.Version, draft.Version, draft.IsPublished, second.IsPublished), Is.EqualTo((1, 2, false, true)));
            Assert.That(whileDrafted!.VersionId, Is.EqualTo(first.VersionId));
            Assert.That((await _desk.Imported.FindAsync(FlowDesk.Year.Hash))!.VersionId, Is.EqualTo(second.VersionId));
            Assert.That(await _desk.Imported.FindAsync(Shipped.Load("annual-cycle").Hash), Is.Null, "a flow is for one content");
        }
    }

    [Test]
    public async Task A_flow_with_findings_is_not_stored()
    {
        var import = await _desk.Exchange.ImportAsync(_desk.Flow.Disconnect("plan", "issue-plan").Text, publish: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(import.Version, Is.Null);
            Assert.That(import.Findings.Single().Code, Is.EqualTo(FlowFindingCodes.TriggerNowhere));
            Assert.That(await CountAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task Advice_keeps_nothing_from_being_stored()
    {
        var import = await _desk.Exchange.ImportAsync(_desk.Flow.Add("idle", "Elsa.RunTask", Approval).Text, publish: true);
        Assert.That((import.Findings.Single().Code, import.Version?.IsPublished), Is.EqualTo((FlowFindingCodes.StepUnused, true)));
    }

    [Test]
    public async Task What_Elsa_cannot_read_is_a_finding()
    {
        var flow = _desk.Flow;
        flow.Model["variables"] = JsonNode.Parse("""[{ "id": "v", "name": "v", "typeName": "String", "isArray": "maybe" }]""");
        var import = await _desk.Exchange.ImportAsync(flow.Text, publish: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await _desk.Exchange.CheckAsync(flow.Text), Is.Empty, "Elsa is not asked");
            Assert.That((import.Findings.Single().Code, import.Version), Is.EqualTo((FlowFindingCodes.Refused, (FlowVersion?)null)));
        }
    }

    [Test]
    public async Task A_flow_is_held_against_the_definition_it_names_or_the_one_that_was_asked_for()
    {
        var nobody = _desk.Flow.Do(f => f.Model.Remove("customProperties")).Text;
        var older = _desk.Flow.Do(f => f.Model["customProperties"]!["danvan.hash"] = "sha256:00").Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CodesAsync(_desk.Exported), Is.Empty);
            Assert.That(await CodesAsync(_desk.Exported, FlowDesk.Year.Hash), Is.Empty);
            Assert.That(await CodesAsync(_desk.Exported, "year-with-supplement"), Is.Empty);
            Assert.That(await CodesAsync(_desk.Exported, "bare-year"), Is.EqualTo([FlowFindingCodes.DefinitionOther]));
            Assert.That(await CodesAsync(_desk.Exported, "sha256:00"), Is.EqualTo([FlowFindingCodes.DefinitionMissing]));
            Assert.That(await CodesAsync(older), Is.EqualTo([FlowFindingCodes.DefinitionContent]));
            Assert.That(await CodesAsync(nobody), Is.EqualTo([FlowFindingCodes.DefinitionMissing]));
            Assert.That(await CodesAsync(nobody, "year-with-supplement"), Is.EqualTo([FlowFindingCodes.DefinitionMissing]));
            Assert.That(await _desk.Exchange.ExportAsync("no-such-cycle"), Is.Null);
        }
    }

    [Test]
    public async Task A_host_may_allow_more()
    {
        await using var generous = await FlowDesk.OpenAsync(options: o => o.AllowActivity("Elsa.WriteLine").AllowExpression("Liquid"));
        var written = generous.Flow.Insert("plan", "issue-plan", "w", "Elsa.WriteLine", """{ "text": { "typeName": "String", "expression": { "type": "Liquid", "value": "{{ 1 }}" } } }""").Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await generous.Exchange.CheckAsync(written), Is.Empty);
            Assert.That(await CodesAsync(written), Is.EquivalentTo([FlowFindingCodes.TypeNotAllowed, FlowFindingCodes.Expression]));
        }
    }

    [Test]
    public async Task A_flow_that_was_edited_in_Studio_since_is_looked_at_anew()
    {
        var version = await _desk.PublishAsync(_desk.Flow);
        await _desk.Office.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<IWorkflowDefinitionStore>();
            var stored = (await store.FindAsync(new WorkflowDefinitionFilter { Id = version.VersionId }))!;
            var root = JsonNode.Parse(stored.StringData!)!;
            root["connections"]!.AsArray().RemoveAt(0);
            stored.StringData = root.ToJsonString();
            await store.SaveAsync(stored);
        });
        var imported = (await _desk.Imported.FindAsync(FlowDesk.Year.Hash))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(imported.IsGood, Is.False);
            Assert.That(imported.Activities, Is.Empty);
            Assert.That(imported.Findings.Select(f => f.Code), Is.EqualTo([FlowFindingCodes.TriggerNowhere]));
        }
    }

    /// <summary>Counts how often it was made.</summary>
    public sealed class Probe
    {
        private static int _made;

        public Probe() => Interlocked.Increment(ref _made);

        public static int Made => _made;
    }

    [Test]
    public async Task No_text_makes_an_object_of_a_type_it_names()
    {
        var name = typeof(Probe).AssemblyQualifiedName!;
        foreach (var marker in new[] { "_type", "$type", "typeName", "TypeName" })
        {
            var flow = _desk.Flow.Insert("plan", "issue-plan", "t", "Elsa.RunTask", new JsonObject { ["payload"] = new JsonObject { ["typeName"] = name, ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = new JsonObject { [marker] = name } } } }.ToJsonString());
            flow.Model["variables"] = new JsonArray(new JsonObject { ["id"] = "v", ["name"] = "v", [marker] = name, ["value"] = "{}" });
            flow.Activity("plan")["metadata"]![marker] = name;
            flow.Activity("plan")["customProperties"]!["x"] = new JsonObject { [marker] = name };
            Assert.That((await _desk.Exchange.ImportAsync(flow.Text, publish: true)).Version, Is.Null, marker);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Probe.Made, Is.Zero);
            Assert.That(await CountAsync(), Is.Zero);
            Assert.That(new Probe(), Is.Not.Null);
            Assert.That(Probe.Made, Is.EqualTo(1), "it would have been noticed");
        }
    }

    private async Task<List<string>> CodesAsync(string json, string? definition = null) => [.. (await _desk.Exchange.CheckAsync(json, definition)).Select(f => f.Code)];

    private Task<WorkflowDefinition> StoredAsync(string versionId) => _desk.Office.InScopeAsync(async services =>
        (await services.GetRequiredService<IWorkflowDefinitionStore>().FindAsync(new WorkflowDefinitionFilter { Id = versionId, TenantAgnostic = true }))!);

    private Task<long> CountAsync() => _desk.Office.InScopeAsync(async services =>
        (await services.GetRequiredService<IWorkflowDefinitionStore>().FindManyAsync(new WorkflowDefinitionFilter { TenantAgnostic = true, VersionOptions = VersionOptions.All }))
            .LongCount(d => d.DefinitionId.Contains(":edited:", StringComparison.Ordinal)));

    private Task<Flowchart> ChartAsync(string versionId) => _desk.Office.InScopeAsync(async services =>
        (Flowchart)(await services.GetRequiredService<IWorkflowDefinitionService>().FindWorkflowGraphAsync(versionId))!.Workflow.Root);
}
