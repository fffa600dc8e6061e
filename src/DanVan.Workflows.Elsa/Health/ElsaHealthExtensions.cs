using DanVan.Workflows.Elsa.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DanVan.Workflows.Elsa;

/// <summary>Adds the health of cycles' Elsa instances to a host's health checks.</summary>
public static class ElsaHealthExtensions
{
    /// <summary>
    /// Adds a check that names the cycles whose Elsa instance needs attention. Unhealthy: a cycle does not go on, because its instance faulted, or because it has been
    /// between two stages longer than <see cref="ElsaFlowOptions.LateAfter"/> with nothing under way. Degraded: an instance is missing, was cancelled or stands on
    /// an older graph, and its cycle does not need it yet. <see cref="IElsaFlows"/> tells more, and repairs.
    /// </summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What counts for Unhealthy; null for that itself.</param>
    /// <param name="tags">Tags to select checks by; null for none.</param>
    public static IHealthChecksBuilder AddDanVanElsa(this IHealthChecksBuilder builder, string name = "danvan-elsa", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(name, services => ActivatorUtilities.CreateInstance<ElsaFlowHealthCheck>(services), failureStatus, tags));
    }
}
