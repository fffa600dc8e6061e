namespace DanVan.Workflows.Elsa.Activities;

/// <summary>What a <see cref="WaitForCycleEvent"/> activity waits for.</summary>
/// <param name="Cycle">Id of the cycle.</param>
/// <param name="Event">One of <see cref="Flows.CycleNotices"/>.</param>
/// <param name="Subject">The id of the stage, deadline, milestone or document; null for any.</param>
public sealed record EventBookmark(string Cycle, string Event, string? Subject);
