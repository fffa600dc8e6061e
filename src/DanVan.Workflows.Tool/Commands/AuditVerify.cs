using System.CommandLine;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Sqlite;
using DanVan.Workflows.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Tool.Commands;

/// <summary><c>danvan audit verify</c>: proves that what a store holds is what was decided. The store is opened read-only.</summary>
internal static class AuditVerify
{
    public static Verb Create(TextWriter output)
    {
        var file = new Argument<string>("kho") { Description = "Tệp SQLite của kho dữ liệu, ví dụ cycle.db" };
        var only = new Option<string?>("--cycle") { Description = "Chỉ kiểm tra chu kỳ này", HelpName = "mã" };
        var json = CommonOptions.Json();
        var command = new Verb("verify", "Kiểm tra nhật ký: tính lại mọi mã băm, phát lại mọi sự kiện, so với trạng thái và văn bản đã lưu") { file, only, json };
        command.SetAction(async (parsed, cancellationToken) =>
            await RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(only), parsed.GetValue(json), output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string path, string? only, bool isJson, TextWriter output, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"Không có tệp \"{path}\".");
        }

        var options = new SqliteStoreOptions { ConnectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly }.ConnectionString };
        await using var services = new ServiceCollection().AddDanVanWorkflows(library => library.UseSqlite(options)).BuildServiceProvider();
        var cycles = new List<CycleId>();
        await foreach (var cycle in services.GetRequiredService<IWorkflowStore>().ReadCyclesAsync(cancellationToken))
        {
            cycles.Add(cycle.Stream.Cycle);
        }

        if (only is not null && !cycles.Contains(new CycleId(only)))
        {
            throw new UsageException($"Trong \"{path}\" không có chu kỳ \"{only}\".");
        }

        var audit = services.GetRequiredService<IWorkflowAudit>();
        var reports = new List<(CycleId Cycle, AuditReport Report)>();
        foreach (var cycle in cycles.Where(c => only is null || c.Value == only))
        {
            reports.Add((cycle, await audit.VerifyAsync(cycle, cancellationToken)));
        }

        Show(path, reports, isJson, output);
        return reports.All(r => r.Report.IsVerified) ? ExitCodes.Done : ExitCodes.Findings;
    }

    private static void Show(string path, List<(CycleId Cycle, AuditReport Report)> reports, bool isJson, TextWriter output)
    {
        if (isJson)
        {
            ToolJson.Write(output, new
            {
                File = path,
                Verified = reports.All(r => r.Report.IsVerified),
                Cycles = reports.Select(r => new
                {
                    Cycle = r.Cycle.Value,
                    Verified = r.Report.IsVerified,
                    r.Report.Events,
                    r.Report.Streams,
                    r.Report.Root,
                    Findings = r.Report.Findings.Select(f => new { f.Code, Stream = f.Stream.ToString(), f.Sequence, f.Message }),
                }),
            });
            return;
        }

        if (reports.Count == 0)
        {
            output.Write($"{path}: không có chu kỳ nào.\n");
        }

        foreach (var (cycle, report) in reports)
        {
            output.Write(FormattableString.Invariant($"{cycle}: {(report.IsVerified ? "nguyên vẹn" : "KHÔNG NGUYÊN VẸN")}, {report.Events} sự kiện, {report.Streams} luồng, {report.Root}\n"));
            foreach (var finding in report.Findings)
            {
                output.Write(FormattableString.Invariant($"  {finding.Code}: {finding.Stream} {finding.Sequence}: {finding.Message}\n"));
            }
        }
    }
}
