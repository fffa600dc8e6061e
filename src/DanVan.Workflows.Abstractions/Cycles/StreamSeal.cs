namespace DanVan.Workflows.Cycles;

/// <summary>How far a stream had got when a checkpoint sealed it.</summary>
/// <param name="Registration">The registration's code; empty for the cycle's own stream.</param>
/// <param name="Version">The number of its events then.</param>
public sealed record StreamSeal(string Registration, long Version);
