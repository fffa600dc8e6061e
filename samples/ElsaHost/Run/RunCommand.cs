using AnnualCycle.Display;
using AnnualCycle.Office;
using AnnualCycle.Run;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Elsa;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Scriban;
using ElsaHost.Approvals;
using ElsaHost.Flow;
using ElsaHost.Hosting;

namespace ElsaHost.Run;

/// <summary>Runs the whole year under Elsa and ends.</summary>
internal static class RunCommand
{
    /// <returns>0 when the audit verified, 1 when it did not.</returns>
    public static async Task<int> RunAsync(string input, string output, IDisplay display)
    {
        var year = await Year.PrepareAsync(input, output, display);
        using var elsa = ElsaStore.Open(output);
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.LogWhatGoesWrong();
        builder.Services
            .AddOffice(year, DocumentFileFormat.Docx, display, library => library.UseScriban().UseElsa())
            .AddElsaOn(elsa)
            .AddSingleton<ApprovalDesk>()
            .AddSingleton<IStageArrival, ApprovingOffice>()
            .AddSingleton<IHostLifetime, UntilKilled>();
        using var host = builder.Build();
        var run = host.Services.GetRequiredService<YearRun>();

        // Elsa's own services go on with what they find as soon as the host starts; the clock and the units must be right by then.
        await run.PrepareAsync();
        await host.StartAsync();
        try
        {
            await elsa.BeReadyAsync(() => EditedFlow.ImportAsync(host.Services.GetRequiredService<IFlowExchange>()));
            var summary = await run.RunAsync();
            summary.Report(output, display);
            return summary.Audit.Verified ? 0 : 1;
        }
        finally
        {
            await host.StopAsync();
        }
    }
}
