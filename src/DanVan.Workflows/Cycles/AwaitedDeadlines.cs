using NodaTime;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Cycles;

/// <summary>The deadlines a transition waits for. Nothing waits for one that was waived. Pure.</summary>
internal static class AwaitedDeadlines
{
    /// <summary>One reason for each deadline that has not passed, or has no day yet.</summary>
    public static IEnumerable<Refusal> WhyNot(CycleFrame frame, TransitionDefinition transition, Instant now)
    {
        foreach (var id in transition.AfterDeadlines.Where(id => !frame.IsWaived(id)))
        {
            if (frame.Deadline(id) is not { } deadline)
            {
                yield return RefusalCatalogue.Of(RefusalCodes.TransitionDeadlineNotSet, frame.NameOfDeadline(id));
            }
            else if (now < frame.Ends(deadline))
            {
                yield return RefusalCatalogue.Of(RefusalCodes.TransitionTooEarly, VietnameseText.ShortDate(deadline.Date));
            }
        }
    }
}
