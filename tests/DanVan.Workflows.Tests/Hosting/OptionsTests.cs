using DanVan.Workflows.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace DanVan.Workflows.Tests.Hosting;

/// <summary>Options that make no sense stop a program before its first command, with or without a host that starts.</summary>
public sealed class OptionsTests
{
    public static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("BatchSize", o => o.BatchSize = 0);
        yield return Case("MaxAttempts", o => o.MaxAttempts = 101);
        yield return Case("PollInterval", o => o.PollInterval = Duration.FromMilliseconds(99));
        yield return Case("FirstRetryDelay", o => o.FirstRetryDelay = Duration.FromSeconds(-1));
        yield return Case("Lease", o => o.Lease = Duration.FromMilliseconds(999));
        yield return Case("Lease", o => (o.Lease, o.RunWorkers) = (Duration.FromMilliseconds(999), false));
        yield return Case("Lease", o => o.Lease = Duration.Zero);
        yield return Case("Lease", o => o.Lease = Duration.FromDays(2));

        static TestCaseData Case(string named, Action<DanVanWorkflowsOptions> change) => new(named, change);
    }

    [TestCaseSource(nameof(Wrong))]
    public void Without_a_host_the_engine_refuses_to_be_made_with_wrong_options(string named, Action<DanVanWorkflowsOptions> change)
    {
        using var services = new ServiceCollection()
            .AddDanVanWorkflows(library => library.UseInMemoryStore().Configure(change))
            .BuildServiceProvider();

        Assert.That(
            () => services.GetRequiredService<IWorkflowEngine>(),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains(named));
    }

    [Test]
    public void A_host_that_pumps_by_itself_needs_no_lease()
    {
        var options = new DanVanWorkflowsOptions { Lease = Duration.Zero, RunWorkers = false };

        Assert.That(options.Problems(), Is.Empty);
    }
}
