using System.Threading.Channels;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>What a host that embeds the library can rely on.</summary>
[TestFixture]
public sealed class HostingTests
{
    // Long enough for a machine that does ten things at once; a test waits for what happens, never for time to pass.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly object[] OutOfRange =
    [
        Case(o => o.PollInterval = Duration.FromMilliseconds(99), "PollInterval must be from 100 ms to 1 h."),
        Case(o => o.PollInterval = Duration.FromHours(1) + Duration.Epsilon, "PollInterval must be from 100 ms to 1 h."),
        Case(o => o.BatchSize = 0, "BatchSize must be from 1 to 10,000."),
        Case(o => o.BatchSize = 10_001, "BatchSize must be from 1 to 10,000."),
        Case(o => o.Lease = Duration.FromMilliseconds(999), "Lease must be from 1 s to 1 day, or zero where RunWorkers is false."),
        Case(o => o.Lease = Duration.FromHours(25), "Lease must be from 1 s to 1 day, or zero where RunWorkers is false."),
        Case(o => o.MaxAttempts = 0, "MaxAttempts must be from 1 to 100."),
        Case(o => o.MaxAttempts = 101, "MaxAttempts must be from 1 to 100."),
        Case(o => o.FirstRetryDelay = Duration.FromSeconds(-1), "FirstRetryDelay must be from 0 to 1 h."),
        Case(o => o.FirstRetryDelay = Duration.FromMinutes(61), "FirstRetryDelay must be from 0 to 1 h."),
    ];

    [TestCaseSource(nameof(OutOfRange))]
    public void A_host_with_an_option_out_of_range_does_not_start_and_says_why(Action<DanVanWorkflowsOptions> change, string problem)
    {
        using var host = Host(builder => builder.Configure(change));

        Assert.That(Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())!.Failures, Is.EqualTo(new[] { problem }));
    }

    [Test]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        using var host = Host(builder => builder.Configure(o =>
        {
            (o.PollInterval, o.BatchSize, o.Lease) = (Duration.Zero, -1, Duration.Zero);
            (o.MaxAttempts, o.FirstRetryDelay) = (-1, Duration.MaxValue);
        }));

        Assert.That(Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())!.Failures.Count(), Is.EqualTo(5));
    }

    [Test]
    public async Task The_ends_of_the_ranges_are_within_them()
    {
        foreach (var change in new Action<DanVanWorkflowsOptions>[]
        {
            o => (o.PollInterval, o.BatchSize, o.Lease, o.MaxAttempts, o.FirstRetryDelay) = (Duration.FromMilliseconds(100), 1, Duration.FromSeconds(1), 1, Duration.Zero),
            o => (o.PollInterval, o.BatchSize, o.Lease, o.MaxAttempts, o.FirstRetryDelay) = (Duration.FromHours(1), 10_000, Duration.FromDays(1), 100, Duration.FromHours(1)),
        })
        {
            using var host = Host(builder => builder.Configure(change));
            await host.StartAsync();
            await host.StopAsync();
        }
    }

    [Test]
    public void The_wait_before_another_try_doubles_up_to_an_hour()
    {
        var options = new DanVanWorkflowsOptions { FirstRetryDelay = Duration.FromSeconds(5) };

        Assert.That(Enumerable.Range(1, 12).Select(n => options.RetryDelay(n).TotalSeconds), Is.EqualTo(new[] { 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600 }));
        Assert.That(options.RetryDelay(100), Is.EqualTo(Duration.FromHours(1)));
        Assert.That(new DanVanWorkflowsOptions { FirstRetryDelay = Duration.Zero }.RetryDelay(100), Is.EqualTo(Duration.Zero));
    }

    [Test]
    public void Adding_the_library_twice_adds_nothing_the_second_time()
    {
        var services = new ServiceCollection();
        services.AddDanVanWorkflows(Ports);
        var once = services.Where(d => !IsOptionsSetting(d)).Select(Shape).ToList();

        services.AddDanVanWorkflows(Ports);

        Assert.That(services.Where(d => !IsOptionsSetting(d)).Select(Shape), Is.EquivalentTo(once));
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assert.That(provider.GetServices<IHostedService>().Count(), Is.EqualTo(1));
        Assert.That(provider.GetServices<IWorkflowEngine>().Count(), Is.EqualTo(1));

        static (Type, Type?, ServiceLifetime) Shape(ServiceDescriptor d) => (d.ServiceType, d.ImplementationType, d.Lifetime);
        static bool IsOptionsSetting(ServiceDescriptor d) =>
            d.ServiceType.IsGenericType && d.ServiceType.GetGenericTypeDefinition() is var t && (t == typeof(IConfigureOptions<>) || t.Name.Contains("StartupValidator", StringComparison.Ordinal));
    }

    [Test]
    public void What_the_host_registered_itself_is_left_alone()
    {
        var time = new HostTime();
        var store = new InMemoryWorkflowStore();
        using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<IWorkflowStore>(store)
            .AddSingleton<INotifier, NoticeBoard>()
            .AddDanVanWorkflows()
            .BuildServiceProvider();

        Assert.That(provider.GetRequiredService<TimeProvider>(), Is.SameAs(time));
        Assert.That(provider.GetRequiredService<IWorkflowStore>(), Is.SameAs(store));
        Assert.That(provider.GetRequiredService<INotifier>(), Is.InstanceOf<NoticeBoard>());
    }

    [TestCase("IWorkflowStore")]
    [TestCase("IAuthorization")]
    [TestCase("IUnitDirectory")]
    public void A_port_that_is_missing_is_named(string port)
    {
        var services = new ServiceCollection().AddDanVanWorkflows(Ports);
        foreach (var descriptor in services.Where(d => d.ServiceType.Name == port).ToList())
        {
            services.Remove(descriptor);
        }

        using var provider = services.BuildServiceProvider();

        Assert.That(Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IWorkflowEngine>())!.Message, Does.Contain(port));
    }

    [Test]
    public async Task The_hosted_worker_does_timers_and_effects_by_itself_and_stops()
    {
        using var host = Host(builder => builder.Configure(o => o.PollInterval = Duration.FromMilliseconds(100)));
        var told = Told(host);
        await host.StartAsync();
        var engine = host.Services.GetRequiredService<IWorkflowEngine>();
        await engine.ExecuteAsync(new CommandRequest(CommandId.New(), OfficeRoles.Leader, SmallYear.Steps[0].Command!));
        await engine.ExecuteAsync(new CommandRequest(CommandId.New(), OfficeRoles.Leader, SmallYear.Steps[1].Command!));
        await WaitForAsync(told, "stage-entered", "registration");

        ((OfficeClock)host.Services.GetRequiredService<IClock>()).Now = OfficeClock.At(4, 2);
        await WaitForAsync(told, "deadline-passed", "registration");
        await host.StopAsync();

        ((OfficeClock)host.Services.GetRequiredService<IClock>()).Now = OfficeClock.At(12, 2);
        var state = (await host.Services.GetRequiredService<IWorkflowQueries>().CycleAsync(SmallYear.Cycle))!;
        Assert.That(state.Documents.Select(d => d.Number), Is.EqualTo(new[] { "01/KH-SYT" }));
        Assert.That(state.Passed.Keys, Is.EqualTo(new[] { "registration" }));
        Assert.That(host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single().ExecuteTask!.Status, Is.EqualTo(TaskStatus.RanToCompletion));
    }

    [Test]
    public async Task A_worker_outlives_a_store_that_fails_for_a_while()
    {
        var store = new Conformance.Engine.Stores.FaultyStore(new InMemoryWorkflowStore());
        using var host = Host(builder => builder.Configure(o => o.PollInterval = Duration.FromMilliseconds(100)), store);
        var told = Told(host);
        store.FailAt(1);
        await host.StartAsync();
        var engine = host.Services.GetRequiredService<IWorkflowEngine>();

        // The first call of all fails, be it the worker's or this one's; the same command is sent again then, as any client would.
        var request = new CommandRequest(CommandId.New(), OfficeRoles.Leader, SmallYear.Steps[0].Command!);
        try
        {
            await engine.ExecuteAsync(request);
        }
        catch (WorkflowStoreException)
        {
            await engine.ExecuteAsync(request);
        }

        await WaitForAsync(told, "stage-entered", "plan");
        await host.StopAsync();
    }

    [Test]
    public async Task A_host_that_runs_no_workers_works_when_it_pumps()
    {
        using var host = Host(builder => builder.Configure(o => o.RunWorkers = false));
        await host.StartAsync();
        await host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single().ExecuteTask!.WaitAsync(Patience);
        await host.Services.GetRequiredService<IWorkflowEngine>().ExecuteAsync(new CommandRequest(CommandId.New(), OfficeRoles.Leader, SmallYear.Steps[0].Command!));

        Assert.That(await host.Services.GetRequiredService<IWorkflowPump>().RunUntilIdleAsync(), Is.EqualTo(1));
        await host.StopAsync();
    }

    private static object[] Case(Action<DanVanWorkflowsOptions> change, string problem) => [change, problem];

    private static void Ports(DanVanWorkflowsBuilder builder) => builder
        .UseInMemoryStore()
        .UseDocuments()
        .UseClock(new OfficeClock(OfficeClock.At(1, 16)))
        .UseUnitDirectory<OfficeDirectory>()
        .UseAuthorization<OfficeRoles>()
        .UseNotifier<NoticeBoard>();

    private static IHost Host(Action<DanVanWorkflowsBuilder> configure, IWorkflowStore? store = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        if (store is not null)
        {
            builder.Services.AddSingleton(store);
        }

        builder.Services.AddDanVanWorkflows(library =>
        {
            Ports(library);
            configure(library);
        });
        return builder.Build();
    }

    private static ChannelReader<Notification> Told(IHost host)
    {
        var told = Channel.CreateUnbounded<Notification>();
        host.Services.GetRequiredService<NoticeBoard>().OnNotice = notice => told.Writer.TryWrite(notice);
        return told.Reader;
    }

    private static async Task WaitForAsync(ChannelReader<Notification> told, string topic, string subject)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var notice in told.ReadAllAsync(patience.Token))
        {
            if (notice.Topic == topic && notice.Subject == subject)
            {
                return;
            }
        }
    }

    private sealed class HostTime : TimeProvider;
}
