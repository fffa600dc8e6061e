using DanVan.Workflows.Elsa.Graphs;
using Elsa.Common;
using Elsa.Workflows.Runtime.Tasks;
using Microsoft.Extensions.Options;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>Whether Elsa's own startup tasks are done: its tables made, its definitions loaded. A host may start the library's workers before. Thread-safe.</summary>
internal sealed class ElsaReadiness(IOptions<ElsaFlowOptions> options, TimeProvider time)
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _gaveUp;

    /// <summary>Says that they are.</summary>
    public void Start() => _started.TrySetResult();

    /// <summary>Waits for them without a bound.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _started.Task.WaitAsync(cancellationToken);

    /// <summary>Waits for them as long as the options say, once; who comes later is told at once.</summary>
    /// <exception cref="ElsaFlowException">They were not done in time.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _started.Task.WaitAsync(_gaveUp ? TimeSpan.Zero : options.Value.StartTimeout.ToTimeSpan(), time, cancellationToken);
        }
        catch (TimeoutException e)
        {
            _gaveUp = true;
            throw new ElsaFlowException(ElsaFlowException.NotStarted, "Elsa has not been started; its hosted services run its startup tasks.", e);
        }
    }

    /// <summary>The last of the startup tasks.</summary>
    [TaskDependency(typeof(PopulateRegistriesStartupTask))]
    [TaskDependency(typeof(RefreshGraphsAtStart))]
    internal sealed class LastTask(ElsaReadiness readiness) : IStartupTask
    {
        public Task ExecuteAsync(CancellationToken cancellationToken)
        {
            readiness.Start();
            return Task.CompletedTask;
        }
    }
}
