namespace DanVan.Workflows.Definitions.Validation;

/// <summary>What has been carried out by when: on some way there, and on every way there.</summary>
internal sealed class Happenings
{
    public const string Plan = "plan", List = "registration-list", Minutes = "council-minutes", Proposal = "proposal", Decision = "decision";

    private static readonly string[] References = [Plan, List, Minutes, Proposal, Decision];

    private readonly StageGraph _graph;
    private readonly Dictionary<string, (Deeds May, Deeds Must)> _arrived = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Deeds> _onEnter = new(StringComparer.Ordinal);
    private readonly Deeds _ofMilestones;

    public Happenings(CycleDefinition definition, StageGraph graph)
    {
        _graph = graph;
        _ofMilestones = definition.Milestones.Aggregate(Deeds.None, (all, m) => all | Of(m.OnRecord ?? []));
        foreach (var stage in graph.Stages.Values)
        {
            _onEnter[stage.Id] = Of(stage.OnEnter);
        }

        Follow();
    }

    /// <summary>What is carried out or referred to, one bit each.</summary>
    [Flags]
    internal enum Deeds
    {
        None = 0,
        Concluded = 1,
        Proposed = 2,
        Counted = 4,
        Sealed = 8,
        FirstDocument = 16,
        All = (1 << 9) - 1,
    }

    /// <summary>What an effect brings about.</summary>
    public static Deeds Of(EffectDefinition effect) => effect.Do switch
    {
        StageEffects.Conclude => Deeds.Concluded,
        StageEffects.ProposeAwards => Deeds.Proposed,
        StageEffects.CountVotes => Deeds.Counted,
        StageEffects.Checkpoint => Deeds.Sealed,
        StageEffects.IssueDocument when effect.Document is { } document => OfDocument(document),
        _ => Deeds.None,
    };

    /// <summary>The issue of a document that others refer to.</summary>
    public static Deeds OfDocument(string document) =>
        Array.IndexOf(References, document) is >= 0 and var i ? (Deeds)((int)Deeds.FirstDocument << i) : Deeds.None;

    /// <summary>What has been carried out before an effect of a list: on some way, and on every way. Nothing of it is certain where nobody comes.</summary>
    public (Deeds May, Deeds Must) Before(EffectPlace place, int effect)
    {
        var here = Of(place.Effects.Take(effect));
        var (may, must) = place switch
        {
            { Transition: { } transition } => AfterStage(transition.From),
            { IsOfStage: true } => _arrived.GetValueOrDefault(place.Stages[0], (Deeds.All, Deeds.All)),
            _ => place.Stages.Select(AfterStage).Aggregate((May: Deeds.None, Must: Deeds.All), (a, b) => (a.May | b.May, a.Must & b.Must)),
        };
        return (may | here | _ofMilestones, must | here);
    }

    private static Deeds Of(IEnumerable<EffectDefinition> effects) => effects.Aggregate(Deeds.None, (all, e) => all | Of(e));

    private (Deeds May, Deeds Must) AfterStage(string stage) => _arrived.TryGetValue(stage, out var arrived)
        ? (arrived.May | _onEnter[stage], arrived.Must | _onEnter[stage])
        : (Deeds.All, Deeds.All);

    // Each stage is followed again only when less is certain of it, or more is possible, than before: a few times at most.
    private void Follow()
    {
        if (_graph.First is not { } first)
        {
            return;
        }

        _arrived[first] = (Deeds.None, Deeds.None);
        var queue = new Queue<string>([first]);
        while (queue.TryDequeue(out var stage))
        {
            var (may, must) = AfterStage(stage);
            foreach (var transition in _graph.Leaving(stage))
            {
                var brought = Of(transition.Effects);
                var known = _arrived.GetValueOrDefault(transition.To, (Deeds.None, Deeds.All));
                var now = (known.Item1 | may | brought, known.Item2 & (must | brought));
                if (!_arrived.ContainsKey(transition.To) || now != known)
                {
                    _arrived[transition.To] = now;
                    queue.Enqueue(transition.To);
                }
            }
        }
    }
}
