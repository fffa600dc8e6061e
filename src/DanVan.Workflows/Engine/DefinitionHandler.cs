using System.Text.Json;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>Prepares the commands of a definition from what was loaded.</summary>
internal sealed class DefinitionHandler(IWorkflowStore store)
{
    public async ValueTask<Prepared> PrepareAsync(
        DefinitionCommand command, LoadResult loaded, Caller caller, PersonId person, BatchBuilder builder, CancellationToken cancellationToken)
    {
        var state = loaded.Target is null ? null : StateText.Definition(loaded.Target);
        var decision = DefinitionDecider.Decide(state, command, caller, person, await DraftJsonAsync(command, state, cancellationToken));
        var outcome = builder.OutcomeOf(decision);
        if (decision.Reasons.Any(r => r.Code == RefusalCodes.DefinitionUnknown))
        {
            // As with a cycle that is not there: nothing is recorded, because the same command is right once somebody has saved a draft.
            return new Prepared(outcome, null);
        }

        foreach (var @event in decision.Events)
        {
            builder.Add(new Utf8Json(JsonSerializer.SerializeToUtf8Bytes(@event, WorkflowJson.Stored.DefinitionEvent)));
            state = DefinitionEvolver.Evolve(command.Definition, state, @event, caller.Now);
        }

        return new Prepared(outcome, builder.Build(outcome, () => StateText.Of(state!)) with
        {
            Definition = command is DefinitionCommand.SaveDraft save && decision.Events is [DefinitionEvent.DraftSaved saved]
                ? new DefinitionSource(saved.Hash, save.Json)
                : null,
        });
    }

    // What lies under a content hash never changes, so that it is read outside the transaction does no harm.
    private async ValueTask<string?> DraftJsonAsync(DefinitionCommand command, DefinitionState? state, CancellationToken cancellationToken) =>
        command is DefinitionCommand.Publish publish && state?.Draft is { } draft && draft.Hash == publish.Hash
            ? await store.ReadDefinitionAsync(draft.Hash, cancellationToken)
                ?? throw new WorkflowStoreException(WorkflowStoreException.Unreadable, $"The store has lost the draft {draft.Hash}.")
            : null;
}
