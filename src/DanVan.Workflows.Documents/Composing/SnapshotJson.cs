using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>
/// The JSON of a snapshot: canonical, so that equal documents give equal bytes. Members in ordinal order, no white space, nulls written out, dates as
/// <c>2024-01-16</c>, Vietnamese letters as they are.
/// </summary>
internal static class SnapshotJson
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A member this library does not know is an error: left out, it would be missing from what is set again.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false), new Number(), new IsoDate() },
    };

    public static byte[] Write(int version, string templateHash, AdministrativeDocument document, IReadOnlyDictionary<string, object?> model)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("document");
            Copy(writer, JsonSerializer.SerializeToElement(document, Options));
            writer.WritePropertyName("model");
            Write(writer, model);
            writer.WriteString("template", templateHash);
            writer.WriteNumber("version", version);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">The text is no snapshot, or has a member this library does not know.</exception>
    public static (int Version, string TemplateHash, AdministrativeDocument Document) Read(ReadOnlyMemory<byte> json)
    {
        using var parsed = JsonDocument.Parse(json);
        try
        {
            var root = parsed.RootElement;
            return (
                root.GetProperty("version").GetInt32(),
                root.GetProperty("template").GetString() ?? throw new JsonException("The template's hash is missing."),
                root.GetProperty("document").Deserialize<AdministrativeDocument>(Options) ?? throw new JsonException("The document is missing."));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case LocalDate date:
                writer.WriteStringValue(LocalDatePattern.Iso.Format(date));
                break;
            case IReadOnlyDictionary<string, object?> map:
                writer.WriteStartObject();
                foreach (var (name, member) in map.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A document's model holds a {value.GetType().Name}, which no template reads and no snapshot keeps.", nameof(value));
        }
    }

    private static void Copy(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Copy(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Copy(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    /// <summary>A number as its parts: as a text it would have to be understood by a later library as it is by this one.</summary>
    private sealed class Number : JsonConverter<DocumentNumber>
    {
        public override DocumentNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = JsonSerializer.Deserialize<Parts>(ref reader, options) ?? throw new JsonException("A document's number is missing.");
            try
            {
                return new DocumentNumber(parts.Ordinal, parts.Type, parts.Organ, parts.Shape, parts.Unit, parts.Year);
            }
            catch (ArgumentException e)
            {
                throw new JsonException(e.Message, e);
            }
        }

        public override void Write(Utf8JsonWriter writer, DocumentNumber value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Parts(value.Ordinal, value.TypeAbbreviation, value.OrganSymbol, value.Shape, value.UnitSymbol, value.Year), options);

        private sealed record Parts(int Ordinal, string Type, string Organ, NumberingShape Shape, string Unit, int? Year);
    }

    private sealed class IsoDate : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "") is { Success: true } date ? date.Value : throw new JsonException("A date is none.");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
