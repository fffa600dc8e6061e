using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Hosting;
using Elsa.Features.Abstractions;
using Elsa.Features.Attributes;
using Elsa.Features.Services;
using Elsa.Workflows.Management.Features;
using Elsa.Workflows.Management.Options;
using Elsa.Workflows.Runtime.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DanVan.Workflows.Elsa.Hosting;

/// <summary>What the library adds to Elsa. Applying it again changes nothing, so it may be applied to services that Elsa has already been added to.</summary>
[DependsOn(typeof(WorkflowManagementFeature))]
[DependsOn(typeof(WorkflowRuntimeFeature))]
internal sealed class DanVanFeature(IModule module) : FeatureBase(module)
{
    public override void Apply()
    {
        Services.AddDanVanWorkflows();
        Services.TryAddSingleton<FlowRuleBook>();
        Services.TryAddSingleton<FlowDefinitions>();
        Services.TryAddSingleton<ImportedFlows>();
        Services.TryAddSingleton<IFlowExchange, FlowExchange>();

        // A set of types: one that is there already is not added twice.
        Services.Configure<ManagementOptions>(options => options.ActivityTypes.Add(typeof(EnterStage)));
    }
}
