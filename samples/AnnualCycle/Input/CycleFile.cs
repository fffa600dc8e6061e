using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using DanVan.Workflows;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using NodaTime;
using NodaTime.Text;

namespace AnnualCycle.Input;

/// <summary>cycle.json: what the year fills in.</summary>
public sealed record CycleFile(string Definition, CycleSettings Settings)
{
    public const string Name = "cycle.json";

    private static readonly Regex TypeName = new("( contained in| on| of| for)? type '[^']*'");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new DateConverter() },
    };

    public static CycleFile Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            throw new InputException($"{Name}: the file is missing from {folder}.");
        }

        try
        {
            var json = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            return (JsonSerializer.Deserialize<Content>(json, Options) ?? throw new InputException($"{Name}: the text is null.")).ToCycle();
        }
        catch (DecoderFallbackException)
        {
            throw Utf8Place.Error(path);
        }
        catch (JsonException e)
        {
            throw new InputException($"{Name}, line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: {Plain(e)}");
        }
    }

    // The serializer speaks of its types, and says the place a second time, counted from 0.
    private static string Plain(JsonException e)
    {
        var text = e.Message.Split(" Path: ")[0];
        return text.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) ? $"{e.Path} is not what should stand there."
            : text.Contains("doesn't allow null", StringComparison.Ordinal) ? $"{e.Path} must not be null."
            : TypeName.Replace(text, "").Replace(" to any .NET member", "", StringComparison.Ordinal);
    }

    private static void NoNulls<T>(IEnumerable<T?> list, string name)
        where T : class
    {
        if (list.Contains(null))
        {
            throw new InputException($"{Name}: \"{name}\" holds a null.");
        }
    }

    private sealed record Content(
        int Year,
        string Theme,
        string Definition,
        OwnerContent Owner,
        IReadOnlyDictionary<string, LocalDate> Deadlines,
        int UpperLevelReserve,
        IReadOnlyList<MemberContent> Council,
        IReadOnlyList<AwardQuota> Awards,
        CalendarContent? Calendar = null)
    {
        public CycleFile ToCycle()
        {
            NoNulls(Council, "council");
            NoNulls(Awards, "awards");
            return new CycleFile(Definition, Settings());
        }

        private CycleSettings Settings() => new()
        {
            Year = Year,
            Theme = Theme,
            Owner = new OwnerBody(Owner.Name, Owner.Parent, Owner.Symbol, Owner.Place, Owner.Profile, Owner.SignerTitle, Owner.SignerName),
            Deadlines = Deadlines,
            Calendar = new CalendarData { Off = Calendar?.Off ?? [], Working = Calendar?.Working ?? [] },
            UpperLevelReserve = UpperLevelReserve,
            Council = [.. Council.Select(m => new CouncilMember(m.Id, m.Name, m.Position, m.Unit.Length == 0 ? null : new UnitId(m.Unit)))],
            Awards = Awards,
        };
    }

    private sealed record OwnerContent(string Name, string Parent, string Symbol, string Place, string Profile, string SignerTitle, string SignerName);

    private sealed record MemberContent(string Id, string Name, string Position, string Unit = "");

    private sealed record CalendarContent(IReadOnlyList<LocalDate>? Off = null, IReadOnlyList<LocalDate>? Working = null);

    private sealed class DateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true } date
                ? date.Value
                : throw new JsonException("Expected a date such as 2024-03-31.");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
