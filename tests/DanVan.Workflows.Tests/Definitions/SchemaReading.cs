using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>A second opinion: the part of JSON Schema 2020-12 that the published schema uses, read by somebody who knows nothing of the loader.</summary>
internal sealed class SchemaReading
{
    private readonly JsonObject _root;
    private readonly Func<JsonNode?, bool> _isValid;
    private readonly Dictionary<string, Func<JsonNode?, bool>> _definitions = [];

    public SchemaReading(string schema)
    {
        _root = JsonNode.Parse(schema)!.AsObject();
        _isValid = Read(_root);
    }

    public bool IsValid(JsonNode? value) => _isValid(value);

    // The schema is read once, into a test for each of its keywords: reading it anew for each of thousands of texts takes most of their time.
    private Func<JsonNode?, bool> Read(JsonNode? node)
    {
        var schema = node!.AsObject();
        Func<JsonNode?, bool>[] keywords = [.. schema.Select(k => Keyword(schema, k.Key, k.Value!)).OfType<Func<JsonNode?, bool>>()];
        return value => Array.TrueForAll(keywords, holds => holds(value));
    }

    private Func<JsonNode?, bool>? Keyword(JsonObject schema, string keyword, JsonNode argument)
    {
        switch (keyword)
        {
            case "$schema" or "$id" or "$defs" or "title" or "description" or "format":
                return null;
            case "$ref":
                var name = ((string)argument!)["#/$defs/".Length..];
                return value => Definition(name)(value);
            case "oneOf":
                Func<JsonNode?, bool>[] variants = [.. argument.AsArray().Select(Read)];
                return value => variants.Count(fits => fits(value)) == 1;
            case "type":
                string[] types = argument is JsonArray list ? [.. list.Select(t => (string)t!)] : [(string)argument!];
                return value => Array.Exists(types, t => IsOfType(t, value));
            case "const":
                return value => JsonNode.DeepEquals(argument, value);
            case "enum":
                return value => argument.AsArray().Any(w => JsonNode.DeepEquals(w, value));
            case "pattern":
                var pattern = Pattern((string)argument!);
                return value => value?.GetValueKind() != JsonValueKind.String || pattern.IsMatch((string)value!);
            case "maxLength":
                var longest = (int)argument!;
                return value => value?.GetValueKind() != JsonValueKind.String || ((string)value!).EnumerateRunes().Count() <= longest;
            case "minimum":
                var least = Number(argument);
                return value => value?.GetValueKind() != JsonValueKind.Number || Number(value) >= least;
            case "maximum":
                var most = Number(argument);
                return value => value?.GetValueKind() != JsonValueKind.Number || Number(value) <= most;
            case "items":
                var item = Read(argument);
                return value => value is not JsonArray items || items.All(item);
            case "minItems":
                var fewest = (int)argument!;
                return value => value is not JsonArray items || items.Count >= fewest;
            case "maxItems":
                var all = (int)argument!;
                return value => value is not JsonArray items || items.Count <= all;
            case "required":
                string[] required = [.. argument.AsArray().Select(n => (string)n!)];
                return value => value is not JsonObject o || Array.TrueForAll(required, o.ContainsKey);
            case "properties":
                var members = argument.AsObject().ToDictionary(p => p.Key, p => Read(p.Value));
                return value => value is not JsonObject o || o.All(m => !members.TryGetValue(m.Key, out var fits) || fits(m.Value));
            case "additionalProperties":
                var known = schema["properties"]?.AsObject().Select(p => p.Key).ToHashSet() ?? [];
                var further = argument is JsonObject ? Read(argument) : _ => (bool)argument;
                return value => value is not JsonObject o || o.All(m => known.Contains(m.Key) || further(m.Value));
            case "propertyNames":
                var names = Read(argument);
                return value => value is not JsonObject o || o.All(m => names(JsonValue.Create(m.Key)));
            default:
                throw new InvalidOperationException($"The schema uses {keyword}, which this reader does not know.");
        }
    }

    // Read when it is met, for it may hold itself.
    private Func<JsonNode?, bool> Definition(string name) =>
        _definitions.TryGetValue(name, out var known) ? known : _definitions[name] = Read(_root["$defs"]![name]);

    private static bool IsOfType(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => Math.Floor(Number(value!)) == Number(value!),
        _ => false,
    };

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    // In a schema $ is the end of the text; in .NET it also stands before a last line feed.
    private static Regex Pattern(string pattern) => new(pattern.EndsWith('$') ? pattern[..^1] + "\\z" : pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
