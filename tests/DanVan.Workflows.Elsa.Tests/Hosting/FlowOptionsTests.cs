using DanVan.Workflows.Elsa.Driving;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Hosting;

[TestFixture]
public sealed class FlowOptionsTests
{
    [Test]
    public void What_is_wrong_is_said_at_once()
    {
        var services = new ServiceCollection();
        services.AddDanVanWorkflows(library => library.UseElsa(options =>
        {
            options.SweepInterval = Duration.FromMilliseconds(10);
            options.LateAfter = Duration.FromSeconds(-1);
            options.LockTimeout = Duration.FromHours(1);
            options.StartTimeout = Duration.Zero;
        }));
        using var provider = services.BuildServiceProvider();
        var e = Assert.Throws<OptionsValidationException>(() => _ = provider.GetRequiredService<IOptions<ElsaFlowOptions>>().Value);
        Assert.That(e!.Failures, Is.EqualTo(new[]
        {
            "SweepInterval must be from 1 s to 1 h.",
            "LateAfter must be from 0 to 1 day.",
            "LockTimeout must be from 1 s to 10 min.",
            "StartTimeout must be from 1 s to 10 min.",
        }));
    }

    [TestCase(null)]
    [TestCase(" ")]
    [TestCase("system")]
    [TestCase("flow:elsa")]
    public void Nobody_acts_without_a_name_or_under_one_of_the_librarys_own(string? name) =>
        Assert.That(new ElsaFlowOptions { Person = new PersonId(name!) }.Problems(), Is.EqualTo(new[] { "Person must be a name, and none that the library keeps for itself (see Actor)." }));

    [Test]
    public void A_step_that_comes_while_Elsa_is_not_started_is_sent_back_to_the_outbox()
    {
        var options = Options.Create(new ElsaFlowOptions { StartTimeout = Duration.FromSeconds(1) });
        var elsa = new ElsaReadiness(options, TimeProvider.System);
        Assert.That(async () => await elsa.EnsureAsync(default), Throws.TypeOf<ElsaFlowException>().With.Property("Code").EqualTo(ElsaFlowException.NotStarted));
        Assert.That(async () => await elsa.EnsureAsync(default), Throws.TypeOf<ElsaFlowException>(), "who comes later does not wait again");
        elsa.Start();
        Assert.That(async () => await elsa.EnsureAsync(default), Throws.Nothing);
    }

    [Test]
    public void The_driver_is_Elsa_whoever_adds_it()
    {
        var services = new ServiceCollection();
        services.AddDanVanWorkflows(library => library.UseInMemoryStore().UseElsa());
        Assert.That(services.Last(d => d.ServiceType == typeof(IFlowDriver)).Lifetime, Is.EqualTo(ServiceLifetime.Singleton));
        Assert.That(services.Count(d => d.ServiceType == typeof(IFlowDriver)), Is.EqualTo(1));
        Assert.That(services.Any(d => d.ServiceType == typeof(IElsaFlows)), Is.True);
    }
}
