using DanVan.Workflows.Elsa;
using Elsa.Extensions;
using Elsa.Persistence.EFCore.Extensions;
using Elsa.Persistence.EFCore.Modules.Management;
using Elsa.Persistence.EFCore.Modules.Runtime;
using Medallion.Threading.FileSystem;

namespace ElsaHost.Hosting;

/// <summary>Elsa as this host wants it. The library's <c>UseElsa()</c> alone would run it in memory.</summary>
public static class ElsaServices
{
    /// <summary>Adds Elsa on SQLite. No endpoint of Elsa's is mapped, and no identity set.</summary>
    public static IServiceCollection AddElsaOn(this IServiceCollection services, ElsaStore store)
    {
        services.AddElsa(elsa => elsa
            .UseWorkflowManagement(management => management.UseEntityFrameworkCore(ef => ef.UseSqlite(store.ConnectionString)))
            .UseWorkflowRuntime(runtime =>
            {
                runtime.DistributedLockProvider = _ => new FileDistributedSynchronizationProvider(store.Locks);
                runtime.UseEntityFrameworkCore(ef => ef.UseSqlite(store.ConnectionString));
            })
            .UseDanVan());
        return services;
    }
}
