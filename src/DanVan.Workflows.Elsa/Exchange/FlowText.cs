using System.Text.Json;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>The JSON of a flow, read into a tree that names no type of any program.</summary>
internal static class FlowText
{
    /// <summary>The largest text that is read, in bytes of UTF-8.</summary>
    public const int MaxBytes = 1024 * 1024;

    // A member that is there twice would be one thing to us and another to Elsa.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Reads it; null and why when it cannot be.</summary>
    public static (JsonElement? Root, FlowFinding? WhyNot) Read(string json)
    {
        if (json.Length > MaxBytes || System.Text.Encoding.UTF8.GetByteCount(json) > MaxBytes)
        {
            return (null, FlowFindingCatalogue.Of(FlowFindingCodes.TooLong, "$", MaxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return Parse(json) switch
        {
            ({ ValueKind: JsonValueKind.Object } root, _) => (root, null),
            ({ }, _) => (null, Shape("$", "một đối tượng", "an object")),
            (_, var whyNot) => (null, FlowFindingCatalogue.Of(FlowFindingCodes.Unreadable, "$", whyNot)),
        };
    }

    /// <summary>JSON that stands as a text within JSON; undefined when it is none.</summary>
    public static JsonElement Within(string text) => Parse(text).Value ?? default;

    private static (JsonElement? Value, string WhyNot) Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var value = document.RootElement.Clone();

            // Half a character within a text is found only when the text is asked for.
            Touch(value);
            return (value, "");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return (null, e.Message);
        }
    }

    public static FlowFinding Shape(string place, string vietnamese, string english) => FlowFindingCatalogue.Of(FlowFindingCodes.Shape, place, vietnamese, english);

    /// <summary>A member of an object; an undefined element when there is none, or null is there.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : default;

    /// <summary>A text; null when it is none.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    public static bool Is(this JsonElement element, JsonValueKind kind) => element.ValueKind == kind;

    private static void Touch(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                _ = member.Name;
                Touch(member.Value);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Touch(item);
            }
        }
        else
        {
            _ = element.Text();
        }
    }
}
