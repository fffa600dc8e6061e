using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using DanVan.Workflows.Definitions.Reading;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>Writes the shape of a definition as a JSON Schema (draft 2020-12).</summary>
internal static class SchemaWriter
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };

    public static string Write()
    {
        var definitions = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        Collect(DefinitionShape.Root, definitions);
        var root = definitions[DefinitionShape.Root.Name];
        definitions.Remove(DefinitionShape.Root.Name);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:danvan:workflows:definition",
            ["title"] = "DanVan.Workflows: quy trình / definition",
            ["description"] = "Quy trình một năm \"Dân vận khéo\" / How a yearly cycle runs",
        };
        foreach (var (name, value) in root)
        {
            schema[name] = value?.DeepClone();
        }

        schema["$defs"] = new JsonObject(definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        return schema.ToJsonString(Pretty) + "\n";
    }

    private static void Collect(ObjectShape shape, SortedDictionary<string, JsonObject> definitions)
    {
        if (definitions.TryAdd(shape.Name, []))
        {
            definitions[shape.Name] = shape.Discriminator is { } discriminator ? OneOf(shape, discriminator, definitions) : Object(shape, null, definitions);
        }
    }

    private static JsonObject OneOf(ObjectShape shape, string discriminator, SortedDictionary<string, JsonObject> definitions)
    {
        foreach (var (word, variant) in shape.Variants)
        {
            definitions[variant.Name] = Object(variant, (discriminator, word), definitions);
        }

        return new JsonObject { ["oneOf"] = new JsonArray([.. shape.Variants.Values.Select(v => (JsonNode)Reference(v))]) };
    }

    private static JsonObject Object(ObjectShape shape, (string Name, string Word)? discriminator, SortedDictionary<string, JsonObject> definitions)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        if (discriminator is { } told)
        {
            properties[told.Name] = new JsonObject { ["const"] = told.Word, ["description"] = "Loại quy tắc / Kind of rule" };
            required.Add(told.Name);
        }

        foreach (var member in shape.Members)
        {
            var value = Value(member.Shape, definitions);
            value["description"] = $"{member.Description.Vietnamese} / {member.Description.English}";
            properties[member.Name] = value;
            if (member.IsRequired)
            {
                required.Add(member.Name);
            }
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
    }

    private static JsonObject Value(Shape shape, SortedDictionary<string, JsonObject> definitions)
    {
        if (shape.Object is { } inner)
        {
            Collect(inner, definitions);
            return shape.IsNullable ? new JsonObject { ["oneOf"] = new JsonArray(Reference(inner), new JsonObject { ["type"] = "null" }) } : Reference(inner);
        }

        var value = new JsonObject { ["type"] = Type(shape) };
        switch (shape.Kind)
        {
            case ShapeKind.Text:
                AddText(value, shape);
                break;
            case ShapeKind.Date:
                value["format"] = "date";
                value["pattern"] = TextForm.Date;
                break;
            case ShapeKind.Fraction:
                value["pattern"] = TextForm.Fraction;
                break;
            case ShapeKind.Whole or ShapeKind.Number:
                value["minimum"] = shape.Bounds.Min;
                value["maximum"] = shape.Bounds.Max;
                break;
            case ShapeKind.List:
                value["items"] = Value(shape.Item!, definitions);
                value["maxItems"] = DefinitionShape.MaxItems;
                if (shape.Bounds.EmptyCode is not null)
                {
                    value["minItems"] = 1;
                }

                break;
            case ShapeKind.Map:
                value["additionalProperties"] = Value(shape.Item!, definitions);
                if (shape.Bounds.Keys is { } keys)
                {
                    value["propertyNames"] = new JsonObject { ["enum"] = Words(keys) };
                }

                break;
        }

        return value;
    }

    private static void AddText(JsonObject value, Shape shape)
    {
        if (shape.Bounds.Words is { } words)
        {
            value["enum"] = Words(words);
            if (shape.IsNullable)
            {
                value["enum"]!.AsArray().Add(null);
            }
        }

        if (shape.Bounds.Form is { } form)
        {
            value["pattern"] = form.Pattern;
        }

        if (shape.Bounds.MaxLength is { } length)
        {
            value["maxLength"] = length;
        }
    }

    private static JsonNode Type(Shape shape)
    {
        var name = shape.Kind switch
        {
            ShapeKind.Whole => "integer",
            ShapeKind.Number => "number",
            ShapeKind.YesNo => "boolean",
            ShapeKind.List => "array",
            ShapeKind.Map => "object",
            _ => "string",
        };
        return shape.IsNullable ? new JsonArray(name, "null") : JsonValue.Create(name);
    }

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Select(w => JsonValue.Create(w))];

    private static JsonObject Reference(ObjectShape shape) => new() { ["$ref"] = $"#/$defs/{shape.Name}" };
}
