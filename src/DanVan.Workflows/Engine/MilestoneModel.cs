using DanVan.Workflows.Cycles;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>What documents read of the milestones of a cycle. Pure.</summary>
internal static class MilestoneModel
{
    /// <summary>The milestone a document is about. Like a reference to a document it is always there; without one its texts are empty and its day is null.</summary>
    public static Map Of(CycleFrame frame, string? milestone) =>
        frame.State.Milestones?.LastOrDefault(m => m.Milestone == milestone) is { } held
            ? Held(frame, held)
            : new Map { ["id"] = "", ["name"] = "", ["held_on"] = null, ["conclusion"] = "", ["conclusion_lines"] = new List<object?>() };

    /// <summary>The milestones held so far, in the order they were recorded.</summary>
    public static List<object?> Recorded(CycleFrame frame) => DocumentModel.Values((frame.State.Milestones ?? []).Select(m => Held(frame, m)));

    private static Map Held(CycleFrame frame, MilestoneRecord held) => new()
    {
        ["id"] = held.Milestone,
        ["name"] = frame.Definition.Definition.Milestones.FirstOrDefault(m => m.Id == held.Milestone)?.Name ?? held.Milestone,
        ["held_on"] = held.HeldOn,
        ["conclusion"] = held.Conclusion,
        ["conclusion_lines"] = TextLines.Of(held.Conclusion),
    };
}
