using DanVan.Workflows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Hosting;

namespace AnnualCycle.Office;

/// <summary>The office's directory of units: what units.csv lists.</summary>
public sealed class OfficeDirectory : IUnitDirectory
{
    public IReadOnlyList<CohortUnit> Units { get; set; } = [];

    public ValueTask<IReadOnlyList<CohortUnit>> UnitsAsync(CycleId cycle, CancellationToken cancellationToken) => new(Units);
}
