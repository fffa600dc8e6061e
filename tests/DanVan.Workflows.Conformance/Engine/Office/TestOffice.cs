using DanVan.Workflows.Documents;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>An office that embeds the library, over a given store. A second one over the same store is another process as far as the library knows.</summary>
public sealed class TestOffice : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TestOffice(
        IWorkflowStore store, OfficeClock? clock = null, Action<DanVanWorkflowsOptions>? configure = null, bool withDocuments = true, string? definition = null,
        Action<DanVanWorkflowsBuilder>? extend = null)
    {
        Store = store;
        Clock = clock ?? new OfficeClock(OfficeClock.At(1, 16));
        var services = new ServiceCollection()
            .AddSingleton(store)
            .AddDanVanWorkflows(library => library
                .Configure(options => options.Lease = Duration.FromSeconds(1))
                .Configure(configure ?? (_ => { }))
                .UseClock(Clock)
                .UseUnitDirectory<OfficeDirectory>()
                .UseAuthorization<OfficeRoles>()
                .UseNotifier<NoticeBoard>()
                .UseDocumentRegister<OutgoingRegister>());
        if (definition is not null)
        {
            services.AddDanVanWorkflows(library => library.AddDefinition(definition));
        }

        if (extend is not null)
        {
            services.AddDanVanWorkflows(extend);
        }

        if (withDocuments)
        {
            services.AddDanVanWorkflows(library => library.UseDocuments());
        }

        _services = services.BuildServiceProvider();
        Engine = _services.GetRequiredService<IWorkflowEngine>();
        Pump = _services.GetRequiredService<IWorkflowPump>();
        Queries = _services.GetRequiredService<IWorkflowQueries>();
        Definitions = _services.GetRequiredService<IDefinitionQueries>();
        Previews = _services.GetRequiredService<IDocumentPreviews>();
        Audit = _services.GetRequiredService<IWorkflowAudit>();
        DryRun = _services.GetRequiredService<IDefinitionDryRun>();
        Directory = _services.GetRequiredService<OfficeDirectory>();
        Notices = _services.GetRequiredService<NoticeBoard>();
        Register = _services.GetRequiredService<OutgoingRegister>();
    }

    public IWorkflowStore Store { get; }

    public OfficeClock Clock { get; }

    public IWorkflowEngine Engine { get; }

    public IWorkflowPump Pump { get; }

    public IWorkflowQueries Queries { get; }

    public IDefinitionQueries Definitions { get; }

    public IDocumentPreviews Previews { get; }

    public IWorkflowAudit Audit { get; }

    public IDefinitionDryRun DryRun { get; }

    public OfficeDirectory Directory { get; }

    public NoticeBoard Notices { get; }

    public OutgoingRegister Register { get; }

    /// <summary>Where a flow driver enters stages.</summary>
    public IStageGate Gate => _services.GetRequiredService<IStageGate>();

    /// <summary>The flow driver the office uses.</summary>
    public T Driver<T>()
        where T : IFlowDriver => (T)_services.GetRequiredService<IFlowDriver>();

    public async Task<Outcome> SendAsync(Actor actor, Command command, CommandId? id = null, long? expectedVersion = null) =>
        await Engine.ExecuteAsync(new CommandRequest(id ?? CommandId.New(), actor, command, expectedVersion));

    public async Task DoAsync(Actor actor, Command command)
    {
        var outcome = await SendAsync(actor, command);
        Assert.That(outcome, Is.InstanceOf<Outcome.Done>(), () => $"{command.GetType().Name}: {Describe(outcome)}");
    }

    /// <summary>Takes one step of a year. A command has the id its step gives it, however often it is sent.</summary>
    /// <returns>The outcome; null for a step in which timers and effects run.</returns>
    public async Task<Outcome?> TakeAsync(YearStep step)
    {
        Clock.Now = Instant.Max(Clock.Now, step.At);
        if (step.Command is { } command)
        {
            return await SendAsync(step.Actor!, command, step.CommandId);
        }

        await Pump.RunUntilIdleAsync();
        return null;
    }

    /// <summary>Takes all steps before one, and stands at its instant then; the whole year when no step has that name. Without a year: of the small one.</summary>
    public async Task TakeUntilAsync(string stepName, PlayedYear? year = null)
    {
        var steps = (year ?? SmallYear.Played).Steps;
        foreach (var step in steps.TakeWhile(s => s.Name != stepName))
        {
            await TakeAsync(step);
        }

        Clock.Now = steps.FirstOrDefault(s => s.Name == stepName)?.At ?? Clock.Now;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public static string Describe(Outcome? outcome) =>
        outcome is Outcome.Refused refused ? string.Join(", ", refused.Reasons.Select(r => $"{r.Code}: {r.English}")) : $"{outcome}";
}
