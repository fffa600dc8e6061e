using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Cycles;

/// <summary>What a waived deadline means for scoring: the report it was for need not be handed in, so none is late or missing.</summary>
internal static class WaivedPeriods
{
    /// <summary>The cycle's definition without the reporting periods whose deadline was waived.</summary>
    public static CycleDefinition LeftOut(CycleFrame frame)
    {
        var definition = frame.Definition.Definition;
        return frame.State.Waived is null
            ? definition
            : definition with { Reports = definition.Reports with { Periods = [.. definition.Reports.Periods.Where(p => !frame.IsWaived(p.Deadline))] } };
    }
}
