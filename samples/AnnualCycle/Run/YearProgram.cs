using AnnualCycle.Display;
using AnnualCycle.Input;
using AnnualCycle.Office;
using AnnualCycle.Output;
using DanVan.Workflows;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AnnualCycle.Run;

/// <summary>Puts the office together around the library and runs its year.</summary>
internal static class YearProgram
{
    private const string Database = "cycle.db";

    /// <returns>0 when the audit verified, 1 when it did not.</returns>
    public static async Task<int> RunAsync(string input, string output, DocumentFileFormat documents, IDisplay display)
    {
        var folder = new YearFolder(input);
        var file = folder.Cycle();
        var definition = DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Definition;
        if (file.Settings.Year is < 2000 or > 2199)
        {
            throw new InputException($"cycle.json: the year {file.Settings.Year} is not one from 2000 to 2199.");
        }

        // All files are read once before anything is entered, so a broken one stops the year before it begins.
        folder.Check();
        if (File.Exists(output))
        {
            throw new InputException($"{output} is a file. The results need a folder of their own.");
        }

        Directory.CreateDirectory(output);
        await InputRecord.CheckAsync(folder, output);
        var isResumed = File.Exists(Path.Combine(output, Database));
        display.Say($"Chu kỳ {file.Settings.Year}, {file.Settings.Owner.Name}, từ {input}{(isResumed ? " (tiếp tục lần chạy trước)" : "")}");
        var zone = DateTimeZoneProviders.Tzdb[definition.TimeZone];
        var clock = new MovingClock(YearClock.FirstMorning(file.Settings, zone));
        var directory = new OfficeDirectory();
        await using var services = new ServiceCollection()
            .AddSingleton(directory)
            .AddSingleton(new OutgoingRegister { Folder = Path.Combine(output, "documents") })
            .AddDanVanWorkflows(library => library
                .UseSqlite(Path.Combine(output, Database))
                .UseDocuments(options => options.IssueAs = documents)

                // The clock of this office stands still and jumps, so waiting means nothing: what fails is shown at once, and what a killed
                // process had begun is open to the next one, which comes back to the same instant.
                .Configure(options => (options.MaxAttempts, options.Lease, options.RunWorkers) = (1, Duration.Zero, false))
                .UseClock(clock)
                .UseUnitDirectory<OfficeDirectory>()
                .UseAuthorization<OfficeRoles>()
                .UseNotifier<NoticeBoard>()
                .UseDocumentRegister<OutgoingRegister>())
            .BuildServiceProvider();
        var run = new YearRun(
            services.GetRequiredService<IWorkflowEngine>(),
            services.GetRequiredService<IWorkflowPump>(),
            services.GetRequiredService<IWorkflowQueries>(),
            services.GetRequiredService<IWorkflowAudit>(),
            new PreviewFolder(services.GetRequiredService<IDocumentPreviews>(), Path.Combine(output, "previews")),
            directory,
            clock,
            folder,
            file,
            definition,
            display);
        var summary = await run.RunAsync(output);
        Report(summary, output, display);
        return summary.Audit.Verified ? 0 : 1;
    }

    private static void Report(Summary summary, string output, IDisplay display)
    {
        var funnel = summary.Funnel;
        display.Say($"""

            Năm {summary.Year}: {funnel.Registered} đăng ký, {funnel.Accepted.Total} được chấp nhận, {funnel.Recognised.Total} công nhận, {funnel.Exemplary.Total} tiêu biểu, {funnel.Proposed.Total} đề nghị, {funnel.Awarded.Total} khen thưởng
            {summary.Documents.Count} văn bản, {summary.Commands} lệnh, {summary.Refused} dòng bị từ chối, {summary.Audit.Events} sự kiện
            {(summary.Audit.Verified ? "Nhật ký nguyên vẹn" : "NHẬT KÝ KHÔNG NGUYÊN VẸN")}: {summary.Audit.Root}
            Kết quả: {output}
            """);
    }
}
