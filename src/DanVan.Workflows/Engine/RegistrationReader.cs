using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>
/// Reads what some commands of a registration need beside their own stream and cycle: who holds names and places, and what a model is carried on from.
/// A second read may see a later moment than the first; the commit checks all that was found free or its own, and the streams that were looked at.
/// </summary>
internal sealed class RegistrationReader(IWorkflowStore store)
{
    public async ValueTask<RegistrationFacts> ReadAsync(CycleFrame frame, RegistrationState? state, RegistrationCommand command, CancellationToken cancellationToken)
    {
        var keys = KeysOf(frame, state, command);
        var predecessor = command is RegistrationCommand.Submit { CarriedFrom: { } earlier } && state is null ? earlier : (RegistrationId?)null;
        if (keys.Count == 0 && predecessor is null)
        {
            return RegistrationFacts.None;
        }

        var holders = await ClaimHolders.ReadAsync(store, command.Target, keys, cancellationToken);
        if (predecessor is not { } id)
        {
            return new RegistrationFacts { Holders = holders };
        }

        var loaded = await store.LoadAsync(new LoadRequest(default, StreamId.Of(id), StreamId.Of(id.Cycle), 0, [], []), cancellationToken);
        return new RegistrationFacts { Holders = holders, Predecessor = Predecessor(loaded), PredecessorVersion = loaded.Target?.Version ?? 0 };
    }

    // Another cycle has its own words: those its own migrations gave it.
    private static RegistrationState? Predecessor(LoadResult loaded) => loaded is { Target: { } stored, Cycle: { } cycle }
        ? Renaming.Of(StateText.Cycle(cycle).Renamed).Apply(StateText.Registration(stored))
        : null;

    private static List<string> KeysOf(CycleFrame frame, RegistrationState? state, RegistrationCommand command) => command switch
    {
        RegistrationCommand.Submit submit when state is null =>
            [.. QuotaRules.Applying(frame, submit.Unit, submit.Kind, submit.SubmittedAt.Date).SelectMany(b => QuotaRules.Keys(submit.Registration.Cycle, submit.Unit, b))],
        RegistrationCommand.Resubmit resubmit when state is not null =>
            [.. Places(frame, state), .. new HashSet<string> { RegistrationClaims.Name(state, state.Form), RegistrationClaims.Name(state, resubmit.Form) }],
        RegistrationCommand.Withdraw when state is not null => [.. Places(frame, state), RegistrationClaims.Name(state, state.Form)],
        _ => [],
    };

    // What a registration holds may rest on a group its unit has left since, so every rule is looked at.
    private static IEnumerable<string> Places(CycleFrame frame, RegistrationState state) =>
        QuotaRules.Bounds(frame.Definition).SelectMany(b => QuotaRules.Keys(state.Id.Cycle, state.Unit, b));
}
