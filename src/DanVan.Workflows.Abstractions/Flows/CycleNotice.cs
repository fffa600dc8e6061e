using NodaTime;

namespace DanVan.Workflows.Flows;

/// <summary>Says that something happened to a cycle. Immutable; the same at every delivery.</summary>
/// <param name="Key">Stable id: that of the event.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Event">What happened: one of <see cref="CycleNotices"/>.</param>
/// <param name="Subject">Which one: the id of the stage, deadline, milestone or document; empty where there is none to name.</param>
/// <param name="Sequence">The event's place in the cycle's stream, from 1. Of two notices of a cycle the one of the greater number happened later.</param>
/// <param name="At">When it happened.</param>
public sealed record CycleNotice(string Key, CycleId Cycle, string Event, string Subject, long Sequence, Instant At);
