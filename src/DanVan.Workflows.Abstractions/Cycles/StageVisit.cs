using NodaTime;

namespace DanVan.Workflows.Cycles;

/// <summary>A stay in a stage.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Entered">When it was entered.</param>
/// <param name="Left">When it was left; null while the cycle is in it.</param>
/// <param name="Trigger">What it was left by, in a cycle that a flow driver drives; else null.</param>
public sealed record StageVisit(string Stage, Instant Entered, Instant? Left, string? Trigger = null);
