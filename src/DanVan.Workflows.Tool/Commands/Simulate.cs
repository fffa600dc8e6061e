using System.CommandLine;
using System.Globalization;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Simulation;
using DanVan.Workflows.Simulation.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Tool.Commands;

/// <summary><c>danvan simulate</c>: runs a definition for a year.</summary>
internal static class Simulate
{
    public static Verb Create(TextWriter output, TextWriter error)
    {
        var file = CommonOptions.Definition();
        var year = Number("--year", "năm", "Năm của chu kỳ", 2000, 2190, null);
        var seed = new Option<long>("--seed") { Description = "Hạt giống: cùng hạt giống thì cùng một năm", HelpName = "số", DefaultValueFactory = _ => 1 };
        var units = Number("--units", "số", "Số đơn vị", 1, 100_000, 100);
        var models = Number("--models", "số", "Số mô hình", 0, 200_000, 500);
        var folder = new Option<string?>("--out") { Description = "Ghi văn bản và báo cáo vào thư mục này", HelpName = "thư-mục" };
        var format = CommonOptions.DocumentFormat("Định dạng của văn bản ghi ra, mặc định html; cần --out");
        var json = CommonOptions.Json();
        var command = new Verb("simulate", "Chạy thử một định nghĩa qua một năm với đơn vị, người chấm và thói quen được sinh ra; in diễn biến, văn bản, phễu và tải theo ngày")
        {
            file, year, seed, units, models, folder, format, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(file);
            var target = parsed.GetValue(folder);
            if (target is null && parsed.GetValue(format) is not null)
            {
                throw new UsageException("--format là định dạng của văn bản ghi ra, nên cần --out.\nXem: danvan simulate --help");
            }

            var request = new SimulationRequest
            {
                DefinitionJson = InputFile.Definition(name),
                Source = name,
                Year = parsed.GetRequiredValue(year),
                Seed = parsed.GetRequiredValue(seed),
                Units = parsed.GetRequiredValue(units),
                Models = parsed.GetRequiredValue(models),
                Configure = library =>
                {
                    library.UseDocuments(options => options.IssueAs = CommonOptions.Chosen(parsed.GetValue(format)));
                    if (target is not null)
                    {
                        library.Services.AddSingleton(new FolderRegister(Path.Combine(target, "documents")));
                        library.UseDocumentRegister<FolderRegister>();
                    }
                },
            };
            return await RunAsync(request, target, parsed.GetValue(json), output, error, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(SimulationRequest request, string? folder, bool isJson, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }

        SimulationReport report;
        try
        {
            report = await Simulator.RunAsync(request, cancellationToken);
        }
        catch (DefinitionException e)
        {
            if (isJson)
            {
                ToolJson.Write(output, new { File = request.Source, Valid = false, e.Findings });
            }
            else
            {
                Findings.Write(error, request.Source, e.Findings, "vi");
            }

            return ExitCodes.Findings;
        }

        var (text, json) = (Text(report), SimulationJson.Write(report) + "\n");
        if (folder is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "report.txt"), text, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "report.json"), json, cancellationToken);
        }

        await output.WriteAsync((isJson ? json : text).AsMemory(), cancellationToken);
        return report is { IsFinished: true, IsVerified: true } ? ExitCodes.Done : ExitCodes.Findings;
    }

    private static string Text(SimulationReport report)
    {
        using var writer = new StringWriter();
        SimulationText.Write(report, writer);
        return writer.ToString();
    }

    private static Option<int> Number(string name, string help, string description, int low, int high, int? usual)
    {
        var option = new Option<int>(name) { Description = FormattableString.Invariant($"{description}, từ {low} đến {high}"), HelpName = help, Required = usual is null };
        if (usual is { } value)
        {
            option.DefaultValueFactory = _ => value;
        }

        option.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given >= low && given <= high)
            {
                return given;
            }

            result.AddError(FormattableString.Invariant($"{name} phải là số từ {low} đến {high}."));
            return low;
        };
        return option;
    }
}
