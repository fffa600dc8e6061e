using System.Globalization;
using Elsa.Extensions;
using Elsa.Persistence.EFCore.Extensions;
using Elsa.Persistence.EFCore.Modules.Management;
using Elsa.Persistence.EFCore.Modules.Runtime;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Filters;
using Elsa.Workflows.Runtime.Messages;
using Medallion.Threading.FileSystem;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DanVan.Elsa.Benchmarks;

/// <summary>Elsa by itself on a SQLite file: a workflow of two activities is started, suspends, is resumed by its bookmark and ends.</summary>
internal sealed class ElsaLoop : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _started = [];
    private int _count;

    private ElsaLoop(ServiceProvider services) => _services = services;

    public static async Task<ElsaLoop> StartAsync(string folder)
    {
        var file = $"Data Source={Path.Combine(folder, "elsa.db")}";
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddElsa(elsa => elsa
            .AddActivity<WaitOnce>()
            .AddWorkflow<RoundTripWorkflow>()
            .UseWorkflowManagement(management => management.UseEntityFrameworkCore(ef => ef.UseSqlite(file)))
            .UseWorkflowRuntime(runtime =>
            {
                runtime.DistributedLockProvider = _ => new FileDistributedSynchronizationProvider(Directory.CreateDirectory(Path.Combine(folder, "locks")));
                runtime.UseEntityFrameworkCore(ef => ef.UseSqlite(file));
            }));
        var loop = new ElsaLoop(services.BuildServiceProvider());
        foreach (var hosted in loop._services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
            loop._started.Add(hosted);
        }

        return loop;
    }

    /// <summary>One round trip.</summary>
    public async Task RunAsync()
    {
        var name = (_count++).ToString(CultureInfo.InvariantCulture);
        string instance;
        await using (var scope = _services.CreateAsyncScope())
        {
            var client = await scope.ServiceProvider.GetRequiredService<IWorkflowRuntime>().CreateClientAsync();
            await client.CreateAndRunInstanceAsync(new CreateAndRunWorkflowInstanceRequest
            {
                WorkflowDefinitionHandle = WorkflowDefinitionHandle.ByDefinitionId(RoundTripWorkflow.Id, global::Elsa.Common.Models.VersionOptions.Published),
                CorrelationId = name,
            });
            instance = client.WorkflowInstanceId;
        }

        await using (var scope = _services.CreateAsyncScope())
        {
            var bookmark = await scope.ServiceProvider.GetRequiredService<IBookmarkStore>().FindAsync(new BookmarkFilter { WorkflowInstanceId = instance })
                ?? throw new InvalidOperationException("The workflow does not wait.");
            await scope.ServiceProvider.GetRequiredService<IWorkflowResumer>().ResumeAsync(bookmark.Id, new Dictionary<string, object>());
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Timers that outlive their container would end the process.
        foreach (var hosted in Enumerable.Reverse(_started))
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }
}
