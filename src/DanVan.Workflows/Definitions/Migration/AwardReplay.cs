using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>Whether the registrations of a cycle would be ranked and proposed as they were.</summary>
/// <param name="before">The cycle under the version it runs on; stages take everything.</param>
/// <param name="after">The cycle under the new version; stages take everything.</param>
internal sealed class AwardReplay(CycleFrame before, CycleFrame after)
{
    private readonly AwardCandidates _before = new();
    private readonly AwardCandidates _after = new();

    /// <summary>Adds a registration, under the version it runs on and under the new one. Points alone decide; forms and score lines are not kept.</summary>
    public void Add(RegistrationState former, RegistrationState state)
    {
        _before.Add(Bare(former));
        _after.Add(Bare(state));
    }

    /// <param name="recorded">The recorded ranking, in the new version's words.</param>
    /// <param name="caller">The library, at the time.</param>
    /// <param name="blocked">Takes the reasons.</param>
    public void Judge(IReadOnlyList<Ranking> recorded, Caller caller, ReasonTally blocked)
    {
        var decision = Rank(after, _after, caller);
        if (decision.Events is [CycleEvent.AwardsProposed { Ranking: var ranking }] && Text(ranking) == Text(recorded))
        {
            return;
        }

        if (decision.IsRefused && Rank(before, _before, caller).IsRefused)
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

    private static RegistrationState Bare(RegistrationState state) => state with { Form = new Dictionary<string, string>(), Scores = [] };

    private static Decision<CycleEvent> Rank(CycleFrame frame, AwardCandidates candidates, Caller caller)
    {
        var unranked = new CycleFrame(frame.Definition, frame.State with { Ranking = null }, frame.Version);
        return CycleDecider.Decide(unranked, new CycleCommand.ProposeAwards(frame.State.Id), caller, candidates.In(new CycleFacts(frame.Calendar)));
    }

    private static string Text(IReadOnlyList<Ranking> ranking) =>
        JsonSerializer.Serialize(new CycleEvent.AwardsProposed(ranking), WorkflowJson.Stored.CycleEvent);
}
