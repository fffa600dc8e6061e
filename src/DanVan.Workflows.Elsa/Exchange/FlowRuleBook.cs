using System.Collections.Frozen;
using Elsa.Workflows;
using Elsa.Workflows.Models;
using Microsoft.Extensions.Options;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>What edited flows may be made of in this host. Thread-safe.</summary>
internal sealed class FlowRuleBook(IOptions<ElsaFlowOptions> options, IActivityRegistry registry)
{
    public FlowRules Rules { get; } = new(
        FlowRules.Usual.Concat(FlowRules.Own).Concat(options.Value.AllowedActivities)
            .GroupBy(t => t.Key, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal),
        FlowRules.Values.Concat(options.Value.AllowedExpressions).ToFrozenSet(StringComparer.Ordinal),
        type => registry.Find(type) is { } found ? [.. found.Ports.Where(p => p.Type == PortType.Flow).Select(p => p.Name)] : null);
}
