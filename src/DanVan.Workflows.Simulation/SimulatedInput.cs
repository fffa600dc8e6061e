using NodaTime;

namespace DanVan.Workflows.Simulation;

/// <summary>One thing that went into the engine.</summary>
/// <param name="At">The instant of the virtual clock.</param>
/// <param name="Request">The command; null where timers and effects were let run (<see cref="Hosting.IWorkflowPump.RunUntilIdleAsync"/>).</param>
public sealed record SimulatedInput(Instant At, CommandRequest? Request);
