using DanVan.Workflows.Hosting;
using Elsa.Features.Abstractions;
using Elsa.Features.Attributes;
using Elsa.Features.Services;
using Elsa.Workflows.Management.Features;
using Elsa.Workflows.Runtime.Features;

namespace DanVan.Workflows.Elsa.Hosting;

/// <summary>What the library adds to Elsa. Applying it again changes nothing, so it may be applied to services that Elsa has already been added to.</summary>
[DependsOn(typeof(WorkflowManagementFeature))]
[DependsOn(typeof(WorkflowRuntimeFeature))]
internal sealed class DanVanFeature(IModule module) : FeatureBase(module)
{
    public override void Apply() => Services.AddDanVanWorkflows();
}
