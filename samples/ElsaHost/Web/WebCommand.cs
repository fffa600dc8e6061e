using AnnualCycle.Display;
using AnnualCycle.Office;
using AnnualCycle.Run;
using DanVan.Workflows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Elsa;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Scriban;
using DanVan.Workflows.Sqlite;
using ElsaHost.Approvals;
using ElsaHost.Flow;
using ElsaHost.Hosting;
using NodaTime;

namespace ElsaHost.Web;

/// <summary>Stays up as a web host that runs one cycle by the machine's clock.</summary>
internal static class WebCommand
{
    /// <returns>0 when it was asked to stop.</returns>
    public static async Task<int> RunAsync(string input, string output, string url, IDisplay display, CancellationToken stop)
    {
        var year = await Year.PrepareAsync(input, output, display);
        using var elsa = ElsaStore.Open(output);
        await using var app = Build(year, elsa, url);
        await app.StartAsync(stop);
        await elsa.BeReadyAsync(() => EditedFlow.ImportAsync(app.Services.GetRequiredService<IFlowExchange>()));
        await OpenAsync(app.Services, year);
        Greet(app, year, display);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    private static WebApplication Build(Year year, ElsaStore elsa, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.LogWhatGoesWrong();
        builder.Services
            .AddSingleton(year)
            .AddSingleton(new OfficeDirectory { Units = [.. year.Folder.ReadUnits().Select(row => row.Value).OfType<CohortUnit>()] })
            .AddSingleton(new OutgoingRegister { Folder = Path.Combine(year.Output, "documents") })
            .AddSingleton<ApprovalDesk>()
            .AddDanVanWorkflows(library => library
                .UseSqlite(year.DatabasePath)
                .UseDocuments(options => options.IssueAs = DocumentFileFormat.Docx)
                .UseScriban()
                .UseElsa()
                .Configure(options => options.PollInterval = Duration.FromMilliseconds(500))
                .UseUnitDirectory<OfficeDirectory>()
                .UseAuthorization<OfficeRoles>()
                .UseNotifier<NoticeBoard>()
                .UseDocumentRegister<OutgoingRegister>())
            .AddElsaOn(elsa)
            .AddProblemDetails()
            .AddHealthChecks().AddDanVanElsa();
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapHealth();
        app.MapCycles();
        app.MapApprovals();
        app.MapFlows();
        return app;
    }

    /// <summary>Opens the folder's cycle. Its command id derives from the cycle, so starting again opens nothing twice.</summary>
    private static async Task OpenAsync(IServiceProvider services, Year year)
    {
        var command = new CycleCommand.Open(year.Cycle, year.File.Definition, year.File.Settings);
        var outcome = await services.GetRequiredService<IWorkflowEngine>().ExecuteAsync(new CommandRequest(CommandId.From(year.Cycle.Value, "step", "open"), OfficeRoles.Leader, command));
        if (outcome is Outcome.Refused refused)
        {
            throw new StoppedException(string.Join("\n", refused.Reasons.Select(r => $"{r.Code}: {r.Vietnamese} / {r.English}")));
        }
    }

    private static void Greet(WebApplication app, Year year, IDisplay display)
    {
        var address = app.Urls.First();
        display.Say($$"""

            Đang chạy tại {{address}} (Ctrl+C để dừng)
              {{address}}/health      tình trạng các luồng Elsa
              {{address}}/cycles      chu kỳ đang ở giai đoạn nào
              {{address}}/approvals   việc đang chờ phê duyệt
              {{address}}/flows/{{year.File.Definition}}   luồng của định nghĩa, để sửa trong Elsa Studio
            Chuyển giai đoạn:  curl {{address}}/cycles/{{year.Cycle}}/pull -H "Content-Type: application/json" -d '{"trigger":"issue-plan"}'
            Phê duyệt:         curl {{address}}/approvals/ID -H "Content-Type: application/json" -d '{"approvedBy":"{{OfficeRoles.Leader.Person}}"}'
            """);
    }
}
