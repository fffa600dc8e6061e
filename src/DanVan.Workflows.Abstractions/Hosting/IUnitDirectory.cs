using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Hosting;

/// <summary>The host's directory of units. Called outside any transaction; must be thread-safe.</summary>
public interface IUnitDirectory
{
    /// <summary>The units that take part in a cycle, each with its periods of validity. Read once, when registration opens.</summary>
    ValueTask<IReadOnlyList<CohortUnit>> UnitsAsync(CycleId cycle, CancellationToken cancellationToken);
}
