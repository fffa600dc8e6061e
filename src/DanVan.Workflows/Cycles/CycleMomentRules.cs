using NodaTime;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Cycles;

/// <summary>On which day something happened in a cycle, as its state knows it. Pure.</summary>
internal static class CycleMomentRules
{
    /// <summary>The civil day of something that happened, in the definition's zone.</summary>
    /// <returns>
    /// Null when it has not happened yet, or is nothing the cycle knows of. A document of a single award belongs to its registration, so the cycle does
    /// not know of it.
    /// </returns>
    public static LocalDate? DayOf(EventReference reference, CycleState state, DateTimeZone zone)
    {
        return reference.Kind switch
        {
            CycleMoments.Opened => state.Stages is [var first, ..] ? DateOf(first.Entered) : null,
            CycleMoments.StageEntered => state.Stages.FirstOrDefault(s => s.Stage == reference.Of) is { } visit ? DateOf(visit.Entered) : null,
            CycleMoments.StageLeft => state.Stages.FirstOrDefault(s => s.Stage == reference.Of && s.Left is not null)?.Left is { } left ? DateOf(left) : null,
            CycleMoments.DocumentIssued => state.Documents.FirstOrDefault(d => d.Kind == reference.Of)?.Date,
            CycleMoments.MilestoneRecorded => state.Milestones?.FirstOrDefault(m => m.Milestone == reference.Of)?.HeldOn,
            CycleMoments.Deadline => state.Deadlines.FirstOrDefault(d => d.Id == reference.Of)?.Date,
            _ => null,
        };

        LocalDate DateOf(Instant instant) => instant.InZone(zone).Date;
    }

    /// <summary>What an event of a cycle brings about that a term may begin with; null when there is no such term.</summary>
    public static EventReference? BroughtAboutBy(CycleEvent @event) => @event switch
    {
        CycleEvent.StageEntered e => new(CycleMoments.StageEntered, e.Stage),
        CycleEvent.StageLeft e => new(CycleMoments.StageLeft, e.Stage),
        CycleEvent.DocumentIssued e => new(CycleMoments.DocumentIssued, e.Document.Kind),
        CycleEvent.MilestoneRecorded e => new(CycleMoments.MilestoneRecorded, e.Milestone.Milestone),
        CycleEvent.DeadlineExtended e => new(CycleMoments.Deadline, e.Deadline.Id),
        CycleEvent.DeadlineSet e => new(CycleMoments.Deadline, e.Deadline.Id),
        _ => null,
    };
}
