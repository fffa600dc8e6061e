namespace DanVan.Workflows.Elsa.Activities;

/// <summary>What a <see cref="CycleEventOccurred"/> activity starts a workflow at.</summary>
/// <param name="Event">One of <see cref="Flows.CycleNotices"/>.</param>
/// <param name="Subject">The id of the stage, deadline, milestone or document; null for any.</param>
/// <param name="Definition">Id of the cycle's definition; null for any.</param>
public sealed record EventTrigger(string Event, string? Subject, string? Definition);
