using AnnualCycle.Input;
using AnnualCycle.Office;
using AnnualCycle.Output;
using AnnualCycle.Run;
using DanVan.Workflows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AnnualCycle.Tests.Edits;

/// <summary>A year in memory that is brought to a moment, changed there, and brought to its end by whatever definition it then runs on.</summary>
internal sealed class EditedYear : IAsyncDisposable
{
    private static readonly DateTimeZone Hanoi = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"];
    private readonly YearFolder _folder;
    private readonly CycleSettings _settings;
    private readonly Hosts _hosts = new();
    private readonly OfficeDirectory _directory = new();
    private readonly RefusalList _refusals = new();
    private readonly MovingClock _clock;
    private readonly YearClock _time;
    private readonly ServiceProvider _services;
    private readonly PaperEntry _papers;
    private CycleDefinition _definition = DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Definition;
    private IReadOnlyDictionary<string, string> _oldFormItems = new Dictionary<string, string>();
    private int _steps;

    public EditedYear(YearFolder folder, CycleSettings settings)
    {
        (_folder, _settings) = (folder, settings);
        _clock = new MovingClock(YearClock.FirstMorning(settings, Hanoi));
        _time = new YearClock(_clock, settings, Hanoi);
        _services = new ServiceCollection()
            .AddSingleton(_directory)
            .AddSingleton(_hosts)
            .AddDanVanWorkflows(library => library
                .UseInMemoryStore()
                .UseDocuments()
                .Configure(options => (options.MaxAttempts, options.Lease, options.RunWorkers) = (1, Duration.Zero, false))
                .UseClock(_clock)
                .UseUnitDirectory<OfficeDirectory>()
                .UseAuthorization<Hosts>())
            .BuildServiceProvider();
        _papers = new PaperEntry(Engine, Cycle, _refusals);
    }

    public static CycleId Cycle { get; } = new("dvk-2024");

    private static Actor Drafter { get; } = new(new PersonId("chuyen-vien"));

    private IWorkflowEngine Engine => _services.GetRequiredService<IWorkflowEngine>();

    private IWorkflowPump Pump => _services.GetRequiredService<IWorkflowPump>();

    private IWorkflowQueries Queries => _services.GetRequiredService<IWorkflowQueries>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Runs the whole year; at the moment, before the row, it is changed.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="row">The row of the file that is being entered then.</param>
    /// <param name="change">What happens then.</param>
    /// <param name="first">Version 1, where it is not the built-in definition.</param>
    public async Task RunAsync(Moment moment, int row, Func<Task> change, string? first = null)
    {
        if (first is not null)
        {
            await PublishAsync(first);
            GoOnUnder(first, MigrationMapping.None, new Dictionary<string, string>());
        }

        foreach (var unit in _folder.ReadUnits())
        {
            if (unit.Value is null)
            {
                _refusals.Add(unit.File, unit.Line, RefusalList.Unreadable);
            }
        }

        _directory.Units = [.. _folder.ReadUnits().Select(u => u.Value).OfType<CohortUnit>()];
        await DoAsync(OfficeRoles.Leader, new CycleCommand.Open(Cycle, "annual-cycle", _settings));
        await At(Moment.Opened);
        _time.ToMorningOf(1, 16);
        await AdvanceUntilAsync(StageActions.Submit);
        var isEntering = moment is Moment.Registering or Moment.RegistrationsIn;
        await EnterAsync(_folder.ReadRegistrations(), r => r.SubmittedAt, rows => _papers.RegistrationsAsync(rows.Select(Filled), _ => { }), isEntering);
        await AdvanceUntilAsync(StageActions.Report);
        await At(Moment.Registered);
        isEntering = moment is Moment.Reporting or Moment.HalfYear or Moment.ReportsIn;
        await EnterAsync(_folder.ReadReports(), r => r.ReportedAt, rows => _papers.ReportsAsync(rows, _ => { }), isEntering);
        await AdvanceUntilAsync(StageActions.Score);
        await At(Moment.ScoringBegins);
        await EnterAsync(_folder.ReadScores(), null, rows => _papers.ScoresAsync(rows, _ => { }), moment == Moment.Scoring);
        await EnterAsync(_folder.ReadDisqualifications(), null, rows => _papers.DisqualificationsAsync(rows, _ => { }), moment == Moment.Scored);
        _time.ToMorningOf(12, 5);
        await AdvanceUntilAsync(StageActions.CastBallot);
        await At(Moment.Concluded);
        _time.ToMorningOf(12, 15);
        await EnterAsync(_folder.ReadBallots(), null, rows => _papers.BallotsAsync(rows, _ => { }), moment is Moment.Voting or Moment.Voted);
        if (moment == Moment.Counted)
        {
            await AdvanceUntilAsync(StageActions.CountVotes);
            await At(Moment.Counted);
        }

        while (!Stage(await CycleAsync()).Final)
        {
            await AdvanceAsync();
        }

        await At(Moment.Closed);

        Task At(Moment here) => moment == here ? ChangeAsync() : Task.CompletedTask;

        async Task ChangeAsync()
        {
            _time.Past(DayOf(moment));
            await PumpAsync();
            await change();
            await PumpAsync();
        }

        async Task EnterAsync<T>(IEnumerable<Row<T>> all, Func<T, LocalDateTime>? received, Func<IEnumerable<Row<T>>, Task<int>> enter, bool here)
            where T : class
        {
            // Papers with an instant of receipt come in one by one, the others as they lie in the file.
            var rows = all.ToList();
            var before = here ? rows[..row] : rows;
            foreach (var part in before.Chunk(received is null ? int.MaxValue : 1).Append(null).Concat(rows[before.Count..].Chunk(received is null ? int.MaxValue : 1)))
            {
                if (part is null)
                {
                    await (here ? ChangeAsync() : Task.CompletedTask);
                    continue;
                }

                _time.Past(received is not null && part[0].Value is { } paper ? received(paper) : null);
                await enter(part);
            }
        }
    }

    /// <summary>What a dry run of a version says about the year; null when it does not list it.</summary>
    public async Task<DryRunResult?> DryRunAsync(string definition, MigrationMapping? mapping)
    {
        var mappings = mapping is null ? null : new Dictionary<CycleId, MigrationMapping> { [Cycle] = mapping };
        var report = await _services.GetRequiredService<IDefinitionDryRun>().DryRunAsync(definition, mappings);
        Assert.That(report.Findings.Select(f => $"{f.Code} {f.Path} {f.English}"), Is.Empty);
        return report.Cycles.SingleOrDefault();
    }

    /// <summary>Publishes a version: one person drafts it, another decides on it.</summary>
    public async Task PublishAsync(string definition)
    {
        var id = new DefinitionId("annual-cycle");
        await DoAsync(Drafter, new DefinitionCommand.SaveDraft(id, definition, "Sửa đổi theo yêu cầu"));
        await DoAsync(OfficeRoles.Leader, new DefinitionCommand.Publish(id, DefinitionLoader.Load(definition).Hash, "QĐ 12/QĐ-SYT"));
    }

    /// <summary>Asks for the year to be moved to a version.</summary>
    public ValueTask<Outcome> MigrateAsync(string definition, MigrationMapping mapping) => SendAsync(
        OfficeRoles.Leader, new CycleCommand.Migrate(Cycle, DefinitionLoader.Load(definition).Hash, mapping, "QĐ 13/QĐ-SYT"));

    /// <summary>The office works by a version from now on.</summary>
    public void GoOnUnder(string definition, MigrationMapping mapping, IReadOnlyDictionary<string, string> roles)
    {
        _definition = DefinitionLoader.Load(definition).Definition;
        _oldFormItems = (mapping.Renamed.GetValueOrDefault(MappedIds.Form) ?? new Dictionary<string, string>()).ToDictionary(i => i.Value, i => i.Key);
        _hosts.Renamed = roles;
    }

    public async Task<CycleState> CycleAsync() => (await Queries.CycleAsync(Cycle))!;

    /// <summary>Writes results.csv and refusals.csv.</summary>
    public async Task<(string Results, string Refusals)> ResultsAsync(string folder)
    {
        Assert.That((await _services.GetRequiredService<IWorkflowAudit>().VerifyAsync(Cycle)).Findings, Is.Empty, "the audit holds");
        var states = new List<(string, RegistrationState)>();
        foreach (var id in _papers.Accepted)
        {
            states.Add((id, (await Queries.RegistrationAsync(new RegistrationId(Cycle, PaperId.ToCode(id))))!));
        }

        var (results, refusals) = (Path.Combine(folder, "results.csv"), Path.Combine(folder, "refusals.csv"));
        await ResultsFile.WriteAsync(results, await CycleAsync(), states);
        await _refusals.WriteAsync(refusals);
        return (await File.ReadAllTextAsync(results), await File.ReadAllTextAsync(refusals));
    }

    // A new item is filled in only where it must be: people are lazy.
    private Row<RegistrationPaper> Filled(Row<RegistrationPaper> row) => row.Value is not { } paper ? row : row with
    {
        Value = paper with
        {
            Form = _definition.Registration.Form
                .Select(f => (f.Id, Text: paper.Form.GetValueOrDefault(_oldFormItems.GetValueOrDefault(f.Id, f.Id)) ?? (f.Required ? "Bổ sung" : null)))
                .Where(f => f.Text is not null)
                .ToDictionary(f => f.Id, f => f.Text!),
        },
    };

    private async Task AdvanceUntilAsync(string action)
    {
        while (!Stage(await CycleAsync()).Accepts.Contains(action))
        {
            await AdvanceAsync();
        }

        await PumpAsync();
    }

    private async Task AdvanceAsync()
    {
        var cycle = await CycleAsync();
        var transition = _definition.Transitions.First(t => t.From == cycle.Stage);
        foreach (var deadline in cycle.Deadlines.Where(d => transition.AfterDeadlines?.Contains(d.Id) == true))
        {
            _time.ToMorningAfter(deadline);
        }

        await PumpAsync();
        await DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(Cycle, transition.Trigger));
        await PumpAsync();
    }

    private StageDefinition Stage(CycleState cycle) => _definition.Stages.First(s => s.Id == cycle.Stage);

    private LocalDateTime? DayOf(Moment moment)
    {
        (int Month, int Day)? day = moment switch
        {
            Moment.Registering => (3, 20),
            Moment.RegistrationsIn => (4, 12),
            Moment.Reporting => (6, 14),
            Moment.HalfYear => (7, 1),
            Moment.ReportsIn => (11, 26),
            _ => null,
        };
        return day is { } d ? new LocalDateTime(_settings.Year, d.Month, d.Day, 0, 0) : null;
    }

    private async Task PumpAsync()
    {
        await Pump.RunUntilIdleAsync();
        Assert.That((await Pump.IncidentsAsync()).Select(i => $"{i.Kind} {i.Key}: {i.Error}"), Is.Empty);
    }

    private ValueTask<Outcome> SendAsync(Actor actor, Command command) =>
        Engine.ExecuteAsync(new CommandRequest(CommandId.From(Cycle.Value, "step", (++_steps).ToString(System.Globalization.CultureInfo.InvariantCulture)), actor, command));

    private async Task DoAsync(Actor actor, Command command)
    {
        var outcome = await SendAsync(actor, command);
        Assert.That(outcome, Is.InstanceOf<Outcome.Done>(), () => $"{command}: {string.Join("; ", (outcome as Outcome.Refused)?.Reasons.Select(r => $"{r.Code} {r.English}") ?? [])}");
    }

    /// <summary>Who is who. When a definition renames a role, this is where the host follows.</summary>
    private sealed class Hosts : IAuthorization
    {
        private readonly OfficeRoles _office = new();

        public IReadOnlyDictionary<string, string> Renamed { get; set; } = new Dictionary<string, string>();

        public async ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken)
        {
            if (StreamId.Of(cycle).Kind == StreamKind.Definition)
            {
                return new HashSet<string> { person == Drafter.Person ? DefinitionRoles.Author : DefinitionRoles.Publisher };
            }

            return (await _office.RolesAsync(cycle, person, cancellationToken)).Select(r => Renamed.GetValueOrDefault(r, r)).ToHashSet();
        }
    }
}
