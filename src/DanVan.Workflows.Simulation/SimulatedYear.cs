using System.Globalization;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Simulation.Office;
using DanVan.Workflows.Simulation.Practices;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Simulation;

/// <summary>Walks through the days of a year and lets people do what they do on each.</summary>
internal sealed class SimulatedYear
{
    // A year that has not come to its end so long after its last day will not.
    private const int DaysOfGrace = 90;

    private static readonly LocalTime Midnight = new(0, 1);
    private static readonly LocalTime Morning = new(8, 0);
    private static readonly LocalTime Evening = new(16, 30);
    private static readonly Duration WorkingHours = Duration.FromHours(8);

    private readonly IWorkflowEngine _engine;
    private readonly IWorkflowPump _pump;
    private readonly IPractice[] _practices;
    private readonly MovingOn _movingOn;
    private readonly List<SimulatedInput> _inputs = [];
    private readonly SortedDictionary<LocalDate, DayLoad> _load = [];
    private int _commands;

    public SimulatedYear(SimulationRequest request, CycleDefinition definition, SimulatedOffice office, VirtualClock clock, IServiceProvider services)
    {
        _engine = services.GetRequiredService<IWorkflowEngine>();
        _pump = services.GetRequiredService<IWorkflowPump>();
        _practices = [new HoldingMilestones(), new Registering(), new SendingReports(), new EnteringScores(), new Appealing(), new Voting()];
        _movingOn = new MovingOn(_practices);
        Scene = new Scene
        {
            Request = request,
            Definition = definition,
            Office = office,
            Cycle = new CycleId($"sim-{request.Year.ToString(CultureInfo.InvariantCulture)}"),
            Queries = services.GetRequiredService<IWorkflowQueries>(),
            Clock = clock,
            Calendar = new WorkingCalendar(office.Settings.Calendar),
            Zone = DateTimeZoneProviders.Tzdb[definition.TimeZone],
        };
    }

    public Scene Scene { get; }

    public IReadOnlyList<SimulatedInput> Inputs => _inputs;

    public IEnumerable<DayLoad> Load => _load.Values;

    public int Commands => _commands;

    public SortedDictionary<string, int> Refusals { get; } = new(StringComparer.Ordinal);

    public List<SimulationObstacle> Obstacles { get; } = [];

    public bool IsFinished { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await OpenAsync(cancellationToken))
        {
            return;
        }

        for (var day = Scene.Today; !IsFinished && Obstacles.Count == 0; day = day.PlusDays(1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Scene.Today = day;
            if (day > LastDay())
            {
                await ExplainAsync(cancellationToken);
                return;
            }

            await DayAsync(cancellationToken);
        }
    }

    private async ValueTask<bool> OpenAsync(CancellationToken cancellationToken)
    {
        Scene.Today = Scene.Calendar.RollForward(new LocalDate(Scene.Request.Year, 1, 1));
        MoveTo(Morning);
        var open = new CycleCommand.Open(Scene.Cycle, Scene.Definition.Id, Scene.Office.Settings);
        var outcome = Scene.Office.ActorIn(Scene.RolesFor(StageActions.Open), Scene.Today) is { } actor ? await SendAsync(actor, open, cancellationToken) : null;
        if (outcome is Outcome.Done)
        {
            return await PumpAsync(cancellationToken);
        }

        Obstacles.AddRange(outcome is Outcome.Refused refused ? refused.Reasons.Select(r => Obstacle(StageActions.Open, r)) : [Nobody(StageActions.Open)]);
        return false;
    }

    private async ValueTask DayAsync(CancellationToken cancellationToken)
    {
        MoveTo(Midnight);
        if (!await PumpAsync(cancellationToken) || !Scene.Calendar.IsWorkingDay(Scene.Today))
        {
            return;
        }

        await LookAsync(cancellationToken);
        MoveTo(Morning);
        foreach (var practice in _practices)
        {
            await practice.PlanAsync(Scene, cancellationToken);
        }

        if (!await WorkAsync(cancellationToken) || IsFinished)
        {
            return;
        }

        await LookAsync(cancellationToken);
        if (!IsFinished && await _movingOn.NextAsync(Scene, _engine, cancellationToken) is var (transition, actor))
        {
            await SendAsync(actor, new CycleCommand.Pull(Scene.Cycle, transition.Trigger), cancellationToken);
            if (await PumpAsync(cancellationToken))
            {
                await LookAsync(cancellationToken);
            }
        }
    }

    /// <summary>Does what is due, spread over the working hours.</summary>
    private async ValueTask<bool> WorkAsync(CancellationToken cancellationToken)
    {
        var steps = Scene.Agenda.Take(Scene.Today);
        var pause = steps.Count == 0 ? Duration.Zero : Duration.Min(Duration.FromMinutes(1), Duration.FromMilliseconds((long)WorkingHours.TotalMilliseconds / steps.Count));
        foreach (var step in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Scene.Clock.MoveTo(Scene.Clock.Now + pause);
            if (!IsOffered(step) || await step.Command(Scene) is not { } command)
            {
                continue;
            }

            if (Scene.Office.ActorIn(step.Roles, Scene.Today) is not { } actor)
            {
                Count(Refusals, "simulation.nobody");
                continue;
            }

            step.Then(Scene, await SendAsync(actor, command, cancellationToken));
        }

        MoveTo(Evening);
        return await PumpAsync(cancellationToken);
    }

    // Nobody is shown a button for what the stage does not take; papers come by post all the same.
    private bool IsOffered(Step step) => step.ComesRegardless || !StageActions.OfStages.Contains(step.Action) || Scene.Accepts(step.Action);

    private async ValueTask LookAsync(CancellationToken cancellationToken)
    {
        Scene.State = (await Scene.Queries.CycleAsync(Scene.Cycle, cancellationToken))!;
        IsFinished = Scene.Stage.Final && Scene.State.PendingEffects.Count == 0;
    }

    private async ValueTask<Outcome> SendAsync(Actor actor, Command command, CancellationToken cancellationToken)
    {
        var number = (++_commands).ToString(CultureInfo.InvariantCulture);
        var request = new CommandRequest(CommandId.From("simulation", Scene.Request.Seed.ToString(CultureInfo.InvariantCulture), number), actor, command);
        Keep(request);
        var outcome = await _engine.ExecuteAsync(request, cancellationToken);
        IReadOnlyList<Refusal> refusals = outcome switch
        {
            Outcome.Refused refused => refused.Reasons,
            Outcome.Done done => done.RefusedLines,
            _ => throw new InvalidOperationException($"{command}: {outcome}. Nobody else works in a simulation."),
        };
        foreach (var refusal in refusals)
        {
            Count(Refusals, refusal.Code);
        }

        var load = _load.GetValueOrDefault(Scene.Today) ?? new DayLoad(Scene.Today, 0, 0);
        _load[Scene.Today] = load with { Commands = load.Commands + 1, Refused = load.Refused + (outcome is Outcome.Refused ? 1 : 0) };
        return outcome;
    }

    /// <summary>Lets timers and effects run.</summary>
    /// <returns>False when an effect failed: nothing can go on from there.</returns>
    private async ValueTask<bool> PumpAsync(CancellationToken cancellationToken)
    {
        Keep(null);
        await _pump.RunUntilIdleAsync(cancellationToken);
        foreach (var incident in await _pump.IncidentsAsync(cancellationToken))
        {
            Obstacles.Add(new SimulationObstacle(
                "simulation.incident", incident.Key, $"Việc của hệ thống không thực hiện được: {incident.Error}", $"An effect failed: {incident.Error}"));
        }

        if (Obstacles.Count > 0 && await Scene.Queries.CycleAsync(Scene.Cycle, cancellationToken) is { } state)
        {
            Scene.State = state;
        }

        return Obstacles.Count == 0;
    }

    private async ValueTask ExplainAsync(CancellationToken cancellationToken)
    {
        foreach (var way in await MovingOn.WaysAsync(Scene, _engine, cancellationToken))
        {
            var about = way.Transition.Trigger;
            Obstacles.AddRange(way switch
            {
                { Actor: null } => [Nobody(about)],
                { WhyNot: null } => [new SimulationObstacle("simulation.not-offered", about, "Điều kiện của bước chuyển không thỏa.", "The transition's conditions do not hold.")],
                { WhyNot: [] } => [new SimulationObstacle("simulation.waiting", about, "Bước chuyển được phép nhưng công việc của giai đoạn chưa xong.", "It may be pulled, but the work of the stage is not done.")],
                { WhyNot: var reasons } => reasons.Select(r => Obstacle(about, r)),
            });
        }
    }

    private LocalDate LastDay()
    {
        var last = new LocalDate(Scene.Request.Year + Scene.Definition.Years - 1, 12, 31);
        var deadlines = Scene.State is { Deadlines: { Count: > 0 } known } ? known.Max(d => d.Date) : last;
        return LocalDate.Max(last, deadlines).PlusDays(DaysOfGrace);
    }

    private void MoveTo(LocalTime time) => Scene.Clock.MoveTo(Scene.Zone.AtLeniently(Scene.Today + time).ToInstant());

    private void Keep(CommandRequest? request)
    {
        if (Scene.Request.KeepsInputs)
        {
            _inputs.Add(new SimulatedInput(Scene.Clock.Now, request));
        }
    }

    private static void Count(SortedDictionary<string, int> counts, string code) => counts[code] = counts.GetValueOrDefault(code) + 1;

    private static SimulationObstacle Obstacle(string about, Refusal refusal) => new(refusal.Code, about, refusal.Vietnamese, refusal.English);

    private static SimulationObstacle Nobody(string about) =>
        new("simulation.nobody", about, "Không vai trò nào còn hiệu lực được phép làm việc này.", "No role that is valid may do this.");
}
