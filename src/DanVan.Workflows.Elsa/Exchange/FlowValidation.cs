using DanVan.Workflows.Definitions;
using static DanVan.Workflows.Elsa.Exchange.FlowFindingCodes;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>
/// Checks an edited flow against its definition. What is looked at later would only repeat what is found earlier, so it goes in three steps: whose flow it is
/// and what it is made of; where each way leads; what the whole comes to. Within a step everything is found at once. Pure.
/// </summary>
internal static class FlowValidation
{
    /// <param name="plan">The flow.</param>
    /// <param name="loaded">The definition it is for.</param>
    /// <param name="rules">What it may be made of.</param>
    public static IReadOnlyList<FlowFinding> Check(FlowPlan plan, LoadedDefinition loaded, FlowRules rules)
    {
        var findings = new List<FlowFinding>();
        Owner(plan, loaded, findings);
        FlowParts.Check(plan, loaded.Definition, rules, findings);
        if (findings.Count > 0)
        {
            return findings;
        }

        var ways = new FlowWays(plan);
        FlowEnds.Check(plan, ways, loaded.Definition, findings);
        if (!findings.Exists(f => !f.IsAdvice))
        {
            FlowStages.Check(plan, ways, loaded.Definition, findings);
        }

        return findings;
    }

    private static void Owner(FlowPlan plan, LoadedDefinition loaded, List<FlowFinding> findings)
    {
        if (plan.DefinitionId is null || plan.Hash is null)
        {
            findings.Add(FlowFindingCatalogue.Of(DefinitionMissing, "$.customProperties", plan.DefinitionId ?? ""));
        }
        else if (plan.DefinitionId != loaded.Definition.Id)
        {
            findings.Add(FlowFindingCatalogue.Of(DefinitionOther, "$.customProperties", plan.DefinitionId, loaded.Definition.Id));
        }
        else if (plan.Hash != loaded.Hash)
        {
            findings.Add(FlowFindingCatalogue.Of(DefinitionContent, "$.customProperties", plan.DefinitionId, plan.Hash));
        }
    }
}
