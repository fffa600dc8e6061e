using System.Numerics;

namespace DanVan.Workflows.Simulation.Office;

/// <summary>
/// Chance from a seed: xoshiro256** set up by SplitMix64, both by Blackman and Vigna and in the public domain. The framework's own generator may change
/// with a version, and then the same seed would give another year. Each purpose has dice of its own, so a further throw in one place shifts no other.
/// </summary>
internal sealed class Dice
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public Dice(long seed, string purpose, int number = 0)
    {
        // FNV-1a over the purpose keeps the seeds of different purposes apart; SplitMix64 spreads them.
        var state = 14695981039346656037UL;
        foreach (var c in purpose)
        {
            state = (state ^ c) * 1099511628211UL;
        }

        state ^= unchecked((ulong)seed) * 0x9E3779B97F4A7C15UL;
        state += unchecked((ulong)number) * 0xD1B54A32D192ED03UL;
        (_a, _b, _c, _d) = (Split(ref state), Split(ref state), Split(ref state), Split(ref state));
    }

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>0 to <paramref name="bound"/> - 1, each as likely. <paramref name="bound"/> is at least 1.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        ulong drawn;
        do
        {
            drawn = Next();
        }
        while (drawn >= limit);

        return (int)(drawn % (ulong)bound);
    }

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>Around 0, from -<paramref name="spread"/> to <paramref name="spread"/>, the middle likelier than the ends.</summary>
    public int Around(int spread) => (Between(-spread, spread) + Between(-spread, spread) + Between(-spread, spread)) / 3;

    private static ulong Split(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
