namespace DanVan.Workflows.Hosting;

/// <summary>Something people should know.</summary>
/// <param name="Key">Stable id, the same at every delivery.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Topic">What it is about: <c>stage-entered</c>, <c>deadline-passed</c>, <c>deadline-extended</c>, <c>registration-accepted</c>, <c>registration-rejected</c>, <c>awards-proposed</c>.</param>
/// <param name="Subject">Which one: the id of the stage, deadline or registration.</param>
/// <param name="Unit">The unit it concerns; null for all of the cohort.</param>
public sealed record Notification(string Key, CycleId Cycle, string Topic, string Subject, UnitId? Unit);
