namespace DanVan.Workflows.Cycles;

/// <summary>A member of the council.</summary>
/// <param name="Id">Identity within the cycle.</param>
/// <param name="Name">Full name.</param>
/// <param name="Position">Position held.</param>
/// <param name="Unit">The member's own unit, whose models they neither score nor vote on; null for none.</param>
public sealed record CouncilMember(string Id, string Name, string Position, UnitId? Unit);
