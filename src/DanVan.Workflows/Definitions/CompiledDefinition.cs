using System.Collections.Frozen;
using NodaTime;

namespace DanVan.Workflows.Definitions;

/// <summary>A definition with everything looked up once, so that a command's cost does not depend on its size.</summary>
internal sealed class CompiledDefinition
{
    private readonly FrozenDictionary<string, ScoreItem> _mainItems;
    private readonly IReadOnlyList<(CriteriaSet Set, FrozenDictionary<string, ScoreItem> Items)> _sets;
    private readonly FrozenDictionary<(string From, string Trigger), TransitionConditions> _conditions;

    public CompiledDefinition(LoadedDefinition loaded)
    {
        Loaded = loaded;
        var definition = loaded.Definition;
        Zone = DateTimeZoneProviders.Tzdb[definition.TimeZone];
        Stages = definition.Stages.ToFrozenDictionary(s => s.Id);
        Accepts = definition.Stages.ToFrozenDictionary(s => s.Id, s => s.Accepts.ToFrozenSet());
        Transitions = definition.Transitions.ToFrozenDictionary(t => (t.From, t.Trigger));
        Kinds = definition.Kinds.Select(k => k.Id).ToFrozenSet();
        Fields = definition.Fields.Select(f => f.Id).ToFrozenSet();
        Origins = definition.Origins.Select(o => o.Id).ToFrozenSet();
        Disqualifiers = definition.Disqualifiers.Select(d => d.Id).ToFrozenSet();
        Periods = definition.Reports.Periods.ToFrozenDictionary(p => p.Id);
        Decisions = definition.Reports.Decisions.ToFrozenDictionary(d => d.Id);
        _mainItems = ItemsOf(definition.Scoring.Criteria);
        _sets = [.. definition.Scoring.Sets.Select(s => (s, ItemsOf(s.Criteria)))];
        Items = _sets.Aggregate(_mainItems.AsEnumerable(), (all, set) => all.Concat(set.Items)).ToFrozenDictionary(i => i.Key, i => i.Value);
        Documents = definition.Documents.ToFrozenDictionary(d => d.Id);
        _conditions = definition.Transitions.ToFrozenDictionary(t => (t.From, t.Trigger), TransitionConditions.Of);
        Automatic = definition.Transitions.Where(t => AutomaticPulls.All.Contains(t.Automatic)).GroupBy(t => t.From).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        TimedRoles = definition.Roles.Where(r => r.ValidFrom is not null || r.ValidTo is not null).ToFrozenDictionary(r => r.Id);
    }

    public LoadedDefinition Loaded { get; }

    public CycleDefinition Definition => Loaded.Definition;

    public DateTimeZone Zone { get; }

    public FrozenDictionary<string, StageDefinition> Stages { get; }

    public FrozenDictionary<string, FrozenSet<string>> Accepts { get; }

    public FrozenDictionary<(string From, string Trigger), TransitionDefinition> Transitions { get; }

    public FrozenSet<string> Kinds { get; }

    public FrozenSet<string> Fields { get; }

    public FrozenSet<string> Origins { get; }

    public FrozenSet<string> Disqualifiers { get; }

    public FrozenDictionary<string, ReportPeriod> Periods { get; }

    public FrozenDictionary<string, ReportDecision> Decisions { get; }

    /// <summary>The items of all sets of criteria; what a model is scored by says <see cref="ItemsFor"/>.</summary>
    public FrozenDictionary<string, ScoreItem> Items { get; }

    public FrozenDictionary<string, DocumentDefinition> Documents { get; }

    /// <summary>The items a model of a kind and field is scored by.</summary>
    public FrozenDictionary<string, ScoreItem> ItemsFor(string kind, string field) => _sets.FirstOrDefault(s => s.Set.Fits(kind, field)).Items ?? _mainItems;

    /// <summary>The transitions that fire by themselves, by the stage they leave, in the definition's order.</summary>
    public FrozenDictionary<string, TransitionDefinition[]> Automatic { get; }

    /// <summary>The roles that do not give rights on every day.</summary>
    public FrozenDictionary<string, RoleDefinition> TimedRoles { get; }

    /// <summary>The parsed expressions of one of its transitions.</summary>
    public TransitionConditions ConditionsOf(TransitionDefinition transition) => _conditions[(transition.From, transition.Trigger)];

    private static FrozenDictionary<string, ScoreItem> ItemsOf(IEnumerable<CriterionDefinition> criteria) =>
        criteria.SelectMany(c => c.Items).ToFrozenDictionary(i => i.Id);
}
