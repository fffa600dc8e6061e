using DanVan.Workflows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Benchmarks.Engine;

/// <summary>An office whose cycles stand where the benchmark needs them, on a SQLite file.</summary>
internal sealed class BenchmarkOffice : IAsyncDisposable, IUnitDirectory, IAuthorization, IClock
{
    private static readonly Actor Clerk = new(new PersonId("clerk"));
    private static readonly HashSet<string> Roles = ["cycle-owner", "registry", "council-secretary"];
    private static readonly UnitId Unit = new("u001");

    private readonly ServiceProvider _services;
    private readonly IWorkflowEngine _engine;
    private Instant _now = Instant.FromUtc(2024, 1, 2, 1, 0);

    public BenchmarkOffice(string path, string? definition = null)
    {
        _services = new ServiceCollection()
            .AddSingleton<IUnitDirectory>(this)
            .AddSingleton<IAuthorization>(this)
            .AddDanVanWorkflows(library =>
            {
                library.UseSqlite(path).UseDocuments().UseClock(this);
                if (definition is not null)
                {
                    library.AddDefinition(definition);
                }
            })
            .BuildServiceProvider();
        _engine = _services.GetRequiredService<IWorkflowEngine>();
    }

    public Instant GetCurrentInstant() => _now;

    public ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken) => new(Roles);

    public ValueTask<IReadOnlyList<CohortUnit>> UnitsAsync(CycleId cycle, CancellationToken cancellationToken) =>
        new([new CohortUnit(Unit, "Xã Mẫu", "commune", "commune", null, null, null)]);

    /// <summary>Opens a cycle and its registration.</summary>
    public async Task OpenRegistrationAsync(CycleId cycle)
    {
        await DoAsync(new CycleCommand.Open(cycle, "annual-cycle", new CycleSettings
        {
            Year = 2024,
            Theme = "",
            Owner = new OwnerBody("Sở Mẫu", "", "SM", "Nơi Mẫu", "state-nd30", "GIÁM ĐỐC", "Người Mẫu"),
            Council = [new CouncilMember("m1", "Ủy viên Mẫu", "Ủy viên", null)],
        }));
        await DoAsync(new CycleCommand.Pull(cycle, "issue-plan"));
        await SettleAsync();
    }

    /// <summary>Goes on to the scoring of a cycle whose registrations are in.</summary>
    public async Task OpenScoringAsync(CycleId cycle)
    {
        _now = Instant.FromUtc(2024, 12, 1, 1, 0);
        await SettleAsync();
        await DoAsync(new CycleCommand.Pull(cycle, "close-registration"));
        await SettleAsync();
        await DoAsync(new CycleCommand.Pull(cycle, "start-scoring"));
        await SettleAsync();
    }

    public Task SubmitAsync(CycleId cycle, string code) => DoAsync(new RegistrationCommand.Submit(
        new RegistrationId(cycle, code), Unit, "collective", "economy", "new", Form(code), new LocalDateTime(2024, 1, 2, 7, 0, 0)));

    public Task ScoreAsync(CycleId cycle, string code, string item) =>
        DoAsync(new RegistrationCommand.Score(new RegistrationId(cycle, code), [new ScoreLine(item, "self", Unit.Value, 1, "")]));

    public async Task SettleAsync() => await _services.GetRequiredService<IWorkflowPump>().RunUntilIdleAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task DoAsync(Command command)
    {
        var outcome = await _engine.ExecuteAsync(new CommandRequest(CommandId.New(), Clerk, command));
        if (outcome is not Outcome.Done)
        {
            var reasons = outcome is Outcome.Refused refused ? string.Join(", ", refused.Reasons.Select(r => r.Code)) : "";
            throw new InvalidOperationException($"{command.GetType().Name} ended with {outcome.GetType().Name} {reasons}");
        }
    }

    private static Dictionary<string, string> Form(string code)
    {
        const string text = "Tuyên truyền, vận động, dân biết - dân bàn - dân làm - dân kiểm tra; ";
        string[] items = ["name", "situation", "goal", "content", "place", "forces", "resources", "period", "outputs", "sustain"];
        return items.ToDictionary(item => item, item => item == "name" ? $"Mô hình {code}" : string.Concat(Enumerable.Repeat(text, 4)));
    }
}
