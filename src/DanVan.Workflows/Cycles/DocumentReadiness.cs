using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Refusals;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>A cycle is opened on, or moved to, a definition only if its documents can all be composed: at the end of the year it would be too late to find out.</summary>
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

    /// <summary>Why a cycle cannot be moved to a version: documents that can still be issued and cannot be composed. What the present version cannot compose either is no reason.</summary>
    /// <param name="old">The version it runs on.</param>
    /// <param name="target">The version it is to run on.</param>
    /// <param name="state">The cycle.</param>
    /// <param name="mapping">How its past is read there.</param>
    /// <param name="problemWith">Why a document cannot be composed; null when it can.</param>
    public static IReadOnlyList<DryRunReason> WhyNotMoved(
        CycleDefinition old, CycleDefinition target, CycleState state, MigrationMapping mapping, Func<DocumentDefinition, string?> problemWith)
    {
        var renamed = Renaming.Of(mapping.Renamed);
        var issued = state.Documents.Select(d => renamed.Id(MappedIds.Documents, d.Kind)).ToHashSet();
        var presently = old.Documents.Select(problemWith).ToHashSet();
        var tally = new ReasonTally();
        foreach (var document in target.Documents.Where(d => !issued.Contains(d.Id)))
        {
            if (problemWith(document) is { } problem && !presently.Contains(problem))
            {
                tally.Add("document.not-composable", $"Không soạn được văn bản \"{document.Id}\" theo phiên bản mới: {problem}", $"A document of the new version cannot be composed: {problem}", document.Id, document.Id);
            }
        }

        return tally.Reasons;
    }

    /// <summary>What a replay came to, with documents taken into account. A mapping is asked for first.</summary>
    public static ReplayResult Judge(ReplayResult replay, IReadOnlyList<DryRunReason> unwritable) =>
        unwritable.Count == 0 || replay.IsMappingInvalid || replay.DryRun.Verdict == DryRunVerdict.NeedsMapping
            ? replay
            : replay with { DryRun = replay.DryRun with { Verdict = DryRunVerdict.Blocked, Reasons = [.. replay.DryRun.Reasons, .. unwritable] } };
}
