using System.CommandLine;
using System.Text.Json;
using DanVan.Workflows.Templates;
using NodaTime.Text;

namespace DanVan.Workflows.Tool.Commands;

/// <summary><c>danvan template render</c>: renders a template with a model from a JSON file.</summary>
internal static class TemplateRender
{
    public static Verb Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("mẫu") { Description = "Tệp của mẫu (ngôn ngữ Scriban)" };
        var model = new Option<string>("--model") { Description = "Tệp JSON của dữ liệu; chuỗi dạng 2026-03-31 được đọc là ngày", HelpName = "tệp", Required = true };
        var target = CommonOptions.Output("Ghi kết quả vào tệp này, thay vì in ra");
        var command = new Verb("render", "Kết xuất một mẫu với dữ liệu từ tệp JSON; giá trị được mã hóa cho HTML") { file, model, target };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(file);
            var values = Model(parsed.GetRequiredValue(model));
            try
            {
                var text = new TemplateRenderer().Render(new TemplateSource(name, InputFile.Text(name)), values);
                await CommonOptions.WriteAsync(parsed.GetValue(target), text, output, cancellationToken);
                return ExitCodes.Done;
            }
            catch (TemplateException e)
            {
                await error.WriteLineAsync($"{e.VietnameseMessage} ({e.Code})");
                return ExitCodes.Findings;
            }
        });
        return command;
    }

    private static Dictionary<string, object?> Model(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(InputFile.Text(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Members(json.RootElement)
                : throw new UsageException($"Dữ liệu trong \"{path}\" phải là một đối tượng JSON.");
        }
        catch (JsonException e)
        {
            throw new UsageException($"Không đọc được dữ liệu trong \"{path}\": {e.Message}", e);
        }
    }

    // As in a dictionary that is filled member by member, the last of two members with one name stands.
    private static Dictionary<string, object?> Members(JsonElement element)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            members[member.Name] = Value(member.Value);
        }

        return members;
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Members(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when element.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? number : throw new UsageException($"Số {element.GetRawText()} quá lớn."),
        JsonValueKind.String when LocalDatePattern.Iso.Parse(element.GetString()!) is { Success: true } date => date.Value,
        JsonValueKind.String => element.GetString(),
        _ => null,
    };
}
