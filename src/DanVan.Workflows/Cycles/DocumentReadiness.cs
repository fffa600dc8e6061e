using DanVan.Workflows.Definitions;
using DanVan.Workflows.Refusals;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>A cycle is opened only on a definition whose documents can all be composed: at the end of the year it would be too late to find out.</summary>
internal static class DocumentReadiness
{
    public static Decision Check(Decision decision, CompiledDefinition definition, Func<DocumentDefinition, string?> problemWith)
    {
        if (decision.IsRefused)
        {
            return decision;
        }

        var problems = definition.Definition.Documents.Select(problemWith).OfType<string>().ToList();
        return problems.Count == 0 ? decision : Decision.Refused([.. problems.Select(p => RefusalCatalogue.Of(RefusalCodes.DefinitionInvalid, p))]);
    }
}
