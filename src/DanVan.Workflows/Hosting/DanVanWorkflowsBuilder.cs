using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Hosting;

/// <summary>Says what a host uses. Further packages add extension methods on it.</summary>
public sealed class DanVanWorkflowsBuilder
{
    internal DanVanWorkflowsBuilder(IServiceCollection services) => Services = services;

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Changes how the workers work.</summary>
    public DanVanWorkflowsBuilder Configure(Action<DanVanWorkflowsOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Keeps everything in memory: for trials and tests. Nothing outlives the process.</summary>
    public DanVanWorkflowsBuilder UseInMemoryStore()
    {
        Services.TryAddSingleton<IWorkflowStore, InMemoryWorkflowStore>();
        return this;
    }

    /// <summary>Adds a definition to those cycles can be opened on. The built-in annual cycle is there already; one of the same id replaces it.</summary>
    /// <exception cref="DefinitionException">The definition cannot be used; the exception says everything that is wrong with it.</exception>
    public DanVanWorkflowsBuilder AddDefinition(string json, string source = "definition")
    {
        var loaded = DefinitionLoader.Load(json, source);
        Services.AddSingleton(loaded);
        return this;
    }

    /// <summary>Sets the host's directory of units.</summary>
    public DanVanWorkflowsBuilder UseUnitDirectory<T>()
        where T : class, IUnitDirectory => Use<IUnitDirectory, T>();

    /// <summary>Sets the host's word on who holds which role.</summary>
    public DanVanWorkflowsBuilder UseAuthorization<T>()
        where T : class, IAuthorization => Use<IAuthorization, T>();

    /// <summary>Sets the host's way of telling people.</summary>
    public DanVanWorkflowsBuilder UseNotifier<T>()
        where T : class, INotifier => Use<INotifier, T>();

    /// <summary>Sets the host's register of outgoing documents.</summary>
    public DanVanWorkflowsBuilder UseDocumentRegister<T>()
        where T : class, IDocumentRegister => Use<IDocumentRegister, T>();

    /// <summary>
    /// Sets what says which stage is next, in place of the definition's own transitions. It is recorded with each cycle that is opened; one that was
    /// opened otherwise stays as it is. There is one; the last that is set.
    /// </summary>
    /// <remarks>
    /// All processes that work on one store use the same driver. One without it opens cycles that go by their definition's transitions, tells the driver
    /// nothing of what happens through it, and fails the steps it comes upon until they are shown to an operator. A cycle stays with its driver: without it
    /// a stage can be left and none entered.
    /// </remarks>
    /// <typeparam name="T">The driver; one instance for the host's lifetime.</typeparam>
    /// <param name="name">Its name, as cycles record it: lower-case letters, digits and hyphens. Part of the stored data; it never changes.</param>
    /// <param name="drivesNewCycles">False: cycles that are opened are driven by their definition's transitions, and only those the driver drives already stay with it.</param>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public DanVanWorkflowsBuilder UseFlowDriver<T>(string name, bool drivesNewCycles = true)
        where T : class, IFlowDriver
    {
        if (string.IsNullOrEmpty(name) || name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
        {
            throw new ArgumentException($"\"{name}\" is no name of a flow driver: lower-case ASCII letters, digits and hyphens.", nameof(name));
        }

        Services.Replace(ServiceDescriptor.Singleton(new FlowRegistration(name, drivesNewCycles)));
        return Use<IFlowDriver, T>();
    }

    /// <summary>Sets the clock, in place of the machine's.</summary>
    public DanVanWorkflowsBuilder UseClock(IClock clock)
    {
        Services.Replace(ServiceDescriptor.Singleton(clock));
        return this;
    }

    private DanVanWorkflowsBuilder Use<TPort, T>()
        where TPort : class
        where T : class, TPort
    {
        // One object may implement several ports; the host may have registered it itself.
        Services.TryAddSingleton<T>();
        Services.Replace(ServiceDescriptor.Singleton<TPort>(provider => provider.GetRequiredService<T>()));
        return this;
    }
}
