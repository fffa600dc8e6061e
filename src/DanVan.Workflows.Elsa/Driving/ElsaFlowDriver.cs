using DanVan.Workflows.Elsa.Driving.Notices;
using DanVan.Workflows.Flows;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>Drives cycles by Elsa. A step says only that something happened; where the instance ought to stand then, the cycle says.</summary>
internal sealed class ElsaFlowDriver(FlowSettler settler, NoticeDelivery notices, ElsaReadiness elsa) : IFlowDriver
{
    /// <summary>The driver's name, as cycles record it.</summary>
    public const string Name = "elsa";

    public async ValueTask DriveAsync(FlowStep step, CancellationToken cancellationToken)
    {
        await elsa.EnsureAsync(cancellationToken);
        await settler.SettleAsync(step.Cycle, (_, position) => position.Move, cancellationToken);
    }

    public async ValueTask TellAsync(CycleNotice notice, CancellationToken cancellationToken)
    {
        await elsa.EnsureAsync(cancellationToken);
        await notices.DeliverAsync(notice, cancellationToken);
    }
}
