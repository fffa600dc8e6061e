using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Activities.Choices;
using DanVan.Workflows.Elsa.Counting;
using DanVan.Workflows.Elsa.Driving;
using DanVan.Workflows.Elsa.Driving.Notices;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Elsa.Graphs;
using DanVan.Workflows.Elsa.Health;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Hosting;
using Elsa.Common;
using Elsa.Features.Abstractions;
using Elsa.Features.Attributes;
using Elsa.Features.Services;
using Elsa.Workflows;
using Elsa.Workflows.Management.Features;
using Elsa.Workflows.Management.Models;
using Elsa.Workflows.Management.Options;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DanVan.Workflows.Elsa.Hosting;

/// <summary>What the library adds to Elsa. Applying it again changes nothing, so it may be applied to services that Elsa has already been added to.</summary>
[DependsOn(typeof(WorkflowManagementFeature))]
[DependsOn(typeof(WorkflowRuntimeFeature))]
internal sealed class DanVanFeature(IModule module) : FeatureBase(module)
{
    /// <summary>What an administrator finds in a designer's picker.</summary>
    public static IReadOnlyList<Type> Activities { get; } =
    [
        typeof(EnterStage), typeof(PullTrigger), typeof(WaitForCycleEvent), typeof(CycleEventOccurred), typeof(ReadCounts), typeof(CompareCount), typeof(CheckCondition),
        typeof(RenderDocument), typeof(IssueDocument), typeof(NotifyUnits),
    ];

    // Types of outputs, so that a variable for them can be chosen.
    private static readonly VariableDescriptor[] Variables =
    [
        new(typeof(RenderedDocument), "Dân vận khéo", "Tệp văn bản đã soạn"),
        new(typeof(CycleFigures), "Dân vận khéo", "Số liệu của chu kỳ"),
    ];

    public override void Apply()
    {
        Services.AddDanVanWorkflows(library => library.UseFlowDriver<ElsaFlowDriver>(ElsaFlowDriver.Name));

        // Whether it drives new cycles a host may still say later.
        Services.Replace(ServiceDescriptor.Singleton(
            provider => new FlowRegistration(ElsaFlowDriver.Name, provider.GetRequiredService<IOptions<ElsaFlowOptions>>().Value.DrivesNewCycles)));
        Services.AddOptions<ElsaFlowOptions>().ValidateOnStart();
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ElsaFlowOptions>, ElsaFlowOptionsCheck>());

        Services.TryAddSingleton<GraphSource>();
        Services.TryAddSingleton<GraphRefresh>();
        Services.TryAddScoped<GraphShelf>();
        Services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowsProvider, DanVanWorkflowsProvider>());
        Services.TryAddEnumerable(ServiceDescriptor.Scoped<IStartupTask, RefreshGraphsAtStart>());

        Services.TryAddSingleton<FlowRuleBook>();
        Services.TryAddSingleton<FlowDefinitions>();
        Services.TryAddSingleton<ImportedFlows>();
        Services.TryAddSingleton<IFlowExchange, FlowExchange>();

        Services.TryAddSingleton<IStageDesk, StageDesk>();
        Services.TryAddSingleton<ElsaReadiness>();
        Services.TryAddEnumerable(ServiceDescriptor.Scoped<IStartupTask, ElsaReadiness.LastTask>());
        Services.TryAddSingleton<FlowGraphs>();
        Services.TryAddSingleton<FlowInstances>();
        Services.TryAddSingleton<FlowReader>();
        Services.TryAddSingleton<CycleLocks>();
        Services.TryAddSingleton<FlowSettler>();
        Services.TryAddSingleton<FlowSweep>();
        Services.TryAddSingleton<IElsaFlows, ElsaFlows>();
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FlowSweepWorker>());

        Services.TryAddSingleton<CycleReader>();
        Services.TryAddSingleton<CycleHistory>();
        Services.TryAddSingleton<NoticeDelivery>();
        Services.TryAddSingleton<MissedNotices>();
        Services.TryAddScoped<WakeMarks>();
        Services.TryAddScoped<EventWaker>();
        Services.TryAddScoped<EventStarter>();
        Services.TryAddEnumerable(ServiceDescriptor.Scoped<IPropertyUIHandler, CycleEventChoices>());
        Services.TryAddEnumerable(ServiceDescriptor.Scoped<IPropertyUIHandler, ComparisonChoices>());

        // Sets of types: one that is there already is not added twice.
        Services.Configure<ManagementOptions>(options =>
        {
            options.ActivityTypes.UnionWith(Activities);
            options.VariableDescriptors.UnionWith(Variables);
        });
    }
}
