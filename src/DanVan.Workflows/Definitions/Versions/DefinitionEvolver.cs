using NodaTime;

namespace DanVan.Workflows.Definitions;

/// <summary>What an event makes of a definition's state. Pure.</summary>
internal static class DefinitionEvolver
{
    /// <exception cref="InvalidOperationException">The event cannot follow what came before.</exception>
    public static DefinitionState Evolve(DefinitionId id, DefinitionState? state, DefinitionEvent @event, Instant at)
    {
        var before = state ?? new DefinitionState { Id = id };
        return @event switch
        {
            DefinitionEvent.DraftSaved e => before with { Draft = new DefinitionDraft(e.Hash, e.Version, [.. Others(before, e.Author), e.Author], at, e.Note) },
            DefinitionEvent.DraftDiscarded when before.Draft is not null => before with { Draft = null },
            DefinitionEvent.Published e when before.Draft is not null => before with
            {
                Draft = null,
                Versions = [.. Retired(before, at), new DefinitionVersion(e.Hash, e.Version, e.Authors, e.Publisher, at, null)],
            },
            DefinitionEvent.Retired when before.Published is not null => before with { Versions = [.. Retired(before, at)] },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow what happened to the definition {id}."),
        };
    }

    private static IEnumerable<PersonId> Others(DefinitionState state, PersonId author) => (state.Draft?.Authors ?? []).Where(a => a != author);

    // At most one version is published: the one before, if it is, ends the moment the next one begins.
    private static IEnumerable<DefinitionVersion> Retired(DefinitionState state, Instant at) => state.Versions.Select(v => v.RetiredAt is null ? v with { RetiredAt = at } : v);
}
