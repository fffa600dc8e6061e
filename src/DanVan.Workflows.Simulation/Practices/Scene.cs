using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Simulation.Office;
using NodaTime;

namespace DanVan.Workflows.Simulation.Practices;

/// <summary>What the people of the office see on a day.</summary>
internal sealed class Scene
{
    public required SimulationRequest Request { get; init; }

    public required CycleDefinition Definition { get; init; }

    public required SimulatedOffice Office { get; init; }

    public required CycleId Cycle { get; init; }

    public required IWorkflowQueries Queries { get; init; }

    public required VirtualClock Clock { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    public required DateTimeZone Zone { get; init; }

    /// <summary>The models by the code of their registration.</summary>
    public Dictionary<string, SimulatedModel> Models { get; } = new(StringComparer.Ordinal);

    public Agenda Agenda { get; } = new();

    public LocalDate Today { get; set; }

    /// <summary>The cycle as it was this morning.</summary>
    public CycleState State { get; set; } = null!;

    public SimulationHabits Habits => Request.Habits;

    public StageDefinition Stage => Definition.Stages.First(s => s.Id == State.Stage);

    /// <summary>How many stages were visited: the number of the present visit.</summary>
    public int Visit => State.Stages.Count;

    /// <summary>When a paper comes in: now, in whole seconds.</summary>
    public LocalDateTime Receipt => Clock.Now.InZone(Zone).LocalDateTime.With(TimeAdjusters.TruncateToSecond);

    public bool Accepts(string action) => Stage.Accepts.Contains(action);

    /// <summary>Whether a stage that has not been visited yet and can be reached from here takes an action.</summary>
    public bool IsAcceptedLater(string action)
    {
        var reached = new HashSet<string> { Stage.Id };
        var queue = new Queue<string>(reached);
        while (queue.TryDequeue(out var from))
        {
            foreach (var transition in Definition.Transitions.Where(t => t.From == from && reached.Add(t.To)))
            {
                queue.Enqueue(transition.To);
            }
        }

        return Definition.Stages.Any(s => reached.Contains(s.Id) && s.Accepts.Contains(action) && !State.Stages.Any(v => v.Stage == s.Id));
    }

    public IReadOnlyList<string> RolesFor(string action) => Definition.Permissions.GetValueOrDefault(action) ?? [];

    public LocalDate? DeadlineOf(string id) => State.Deadlines.FirstOrDefault(d => d.Id == id)?.Date;

    /// <summary>Whether nothing has to wait for a deadline: it has passed or was waived.</summary>
    public bool IsOver(string deadline) => State.Waived?.Contains(deadline) == true || DeadlineOf(deadline) < Today;

    public LocalDate WorkingDay(int after) => Calendar.AddWorkingDays(Today, after);

    /// <summary>The working days from one day to another; the first working day after them when there is none.</summary>
    public IReadOnlyList<LocalDate> WorkingDays(LocalDate from, LocalDate to)
    {
        var days = new List<LocalDate>();
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            if (Calendar.IsWorkingDay(day))
            {
                days.Add(day);
            }
        }

        return days.Count > 0 ? days : [Calendar.RollForward(from)];
    }

    /// <summary>The registrations that take part, in ordinal order of their codes.</summary>
    public async ValueTask<IReadOnlyList<RegistrationState>> ActiveAsync(CancellationToken cancellationToken)
    {
        var active = new List<RegistrationState>();
        await foreach (var state in Queries.RegistrationsAsync(Cycle, cancellationToken))
        {
            if (state.IsActive)
            {
                active.Add(state);
            }
        }

        return active;
    }

    public RegistrationId Registration(string code) => new(Cycle, code);

    public Dice DiceFor(string purpose, int number = 0) => new(Request.Seed, purpose, number);
}
