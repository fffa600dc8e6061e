namespace DanVan.Workflows.Definitions.Validation;

/// <summary>Which stage leads where. Transitions from or to stages that do not exist lead nowhere.</summary>
internal sealed class StageGraph
{
    private readonly Dictionary<string, List<TransitionDefinition>> _from = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TransitionDefinition>> _to = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StageDefinition> _stages = new(StringComparer.Ordinal);

    public StageGraph(CycleDefinition definition)
    {
        foreach (var stage in definition.Stages)
        {
            _stages.TryAdd(stage.Id, stage);
        }

        First = definition.Stages.Count == 0 ? null : definition.Stages[0].Id;
        foreach (var transition in definition.Transitions.Where(t => CanBePulled(t) && _stages.ContainsKey(t.From) && _stages.ContainsKey(t.To)))
        {
            Of(_from, transition.From).Add(transition);
            Of(_to, transition.To).Add(transition);
        }

        Reached = ReachedWithout(_ => false);
        LeadsToEnd = Closure(_stages.Values.Where(s => s.Final).Select(s => s.Id), s => Leading(s).Select(t => t.From));
        Unavoidable = FindUnavoidable();
    }

    /// <summary>The stage a cycle begins in; null when there is none.</summary>
    public string? First { get; }

    /// <summary>The stages a cycle can come to.</summary>
    public IReadOnlySet<string> Reached { get; }

    /// <summary>The stages from which a cycle can come to a final one.</summary>
    public IReadOnlySet<string> LeadsToEnd { get; }

    /// <summary>The stages on every way to the end.</summary>
    public IReadOnlySet<string> Unavoidable { get; }

    public IReadOnlyDictionary<string, StageDefinition> Stages => _stages;

    /// <summary>Whether anybody, or time itself, may pull it.</summary>
    public static bool CanBePulled(TransitionDefinition transition) => transition.Roles.Count > 0 || transition.Automatic is not null;

    /// <summary>The transitions from a stage.</summary>
    public IReadOnlyList<TransitionDefinition> Leaving(string stage) => _from.GetValueOrDefault(stage) ?? [];

    /// <summary>The transitions to a stage.</summary>
    public IReadOnlyList<TransitionDefinition> Leading(string stage) => _to.GetValueOrDefault(stage) ?? [];

    /// <summary>The stages a cycle can come to without certain transitions.</summary>
    public IReadOnlySet<string> ReachedWithout(Func<TransitionDefinition, bool> isBarred) =>
        First is null ? new HashSet<string>() : Closure([First], s => Leaving(s).Where(t => !isBarred(t)).Select(t => t.To));

    private static HashSet<string> Closure(IEnumerable<string> start, Func<string, IEnumerable<string>> next)
    {
        var found = new HashSet<string>(start, StringComparer.Ordinal);
        var queue = new Queue<string>(found);
        while (queue.TryDequeue(out var stage))
        {
            foreach (var further in next(stage).Where(found.Add))
            {
                queue.Enqueue(further);
            }
        }

        return found;
    }

    // One shortest way to the end is walked; a stage of it is unavoidable when no detour from before it comes back behind it. Stages off it are avoidable.
    // Every stage and transition is looked at once.
    private HashSet<string> FindUnavoidable()
    {
        var way = ShortestWay();
        var place = way.Index().ToDictionary(s => s.Item, s => s.Index, StringComparer.Ordinal);
        var unavoidable = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var furthest = 0;
        for (var i = 0; i < way.Count; i++)
        {
            if (i == furthest)
            {
                unavoidable.Add(way[i]);
            }

            var open = new Stack<string>([way[i]]);
            while (open.TryPop(out var stage))
            {
                // Another end reached by a detour: nothing behind is on every way.
                furthest = _stages[stage].Final && stage != way[^1] ? way.Count : furthest;
                foreach (var next in Leaving(stage).Select(t => t.To))
                {
                    if (place.TryGetValue(next, out var at))
                    {
                        furthest = Math.Max(furthest, at);
                    }
                    else if (seen.Add(next))
                    {
                        open.Push(next);
                    }
                }
            }
        }

        return unavoidable;
    }

    private List<string> ShortestWay()
    {
        if (First is null)
        {
            return [];
        }

        var before = new Dictionary<string, string?>(StringComparer.Ordinal) { [First] = null };
        var queue = new Queue<string>([First]);
        while (queue.TryDequeue(out var stage))
        {
            if (_stages[stage].Final)
            {
                var way = new List<string>();
                for (var at = stage; at is not null; at = before[at])
                {
                    way.Add(at);
                }

                way.Reverse();
                return way;
            }

            foreach (var next in Leaving(stage).Select(t => t.To).Where(n => before.TryAdd(n, stage)))
            {
                queue.Enqueue(next);
            }
        }

        return [];
    }

    private static List<TransitionDefinition> Of(Dictionary<string, List<TransitionDefinition>> map, string stage)
    {
        if (!map.TryGetValue(stage, out var list))
        {
            map[stage] = list = [];
        }

        return list;
    }
}
