using System.Text.Json;
using NodaTime.Text;

namespace DanVan.Workflows.Tool;

/// <summary>What a template reads, from a JSON file.</summary>
internal static class JsonModel
{
    /// <exception cref="UsageException">There is no such file, or it holds no JSON object.</exception>
    public static Dictionary<string, object?> Read(string path)
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
