namespace DanVan.Workflows.Hosting;

/// <summary>Something people should know.</summary>
/// <param name="Key">Stable id, the same at every delivery.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Topic">What it is about: <c>stage-entered</c>, <c>deadline-passed</c>, <c>deadline-extended</c>, <c>registration-accepted</c>, <c>registration-rejected</c>, <c>awards-proposed</c>, <c>deadline-set</c>, <c>deadline-waived</c>, <c>reminder</c>, <c>escalation</c>, <c>milestone-recorded</c>, <c>cycle-migrated</c>, <c>announcement</c>, <c>registration-returned</c>, <c>appeal-decided</c>.</param>
/// <param name="Subject">Which one: the id of the stage, deadline, milestone or registration, and for an announcement of the effect.</param>
/// <param name="Unit">The unit it concerns; null for all of the cohort, or for those <paramref name="Roles"/> names.</param>
/// <param name="Roles">The roles it is for; null when it is for units.</param>
/// <param name="Message">What is said, in Vietnamese, where the definition says it; else null.</param>
public sealed record Notification(string Key, CycleId Cycle, string Topic, string Subject, UnitId? Unit, IReadOnlyList<string>? Roles = null, string? Message = null);
