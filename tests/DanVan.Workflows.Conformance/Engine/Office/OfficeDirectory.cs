using DanVan.Workflows.Cycles;
using DanVan.Workflows.Hosting;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>The office's directory of units.</summary>
public sealed class OfficeDirectory : IUnitDirectory
{
    public IReadOnlyList<CohortUnit> Units { get; set; } = SmallYear.Units;

    public ValueTask<IReadOnlyList<CohortUnit>> UnitsAsync(CycleId cycle, CancellationToken cancellationToken) => new(Units);
}
