using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DanVan.Workflows.Elsa.Health;

/// <summary>
/// Unhealthy: a cycle does not go on, because its instance faulted, or it has been between two stages for too long with nothing under way. Degraded: an instance is
/// missing, was cancelled or stands on an older graph, and its cycle does not need it yet.
/// </summary>
internal sealed class ElsaFlowHealthCheck(IElsaFlows flows) : IHealthCheck
{
    // Whoever looks further asks for the status.
    private const int MaxNamed = 20;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (worst, count) = (HealthStatus.Healthy, 0);
        var named = new Dictionary<string, object>();
        await foreach (var status in flows.StatusAsync(cancellationToken))
        {
            var health = HealthOf(status);
            if (health == HealthStatus.Healthy)
            {
                continue;
            }

            count++;
            worst = health < worst ? health : worst;
            if (named.Count < MaxNamed)
            {
                named[status.Cycle.Value] = status.Fault is null ? $"{status.State}" : $"{status.State}: {status.Fault}";
            }
        }

        // What a host said a failure is to count as holds for the worst.
        var result = worst == HealthStatus.Unhealthy ? context.Registration.FailureStatus : worst;
        return new HealthCheckResult(result, count == 0 ? null : $"Cycles whose Elsa instance needs attention: {count}.", data: named);
    }

    internal static HealthStatus HealthOf(ElsaFlowStatus status) => status.State switch
    {
        ElsaFlowState.Standing or ElsaFlowState.BetweenStages or ElsaFlowState.Finished => HealthStatus.Healthy,
        ElsaFlowState.Behind => status.IsLate ? HealthStatus.Unhealthy : HealthStatus.Healthy,

        // The step that makes it is on its way.
        ElsaFlowState.Missing when !status.IsLate => HealthStatus.Healthy,
        ElsaFlowState.Faulted => HealthStatus.Unhealthy,
        _ => status is { IsBetweenStages: true, IsLate: true } ? HealthStatus.Unhealthy : HealthStatus.Degraded,
    };
}
