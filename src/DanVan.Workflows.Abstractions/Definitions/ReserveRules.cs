namespace DanVan.Workflows.Definitions;

/// <summary>Points the upper level keeps for itself.</summary>
/// <param name="Item">Id of its item.</param>
/// <param name="Default">The reserve unless a year says otherwise.</param>
/// <param name="Max">The largest reserve a year may set.</param>
public sealed record ReserveRules(string Item, int Default, int Max);
