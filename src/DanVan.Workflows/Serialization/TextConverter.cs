using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Serialization;

/// <summary>Converters for values that are one string in JSON.</summary>
internal static class TextConverter
{
    public static JsonConverter<LocalDate> LocalDate { get; } = Of(LocalDatePattern.Iso, "a date such as 2024-03-31");

    public static JsonConverter<LocalDateTime> LocalDateTime { get; } = Of(LocalDateTimePattern.ExtendedIso, "a date-time such as 2024-03-31T16:05:00");

    public static JsonConverter<Instant> Instant { get; } = Of(InstantPattern.ExtendedIso, "an instant such as 2024-03-31T09:05:00Z");

    public static JsonConverter<Fraction> Fraction { get; } =
        new Converter<Fraction>(text => Definitions.Fraction.TryParse(text, out var value) ? value : null, value => value.ToString(), "a fraction such as 2/3");

    public static JsonConverter<CycleId> CycleId { get; } = new Converter<CycleId>(text => new CycleId(text), id => id.Value, "an id");

    public static JsonConverter<DefinitionId> DefinitionId { get; } = new Converter<DefinitionId>(text => new DefinitionId(text), id => id.Value, "an id");

    public static JsonConverter<UnitId> UnitId { get; } = new Converter<UnitId>(text => new UnitId(text), id => id.Value, "an id");

    public static JsonConverter<PersonId> PersonId { get; } = new Converter<PersonId>(text => new PersonId(text), id => id.Value, "an id");

    public static JsonConverter<CommandId> CommandId { get; } =
        new Converter<CommandId>(text => Guid.TryParse(text, out var id) ? new CommandId(id) : null, id => id.ToString(), "a command id");

    public static JsonConverter<RegistrationId> RegistrationId { get; } = new Converter<RegistrationId>(
        text => text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? new RegistrationId(new CycleId(text[..slash]), text[(slash + 1)..]) : null,
        id => id.ToString(),
        "cycle/registration");

    public static JsonConverter<StreamId> StreamId { get; } = new Converter<StreamId>(
        text => text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            ? new StreamId(new CycleId(text[..slash]), text[(slash + 1)..])
            : new StreamId(new CycleId(text), ""),
        stream => stream.ToString(),
        "cycle or cycle/registration");

    private static Converter<T> Of<T>(IPattern<T> pattern, string expected)
        where T : struct =>
        new(text => pattern.Parse(text) is { Success: true } result ? result.Value : null, pattern.Format, expected);

    private sealed class Converter<T>(Func<string, T?> parse, Func<T, string> format, string expected) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && parse(reader.GetString()!) is { } value
                ? value
                : throw new JsonException($"Expected {expected}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parse(reader.GetString()!) ?? throw new JsonException($"Expected {expected}.");

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(format(value));
    }
}
