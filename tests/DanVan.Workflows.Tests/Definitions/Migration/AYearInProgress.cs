using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>A year on the built-in definition that stands at some point; a second office over the same store has the new version registered.</summary>
internal sealed class AYearInProgress : IAsyncDisposable
{
    private readonly List<TestOffice> _offices = [];

    private AYearInProgress(IWorkflowStore store) => Store = store;

    public IWorkflowStore Store { get; }

    public OfficeClock Clock { get; } = new(OfficeClock.At(1, 16));

    public static CycleId Cycle => SmallYear.Cycle;

    /// <summary>The year before a step of <see cref="SmallYear"/>, with what was pending carried out.</summary>
    /// <param name="step">The step.</param>
    /// <param name="store">The store; a new one when null.</param>
    /// <param name="without">Steps that are left out.</param>
    /// <param name="definition">What the year runs on; the built-in definition when null.</param>
    public static async Task<AYearInProgress> BeforeAsync(string step, IWorkflowStore? store = null, string[]? without = null, string? definition = null)
    {
        var year = new AYearInProgress(store ?? new InMemoryWorkflowStore());
        var office = year.Office(definition);
        foreach (var taken in SmallYear.Steps.TakeWhile(s => s.Name != step).Where(s => without?.Contains(s.Name) != true))
        {
            await office.TakeAsync(taken);
        }

        year.Clock.Now = Instant.Max(year.Clock.Now, SmallYear.Steps.FirstOrDefault(s => s.Name == step)?.At ?? year.Clock.Now);
        return year;
    }

    /// <summary>An office on the built-in definition, or on a version in its place.</summary>
    public TestOffice Office(string? definition = null)
    {
        var office = new TestOffice(Store, Clock, definition: definition);
        _offices.Add(office);
        return office;
    }

    /// <summary>What a dry run of a version says about the year.</summary>
    public async Task<DryRunResult> DryRunAsync(string definition, MigrationMapping? mapping = null)
    {
        var mappings = mapping is null ? null : new Dictionary<CycleId, MigrationMapping> { [Cycle] = mapping };
        var report = await Office().DryRun.DryRunAsync(definition, mappings);
        Assert.That(report.Findings.Select(f => $"{f.Code} {f.Path} {f.English}"), Is.Empty);
        return report.Cycles.Single();
    }

    public static CycleCommand.Migrate MoveTo(string definition, MigrationMapping? mapping = null) =>
        new(Cycle, DefinitionLoader.Load(definition).Hash, mapping ?? MigrationMapping.None, "QĐ 99/QĐ-SYT");

    /// <summary>Moves the year to a version.</summary>
    /// <returns>An office that goes on with it.</returns>
    public async Task<TestOffice> MigrateAsync(string definition, MigrationMapping? mapping = null)
    {
        var office = Office(definition);
        await office.DoAsync(OfficeRoles.Leader, MoveTo(definition, mapping));
        await office.Pump.RunUntilIdleAsync();
        Assert.That((await office.Audit.VerifyAsync(Cycle)).Findings, Is.Empty);
        return office;
    }

    /// <summary>Goes on with the steps of the small year from one on, each of which must be done.</summary>
    /// <param name="office">The office.</param>
    /// <param name="from">The first step.</param>
    /// <param name="change">Changes a command, as people do who have learnt the new words; null for a step that is no longer taken.</param>
    public static async Task FinishAsync(TestOffice office, string from, Func<YearStep, YearStep?>? change = null)
    {
        foreach (var step in SmallYear.Steps.SkipWhile(s => s.Name != from).Select(s => change is null ? s : change(s)).OfType<YearStep>())
        {
            var outcome = await office.TakeAsync(step);
            if (step.Command is not null && !step.Name.EndsWith("-refused", StringComparison.Ordinal))
            {
                Assert.That(outcome, Is.InstanceOf<Outcome.Done>(), () => $"{step}: {TestOffice.Describe(outcome)}");
            }

            Assert.That(await office.Pump.IncidentsAsync(), Is.Empty, step.Name);
        }

        Assert.That((await office.Audit.VerifyAsync(Cycle)).Findings, Is.Empty);
    }

    public async Task<CycleState> CycleStateAsync() => (await Office().Queries.CycleAsync(Cycle))!;

    public async Task<RegistrationState> RegistrationAsync(string code) => (await Office().Queries.RegistrationAsync(SmallYear.Registration(code)))!;

    public async ValueTask DisposeAsync()
    {
        foreach (var office in _offices)
        {
            await office.DisposeAsync();
        }
    }

    /// <summary>A mapping of ids of one sort.</summary>
    public static MigrationMapping Renamed(string of, params (string From, string To)[] ids) => new()
    {
        Renamed = new Dictionary<string, IReadOnlyDictionary<string, string>> { [of] = ids.ToDictionary(i => i.From, i => i.To) },
    };

    public static MigrationMapping Stage(string from, string to, bool enters = false) =>
        new() { Stages = new Dictionary<string, string> { [from] = to }, EntersStage = enters };
}
