using System.CommandLine;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Diagrams;

namespace DanVan.Workflows.Tool.Commands;

/// <summary><c>danvan definition diagram</c>: draws a definition.</summary>
internal static class DefinitionDraw
{
    public static Verb Create(TextWriter output)
    {
        var file = CommonOptions.Definition();
        var format = new Option<string>("--format") { Description = "Dạng của sơ đồ: mermaid hoặc svg", HelpName = "mermaid|svg", DefaultValueFactory = _ => "mermaid" };
        format.AcceptOnlyFromAmong("mermaid", "svg");
        var target = CommonOptions.Output("Ghi sơ đồ vào tệp này, thay vì in ra");
        var command = new Verb("diagram", "Vẽ sơ đồ các giai đoạn, bước chuyển và mốc") { file, format, target };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(file);
            CycleDefinition definition;
            try
            {
                definition = DefinitionLoader.Load(InputFile.Definition(name), name).Definition;
            }
            catch (DefinitionException e)
            {
                Findings.Write(parsed.InvocationConfiguration.Error, name, e.Findings, "vi");
                return ExitCodes.Findings;
            }

            var drawing = parsed.GetRequiredValue(format) == "svg" ? DefinitionDiagram.Svg(definition) : DefinitionDiagram.Mermaid(definition);
            await CommonOptions.WriteAsync(parsed.GetValue(target), drawing, output, cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }
}
