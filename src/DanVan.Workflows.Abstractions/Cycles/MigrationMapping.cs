namespace DanVan.Workflows.Cycles;

/// <summary>How a cycle's past is read in another version of its definition. Ids that are the same in both versions need no entry.</summary>
public sealed record MigrationMapping
{
    /// <summary>Nothing has another name.</summary>
    public static MigrationMapping None { get; } = new();

    /// <summary>Stages by their old id. A stage that was left already can only be renamed; never is it entered again.</summary>
    public IReadOnlyDictionary<string, string> Stages { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether the stage the present one is mapped to is entered anew, with all that it brings about, because the present one has no counterpart. Without
    /// it the cycle stands there as if it had been called so from the beginning, and nothing is brought about again.
    /// </summary>
    public bool EntersStage { get; init; }

    /// <summary>Other ids that have another name, old to new, by one of <see cref="MappedIds"/>. An id that was renamed away is never used again in that cycle for something else.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Renamed { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();
}
