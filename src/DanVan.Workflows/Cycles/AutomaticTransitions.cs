using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Templates;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>Which transition fires by itself, and when that is looked at. Pure.</summary>
internal static class AutomaticTransitions
{
    /// <summary>The transitions a command may pull, in the definition's order: a daily look takes both kinds, a look at the end of deadlines only its own.</summary>
    public static IEnumerable<TransitionDefinition> Candidates(CycleFrame frame, CycleCommand.PullAutomatically command) =>
        Of(frame.Definition, frame.State).Where(t => command.Automatic != AutomaticPulls.AfterDeadlines || t.Automatic == command.Automatic);

    public static Decision Decide(CycleFrame frame, CycleCommand.PullAutomatically command, Caller caller, CycleFacts facts)
    {
        if (frame.WhyNotInStage() is { } between)
        {
            return Decision.Refused(between);
        }

        if (command.Visit is { } visit && visit != frame.State.Stages.Count)
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.StageNotAccepting, frame.Definition.Stages[frame.State.Stage].Name));
        }

        if (command.Due > caller.Now)
        {
            return Decision.Refused(RefusalCatalogue.Of(
                RefusalCodes.TransitionTooEarly, VietnameseText.ShortDate(command.Due.Value.InZone(frame.Definition.Zone).Date)));
        }

        IReadOnlyList<Refusal>? reasons = null;
        foreach (var transition in Candidates(frame, command))
        {
            var decision = CycleDecider.Follow(frame, transition, caller, facts);
            if (!decision.IsRefused)
            {
                return decision;
            }

            reasons ??= decision.Reasons;
        }

        return Decision.Refused([RefusalCatalogue.Of(RefusalCodes.TransitionNotAutomatic), .. reasons ?? []]);
    }

    /// <summary>
    /// Whether nothing is recorded of a refused look: it was meant for a stay that is over, or the machine's clock was set back after the timer was
    /// read. Whatever timer there is now stays, and the same command must be free to be done when its time has come.
    /// </summary>
    public static bool LeavesNoTrace(CycleCommand command, Decision decision) =>
        command is CycleCommand.PullAutomatically && decision is { Reasons: [{ Code: not RefusalCodes.TransitionNotAutomatic }, ..] };

    /// <summary>When the end of deadlines is looked at next in the present stage; null when that is not known, or nothing waits for it.</summary>
    /// <param name="definition">The cycle's definition.</param>
    /// <param name="state">The cycle.</param>
    /// <param name="now">The present.</param>
    /// <param name="refused">Whether a look at this very moment found that nothing can be pulled.</param>
    public static Instant? AfterDeadlines(CompiledDefinition definition, CycleState state, Instant now, bool refused)
    {
        // Effects that wait bring about a look of their own once they are done. A stage that was visited before on the same day is left on the next
        // one at the earliest, so that stages which lead to one another cannot be gone round without end.
        var waits = refused || state.PendingEffects.Any(EffectCauses.HoldsUp) || WasVisitedToday(definition, state, now);
        var earliest = waits ? NextDay(definition, now) : now;
        return Of(definition, state)
            .Where(t => t.Automatic == AutomaticPulls.AfterDeadlines)
            .Select(t => EndOf(definition, state, t))
            .Min() is { } end ? Instant.Max(end, earliest) : null;
    }

    /// <summary>When the present stage is looked at for being ready: at the beginning of each day; null when nothing waits for that.</summary>
    public static Instant? WhenReady(CompiledDefinition definition, CycleState state, Instant now) =>
        Of(definition, state).Any(t => t.Automatic == AutomaticPulls.WhenReady) ? NextDay(definition, now) : null;

    private static TransitionDefinition[] Of(CompiledDefinition definition, CycleState state) =>
        !state.IsBetweenStages && definition.Automatic.TryGetValue(state.Stage, out var transitions) ? transitions : [];

    private static bool WasVisitedToday(CompiledDefinition definition, CycleState state, Instant now)
    {
        var today = now.InZone(definition.Zone).Date;
        return state.Stages.SkipLast(1).Any(v => v.Stage == state.Stage && v.Entered.InZone(definition.Zone).Date == today);
    }

    private static Instant NextDay(CompiledDefinition definition, Instant now) =>
        definition.Zone.AtStartOfDay(now.InZone(definition.Zone).Date.PlusDays(1)).ToInstant();

    /// <summary>The end of the last deadline a transition waits for; null while one of them has no day.</summary>
    private static Instant? EndOf(CompiledDefinition definition, CycleState state, TransitionDefinition transition)
    {
        var end = Instant.MinValue;
        foreach (var id in transition.AfterDeadlines.Where(id => state.Waived?.Contains(id) != true))
        {
            if (state.Deadlines.FirstOrDefault(d => d.Id == id) is not { } deadline)
            {
                return null;
            }

            end = Instant.Max(end, WorkingCalendar.EndOf(deadline.Date, definition.Zone));
        }

        return end;
    }
}
