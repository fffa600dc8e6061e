using NodaTime;

namespace DanVan.Workflows.Simulation.Practices;

/// <summary>What people mean to do, by day; within a day in the order in which it was planned.</summary>
internal sealed class Agenda
{
    private readonly SortedDictionary<LocalDate, List<Step>> _days = [];
    private readonly Dictionary<string, int> _holding = [];

    public void Add(LocalDate day, Step step)
    {
        if (!_days.TryGetValue(day, out var steps))
        {
            _days.Add(day, steps = []);
        }

        steps.Add(step);
        if (step.Holds)
        {
            _holding[step.Action] = _holding.GetValueOrDefault(step.Action) + 1;
        }
    }

    /// <summary>Takes off everything that is due.</summary>
    public IReadOnlyList<Step> Take(LocalDate today)
    {
        var due = new List<Step>();
        foreach (var day in _days.Keys.TakeWhile(d => d <= today).ToList())
        {
            due.AddRange(_days[day]);
            _days.Remove(day);
        }

        foreach (var step in due.Where(s => s.Holds))
        {
            _holding[step.Action]--;
        }

        return due;
    }

    /// <summary>Whether something of an action is still to come that others wait for.</summary>
    public bool Awaits(string action) => _holding.GetValueOrDefault(action) > 0;
}
