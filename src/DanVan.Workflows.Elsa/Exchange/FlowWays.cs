namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>Where the ways of a flow lead, with what stands between the stages looked through.</summary>
internal sealed class FlowWays
{
    private readonly Dictionary<string, FlowStep> _steps;
    private readonly ILookup<(string From, string Outcome), string> _next;
    private readonly HashSet<string> _leadToStage;

    /// <param name="plan">A flow whose ids are unique and whose connections lead from and to what is there.</param>
    public FlowWays(FlowPlan plan)
    {
        _steps = plan.Steps.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _next = plan.Links.ToLookup(l => (l.From, l.Outcome), l => l.To);
        Used = plan.Links.GroupBy(l => l.From, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(l => l.Outcome).Distinct()], StringComparer.Ordinal);
        var back = plan.Links.ToLookup(l => l.To, l => l.From);
        _leadToStage = Closure(plan.Steps.Where(s => s.Stage is not null).Select(s => s.Id), id => back[id].Where(f => _steps[f].Stage is null));
    }

    /// <summary>The ways out of each activity that a connection leaves by.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Used { get; }

    public FlowStep Step(string id) => _steps[id];

    /// <summary>Whether an activity is a stage, or a way leads from it to one.</summary>
    public bool LeadsToStage(string id) => _leadToStage.Contains(id);

    /// <summary>Where a way out leads at once.</summary>
    public IEnumerable<string> Next(string id, string outcome) => _next[(id, outcome)];

    /// <summary>The ways out of an activity: those it has, and of one that nobody can list, those that are used.</summary>
    public IReadOnlyList<string> OutcomesOf(string id)
    {
        var step = _steps[id];
        return !step.HasOpenOutcomes ? step.Outcomes : [.. step.Outcomes.Union(Used.GetValueOrDefault(id, [])).DefaultIfEmpty(FlowLink.Done)];
    }

    /// <summary>The ids of the activities that come next, whatever the way out.</summary>
    public IEnumerable<string> Next(string id) => OutcomesOf(id).SelectMany(o => Next(id, o));

    /// <summary>The activities between the stages that some way leads through from given ones on, stages not passed.</summary>
    public HashSet<string> Between(IEnumerable<string> from) =>
        Closure(from.Where(id => _steps[id].Stage is null), id => Next(id).Where(n => _steps[n].Stage is null));

    /// <summary>The stages that are entered next from given activities on.</summary>
    public IReadOnlyList<string> StagesAfter(IEnumerable<string> from)
    {
        var first = from.ToList();
        return [.. first.Concat(Between(first).SelectMany(Next)).Select(id => _steps[id].Stage).OfType<string>().Distinct()];
    }

    public static HashSet<string> Closure(IEnumerable<string> start, Func<string, IEnumerable<string>> next)
    {
        var found = new HashSet<string>(start, StringComparer.Ordinal);
        var queue = new Queue<string>(found);
        while (queue.TryDequeue(out var id))
        {
            foreach (var further in next(id).Where(found.Add))
            {
                queue.Enqueue(further);
            }
        }

        return found;
    }
}
