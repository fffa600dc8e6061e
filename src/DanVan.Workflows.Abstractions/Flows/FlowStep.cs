namespace DanVan.Workflows.Flows;

/// <summary>What a flow driver is to act on. Immutable; the same at every delivery.</summary>
/// <param name="Key">Stable id: that of the event that caused it.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Flow">The name of the driver it is for.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Stage">Id of the stage: the one that was left, or the one the cycle stands in, in the words of the version it ran on then.</param>
/// <param name="Visit">Which stay in that stage it is about, 1 for the first of the cycle. A stay that was left is followed by that of the next higher number.</param>
/// <param name="Trigger">What the stage was left by; null where none was left.</param>
public sealed record FlowStep(string Key, CycleId Cycle, string Flow, FlowStepKind Kind, string Stage, int Visit, string? Trigger);
