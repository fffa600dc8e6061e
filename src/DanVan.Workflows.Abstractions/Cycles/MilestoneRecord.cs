using NodaTime;

namespace DanVan.Workflows.Cycles;

/// <summary>A milestone that was held.</summary>
/// <param name="Milestone">Its id in the definition.</param>
/// <param name="HeldOn">The day it was held.</param>
/// <param name="Conclusion">What it came to; may be empty.</param>
public sealed record MilestoneRecord(string Milestone, LocalDate HeldOn, string Conclusion);
