using DanVan.Workflows.Elsa.Graphs;
using DanVan.Workflows.Elsa.Tests.Driving;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Management.Materializers;
using Elsa.Workflows.Management.Options;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Office;

/// <summary>Tells steps that an administrator inserted what to do, and counts them.</summary>
internal sealed class InsertedSteps
{
    public const string Id = "inserted";

    /// <summary>Stands in the message of the exception, and must not be seen outside Elsa.</summary>
    public const string Name = "Nguyễn Thị Mơ";

    private int _runs;

    public bool Fails { get; set; }

    public bool Waits { get; set; }

    public int Runs => _runs;

    public void Count() => Interlocked.Increment(ref _runs);

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<InsertedSteps>();
        services.Configure<ManagementOptions>(options => options.ActivityTypes.Add(typeof(InsertedStep)));
    }
}

/// <summary>A step of an administrator's own.</summary>
public sealed class InsertedStep : Activity
{
    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var steps = context.GetRequiredService<InsertedSteps>();
        steps.Count();
        if (steps.Fails)
        {
            throw new InvalidOperationException(InsertedSteps.Name);
        }

        if (steps.Waits)
        {
            context.CreateBookmark(new CreateBookmarkArgs { Stimulus = "ok" });
        }
        else
        {
            await context.CompleteActivityAsync();
        }
    }
}

/// <summary>Puts such a step into a graph.</summary>
internal static class Insertion
{
    public static async Task<InsertedSteps> InsertAsync(this FlowOffice office, string from, string trigger, string to)
    {
        var loaded = Rounds.Loaded();
        var workflow = CycleGraph.Build(loaded, GraphNames.DefinitionId(new DefinitionId(loaded.Definition.Id)), isPublished: true);
        var chart = (Flowchart)workflow.Root;
        var step = new InsertedStep { Id = InsertedSteps.Id };
        chart.Activities.Add(step);
        var way = chart.Connections.Single(c => c.Source.Activity.Id == from && c.Source.Port == trigger);
        chart.Connections.Remove(way);
        chart.Connections.Add(new Connection(way.Source, new Endpoint(step)));
        chart.Connections.Add(new Connection(new Endpoint(step), new Endpoint(chart.Activities.Single(a => a.Id == to))));
        await office.Elsa.InScopeAsync(async services =>
        {
            var added = await services.GetRequiredService<IWorkflowDefinitionStorePopulator>().AddAsync(new MaterializedWorkflow(workflow, "test", JsonWorkflowMaterializer.MaterializerName));
            added.ThrowIfFailure();
        });
        return office.Elsa.Services.GetRequiredService<InsertedSteps>();
    }
}
