using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>Sweeps from time to time, once Elsa has started.</summary>
internal sealed partial class FlowSweepWorker(FlowSweep sweep, ElsaReadiness elsa, IOptions<ElsaFlowOptions> options, TimeProvider time, ILogger<FlowSweepWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.RunSweep)
        {
            return;
        }

        try
        {
            await elsa.WaitAsync(stoppingToken);
            using var timer = new PeriodicTimer(options.Value.SweepInterval.ToTimeSpan(), time);
            do
            {
                await TryAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await sweep.SweepAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A store that is away for a while must not end the worker, and with it the host.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailure(logger, e);
        }
    }

    [LoggerMessage(EventId = 23, Level = LogLevel.Error, Message = "The sweep over Elsa's instances failed; the next one tries again")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
