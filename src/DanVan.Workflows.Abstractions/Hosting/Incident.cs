namespace DanVan.Workflows.Hosting;

/// <summary>An effect that failed too often.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Kind">What was to be done.</param>
/// <param name="Key">Its stable id.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">What the last failure said.</param>
public sealed record Incident(long Id, CycleId Cycle, string Kind, string Key, int Attempts, string Error);
