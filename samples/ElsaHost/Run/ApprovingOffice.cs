using AnnualCycle.Display;
using AnnualCycle.Office;
using AnnualCycle.Run;
using DanVan.Workflows.Cycles;
using ElsaHost.Approvals;

namespace ElsaHost.Run;

/// <summary>An office whose leader approves whatever the flow asks for.</summary>
internal sealed class ApprovingOffice(ApprovalDesk desk, IDisplay display) : IStageArrival
{
    public async Task HelpAsync(CycleState cycle)
    {
        foreach (var approval in (await desk.PendingAsync()).Where(a => a.Cycle == cycle.Id.Value))
        {
            if (await desk.ApproveAsync(approval.Id, OfficeRoles.Leader.Person))
            {
                display.Say($"  {approval.Title}: {OfficeRoles.Leader.Person} đã phê duyệt");
            }
        }
    }
}
