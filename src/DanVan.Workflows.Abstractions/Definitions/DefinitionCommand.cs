using System.Text.Json.Serialization;

namespace DanVan.Workflows.Definitions;

/// <summary>A command to a definition: draft, published, retired. A closed list.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(SaveDraft), "definition.save-draft")]
[JsonDerivedType(typeof(DiscardDraft), "definition.discard-draft")]
[JsonDerivedType(typeof(Publish), "definition.publish")]
[JsonDerivedType(typeof(Retire), "definition.retire")]
public abstract record DefinitionCommand : Command
{
    private DefinitionCommand(DefinitionId definition) => Definition = definition;

    /// <summary>The definition it is addressed to.</summary>
    public DefinitionId Definition { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override StreamId Target => StreamId.Of(Definition);

    /// <summary>Keeps a draft, in place of the one before. It must be valid JSON of a definition with this id; whether it holds together is only asked when it is published.</summary>
    /// <param name="Definition">The definition; new ones begin so.</param>
    /// <param name="Json">The draft as it was written.</param>
    /// <param name="Note">Why it was changed; may be empty.</param>
    public sealed record SaveDraft(DefinitionId Definition, string Json, string Note) : DefinitionCommand(Definition);

    /// <summary>Drops the draft. It stays in the history.</summary>
    public sealed record DiscardDraft(DefinitionId Definition) : DefinitionCommand(Definition);

    /// <summary>Publishes the draft: cycles opened from now on run on it. Needs a person other than every author of the draft.</summary>
    /// <param name="Definition">The definition.</param>
    /// <param name="Hash">Content hash of the draft the publisher has read, <c>sha256:…</c>.</param>
    /// <param name="Decision">Number and subject of the decision; not empty.</param>
    public sealed record Publish(DefinitionId Definition, string Hash, string Decision) : DefinitionCommand(Definition);

    /// <summary>Retires the published version: no cycle can be opened on it any more; those that run on it go on.</summary>
    /// <param name="Definition">The definition.</param>
    /// <param name="Decision">Number and subject of the decision; not empty.</param>
    public sealed record Retire(DefinitionId Definition, string Decision) : DefinitionCommand(Definition);
}
