using System.CommandLine;
using System.CommandLine.Help;
using DanVan.Workflows.Storage;
using DanVan.Workflows.Tool.Commands;

namespace DanVan.Workflows.Tool;

/// <summary>What a person types, and what they get for it.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where it is said why there are none.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var root = Root(output, error);
        var parsing = root.Parse(args);

        // Whoever asks for help need not know yet what else must be given.
        if (parsing.Errors.Count > 0 && parsing.Action is not VietnameseHelp)
        {
            if (args.Count == 0)
            {
                VietnameseHelp.Write(root, error);
                return ExitCodes.Usage;
            }

            foreach (var problem in parsing.Errors)
            {
                await error.WriteLineAsync($"Sai cách dùng: {problem.Message}");
            }

            await error.WriteLineAsync($"Xem: {VietnameseHelp.PathOf(parsing.CommandResult.Command)} --help");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsing.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCodes.Usage;
        }
        catch (WorkflowStoreException e)
        {
            await error.WriteLineAsync($"{e.Code}: {e.Message}");
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Đã dừng.");
            return ExitCodes.Findings;
        }
    }

    private static RootCommand Root(TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Công cụ của DanVan.Workflows: kiểm tra, vẽ và chạy thử định nghĩa chu kỳ \"Dân vận khéo\"; kiểm tra nhật ký; kiểm tra thể thức văn bản; kiểm tra và kết xuất mẫu văn bản.")
        {
            new Verb("definition", "Định nghĩa chu kỳ: kiểm tra, so sánh, lược đồ, vẽ sơ đồ")
            {
                DefinitionValidate.Create(output),
                DefinitionCompare.Create(output, error),
                DefinitionSchemaPrint.Create(output),
                DefinitionDraw.Create(output),
            },
            Simulate.Create(output, error),
            new Verb("audit", "Nhật ký kiểm toán của một kho dữ liệu") { AuditVerify.Create(output) },
            new Verb("document", "Văn bản: kiểm tra thể thức của tệp .docx") { DocumentCheck.Create(output) },
            new Verb("template", "Mẫu văn bản: kiểm tra, kết xuất")
            {
                TemplateCheck.Create(output),
                TemplateRender.Create(output, error),
            },
        };
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = "Hướng dẫn này";
                    help.Action = new VietnameseHelp();
                    break;
                case VersionOption version:
                    version.Description = "Phiên bản của công cụ";
                    break;
            }
        }

        return root;
    }
}
