using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Simulation.Office;

namespace DanVan.Workflows.Simulation.Practices;

/// <summary>The council votes on what is proposed: by name, or secretly, and in writing where absent members are asked.</summary>
internal sealed class Voting : IPractice
{
    private const int Preparation = 3;
    private const int AnswerInWriting = 3;

    private bool _isPlanned;

    public async ValueTask PlanAsync(Scene scene, CancellationToken cancellationToken)
    {
        if (_isPlanned || scene.State.Ranking is not { } ranking || !TakesVotes(scene))
        {
            return;
        }

        _isPlanned = true;
        var number = 0;
        foreach (var place in ranking.Where(r => r.Award is not null))
        {
            var dice = scene.DiceFor("vote", number++);
            if (await scene.Queries.RegistrationAsync(scene.Registration(place.Registration), cancellationToken) is { } registration)
            {
                var voters = scene.State.Settings.Council.Where(m => m.Unit != registration.Unit).Select(m => new Vote(m, Draw(scene, dice))).ToList();
                Plan(scene, registration.Id, place.Award!, voters, dice);
            }
        }
    }

    // The ranking comes from an effect; until it is there, the council waits.
    public bool Awaits(Scene scene) => !_isPlanned && scene.State.Ranking is not null && TakesVotes(scene);

    private static bool TakesVotes(Scene scene) =>
        scene.Accepts(StageActions.CastBallot) || (scene.Definition.Voting.Secret && scene.Accepts(StageActions.RecordTally));

    private static void Plan(Scene scene, RegistrationId id, string award, List<Vote> voters, Dice dice)
    {
        var day = scene.WorkingDay(Preparation);
        if (scene.Definition.Voting.Secret)
        {
            var present = voters.Where(v => v.Ballot != "absent").ToList();
            Add(scene, day, StageActions.RecordTally, new RegistrationCommand.RecordTally(
                id, award, [.. present.Select(v => v.Member.Id)], Count(present, "yes"), Count(present, "no"), Count(present, "abstain")));
            return;
        }

        foreach (var vote in voters)
        {
            Add(scene, day, StageActions.CastBallot, new RegistrationCommand.CastBallot(id, award, vote.Member.Id, vote.Ballot));
            if (vote.Ballot == "absent" && scene.Definition.Voting.AskAbsentInWriting && dice.Chance(80))
            {
                var ballot = dice.Chance(scene.Habits.VotesNo) ? "no" : "yes";
                Add(scene, scene.WorkingDay(Preparation + AnswerInWriting), StageActions.CastBallot, new RegistrationCommand.CastBallot(id, award, vote.Member.Id, ballot, InWriting: true));
            }
        }
    }

    private static void Add(Scene scene, NodaTime.LocalDate day, string action, RegistrationCommand command) =>
        scene.Agenda.Add(day, new Step(action, scene.RolesFor(action), Holds: true, _ => new(command)));

    private static int Count(List<Vote> votes, string ballot) => votes.Count(v => v.Ballot == ballot);

    private static string Draw(Scene scene, Dice dice) =>
        dice.Chance(scene.Habits.IsAbsent) ? "absent"
        : dice.Chance(scene.Habits.VotesNo) ? "no"
        : dice.Chance(scene.Habits.Abstains) ? "abstain"
        : "yes";

    private sealed record Vote(CouncilMember Member, string Ballot);
}
