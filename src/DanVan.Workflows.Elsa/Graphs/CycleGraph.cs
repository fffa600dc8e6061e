using System.Globalization;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Activities;
using Elsa.Common.Multitenancy;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Models;

namespace DanVan.Workflows.Elsa.Graphs;

/// <summary>A definition as an Elsa workflow: a flowchart with one activity a stage and one connection a transition.</summary>
internal static class CycleGraph
{
    private const string FlowchartId = "flowchart";
    private const string PortIn = "In";

    /// <param name="loaded">The definition.</param>
    /// <param name="definitionId">What Elsa calls it over all versions.</param>
    /// <param name="isPublished">Whether new cycles open on it.</param>
    public static Workflow Build(LoadedDefinition loaded, string definitionId, bool isPublished)
    {
        var definition = loaded.Definition;
        return new Workflow(
            new WorkflowIdentity(definitionId, definition.Version, GraphNames.VersionId(loaded), Tenant.AgnosticTenantId),
            new WorkflowPublication(IsLatest: isPublished, IsPublished: isPublished),
            new WorkflowMetadata(definition.Name, Description(definition)),
            new WorkflowOptions { UsableAsActivity = false },
            Chart(definition),
            variables: [],
            inputs: [],
            outputs: [],
            outcomes: [],
            customProperties: new Dictionary<string, object>
            {
                [GraphNames.DefinitionProperty] = definition.Id,
                [GraphNames.VersionProperty] = definition.Version.ToString(CultureInfo.InvariantCulture),
                [GraphNames.HashProperty] = loaded.Hash,
            },
            isReadonly: true,
            isSystem: false);
    }

    /// <summary>The stages and the ways between them.</summary>
    public static Flowchart Chart(CycleDefinition definition)
    {
        var places = StagePlaces.Of(definition);
        var stages = definition.Stages.Zip(places, (stage, place) => Stage(definition, stage, place)).ToList();
        var byId = stages.ToDictionary(s => s.Id);

        // Elsa does not keep the start of a flowchart when it writes it down; what it keeps is which activity can start a workflow.
        stages[0].CanStartWorkflow = true;
        return new Flowchart(source: null, line: null)
        {
            Id = FlowchartId,
            Name = definition.Name,
            Start = stages[0],
            Activities = [.. stages],
            Connections = [.. definition.Transitions.Select(t => new Connection(new Endpoint(byId[t.From], t.Trigger), new Endpoint(byId[t.To], PortIn)))],
        };
    }

    private static EnterStage Stage(CycleDefinition definition, StageDefinition stage, (double X, double Y) place)
    {
        var ways = definition.Transitions.Where(t => t.From == stage.Id).ToList();
        var activity = new EnterStage(stage.Id, stage.Final ? [] : ways.Select(t => t.Trigger)) { Name = stage.Name };
        activity.SetDisplayText(stage.Name);
        activity.SetDescription(ways.Count == 0 ? "Kết thúc chu kỳ" : string.Join("; ", ways.Select(t => $"{t.Trigger}: {t.Name}")));
        activity.Metadata["designer"] = new Dictionary<string, object>
        {
            ["position"] = new Dictionary<string, object> { ["x"] = place.X, ["y"] = place.Y },
            ["size"] = new Dictionary<string, object> { ["width"] = StagePlaces.Width, ["height"] = StagePlaces.Height },
        };
        return activity;
    }

    private static string Description(CycleDefinition definition) =>
        string.Create(CultureInfo.InvariantCulture, $"Sinh từ định nghĩa chu kỳ {definition.Id}, phiên bản {definition.Version}.");
}
