using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Tests;

/// <summary>A host around the engine: everything in memory, one person who holds every role, a clock that is put where the test wants it.</summary>
internal sealed class AnOffice : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private int _commands;

    /// <param name="store">The store, shared with another office to play a restart; a new one when null.</param>
    /// <param name="definitions">Definitions the host registers.</param>
    public AnOffice(IWorkflowStore? store = null, params string[] definitions)
    {
        Store = store ?? new InMemoryWorkflowStore();
        _services = new ServiceCollection()
            .AddSingleton(Store)
            .AddDanVanWorkflows(library =>
            {
                library.UseDocuments().UseClock(Clock).UseUnitDirectory<Directory>().UseAuthorization<AllRoles>();
                foreach (var definition in definitions)
                {
                    library.AddDefinition(definition);
                }
            })
            .BuildServiceProvider();
    }

    public static Actor Person { get; } = new(new PersonId("can-bo"));

    public IWorkflowStore Store { get; }

    public Clock Clock { get; } = new();

    public IWorkflowEngine Engine => _services.GetRequiredService<IWorkflowEngine>();

    public IWorkflowQueries Queries => _services.GetRequiredService<IWorkflowQueries>();

    public IWorkflowAudit Audit => _services.GetRequiredService<IWorkflowAudit>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public ValueTask<Outcome> SendAsync(Command command) =>
        Engine.ExecuteAsync(new CommandRequest(CommandId.From("test", $"{++_commands}", command.Target.ToString()), Person, command));

    /// <summary>Sends a command that must be taken.</summary>
    public async Task DoAsync(Command command)
    {
        var outcome = await SendAsync(command);
        Assert.That(outcome, Is.TypeOf<Outcome.Done>(), string.Join('\n', (outcome as Outcome.Refused)?.Reasons.Select(r => $"{r.Code}: {r.English}") ?? []));
    }

    /// <summary>Sends a command of another person, which must be taken.</summary>
    public async Task DoAsAsync(string person, Command command)
    {
        var id = CommandId.From("test", $"{++_commands}", command.Target.ToString());
        Assert.That(await Engine.ExecuteAsync(new CommandRequest(id, new Actor(new PersonId(person)), command)), Is.TypeOf<Outcome.Done>());
    }

    public async Task PumpAsync()
    {
        await RunAsync();
        Assert.That(await _services.GetRequiredService<IWorkflowPump>().IncidentsAsync(), Is.Empty);
    }

    /// <summary>Lets timers and effects run, whatever comes of it.</summary>
    public async Task RunAsync() => await _services.GetRequiredService<IWorkflowPump>().RunUntilIdleAsync();

    /// <summary>Pulls a trigger at a moment, and lets its effects run.</summary>
    public async Task PullAsync(CycleId cycle, string trigger, Instant at)
    {
        Clock.Now = at;
        await PumpAsync();
        await DoAsync(new CycleCommand.Pull(cycle, trigger));
        await PumpAsync();
    }

    public async Task<RegistrationState> RegistrationAsync(RegistrationId id) => (await Queries.RegistrationAsync(id))!;

    private sealed class Directory : IUnitDirectory
    {
        public ValueTask<IReadOnlyList<CohortUnit>> UnitsAsync(CycleId cycle, CancellationToken cancellationToken) => new(AYear.Units);
    }

    private sealed class AllRoles : IAuthorization
    {
        public ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken) =>
            new(StreamId.Of(cycle).Kind == StreamKind.Definition ? DefinitionRoles.All.ToHashSet() : AYear.Anyone.Roles);
    }
}

/// <summary>A clock that stands where it is put.</summary>
internal sealed class Clock : IClock
{
    public Instant Now { get; set; } = AYear.At(1, 2);

    public Instant GetCurrentInstant() => Now;
}
