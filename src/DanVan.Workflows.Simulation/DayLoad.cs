using NodaTime;

namespace DanVan.Workflows.Simulation;

/// <summary>What one civil day asked of the engine.</summary>
/// <param name="Day">The day in the cycle's zone.</param>
/// <param name="Commands">Commands of people.</param>
/// <param name="Refused">Of these, those refused.</param>
public sealed record DayLoad(LocalDate Day, int Commands, int Refused);
