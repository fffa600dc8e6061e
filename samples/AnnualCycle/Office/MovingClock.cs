using NodaTime;

namespace AnnualCycle.Office;

/// <summary>The year's own clock: it stands where the run puts it and never goes back.</summary>
public sealed class MovingClock(Instant start) : IClock
{
    private Instant _now = start;

    public Instant GetCurrentInstant() => _now;

    /// <summary>Moves on to an instant; one that lies behind changes nothing.</summary>
    public void MoveTo(Instant instant) => _now = Instant.Max(_now, instant);
}
