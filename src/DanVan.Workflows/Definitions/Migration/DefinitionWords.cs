using System.Collections.Frozen;
using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>The ids a version has, with their Vietnamese names, by what they name.</summary>
internal sealed class DefinitionWords
{
    /// <summary>Stages beside <see cref="MappedIds"/>.</summary>
    public const string Stages = "stages";

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _words;

    public DefinitionWords(CycleDefinition definition)
    {
        var scoring = definition.Scoring;
        var items = scoring.Criteria.Concat(scoring.Sets.SelectMany(s => s.Criteria)).SelectMany(c => c.Items).Select(i => (i.Id, i.Name));
        _words = new Dictionary<string, IEnumerable<(string Id, string Name)>>
        {
            [Stages] = definition.Stages.Select(s => (s.Id, s.Name)),
            [MappedIds.Kinds] = Named(definition.Kinds),
            [MappedIds.Fields] = Named(definition.Fields),
            [MappedIds.Origins] = Named(definition.Origins),
            [MappedIds.Form] = definition.Registration.Form.Select(f => (f.Id, f.Name)),
            [MappedIds.Periods] = definition.Reports.Periods.Select(p => (p.Id, p.Name)),
            [MappedIds.Decisions] = definition.Reports.Decisions.Select(d => (d.Id, d.Name)),
            [MappedIds.Items] = items.Append((scoring.Reserve.Item, "Điểm dành cho cấp trên")),
            [MappedIds.Disqualifiers] = Named(definition.Disqualifiers),
            [MappedIds.Bands] = scoring.Bands.Select(b => (b.Id, b.Name)),
            [MappedIds.Deadlines] = definition.Deadlines.Select(d => (d.Id, d.Name)),
            [MappedIds.Milestones] = definition.Milestones.Select(m => (m.Id, m.Name)),
            [MappedIds.Documents] = definition.Documents.Select(d => (d.Id, d.Name)),
            [MappedIds.Awards] = definition.Awards.Select(a => (a.Id, a.Name)),
        }.ToFrozenDictionary(w => w.Key, w => w.Value.DistinctBy(i => i.Id).ToFrozenDictionary(i => i.Id, i => i.Name));
    }

    public bool Has(string of, string id) => _words[of].ContainsKey(id);

    public IEnumerable<string> Of(string of) => _words[of].Keys;

    /// <summary>The id that most likely took the place of one of an older version: that of the same name, else the one spelt most like it. Ids the older version had as well stand for themselves and come last.</summary>
    /// <param name="older">The older version.</param>
    /// <param name="of">What it names.</param>
    /// <param name="id">The id that is gone.</param>
    public string? Nearest(DefinitionWords older, string of, string id)
    {
        var name = older._words[of].GetValueOrDefault(id, id);
        return _words[of]
            .OrderBy(w => older.Has(of, w.Key))
            .ThenBy(w => Distance(w.Value, name) == 0 ? 0 : 1)
            .ThenBy(w => Math.Min(Share(w.Key, id), Share(w.Value, name)))
            .ThenBy(w => w.Key, StringComparer.Ordinal)
            .Select(w => w.Key)
            .FirstOrDefault();
    }

    private static IEnumerable<(string Id, string Name)> Named(IReadOnlyList<NamedItem> items) => items.Select(i => (i.Id, i.Name));

    private static double Share(string one, string other) => (double)Distance(one, other) / Math.Max(1, Math.Max(one.Length, other.Length));

    /// <summary>How many letters must be put in, taken out or replaced (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
