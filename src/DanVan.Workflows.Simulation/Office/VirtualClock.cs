using NodaTime;

namespace DanVan.Workflows.Simulation.Office;

/// <summary>Stands where the simulation puts it and never goes back.</summary>
internal sealed class VirtualClock(Instant start) : IClock
{
    public Instant Now { get; private set; } = start;

    public Instant GetCurrentInstant() => Now;

    public void MoveTo(Instant instant) => Now = Instant.Max(Now, instant);
}
