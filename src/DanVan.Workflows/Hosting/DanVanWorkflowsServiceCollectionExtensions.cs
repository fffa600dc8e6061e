using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using DanVan.Workflows.Audit;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Storage;
using DanVan.Workflows.Workers;

namespace DanVan.Workflows.Hosting;

/// <summary>Adds DanVan.Workflows to a host.</summary>
public static class DanVanWorkflowsServiceCollectionExtensions
{
    /// <summary>
    /// Adds the engine, its queries, audit and workers. The host still says which store it uses and implements <see cref="IUnitDirectory"/> and
    /// <see cref="IAuthorization"/>; without a notifier or a document register nobody is told. Calling it twice is harmless.
    /// </summary>
    /// <param name="services">The host's services. Its own registrations are left alone.</param>
    /// <param name="configure">Says what the host uses.</param>
    public static IServiceCollection AddDanVanWorkflows(this IServiceCollection services, Action<DanVanWorkflowsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<DanVanWorkflowsOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DanVanWorkflowsOptions>, OptionsCheck>());
#pragma warning disable RS0030 // The one place that takes the machine's clock; everything else asks the container.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.TryAdd(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(Logger<>)));
        services.TryAddSingleton<INotifier, SilentNotifier>();
        services.TryAddSingleton<IDocumentRegister, SilentDocumentRegister>();
        services.TryAddSingleton(provider => new DefinitionCatalogue(Registered(provider)));
        services.TryAddSingleton<FrameCache>();
        services.TryAddSingleton(provider => new DocumentDesk(provider.GetRequiredService<IWorkflowStore>(), provider.GetService<IDocumentComposer>()));
        services.TryAddSingleton<IssuingDesk>();
        services.TryAddSingleton<HistoryReader>();
        services.TryAddSingleton<MigrationDesk>();
        services.TryAddSingleton<IDefinitionDryRun, DefinitionDryRun>();
        services.TryAddSingleton<CycleHandler>();
        services.TryAddSingleton<RegistrationReader>();
        services.TryAddSingleton<RegistrationHandler>();
        services.TryAddSingleton<DefinitionHandler>();
        services.TryAddSingleton<WorkflowEngine>();
        services.TryAddSingleton<IWorkflowEngine>(provider =>
        {
            // A provider without a host validates nothing at start. No command may run where the options, or letters, are not as they must be.
            _ = provider.GetRequiredService<IOptions<DanVanWorkflowsOptions>>().Value;
            return provider.GetRequiredService<WorkflowEngine>();
        });
        services.TryAddSingleton<IStageGate, StageGate>();
        services.TryAddSingleton<IWorkflowQueries, WorkflowQueries>();
        services.TryAddSingleton<IDefinitionQueries, DefinitionQueries>();
        services.TryAddSingleton<IDocumentPreviews, DocumentPreviews>();
        services.TryAddSingleton<IWorkflowAudit, WorkflowAudit>();
        services.TryAddSingleton<EffectRunner>();
        services.TryAddSingleton<IWorkflowPump, WorkflowPump>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WorkflowWorker>());
        configure?.Invoke(new DanVanWorkflowsBuilder(services));
        return services;
    }

    // The last registration of an id wins, so that a host can replace the built-in cycle.
    private static IEnumerable<LoadedDefinition> Registered(IServiceProvider provider) =>
        provider.GetServices<LoadedDefinition>()
            .Prepend(DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson, "annual-cycle.json"))
            .GroupBy(d => d.Definition.Id)
            .Select(g => g.Last());

    private sealed class OptionsCheck : IValidateOptions<DanVanWorkflowsOptions>
    {
        public ValidateOptionsResult Validate(string? name, DanVanWorkflowsOptions options) =>
            options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private sealed class SilentNotifier : INotifier
    {
        public ValueTask NotifyAsync(Notification notification, CancellationToken cancellationToken) => default;
    }

    private sealed class SilentDocumentRegister : IDocumentRegister
    {
        public ValueTask RegisterAsync(CycleId cycle, StoredDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => default;
    }
}
