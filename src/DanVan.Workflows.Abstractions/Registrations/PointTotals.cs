namespace DanVan.Workflows.Registrations;

/// <summary>The points of a registration; all with two decimals at most.</summary>
/// <param name="SelfTotal">Sum of the unit's own points.</param>
/// <param name="VerifiedTotal">Sum of the verified points; of an incomplete sheet the sum of what there is.</param>
/// <param name="Upper">Points of the upper level.</param>
/// <param name="Penalty">Points taken off for late or missing reports.</param>
/// <param name="Total">The total; null when the sheet is incomplete.</param>
/// <param name="Band">The band of the total; null when the sheet is incomplete.</param>
/// <param name="Ties">Verified points of the criteria that decide between equal totals, in the order in which they decide.</param>
public sealed record PointTotals(
    decimal SelfTotal, decimal VerifiedTotal, decimal Upper, decimal Penalty, decimal? Total, string? Band, IReadOnlyList<decimal> Ties);
