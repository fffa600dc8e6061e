using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Simulation.Office;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace DanVan.Workflows.Simulation;

/// <summary>
/// Runs a definition for a year: a virtual clock, generated units, judges and habits, and the same engine a host uses, through its public API. It knows
/// no rule of its own: what may be done, what is refused and what follows is decided by the engine. Thread-safe; runs share nothing.
/// </summary>
public static class Simulator
{
    /// <summary>Runs the year.</summary>
    /// <param name="request">What to simulate.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>What the year came to; a year that got stuck is a report, too.</returns>
    /// <exception cref="DefinitionException">The definition cannot be used; the exception says everything that is wrong with it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of the request lies outside its range.</exception>
    public static async Task<SimulationReport> RunAsync(SimulationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate();
        var definition = DefinitionLoader.Load(request.DefinitionJson, request.Source).Definition;
        var office = new SimulatedOffice(definition, request);
        var clock = new VirtualClock(Instant.FromUtc(request.Year, 1, 1, 0, 0));
        var notices = new NoticeCount();
        await using var services = Services(request, office, clock, notices);
        var year = new SimulatedYear(request, definition, office, clock, services);
        await year.RunAsync(cancellationToken);
        return await ReportBuilder.BuildAsync(year, services, notices, cancellationToken);
    }

    private static ServiceProvider Services(SimulationRequest request, SimulatedOffice office, VirtualClock clock, NoticeCount notices)
    {
        var services = new ServiceCollection();
        services.AddSingleton(office).AddSingleton(notices);
        services.AddDanVanWorkflows(library =>
        {
            library.UseNotifier<NoticeCount>();
            request.Configure?.Invoke(library);
            library

                // Waiting means nothing to a clock that jumps: what fails is shown at once.
                .Configure(options => (options.MaxAttempts, options.Lease, options.RunWorkers) = (1, Duration.Zero, false))
                .AddDefinition(request.DefinitionJson, request.Source)
                .UseClock(clock)
                .UseUnitDirectory<SimulatedOffice>()
                .UseAuthorization<SimulatedOffice>();
            if (!services.Any(s => s.ServiceType == typeof(IWorkflowStore)))
            {
                library.UseInMemoryStore();
            }

            services.TryAddSingleton<IDocumentComposer, PlainTextComposer>();
        });
        return services.BuildServiceProvider();
    }
}
