using DanVan.Workflows.Hosting;
using Elsa.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DanVan.Workflows.Elsa.Tests.Office;

/// <summary>Elsa in an office that is built elsewhere: started as a host starts it, and stopped before the office's services go.</summary>
internal sealed class StartedElsa : IAsyncDisposable
{
    private readonly List<IHostedService> _services;

    // What it stops is asked for here, so that it was made before this and is disposed of after it.
    public StartedElsa(IEnumerable<IHostedService> services) =>
        _services = [.. services.Where(s => s.GetType().Namespace!.StartsWith("Elsa.", StringComparison.Ordinal))];

    /// <summary>Adds Elsa to an office, with tables in a folder or, without one, in memory.</summary>
    /// <returns>Starts it, once the office is built.</returns>
    public static Func<Task> AddTo(DanVanWorkflowsBuilder library, ElsaFolder locks, bool inMemory)
    {
        IServiceProvider? office = null;
        library.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        library.Services.AddElsa(elsa => ElsaOffice.SetUp(elsa, locks, inMemory, null));
        library.UseElsa();
        library.Services.AddSingleton<StartedElsa>();

        // Whoever configures is handed the office's services.
        library.Services.AddSingleton<IConfigureOptions<DanVanWorkflowsOptions>>(services =>
        {
            office = services;
            return new ConfigureOptions<DanVanWorkflowsOptions>(_ => { });
        });
        return () => office!.GetRequiredService<StartedElsa>().StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Enumerable.Reverse(_services))
        {
            await service.StopAsync(CancellationToken.None);
        }
    }

    private async Task StartAsync()
    {
        foreach (var service in _services)
        {
            await service.StartAsync(CancellationToken.None);
        }
    }
}
