using DanVan.Workflows.Definitions;
using static DanVan.Workflows.Elsa.Exchange.FlowFindingCodes;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>All that is to be said of a flow that was read: what was found while reading it, and what its definition says of it. Pure.</summary>
internal static class FlowCheck
{
    /// <summary>The findings for one definition.</summary>
    public static IReadOnlyList<FlowFinding> Of(FlowDraft draft, LoadedDefinition loaded, FlowRules rules) =>
        draft.Plan is { } plan && draft.Findings.All(f => f.Code is FlowFindingCodes.Expression or VariableType or Polymorphic or MemberForbidden)
            ? [.. draft.Findings, .. FlowValidation.Check(plan, loaded, rules)]
            : draft.Findings;

    /// <summary>Whether a flow can be used.</summary>
    public static bool IsGood(IEnumerable<FlowFinding> findings) => findings.All(f => f.IsAdvice);
}
