using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>Decides again what was decided of the cycle itself: its opening and its ranking. Pure.</summary>
internal static class CycleReplay
{
    /// <summary>Whether the year could be opened on the new version with the settings it has.</summary>
    public static void Opening(CompiledDefinition old, CompiledDefinition target, CycleState before, CycleState after, Caller caller, ReasonTally blocked)
    {
        var presently = OpeningRules.Decide(old, before.Settings, caller, _ => null).Reasons.Select(r => (r.Code, r.English)).ToHashSet();
        foreach (var refusal in OpeningRules.Decide(target, after.Settings, caller, _ => null).Reasons.Where(r => !presently.Contains((r.Code, r.English))))
        {
            var (code, vietnamese, english) = MigrationTexts.Refused(refusal);
            blocked.Add(code, vietnamese, english, key: refusal.English);
        }
    }

    /// <summary>Whether the registrations would be ranked and proposed as they were.</summary>
    /// <param name="before">The cycle under the version it runs on; stages take everything.</param>
    /// <param name="after">The cycle under the new version; stages take everything.</param>
    /// <param name="recorded">The recorded ranking, in the new version's words.</param>
    /// <param name="candidates">The registrations a ranking looks at, each under the version it runs on and under the new one.</param>
    /// <param name="caller">The library, at the time.</param>
    /// <param name="blocked">Takes the reasons.</param>
    public static void Ranking(
        CycleFrame before,
        CycleFrame after,
        IReadOnlyList<Ranking> recorded,
        IReadOnlyList<(RegistrationState Before, RegistrationState After)> candidates,
        Caller caller,
        ReasonTally blocked)
    {
        var decision = Rank(after, [.. candidates.Select(c => c.After)], caller);
        if (decision.Events is [CycleEvent.AwardsProposed { Ranking: var ranking }] && Text(ranking) == Text(recorded))
        {
            return;
        }

        var presently = Rank(before, [.. candidates.Select(c => c.Before)], caller);
        if (decision.IsRefused && presently.IsRefused)
        {
            return;
        }

        foreach (var refusal in decision.Reasons)
        {
            var (code, vietnamese, english) = MigrationTexts.Refused(refusal);
            blocked.Add(code, vietnamese, english);
        }

        if (decision.Events is [CycleEvent.AwardsProposed { Ranking: var other }])
        {
            foreach (var place in recorded.Except(other).Concat(other.Except(recorded)))
            {
                blocked.Add(
                    "replay.differs.cycle.awards-proposed", "Danh sách đề nghị khen thưởng đã lập sẽ khác.", "The awards that were proposed would come out otherwise.", place.Registration);
            }
        }
    }

    private static Decision<CycleEvent> Rank(CycleFrame frame, IReadOnlyList<RegistrationState> candidates, Caller caller)
    {
        var unranked = new CycleFrame(frame.Definition, frame.State with { Ranking = null }, frame.Version);
        return CycleDecider.Decide(
            unranked, new CycleCommand.ProposeAwards(frame.State.Id), caller, new CycleFacts(frame.Calendar) { Registrations = candidates });
    }

    private static string Text(IReadOnlyList<Ranking> ranking) =>
        JsonSerializer.Serialize(new CycleEvent.AwardsProposed(ranking), WorkflowJson.Stored.CycleEvent);
}
