using DanVan.Workflows.Cycles;

namespace AnnualCycle.Run;

/// <summary>
/// Does the office's part between two stages. Where the definition's own transitions drive the cycle there is nothing between them; an Elsa flow may wait
/// there for somebody, for example for an approval.
/// </summary>
public interface IStageArrival
{
    /// <summary>Does what the cycle waits for. It is called again while the cycle is still between stages, also after the process was killed in the middle.</summary>
    Task HelpAsync(CycleState cycle);
}
