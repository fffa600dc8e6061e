using NodaTime;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Cycles;

/// <summary>What the expressions of a definition say of a transition: whether it is offered at all, and why it cannot be pulled. Pure.</summary>
internal static class TransitionRules
{
    // A condition is asked at every look at a cycle: what takes longer than this is no condition.
    internal static readonly TemplateOptions Limits = new()
    {
        Escaping = TemplateEscaping.None,
        MaxOutputLength = 100_000,
        MaxLoopIterations = 10_000,
        MaxSteps = 200_000,
    };

    /// <summary>
    /// Whether the registrations must be counted before somebody's wish to pull a transition is decided. Not for those who may not pull it at all: a
    /// look at the cycle by each of a thousand units would read every registration a thousand times, to tell them what they may not do anyway.
    /// </summary>
    public static bool NeedsCounts(CycleFrame frame, TransitionDefinition transition, Caller caller) =>
        frame.Definition.ConditionsOf(transition).ReadsCounts && Permission.WhyNot(frame.Definition, transition.Roles, caller) is null;

    /// <summary>The transitions of the present stage that are offered, in the definition's order. One whose condition cannot be evaluated is, so that somebody sees it.</summary>
    public static IEnumerable<TransitionDefinition> Offered(CycleFrame frame, Instant now, CycleCounts? counts) => frame.Ways
        .Where(t => frame.Definition.ConditionsOf(t) is var conditions
            && (conditions.Conditions.Count == 0
                || (!(conditions.HidesByCounts && counts is null)
                    && CycleModel.Of(frame, now, counts) is var model
                    && !conditions.Conditions.Any(c => Holds(c, model, out _) == false))));

    /// <summary>Why its expressions stand in the way; <see cref="RefusalCodes.TransitionNotOffered"/> alone when a condition hides it.</summary>
    public static IReadOnlyList<Refusal> WhyNot(CycleFrame frame, TransitionDefinition transition, Caller caller, CycleCounts? counts)
    {
        var conditions = frame.Definition.ConditionsOf(transition);
        if (conditions.IsEmpty)
        {
            return [];
        }

        if (conditions.ReadsCounts && counts is null)
        {
            return NeedsCounts(frame, transition, caller) ? throw new InvalidOperationException("The registrations were not counted.") : [];
        }

        var model = CycleModel.Of(frame, caller.Now, counts);
        var reasons = new List<Refusal>();
        foreach (var condition in conditions.Conditions)
        {
            switch (Holds(condition, model, out var error))
            {
                case false:
                    return [RefusalCatalogue.Of(RefusalCodes.TransitionNotOffered, transition.Name)];
                case null:
                    reasons.Add(Broken(error!));
                    break;
            }
        }

        foreach (var (condition, says) in conditions.Validators)
        {
            switch (Holds(condition, model, out var error))
            {
                case false:
                    reasons.Add(new Refusal(RefusalCodes.TransitionBlocked, says.Vietnamese, says.English));
                    break;
                case null:
                    reasons.Add(Broken(error!));
                    break;
            }
        }

        return reasons;
    }

    /// <summary>Whether it holds; null when it cannot be told.</summary>
    private static bool? Holds(TemplateExpression condition, IReadOnlyDictionary<string, object?> model, out TemplateException? error)
    {
        try
        {
            error = null;
            return condition.IsMet(model, Limits);
        }
        catch (TemplateException e)
        {
            error = e;
            return null;
        }
    }

    // The error's own texts end with a full stop, and so does the sentence they are put into.
    private static Refusal Broken(TemplateException error) => new(
        RefusalCodes.TransitionBlocked,
        RefusalCatalogue.Of(RefusalCodes.TransitionBlocked, error.Finding.VietnameseMessage.TrimEnd('.')).Vietnamese,
        RefusalCatalogue.Of(RefusalCodes.TransitionBlocked, error.Finding.Message.TrimEnd('.')).English);
}
