using NodaTime;

namespace DanVan.Workflows.Simulation;

/// <summary>A line of the timeline.</summary>
/// <param name="At">Civil date and time in the cycle's zone.</param>
/// <param name="Kind">The event's name, for example <c>cycle.stage-entered</c>; <c>registrations</c> for what a day brought.</param>
/// <param name="Who">The role's name, or the system.</param>
/// <param name="Text">What happened, in Vietnamese.</param>
public sealed record SimulationEntry(LocalDateTime At, string Kind, string Who, string Text);
