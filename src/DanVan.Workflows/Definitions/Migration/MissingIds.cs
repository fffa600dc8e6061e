using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>The ids a history uses and a version does not have.</summary>
internal sealed class MissingIds(DefinitionWords old, DefinitionWords target)
{
    private readonly ReasonTally _tally = new();
    private readonly Dictionary<(string Of, string Id), string?> _nearest = [];

    public bool IsEmpty => _tally.IsEmpty;

    public IReadOnlyList<DryRunReason> Reasons => _tally.Reasons;

    /// <summary>Notes an id, by the name it has in the version the cycle runs on and the one the mapping gives it.</summary>
    /// <returns>Whether it is missing. What neither version knows is history of a version before, and rests.</returns>
    public bool Add(string of, string present, string mapped, string about)
    {
        if (target.Has(of, mapped) || !old.Has(of, present))
        {
            return false;
        }

        var nearest = _nearest[(of, present)] = target.Nearest(old, of, present);
        var (vietnamese, english) = MigrationTexts.NameOf(of);
        _tally.Add(
            "mapping.missing",
            $"Phiên bản mới không có {vietnamese} \"{present}\"" + (nearest is null ? "" : $"; gần nhất là \"{nearest}\""),
            $"The new version has no {english} \"{present}\"" + (nearest is null ? "" : $"; the nearest is \"{nearest}\""),
            about,
            $"{of}/{present}");
        return true;
    }

    /// <summary>The given mapping with every missing id mapped to the nearest new one.</summary>
    public MigrationMapping Suggest(MigrationMapping given)
    {
        var found = _nearest.Where(n => n.Value is not null).ToList();
        var renamed = found.Where(n => n.Key.Of != DefinitionWords.Stages)
            .GroupBy(n => n.Key.Of)
            .ToDictionary(g => g.Key, IReadOnlyDictionary<string, string> (g) => g.ToDictionary(n => n.Key.Id, n => n.Value!));
        return given with
        {
            Stages = given.Stages.Concat(found.Where(n => n.Key.Of == DefinitionWords.Stages).Select(n => KeyValuePair.Create(n.Key.Id, n.Value!)))
                .GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Last().Value),
            Renamed = Merge(given.Renamed, renamed),
        };
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Merge(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> given, Dictionary<string, IReadOnlyDictionary<string, string>> found) =>
        given.Concat(found).GroupBy(g => g.Key).ToDictionary(
            g => g.Key,
            IReadOnlyDictionary<string, string> (g) => g.SelectMany(m => m.Value).GroupBy(m => m.Key).ToDictionary(m => m.Key, m => m.Last().Value));
}
