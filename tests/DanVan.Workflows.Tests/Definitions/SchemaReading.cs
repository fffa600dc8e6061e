using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>A second opinion: the part of JSON Schema 2020-12 that the published schema uses, read by somebody who knows nothing of the loader.</summary>
internal sealed class SchemaReading
{
    private readonly JsonObject _root;
    private readonly Dictionary<string, Regex> _patterns = [];

    public SchemaReading(string schema) => _root = JsonNode.Parse(schema)!.AsObject();

    public bool IsValid(JsonNode? value) => IsValid(_root, value);

    private bool IsValid(JsonObject schema, JsonNode? value) => schema.All(keyword => keyword.Key switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "format" => true,
        "$ref" => IsValid(Definition((string)keyword.Value!), value),
        "oneOf" => keyword.Value!.AsArray().Count(s => IsValid(s!.AsObject(), value)) == 1,
        "type" => keyword.Value is JsonArray types ? types.Any(t => IsOfType((string)t!, value)) : IsOfType((string)keyword.Value!, value),
        "const" => JsonNode.DeepEquals(keyword.Value, value),
        "enum" => keyword.Value!.AsArray().Any(w => JsonNode.DeepEquals(w, value)),
        "pattern" => value?.GetValueKind() != JsonValueKind.String || Pattern((string)keyword.Value!).IsMatch((string)value!),
        "maxLength" => value?.GetValueKind() != JsonValueKind.String || ((string)value!).EnumerateRunes().Count() <= (int)keyword.Value!,
        "minimum" => value?.GetValueKind() != JsonValueKind.Number || Number(value) >= Number(keyword.Value!),
        "maximum" => value?.GetValueKind() != JsonValueKind.Number || Number(value) <= Number(keyword.Value!),
        "items" => value is not JsonArray list || list.All(i => IsValid(keyword.Value!.AsObject(), i)),
        "minItems" => value is not JsonArray list || list.Count >= (int)keyword.Value!,
        "maxItems" => value is not JsonArray list || list.Count <= (int)keyword.Value!,
        "required" => value is not JsonObject o || keyword.Value!.AsArray().All(n => o.ContainsKey((string)n!)),
        "properties" => value is not JsonObject o || keyword.Value!.AsObject().All(p => !o.ContainsKey(p.Key) || IsValid(p.Value!.AsObject(), o[p.Key])),
        "additionalProperties" => value is not JsonObject o || o.All(m =>
            schema["properties"]?.AsObject().ContainsKey(m.Key) == true || (keyword.Value is JsonObject further && IsValid(further, m.Value))),
        "propertyNames" => value is not JsonObject o || o.All(m => IsValid(keyword.Value!.AsObject(), JsonValue.Create(m.Key))),
        var unknown => throw new InvalidOperationException($"The schema uses {unknown}, which this reader does not know."),
    });

    private JsonObject Definition(string reference) => _root["$defs"]![reference["#/$defs/".Length..]]!.AsObject();

    private static bool IsOfType(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => Math.Floor(Number(value!)) == Number(value!),
        _ => false,
    };

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    // In a schema $ is the end of the text; in .NET it also stands before a last line feed.
    private Regex Pattern(string pattern) => _patterns.TryGetValue(pattern, out var known)
        ? known
        : _patterns[pattern] = new Regex(pattern.EndsWith('$') ? pattern[..^1] + "\\z" : pattern, RegexOptions.CultureInvariant);
}
