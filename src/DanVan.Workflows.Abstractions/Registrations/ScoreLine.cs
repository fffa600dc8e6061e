namespace DanVan.Workflows.Registrations;

/// <summary>One line of a score sheet (phiếu chấm điểm).</summary>
/// <param name="Item">Sub-criterion, for example C1.1, or the item of the upper level's reserve.</param>
/// <param name="Role">self, verifier or upper.</param>
/// <param name="Scorer">The unit for self; else a member of the council.</param>
/// <param name="Points">Points given.</param>
/// <param name="Reason">Why they differ from the unit's own; may be empty.</param>
public sealed record ScoreLine(string Item, string Role, string Scorer, decimal Points, string Reason);
