using System.Text.Json.Serialization;

namespace DanVan.Workflows.Definitions;

/// <summary>Something that happened to a definition. A closed list; the names in the JSON never change.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(DraftSaved), "definition.draft-saved")]
[JsonDerivedType(typeof(DraftDiscarded), "definition.draft-discarded")]
[JsonDerivedType(typeof(Published), "definition.published")]
[JsonDerivedType(typeof(Retired), "definition.retired")]
public abstract record DefinitionEvent
{
    private DefinitionEvent()
    {
    }

    /// <summary>A draft was kept.</summary>
    public sealed record DraftSaved(string Hash, int Version, PersonId Author, string Note) : DefinitionEvent;

    /// <summary>The draft was dropped.</summary>
    public sealed record DraftDiscarded(string Hash) : DefinitionEvent;

    /// <summary>The draft was published; the version published before, if any, is retired.</summary>
    public sealed record Published(string Hash, int Version, IReadOnlyList<PersonId> Authors, PersonId Publisher, string Decision) : DefinitionEvent;

    /// <summary>The published version was retired.</summary>
    public sealed record Retired(string Hash, int Version, string Decision) : DefinitionEvent;
}
