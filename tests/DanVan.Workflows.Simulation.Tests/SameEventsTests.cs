using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Sqlite;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Simulation.Tests;

/// <summary>What the simulator shows is what a host gets: its inputs, fed to an engine over SQLite, give the same events, hash by hash.</summary>
public sealed class SameEventsTests
{
    [TestCase("annual-cycle", 1)]
    [TestCase("annual-cycle", 77)]
    [TestCase("department-cycle", 3)]
    [TestCase("party-provincial-cycle", 3)]
    public async Task The_inputs_of_a_simulation_give_a_host_the_same_events(string definition, long seed)
    {
        SimulatedEvents simulated = new();
        var report = await Simulator.RunAsync(Years.Small with
        {
            DefinitionJson = BuiltInDefinitions.Json(definition), Seed = seed, KeepsInputs = true, Configure = simulated.Attach,
        });
        var folder = Directory.CreateTempSubdirectory("danvan-simulation-");
        try
        {
            var host = new Host(report, BuiltInDefinitions.Json(definition));
            await using var services = host.Services(Path.Combine(folder.FullName, "cycle.db"));
            await host.FeedAsync(services, report.Inputs);

            var audit = await services.GetRequiredService<IWorkflowAudit>().VerifyAsync(report.Cycle);
            var hashes = await HashesAsync(services.GetRequiredService<IWorkflowStore>(), report.Cycle);
            Assert.That(hashes, Has.Count.EqualTo(report.Events));
            Assert.That(hashes, Is.EqualTo(await HashesAsync(simulated.Store, report.Cycle)));
            Assert.That(audit.IsVerified, Is.True);
            Assert.That(audit.Root, Is.EqualTo(report.AuditRoot));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task One_input_less_gives_other_events()
    {
        var report = await Simulator.RunAsync(Years.Small with { KeepsInputs = true });
        var host = new Host(report, DefinitionLoader.AnnualCycleJson);
        await using var services = host.Services(null);
        var last = report.Inputs.Last(i => i.Request?.Command is Registrations.RegistrationCommand.CastBallot);
        await host.FeedAsync(services, report.Inputs.Where(i => i != last));

        Assert.That((await services.GetRequiredService<IWorkflowAudit>().VerifyAsync(report.Cycle)).Root, Is.Not.EqualTo(report.AuditRoot));
    }

    private static async Task<List<(string Stream, long Sequence, string Hash)>> HashesAsync(IWorkflowStore store, CycleId cycle)
    {
        var hashes = new List<(string, long, string)>();
        await foreach (var stored in store.ReadEventsAsync(cycle))
        {
            hashes.Add((stored.Stream.ToString(), stored.Sequence, stored.Hash));
        }

        return hashes;
    }

    /// <summary>Keeps the simulator's own store at hand.</summary>
    private sealed class SimulatedEvents
    {
        public IWorkflowStore Store { get; } = new InMemoryWorkflowStore();

        public void Attach(DanVanWorkflowsBuilder library) => library.Services.AddSingleton(Store);
    }

    private sealed class Host(SimulationReport report, string definition) : IUnitDirectory, IAuthorization, IClock
    {
        private Instant _now = report.Inputs[0].At;

        public ServiceProvider Services(string? database) => new ServiceCollection()
            .AddSingleton(this)
            .AddSingleton<IDocumentComposer, PlainTextComposer>()
            .AddDanVanWorkflows(library =>
            {
                library
                    .Configure(options => (options.Lease, options.RunWorkers) = (Duration.Zero, false))
                    .AddDefinition(definition)
                    .UseClock(this)
                    .UseUnitDirectory<Host>()
                    .UseAuthorization<Host>();
                _ = database is null ? library.UseInMemoryStore() : library.UseSqlite(database);
            })
            .BuildServiceProvider();

        public async Task FeedAsync(IServiceProvider services, IEnumerable<SimulatedInput> inputs)
        {
            var (engine, pump) = (services.GetRequiredService<IWorkflowEngine>(), services.GetRequiredService<IWorkflowPump>());
            foreach (var input in inputs)
            {
                _now = input.At;
                _ = input.Request is { } request ? (object)await engine.ExecuteAsync(request) : await pump.RunUntilIdleAsync();
            }
        }

        public Instant GetCurrentInstant() => _now;

        public ValueTask<IReadOnlyList<CohortUnit>> UnitsAsync(CycleId cycle, CancellationToken cancellationToken) => new(report.Units);

        public ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken) =>
            new(report.People.TryGetValue(person, out var role) ? new HashSet<string> { role } : []);
    }
}
