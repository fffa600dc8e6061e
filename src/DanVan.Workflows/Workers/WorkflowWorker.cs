using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Workers;

/// <summary>
/// Polls for due timers and waiting effects. The tables are the truth: nothing is rebuilt at start, and nothing is lost when the process dies
/// between two polls.
/// </summary>
internal sealed partial class WorkflowWorker(IWorkflowPump pump, IOptions<DanVanWorkflowsOptions> options, TimeProvider time, ILogger<WorkflowWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.RunWorkers)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.Value.PollInterval.ToTimeSpan(), time);
        do
        {
            try
            {
                await pump.RunUntilIdleAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (WorkflowStoreException e)
            {
                // A store that is away for a while must not end the worker; the next poll tries again.
                LogStore(logger, e, e.Code);
            }
#pragma warning disable CA1031 // An unhandled exception here would end the host, and with it every other cycle's deadlines.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogUnexpected(logger, e);
            }
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private static async ValueTask<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(EventId = 5, Level = LogLevel.Critical, Message = "The worker failed in a way it does not know; the next poll tries again")]
    private static partial void LogUnexpected(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The store failed with {Code}; the next poll tries again")]
    private static partial void LogStore(ILogger logger, Exception exception, string code);
}
