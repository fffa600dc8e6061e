using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Scoring;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Registrations.RegistrationEvent>;

namespace DanVan.Workflows.Registrations;

/// <summary>A unit's request to look at its verified points again, and the council's answer to it.</summary>
internal static class AppealRules
{
    private const int MaxText = 20_000;

    /// <summary>Why a unit cannot appeal, whatever it says. An appeal needs points to appeal against.</summary>
    public static Refusal? WhyNotAppeal(RegistrationState? state) => state switch
    {
        not { IsActive: true, Conclusion: null } => RefusalCatalogue.Of(RefusalCodes.AppealUnknownRegistration),
        _ when !state.Scores.Any(line => line.Role == ScoreRoles.Verifier) => RefusalCatalogue.Of(RefusalCodes.AppealUnknownRegistration),
        _ when HasOpen(state) => RefusalCatalogue.Of(RefusalCodes.AppealOpen),
        _ => null,
    };

    /// <summary>Why no appeal can be answered, whatever the answer. What was concluded is not changed, so an appeal may stay open for ever.</summary>
    public static Refusal? WhyNotDecide(RegistrationState? state) => state switch
    {
        not { IsActive: true, Conclusion: null } => RefusalCatalogue.Of(RefusalCodes.AppealUnknownRegistration),
        _ when !HasOpen(state) => RefusalCatalogue.Of(RefusalCodes.AppealNone),
        _ => null,
    };

    public static Decision Appeal(CycleFrame frame, RegistrationState? state, RegistrationCommand.Appeal command, Instant now)
    {
        if (frame.IsInFuture(command.AppealedAt, now))
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.ReceiptInFuture, command.AppealedAt.ToString()));
        }

        return (WhyNotAppeal(state) ?? WhyNotText(command.Reason, nameof(command.Reason))) is { } whyNot
            ? Decision.Refused(whyNot)
            : Decision.Done(new RegistrationEvent.Appealed(command.Reason, command.AppealedAt));
    }

    /// <summary>An answer is one decision: if one of its lines cannot be taken, none is, and the appeal stays open.</summary>
    public static Decision Decide(CycleFrame frame, RegistrationState? state, RegistrationCommand.DecideAppeal command)
    {
        if ((WhyNotDecide(state) ?? WhyNotText(command.Answer, nameof(command.Answer))) is { } whyNot)
        {
            return Decision.Refused(whyNot);
        }

        var refused = WhyNotLines(frame, state!, command.Lines);
        return refused.Count > 0 ? Decision.Refused(refused) : Decision.Done(new RegistrationEvent.AppealDecided(command.Lines, command.Answer));
    }

    /// <summary>The lines of a registration with those of an answer in the places of the ones they replace.</summary>
    public static IReadOnlyList<ScoreLine> Replace(IReadOnlyList<ScoreLine> scores, IReadOnlyList<ScoreLine> lines)
    {
        var byPlace = lines.ToDictionary(PlaceOf);
        return [.. scores.Select(line => byPlace.GetValueOrDefault(PlaceOf(line), line))];
    }

    // The new lines are judged as on a score sheet from which the old ones were struck.
    private static List<Refusal> WhyNotLines(CycleFrame frame, RegistrationState state, IReadOnlyList<ScoreLine> lines)
    {
        var verified = state.Scores.Where(line => line.Role == ScoreRoles.Verifier).ToList();
        var places = verified.Select(PlaceOf).ToHashSet();
        var items = verified.Select(line => line.Item).ToHashSet();
        var replaced = lines.Select(PlaceOf).ToHashSet();
        var struck = state with { Scores = [.. state.Scores.Where(line => !replaced.Contains(PlaceOf(line)))] };
        return
        [
            .. lines.Index().Select(line => line.Item switch
                {
                    { Role: not ScoreRoles.Verifier } => RefusalCatalogue.Of(RefusalCodes.ScoreUnknownRole, line.Item.Role, line.Index),
                    var (item, _, _, _, _) when !items.Contains(item) => RefusalCatalogue.Of(RefusalCodes.ScoreUnknownItem, item, line.Index),
                    var other when !places.Contains(PlaceOf(other)) => RefusalCatalogue.Of(RefusalCodes.ScoreUnknownScorer, other.Scorer, line.Index),
                    _ => null,
                })
                .Zip(ScoreSheetRules.WhyNotEach(frame, struck, lines), (first, second) => first ?? second)
                .OfType<Refusal>(),
        ];
    }

    private static bool HasOpen(RegistrationState state) => state.Appeals is [.., { Answer: null }];

    private static Refusal? WhyNotText(string text, string what) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => RefusalCatalogue.Of(RefusalCodes.AppealTextMissing),
        { Length: > MaxText } => RefusalCatalogue.Of(RefusalCodes.RegistrationTooLong, what),
        _ => null,
    };

    private static (string Item, string Role, string Scorer) PlaceOf(ScoreLine line) => (line.Item, line.Role, line.Scorer);
}
