using System.CommandLine;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tool.Commands;

/// <summary><c>danvan definition schema</c>: gives editors what they need to complete and check a definition.</summary>
internal static class DefinitionSchemaPrint
{
    public static Verb Create(TextWriter output)
    {
        var target = CommonOptions.Output("Ghi lược đồ vào tệp này, thay vì in ra");
        var command = new Verb("schema", "In lược đồ JSON (JSON Schema 2020-12) của định nghĩa, để trình soạn thảo gợi ý và kiểm tra khi gõ") { target };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await CommonOptions.WriteAsync(parsed.GetValue(target), DefinitionSchema.Json, output, cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }
}
