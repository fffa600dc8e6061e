using System.Text;

namespace DanVan.TestData.Generation;

/// <summary>SplitMix64: small, seeded, and the same for ever, which <see cref="Random"/> does not promise.</summary>
internal sealed class Prng(ulong seed)
{
    private ulong _state = seed;

    /// <summary>An independent stream of the same seed, so that a change to one file leaves the others as they were.</summary>
    public static Prng For(ulong seed, string stream)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(stream))
            hash = (hash ^ b) * 1099511628211UL;
        return new Prng(new Prng(seed ^ hash).Next());
    }

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to but without <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int perMille) => Below(1000) < perMille;

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
