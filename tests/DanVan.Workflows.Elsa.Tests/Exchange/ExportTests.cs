using System.Text;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Elsa.Graphs;
using DanVan.Workflows.Elsa.Tests.Graphs;
using DanVan.Workflows.Elsa.Tests.Office;
using Elsa.Common.Models;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Models;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

[TestFixture]
public sealed class ExportTests
{
    private static IReadOnlyList<string> Ids => Shipped.Ids;

    [TestCaseSource(nameof(Ids))]
    public async Task Elsa_imports_what_is_exported(string id)
    {
        await using var office = await OfficeAsync();
        var loaded = Shipped.Load(id);
        var file = await office.Services.GetRequiredService<IFlowExchange>().ExportAsync(loaded.Hash);
        TestContext.Out.WriteLine(Encoding.UTF8.GetString(file!.Content.Span));
        var imported = await office.InScopeAsync(async services =>
        {
            var model = services.GetRequiredService<IActivitySerializer>().Deserialize<WorkflowDefinitionModel>(Encoding.UTF8.GetString(file.Content.Span));
            model.DefinitionId = "mine";
            model.Id = "mine:1";
            var result = await services.GetRequiredService<IWorkflowDefinitionImporter>().ImportAsync(new SaveWorkflowDefinitionRequest { Model = model, Publish = true });
            Assert.That(result.Succeeded, () => string.Join("; ", result.ValidationErrors.Select(e => e.Message)));
            return await services.GetRequiredService<IWorkflowDefinitionService>().FindWorkflowGraphAsync("mine", VersionOptions.Published);
        });
        var (read, built) = ((Flowchart)imported!.Workflow.Root, CycleGraph.Chart(loaded.Definition));
        Assert.Multiple(() =>
        {
            Assert.That(CycleGraphTests.Ways(read), Is.EqualTo(CycleGraphTests.Ways(built)));
            Assert.That(read.Activities.Select(a => (a.Id, a.Name, ((EnterStage)a).Stage.Expression?.Value)), Is.EqualTo(built.Activities.Select(a => (a.Id, a.Name, ((EnterStage)a).Stage.Expression?.Value))));
            Assert.That(imported.Workflow.CustomProperties[GraphNames.HashProperty].ToString(), Is.EqualTo(loaded.Hash));
            Assert.That(imported.Workflow.IsReadonly, Is.False, "it can be edited");
            Assert.That(imported.Workflow.WorkflowMetadata.Name, Is.EqualTo(loaded.Definition.Name));
            Assert.That(office.Log.Errors, Is.Empty);
        });
    }

    [Test]
    public async Task The_same_definition_is_the_same_file_in_every_office()
    {
        var hash = Shipped.Load("department-cycle").Hash;
        var files = new List<FlowFile?>();
        for (var i = 0; i < 2; i++)
        {
            await using var office = await OfficeAsync();
            files.Add(await office.Services.GetRequiredService<IFlowExchange>().ExportAsync(hash));
        }

        Assert.That(files[0]!.Name, Is.EqualTo("danvan-department-cycle-v1.json"));
        Assert.That(Encoding.UTF8.GetString(files[1]!.Content.Span), Is.EqualTo(Encoding.UTF8.GetString(files[0]!.Content.Span)));
    }

    [Test]
    public async Task Nothing_is_exported_of_an_unknown_hash()
    {
        await using var office = await OfficeAsync();
        Assert.That(await office.Services.GetRequiredService<IFlowExchange>().ExportAsync("sha256:0"), Is.Null);
    }

    private static Task<ElsaOffice> OfficeAsync() => ElsaOffice.OpenAsync(library: l => Shipped.Ids.ToList().ForEach(id => l.AddDefinition(BuiltInDefinitions.Json(id))));
}
