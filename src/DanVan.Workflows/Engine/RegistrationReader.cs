using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>
/// Reads what some commands of a registration need beside their own stream and cycle: who holds names and places, and what a model is carried on from.
/// A second read may see a later moment than the first; the commit checks all that was found free or its own, and the streams that were looked at.
/// </summary>
internal sealed class RegistrationReader(IWorkflowStore store)
{
    // A multiple of the places of one rule: those of one rule are seen in one view.
    private const int KeysAtOnce = 10 * QuotaRules.Places;

    public async ValueTask<RegistrationFacts> ReadAsync(CycleFrame frame, RegistrationState? state, RegistrationCommand command, CancellationToken cancellationToken)
    {
        var keys = KeysOf(frame, state, command);
        var predecessor = command is RegistrationCommand.Submit { CarriedFrom: { } earlier } && state is null ? earlier : (RegistrationId?)null;
        if (keys.Count == 0 && predecessor is null)
        {
            return RegistrationFacts.None;
        }

        var holders = new Dictionary<string, string>();
        foreach (var some in keys.Chunk(KeysAtOnce))
        {
            foreach (var (key, holder) in (await LoadAsync(command.Target, some, cancellationToken)).Claims)
            {
                holders.Add(key, holder);
            }
        }

        if (predecessor is not { } id)
        {
            return new RegistrationFacts { Holders = holders };
        }

        var stored = (await LoadAsync(StreamId.Of(id), [], cancellationToken)).Target;
        return new RegistrationFacts { Holders = holders, Predecessor = stored is null ? null : StateText.Registration(stored), PredecessorVersion = stored?.Version ?? 0 };
    }

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
        QuotaRules.Bounds(frame).SelectMany(b => QuotaRules.Keys(state.Id.Cycle, state.Unit, b));

    private ValueTask<LoadResult> LoadAsync(StreamId stream, IReadOnlyList<string> claims, CancellationToken cancellationToken) =>
        store.LoadAsync(new LoadRequest(default, stream, null, 0, claims, []), cancellationToken);
}
