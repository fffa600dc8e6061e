using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Elsa;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;
using Elsa.Extensions;
using Elsa.Features.Services;
using Elsa.Persistence.EFCore.Extensions;
using Elsa.Persistence.EFCore.Modules.Management;
using Elsa.Persistence.EFCore.Modules.Runtime;
using Medallion.Threading.FileSystem;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DanVan.Workflows.Elsa.Tests.Office;

/// <summary>An office that runs the cycle on Elsa. A second one over the same store and folder is another process as far as both libraries know.</summary>
/// <remarks>
/// It starts what Elsa starts in a host and stops it again, because timers that outlive their container end the process. Locks lie in a folder of its own:
/// by default Elsa writes them under the current directory.
/// </remarks>
internal sealed class ElsaOffice : IAsyncDisposable
{
    private readonly ServiceCollection _registrations;
    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _started = [];
    private readonly ElsaFolder? _own;

    private ElsaOffice(ServiceCollection registrations, ElsaFolder? own, LogBook log)
    {
        (_registrations, _own, Log) = (registrations, own, log);
        _services = registrations.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        Engine = _services.GetRequiredService<IWorkflowEngine>();
        Pump = _services.GetRequiredService<IWorkflowPump>();
        Clock = _services.GetRequiredService<OfficeClock>();
    }

    public IWorkflowEngine Engine { get; }

    public IWorkflowPump Pump { get; }

    public OfficeClock Clock { get; }

    public IServiceProvider Services => _services;

    /// <summary>Warnings and errors that were logged.</summary>
    public LogBook Log { get; }

    /// <param name="store">Where cycles are kept; in memory when none is given.</param>
    /// <param name="folder">Where Elsa keeps its tables and locks; without one its tables are in memory.</param>
    /// <param name="library">What else the office says of the library.</param>
    /// <param name="elsa">What else the office says of Elsa.</param>
    /// <param name="clock">The clock of cycles; a new one when none is given.</param>
    public static async Task<ElsaOffice> OpenAsync(
        IWorkflowStore? store = null, ElsaFolder? folder = null, Action<DanVanWorkflowsBuilder>? library = null, Action<IModule>? elsa = null, OfficeClock? clock = null)
    {
        var own = folder is null ? new ElsaFolder() : null;
        var log = new LogBook();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddProvider(log));
        services.AddElsa(module => SetUp(module, (folder ?? own)!, inMemory: folder is null, elsa));
        services.AddSingleton(store ?? new InMemoryWorkflowStore());
        services.AddSingleton(clock ?? new OfficeClock(OfficeClock.At(1, 16)));
        services.AddSingleton<NodaTime.IClock>(provider => provider.GetRequiredService<OfficeClock>());
        services.AddDanVanWorkflows(builder =>
        {
            builder
                .Configure(options => options.Lease = NodaTime.Duration.FromSeconds(1))
                .UseUnitDirectory<OfficeDirectory>()
                .UseAuthorization<OfficeRoles>()
                .UseNotifier<NoticeBoard>()
                .UseDocumentRegister<OutgoingRegister>()
                .UseDocuments()
                .UseElsa();
            library?.Invoke(builder);
        });
        var office = new ElsaOffice(services, own, log);
        await office.StartAsync();
        return office;
    }

    /// <summary>Runs something in a scope of its own, as Elsa's services want it.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>As <see cref="InScopeAsync{T}"/>, without a result.</summary>
    public Task InScopeAsync(Func<IServiceProvider, Task> work) => InScopeAsync(async services =>
    {
        await work(services);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Enumerable.Reverse(_started))
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();

        // Elsa keeps every collection it was ever added to, for the life of the process.
        _registrations.Clear();
        _own?.Dispose();
    }

    internal static void SetUp(IModule elsa, ElsaFolder folder, bool inMemory, Action<IModule>? more)
    {
        if (!inMemory)
        {
            elsa.UseWorkflowManagement(management => management.UseEntityFrameworkCore(ef => ef.UseSqlite(folder.ConnectionString)));
        }

        elsa.UseWorkflowRuntime(runtime =>
        {
            runtime.DistributedLockProvider = _ => new FileDistributedSynchronizationProvider(folder.Locks);
            if (!inMemory)
            {
                runtime.UseEntityFrameworkCore(ef => ef.UseSqlite(folder.ConnectionString));
            }
        });
        more?.Invoke(elsa);
    }

    // The library's own workers stay out: tests move its clock and call its pump.
    private async Task StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>().Where(s => s.GetType().Namespace!.StartsWith("Elsa.", StringComparison.Ordinal)))
        {
            await service.StartAsync(CancellationToken.None);
            _started.Add(service);
        }
    }
}
