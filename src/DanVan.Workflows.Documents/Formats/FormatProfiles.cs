using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace DanVan.Workflows.Documents.Formats;

/// <summary>
/// The format profiles shipped with the library. Thread-safe.
/// </summary>
/// <remarks>
/// A profile's file may name another as <c>basedOn</c> and state only what differs: objects are merged member by member, everything else is
/// replaced.
/// </remarks>
public static class FormatProfiles
{
    private static readonly string[] Shipped = ["front", "party-hd05-2026", "party-hd36-2018", "state-nd30"];

    private static readonly Lazy<IReadOnlyDictionary<string, FormatProfile>> All = new(
        () => Shipped.ToDictionary(id => id, id => FormatProfileReader.Read(LayeredJson.Read("Formats", id)), StringComparer.Ordinal));

    // An office has one choice, a host of many offices a few: what was chosen once is chosen for every document.
    private static readonly ConcurrentDictionary<string, FormatProfile> Chosen = new(StringComparer.Ordinal);

    /// <summary>The identifiers of the shipped profiles, in ordinal order.</summary>
    public static IReadOnlyList<string> Ids => Shipped;

    /// <summary>A shipped profile.</summary>
    /// <param name="id">Its identifier, compared ordinally.</param>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static FormatProfile Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.Value.TryGetValue(id, out var profile)
            ? profile
            : throw new ArgumentException($"There is no format profile \"{id}\". Known: {string.Join(", ", Shipped)}.", nameof(id));
    }

    /// <summary>A shipped profile as a body has chosen where it offers options. The same choices give the same instance.</summary>
    /// <param name="id">Its identifier, compared ordinally.</param>
    /// <param name="options">Option id to choice id; what is not named keeps its default.</param>
    /// <exception cref="ArgumentException">There is no profile, option or choice of such a name; the message lists those there are.</exception>
    public static FormatProfile Get(string id, IReadOnlyDictionary<string, string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var profile = Get(id);
        var known = profile.Options.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        if (options.Keys.FirstOrDefault(o => !known.Contains(o)) is { } unknown)
        {
            throw new ArgumentException($"The format profile \"{id}\" has no option \"{unknown}\". Known: {string.Join(", ", known)}.", nameof(options));
        }

        var made = profile.Options
            .Where(o => options.ContainsKey(o.Id))
            .Select(o => (Option: o, Choice: o.Choice(options[o.Id])))
            .Where(c => c.Choice.Id != c.Option.Default)
            .ToList();
        return made.Count == 0
            ? profile
            : Chosen.GetOrAdd(
                $"{id}: {string.Join(", ", made.Select(c => $"{c.Option.Id}={c.Choice.Id}"))}",
                _ => With(id, made));
    }

    private static FormatProfile With(string id, IReadOnlyList<(FormatOption Option, FormatChoice Choice)> made)
    {
        var json = LayeredJson.Read("Formats", id);
        foreach (var (_, choice) in made)
        {
            LayeredJson.Overlay(json, JsonObject.Create(choice.Change!.Value)!);
        }

        return FormatProfileReader.Read(json) with { Choices = made.ToDictionary(c => c.Option.Id, c => c.Choice.Id, StringComparer.Ordinal) };
    }
}
