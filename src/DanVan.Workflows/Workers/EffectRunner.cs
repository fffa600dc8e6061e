using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Workers;

/// <summary>
/// Carries out what a stage's entry brings about, as commands whose ids derive from the effect: after a crash the same commands are sent
/// again, and those already done give their recorded outcome. What is concluded, ranked or counted already stays so when a stage is visited again.
/// </summary>
internal sealed class EffectRunner(WorkflowEngine engine, FrameCache frames, IWorkflowStore store)
{
    private const int MaxConflicts = 20;

    public async ValueTask RunAsync(CycleId cycle, PendingEffect effect, CancellationToken cancellationToken)
    {
        switch (effect.Do)
        {
            case StageEffects.Conclude:
                await EachAsync(cycle, effect, r => r is { Status: RegistrationStatus.Accepted or RegistrationStatus.Discontinued, Conclusion: null }, r => new RegistrationCommand.Conclude(r), cancellationToken);
                break;
            case StageEffects.ProposeAwards:
                if ((await FrameAsync(cycle, cancellationToken)).State.Ranking is null)
                {
                    await SendAsync(cycle, effect, "", new CycleCommand.ProposeAwards(cycle), cancellationToken);
                }

                break;
            case StageEffects.CountVotes:
                foreach (var registration in (await ProposedAsync(cycle, cancellationToken)).Where(r => r.Vote is null))
                {
                    await SendAsync(cycle, effect, registration.Id.Code, new RegistrationCommand.CountVotes(registration.Id), cancellationToken);
                }

                break;
            case StageEffects.Checkpoint:
                await SendAsync(cycle, effect, "", new CycleCommand.RecordCheckpoint(cycle), cancellationToken);
                break;
            case StageEffects.IssueDocument:
                await IssueAsync(cycle, effect, cancellationToken);
                break;
            case StageEffects.Notify:
                // What is announced is written down with the effect's completion, in the same commit.
                break;
            default:
                throw new InvalidOperationException($"The effect \"{effect.Do}\" is not known.");
        }

        await SendAsync(cycle, effect, "done", new CycleCommand.CompleteEffect(cycle, effect.Id), cancellationToken);
    }

    private async ValueTask IssueAsync(CycleId cycle, PendingEffect effect, CancellationToken cancellationToken)
    {
        var document = (await FrameAsync(cycle, cancellationToken)).Definition.Documents[effect.Document!];
        var awarded = document.PerAward || document.NeedsAwards
            ? (await ProposedAsync(cycle, cancellationToken)).Where(r => r.Vote is { Awarded: true }).ToList()
            : [];
        if (document.PerAward)
        {
            foreach (var registration in awarded)
            {
                await SendAsync(cycle, effect, registration.Id.Code, new RegistrationCommand.IssueDocument(registration.Id, document.Id), cancellationToken);
            }
        }
        else if (!document.NeedsAwards || awarded.Count > 0)
        {
            await SendAsync(cycle, effect, "", new CycleCommand.IssueDocument(cycle, document.Id, effect.Milestone), cancellationToken);
        }
    }

    /// <summary>The proposed registrations, in order of rank.</summary>
    private async ValueTask<IReadOnlyList<RegistrationState>> ProposedAsync(CycleId cycle, CancellationToken cancellationToken)
    {
        var frame = await FrameAsync(cycle, cancellationToken);
        var states = new List<RegistrationState>();
        foreach (var ranking in (frame.State.Ranking ?? []).Where(r => r.Award is not null))
        {
            var stream = StreamId.Of(new RegistrationId(cycle, ranking.Registration));
            var stored = (await store.LoadAsync(new LoadRequest(default, stream, null, 0, [], []), cancellationToken)).Target
                ?? throw new WorkflowStoreException(WorkflowStoreException.Unreadable, $"The proposed registration {stream} is not there.");
            states.Add(StateText.Registration(stored, frame));
        }

        return states;
    }

    private async ValueTask EachAsync(
        CycleId cycle, PendingEffect effect, Func<RegistrationState, bool> filter, Func<RegistrationId, Command> command, CancellationToken cancellationToken)
    {
        // The ids are gathered first: no read stays open while commands write.
        var frame = await FrameAsync(cycle, cancellationToken);
        var ids = new List<RegistrationId>();
        await foreach (var stored in store.ReadRegistrationsAsync(cycle, cancellationToken))
        {
            var state = StateText.Registration(stored, frame);
            if (filter(state))
            {
                ids.Add(state.Id);
            }
        }

        foreach (var id in ids)
        {
            await SendAsync(cycle, effect, id.Code, command(id), cancellationToken);
        }
    }

    private async ValueTask<CycleFrame> FrameAsync(CycleId cycle, CancellationToken cancellationToken)
    {
        var stored = (await store.LoadAsync(new LoadRequest(default, StreamId.Of(cycle), null, 0, [], []), cancellationToken)).Target
            ?? throw new WorkflowStoreException("store.unreadable", $"The cycle {cycle} of an effect is not there.");
        return await frames.OfAsync(stored, null, cancellationToken);
    }

    private async ValueTask SendAsync(CycleId cycle, PendingEffect effect, string part, Command command, CancellationToken cancellationToken)
    {
        var id = CommandId.Internal("effect", cycle.Value, effect.Id, part);
        var outcome = await engine.ExecuteInternalAsync(id, command, cancellationToken);
        for (var attempt = 1; outcome is Outcome.Conflict && attempt < MaxConflicts; attempt++)
        {
            // Somebody changed the cycle meanwhile, for example a leader who moved a deadline; the effect does not mind.
            outcome = await engine.ExecuteInternalAsync(id, command, cancellationToken);
        }

        if (outcome is not Outcome.Done)
        {
            throw new EffectFailedException($"{command.GetType().Name} of effect {effect.Id} ended with {Describe(outcome)}.");
        }
    }

    private static string Describe(Outcome outcome) => outcome is Outcome.Refused refused ? string.Join(", ", refused.Reasons.Select(r => $"{r.Code} ({r.English})")) : outcome.GetType().Name;
}

/// <summary>An effect's command did not end with Done. It is tried again, then parked.</summary>
internal sealed class EffectFailedException(string message) : WorkflowException("effect.failed", message);
