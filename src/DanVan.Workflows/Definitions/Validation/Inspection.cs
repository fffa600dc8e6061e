using DanVan.Workflows.Definitions.Reading;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>One definition while it is looked at: what it declares, looked up once, and what was found.</summary>
internal sealed class Inspection
{
    // A name that is nowhere near a known one is not worth hours: each comparison counts against this.
    private int _comparisons = 200_000;

    public Inspection(CycleDefinition definition)
    {
        Definition = definition;
        Roles = Ids(definition.Roles.Select(r => r.Id));
        Kinds = Ids(definition.Kinds.Select(k => k.Id));
        Fields = Ids(definition.Fields.Select(f => f.Id));
        Areas = Ids(definition.Areas.Select(a => a.Id));
        Groups = Ids(definition.Participants.Select(g => g.Id));
        Deadlines = Ids(definition.Deadlines.Select(d => d.Id));
        Stages = Ids(definition.Stages.Select(s => s.Id));
        Milestones = Ids(definition.Milestones.Select(m => m.Id));
        Documents = Ids(definition.Documents.Select(d => d.Id));
        Graph = new StageGraph(definition);
        Past = new Happenings(definition, Graph);
    }

    public CycleDefinition Definition { get; }

    public IReadOnlySet<string> Roles { get; }

    public IReadOnlySet<string> Kinds { get; }

    public IReadOnlySet<string> Fields { get; }

    public IReadOnlySet<string> Areas { get; }

    public IReadOnlySet<string> Groups { get; }

    public IReadOnlySet<string> Deadlines { get; }

    public IReadOnlySet<string> Stages { get; }

    public IReadOnlySet<string> Milestones { get; }

    public IReadOnlySet<string> Documents { get; }

    /// <summary>Which stage leads where.</summary>
    public StageGraph Graph { get; }

    /// <summary>What has been carried out by when.</summary>
    public Happenings Past { get; }

    /// <summary>What was found.</summary>
    public List<DefinitionFinding> Findings { get; } = [];

    /// <summary>Every list of effects with the place where it stands.</summary>
    public IEnumerable<EffectPlace> Effects => EffectPlace.Of(Definition);

    public void Add(string code, string path, params string[] about)
    {
        if (Findings.Count < ShapeCheck.MaxFindings)
        {
            Findings.Add(FindingCatalogue.Of(code, path, about));
        }
    }

    /// <summary>Finds a name that is none of the known ones, and the one that was probably meant.</summary>
    public void Known(string code, string path, string name, IReadOnlySet<string> known)
    {
        if (known.Contains(name) || Findings.Count >= ShapeCheck.MaxFindings)
        {
            return;
        }

        _comparisons -= known.Count;
        Findings.Add(_comparisons < 0 ? FindingCatalogue.Of(code, path, name) : Words.Unknown(code, path, name, known));
    }

    /// <summary>A part of a name that is not there, with the one of those there that was probably meant.</summary>
    public void Unknown(string code, string path, string part, IReadOnlyCollection<string> known, params string[] about)
    {
        if (Findings.Count < ShapeCheck.MaxFindings)
        {
            _comparisons -= known.Count;
            Findings.Add(FindingCatalogue.Of(code, path, about) with { Mend = _comparisons < 0 ? null : Words.Mend(part, known) });
        }
    }

    /// <summary>The same for each of a list.</summary>
    public void AllKnown(string code, string path, IReadOnlyList<string>? names, IReadOnlySet<string> known)
    {
        for (var i = 0; i < names?.Count; i++)
        {
            Known(code, JsonPath.Item(path, i), names[i], known);
        }
    }

    private static HashSet<string> Ids(IEnumerable<string> ids) => new(ids, StringComparer.Ordinal);
}
