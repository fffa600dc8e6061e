using NodaTime;

namespace DanVan.Workflows.Definitions;

/// <summary>The present state of a definition: what its events add up to. Immutable.</summary>
public sealed record DefinitionState
{
    /// <summary>Identity.</summary>
    public required DefinitionId Id { get; init; }

    /// <summary>The draft; null when there is none.</summary>
    public DefinitionDraft? Draft { get; init; }

    /// <summary>The versions that were ever published, in order.</summary>
    public IReadOnlyList<DefinitionVersion> Versions { get; init; } = [];

    /// <summary>The published version; null when none is.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DefinitionVersion? Published => Versions.FirstOrDefault(v => v.RetiredAt is null);
}

/// <summary>A draft of a definition.</summary>
/// <param name="Hash">Content hash of its JSON, <c>sha256:…</c>.</param>
/// <param name="Version">The version it says it is.</param>
/// <param name="Authors">Everybody who saved it since the last version was published; the last one saved it last.</param>
/// <param name="SavedAt">When it was saved last.</param>
/// <param name="Note">Why it was changed; may be empty.</param>
public sealed record DefinitionDraft(string Hash, int Version, IReadOnlyList<PersonId> Authors, Instant SavedAt, string Note);

/// <summary>A version that was published.</summary>
/// <param name="Hash">Content hash of its JSON, <c>sha256:…</c>.</param>
/// <param name="Version">1 or more, growing.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="RetiredAt">When it was retired; null while it is published.</param>
public sealed record DefinitionVersion(
    string Hash, int Version, IReadOnlyList<PersonId> Authors, PersonId Publisher, Instant PublishedAt, Instant? RetiredAt);
