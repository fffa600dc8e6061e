using System.Globalization;
using System.Text.Json;

namespace DanVan.TestData.Model;

/// <summary>What the calculation needs of <c>cycle.json</c>.</summary>
internal sealed record CycleFile(
    WorkingDays Days,
    IReadOnlyDictionary<string, DateOnly> Deadlines,
    int Reserve,
    IReadOnlyDictionary<string, string> UnitOfMember,
    IReadOnlyDictionary<string, ModelAward> AwardOfKind)
{
    /// <summary>Reads the file.</summary>
    public static CycleFile Read(string path)
    {
        // ReadAllText swallows a byte order mark, which the JSON reader would not.
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        var calendar = root.GetProperty("calendar");
        return new CycleFile(
            new WorkingDays(AllDays(calendar.GetProperty("off")), AllDays(calendar.GetProperty("working"))),
            root.GetProperty("deadlines").EnumerateObject().ToDictionary(d => d.Name, d => Day(d.Value)),
            root.GetProperty("upperLevelReserve").GetInt32(),
            root.GetProperty("council").EnumerateArray().ToDictionary(Text("id"), Text("unit")),
            root.GetProperty("awards").EnumerateArray()
                .ToDictionary(Text("kind"), a => new ModelAward(Text("id")(a), a.GetProperty("quota").GetInt32())));
    }

    /// <summary>The rules with nothing left to look up here: deadlines rolled to a working day, reserve and awards filled in.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="renamed">What the words of this file are called in those rules.</param>
    public ModelRules Complete(ModelRules rules, IReadOnlyDictionary<string, string> renamed) => rules with
    {
        RegistrationDeadline = Days.Roll(rules.RegistrationDeadline ?? Deadlines["registration"]),
        Periods = [.. rules.Periods.Select(p => p with { Deadline = Days.Roll(p.Deadline ?? Deadlines[p.Key]) })],
        Reserve = rules.Reserve ?? Reserve,
        Awards = rules.Awards ?? AwardOfKind.ToDictionary(a => renamed.GetValueOrDefault(a.Key, a.Key), a => a.Value),
    };

    private static Func<JsonElement, string> Text(string name) => element => element.GetProperty(name).GetString()!;

    private static HashSet<DateOnly> AllDays(JsonElement array) => [.. array.EnumerateArray().Select(Day)];

    private static DateOnly Day(JsonElement element) =>
        DateOnly.ParseExact(element.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
