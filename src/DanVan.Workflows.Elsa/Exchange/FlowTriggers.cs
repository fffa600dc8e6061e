using System.Text.Json;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>The list of triggers of a stage's activity, as Elsa writes it and as its designer does.</summary>
internal static class FlowTriggers
{
    /// <summary>The triggers; null when it is no list of texts. Nothing at all is an empty list: a designer leaves it out for a final stage.</summary>
    public static IReadOnlyList<string>? Of(JsonElement value)
    {
        if (value.Text() is { } text)
        {
            // The designer's editor of outcomes sends the list as JSON within a text.
            return string.IsNullOrWhiteSpace(text) ? [] : FlowText.Within(text) is { ValueKind: JsonValueKind.Array } list ? Of(list) : null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Undefined => [],
            JsonValueKind.Array when value.EnumerateArray().All(i => i.Is(JsonValueKind.String)) => [.. value.EnumerateArray().Select(i => i.GetString()!).Distinct()],
            _ => null,
        };
    }
}
