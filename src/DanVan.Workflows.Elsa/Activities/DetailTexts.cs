using System.Text.Json;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Details of a document as an administrator enters them: one JSON object of texts and numbers. A text, because Elsa's own input of a dictionary takes nothing but
/// expressions, one for each value.
/// </summary>
internal static class DetailTexts
{
    /// <returns>Ordered by id, so that the same details are the same command.</returns>
    /// <exception cref="global::Elsa.Workflows.Exceptions.FaultException">It is no such object.</exception>
    public static IReadOnlyDictionary<string, string> Of(string? json)
    {
        var details = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (json is null)
        {
            return details;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                details[member.Name] = member.Value.ValueKind switch
                {
                    JsonValueKind.String => member.Value.GetString()!,

                    // As it was written: 1.50 stays 1.50.
                    JsonValueKind.Number => member.Value.GetRawText(),
                    _ => throw new JsonException(),
                };
            }

            return details;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw AboutCycle.Fault("details.malformed", "Thông tin bổ sung phải là một đối tượng JSON gồm các chuỗi và số, ví dụ: { \"location\": \"Hội trường A\" }.");
        }
    }
}
