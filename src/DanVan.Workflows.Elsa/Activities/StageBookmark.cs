namespace DanVan.Workflows.Elsa.Activities;

/// <summary>What an <see cref="EnterStage"/> activity waits for: that a cycle leaves the stage it has entered.</summary>
/// <param name="Cycle">Id of the cycle.</param>
/// <param name="Visit">Which of the cycle's stays in a stage it is, 1 for the first: a cycle may come back to a stage.</param>
public sealed record StageBookmark(string Cycle, int Visit);
