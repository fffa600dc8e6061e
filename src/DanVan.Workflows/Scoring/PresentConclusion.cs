using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Scoring;

/// <summary>What a registration comes to by the deadlines, waivers and areas as they stand now.</summary>
internal static class PresentConclusion
{
    public static Conclusion Of(CycleFrame frame, RegistrationState state) => Scorecard.Conclude(
        frame.Definition.Definition,
        frame.State.UpperLevelReserve,
        ByPresentDeadlines(frame, state),
        frame.AreaOf(state.Unit, state.SubmittedAt.Date),
        frame.NotOwedBy(state));

    // A deadline may have been extended after a report came in late by the old one: what counts is the deadline as it stands at the end.
    public static RegistrationState ByPresentDeadlines(CycleFrame frame, RegistrationState state) => state with
    {
        Reports = [.. state.Reports.Select(r => r with { Late = frame.IsLate(frame.Definition.Periods[r.Period].Deadline, r.ReportedAt) })],
    };
}
