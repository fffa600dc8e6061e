using DanVan.Workflows.Definitions;
using Elsa.Common.Models;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Entities;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Management.Materializers;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>Which edited flow drives the cycles of a definition, if any. Thread-safe.</summary>
internal sealed class ImportedFlows(FlowDefinitions definitions, FlowRuleBook book, IServiceScopeFactory scopes)
{
    /// <summary>The edited flow that is published for a content, looked at anew; null when there is none, so that the generated one drives.</summary>
    /// <param name="hash">The content hash cycles are pinned to, <c>sha256:…</c>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="Storage.WorkflowStoreException">The store failed.</exception>
    public async Task<ImportedFlow?> FindAsync(string hash, CancellationToken cancellationToken = default)
    {
        if (await definitions.FindAsync(hash, cancellationToken) is not { } loaded)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<IWorkflowDefinitionStore>().FindAsync(
            new WorkflowDefinitionFilter { DefinitionId = EditedFlowNames.DefinitionId(loaded), VersionOptions = VersionOptions.Published, TenantAgnostic = true }, cancellationToken);
        return stored is null ? null : Look(stored, loaded);
    }

    private ImportedFlow Look(WorkflowDefinition stored, LoadedDefinition loaded)
    {
        var draft = Read(stored, loaded);
        var findings = FlowCheck.Of(draft, loaded, book.Rules);
        var activities = draft.Plan is { } plan && FlowCheck.IsGood(findings)
            ? plan.Steps.Where(s => s.Stage is not null).ToDictionary(s => s.Stage!, s => s.Id, StringComparer.Ordinal)
            : [];
        return new ImportedFlow(stored.Id, activities, findings);
    }

    // Whose flow it is says the name it is stored under, which Studio cannot change; what stands inside is not asked.
    private FlowDraft Read(WorkflowDefinition stored, LoadedDefinition loaded)
    {
        if (stored.MaterializerName != JsonWorkflowMaterializer.MaterializerName)
        {
            return new FlowDraft(null, default, default, [FlowFindingCatalogue.Of(FlowFindingCodes.NotFlowchart, "$", stored.MaterializerName)]);
        }

        // Elsa takes the source as it was uploaded where it has one.
        if (stored.OriginalSource is { Length: > 0 } source)
        {
            var draft = FlowDraftReader.Read(source, book.Rules);
            return draft.Plan is { } plan ? draft with { Plan = plan with { DefinitionId = loaded.Definition.Id, Hash = loaded.Hash } } : draft;
        }

        return FlowDraftReader.ReadChart(stored.StringData ?? "", loaded.Definition.Id, loaded.Hash, book.Rules);
    }
}
