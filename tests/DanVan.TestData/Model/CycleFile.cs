using System.Globalization;
using System.Text.Json;

namespace DanVan.TestData.Model;

/// <summary>What the calculation needs of <c>cycle.json</c>.</summary>
internal sealed record CycleFile(
    DateOnly RegistrationDeadline,
    DateOnly MidYearDeadline,
    DateOnly AnnualDeadline,
    int Reserve,
    IReadOnlyDictionary<string, string> UnitOfMember,
    IReadOnlyDictionary<string, (string Id, int Quota)> AwardOfKind)
{
    /// <summary>Reads the file; the deadlines come out rolled to a working day.</summary>
    public static CycleFile Read(string path)
    {
        // ReadAllText swallows a byte order mark, which the JSON reader would not.
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        var calendar = root.GetProperty("calendar");
        var days = new WorkingDays(Days(calendar.GetProperty("off")), Days(calendar.GetProperty("working")));
        var deadlines = root.GetProperty("deadlines");
        return new CycleFile(
            days.Roll(Day(deadlines.GetProperty("registration"))),
            days.Roll(Day(deadlines.GetProperty("midYearReport"))),
            days.Roll(Day(deadlines.GetProperty("annualReport"))),
            root.GetProperty("upperLevelReserve").GetInt32(),
            root.GetProperty("council").EnumerateArray().ToDictionary(Text("id"), Text("unit")),
            root.GetProperty("awards").EnumerateArray()
                .ToDictionary(Text("kind"), a => (Text("id")(a), a.GetProperty("quota").GetInt32())));
    }

    private static Func<JsonElement, string> Text(string name) => element => element.GetProperty(name).GetString()!;

    private static HashSet<DateOnly> Days(JsonElement array) => [.. array.EnumerateArray().Select(Day)];

    private static DateOnly Day(JsonElement element) =>
        DateOnly.ParseExact(element.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
