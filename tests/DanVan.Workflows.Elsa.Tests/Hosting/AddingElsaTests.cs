using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Hosting;
using Elsa.Common;
using Elsa.Extensions;
using Elsa.Features.Services;
using Elsa.Mediator.Contracts;
using Elsa.Workflows;
using Elsa.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DanVan.Workflows.Elsa.Tests.Hosting;

[TestFixture]
public sealed class AddingElsaTests
{
    private static readonly Type[] Lists = [typeof(INotificationHandler), typeof(IWorkflowsProvider), typeof(IStartupTask), typeof(IRecurringTask), typeof(IActivityProvider), typeof(IHostedService)];

    private static readonly Dictionary<string, Action<IServiceCollection>> Ways = new()
    {
        ["the library, then Elsa with the library"] = s => s.AddDanVanWorkflows(l => l.UseElsa()).AddElsa(e => e.UseDanVan()),
        ["the library alone"] = s => s.AddDanVanWorkflows(l => l.UseElsa()),
        ["the library twice"] = s => s.AddDanVanWorkflows(l => l.UseElsa().UseElsa()).AddDanVanWorkflows(l => l.UseElsa()),
        ["the library, then Elsa"] = s => s.AddDanVanWorkflows(l => l.UseElsa()).AddElsa(),
        ["Elsa, then the library"] = s => { s.AddElsa(); s.AddDanVanWorkflows(l => l.UseElsa()); },
        ["Elsa with the library"] = s => s.AddElsa(e => e.UseDanVan()),
        ["Elsa with the library, then the library"] = s => { s.AddElsa(e => e.UseDanVan().UseDanVan()); s.AddDanVanWorkflows(l => l.UseElsa()); },
        ["the library, then Elsa with the library, then the library"] = s => { s.AddDanVanWorkflows(l => l.UseElsa()); s.AddElsa(e => e.UseDanVan()); s.AddDanVanWorkflows(l => l.UseElsa()); },
        ["the library within Elsa"] = s => s.AddElsa(_ => s.AddDanVanWorkflows(l => l.UseElsa())),
        ["Elsa, then the library on what it returned"] = s => s.AddElsa().UseDanVan(),
    };

    private static IEnumerable<string> Names => Ways.Keys;

    [TestCaseSource(nameof(Names))]
    public void Each_service_is_there_as_often_as_when_Elsa_is_added_once(string way)
    {
        var services = new ServiceCollection();
        services.AddElsa(e => e.UseDanVan());
        var expected = Counts(services);
        var other = new ServiceCollection();
        Ways[way](other);
        Assert.That(Counts(other), Is.EqualTo(expected));
    }

    [Test]
    public void Added_twice_by_the_host_Elsa_registers_everything_twice_which_is_why_the_counts_are_compared()
    {
        var services = new ServiceCollection();
        services.AddElsa();
        var once = services.Count(d => d.ServiceType == typeof(INotificationHandler));
        services.AddElsa();
        Assert.That(services.Count(d => d.ServiceType == typeof(INotificationHandler)), Is.EqualTo(2 * once).And.GreaterThan(0));
    }

    [Test]
    public void What_a_host_says_of_Elsa_after_the_library_holds()
    {
        var services = new ServiceCollection();
        services.AddDanVanWorkflows(l => l.UseElsa());
        services.AddElsa(e => e.UseWorkflowRuntime(r => r.DistributedLockProvider = _ => new NoLocks()));
        using var provider = services.BuildServiceProvider();
        Assert.That(provider.GetRequiredService<Medallion.Threading.IDistributedLockProvider>(), Is.TypeOf<NoLocks>());
    }

    [Test]
    public void A_service_the_host_replaced_between_stays_replaced()
    {
        var services = new ServiceCollection();
        services.AddDanVanWorkflows(l => l.UseElsa());
        services.AddSingleton<IIdentityGenerator, Ids>();
        services.AddElsa();
        Assert.That(services.Count(d => d.ImplementationType == typeof(Ids)), Is.EqualTo(1));
    }

    [Test]
    public async Task The_activities_are_in_Elsas_catalogue_in_Vietnamese()
    {
        await using var office = await ElsaOffice.OpenAsync();
        var descriptor = office.Services.GetRequiredService<IActivityRegistry>().Find<EnterStage>()!;
        Assert.Multiple(() =>
        {
            Assert.That(descriptor.TypeName, Is.EqualTo("DanVan.EnterStage"));
            Assert.That(descriptor.Category, Is.EqualTo("Dân vận khéo"));
            Assert.That(descriptor.DisplayName, Is.EqualTo("Vào giai đoạn"));
            Assert.That(descriptor.Inputs.Single(i => i.Name == nameof(EnterStage.Triggers)).UIHint, Is.EqualTo("dynamic-outcomes"), "a designer draws a port for each");
            Assert.That(office.Log.Errors, Is.Empty);
        });
    }

    private static List<string> Counts(ServiceCollection services) =>
    [
        .. services.Where(d => Lists.Contains(d.ServiceType) || d.ServiceType.Assembly.GetName().Name!.StartsWith("Elsa", StringComparison.Ordinal))
            .GroupBy(d => $"{d.ServiceType} by {d.ImplementationType?.ToString() ?? "a factory"}")
            .Select(g => $"{g.Count()} {g.Key}")
            .Order(StringComparer.Ordinal),
    ];

    private sealed class NoLocks : Medallion.Threading.IDistributedLockProvider
    {
        public Medallion.Threading.IDistributedLock CreateLock(string name) => throw new NotSupportedException();
    }

    private sealed class Ids : IIdentityGenerator
    {
        public string GenerateId() => "1";
    }
}
