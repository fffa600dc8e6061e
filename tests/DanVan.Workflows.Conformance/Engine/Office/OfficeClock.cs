using NodaTime;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>A clock that stands where the test puts it. Thread-safe.</summary>
public sealed class OfficeClock(Instant start) : IClock
{
    private long _ticks = start.ToUnixTimeTicks();

    /// <summary>Civil time in the office.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"];

    public Instant Now
    {
        get => Instant.FromUnixTimeTicks(Interlocked.Read(ref _ticks));
        set => Interlocked.Exchange(ref _ticks, value.ToUnixTimeTicks());
    }

    /// <summary>Each reading of the clock takes the next of these instants off, until none is left.</summary>
    public Queue<Instant> Jumps { get; } = [];

    public Instant GetCurrentInstant() => Jumps.TryDequeue(out var jump) ? jump : Now;

    public void Advance(Duration duration) => Now += duration;

    public static Instant At(int month, int day, int hour = 8, int minute = 0, int second = 0) =>
        new LocalDateTime(SmallYear.Year, month, day, hour, minute, second).InZoneStrictly(Zone).ToInstant();
}
