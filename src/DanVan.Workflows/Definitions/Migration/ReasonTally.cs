namespace DanVan.Workflows.Definitions.Migration;

/// <summary>Gathers reasons by what they say: two thousand papers that would be late are one reason with a number and a few examples.</summary>
internal sealed class ReasonTally
{
    private const int MaxExamples = 20;
    private readonly Dictionary<(string Code, string Key), Entry> _entries = [];

    public bool IsEmpty => _entries.Count == 0;

    /// <summary>The reasons in the order in which the first of each was found.</summary>
    public IReadOnlyList<DryRunReason> Reasons =>
        [.. _entries.Select(e => new DryRunReason(e.Key.Code, e.Value.Vietnamese, e.Value.English, [.. e.Value.About.Take(MaxExamples)], Math.Max(1, e.Value.About.Count)))];

    /// <param name="code">The code.</param>
    /// <param name="vietnamese">What it says; of several the first stands for all.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="about">Which one; null when it is about the cycle. The same one is counted once.</param>
    /// <param name="key">Keeps reasons of one code apart.</param>
    public void Add(string code, string vietnamese, string english, string? about = null, string key = "")
    {
        if (!_entries.TryGetValue((code, key), out var entry))
        {
            _entries[(code, key)] = entry = new Entry(vietnamese, english);
        }

        if (about is not null && entry.Seen.Add(about))
        {
            entry.About.Add(about);
        }
    }

    private sealed record Entry(string Vietnamese, string English)
    {
        public List<string> About { get; } = [];

        public HashSet<string> Seen { get; } = [];
    }
}
