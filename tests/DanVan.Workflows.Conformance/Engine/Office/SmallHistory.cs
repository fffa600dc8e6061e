using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>A history of a definition in which every command occurs, some refused, and a cycle is opened on a version.</summary>
public static class SmallHistory
{
    public static readonly DefinitionId Definition = new("annual-cycle");

    public static CycleId Stream { get; } = StreamId.Of(Definition).Cycle;

    public static string First { get; } = Version(1, "04-10");

    public static string FirstAgain { get; } = Version(1, "04-15");

    public static string Second { get; } = Version(2, "04-20");

    public static string Third { get; } = Version(3, "04-25");

    public static IReadOnlyList<YearStep> Steps { get; } =
    [
        Send("save", 1, OfficeRoles.Drafter, Save(First, "Lùi hạn đăng ký")),
        Send("save-unreadable", 1, OfficeRoles.Drafter, Save("{", "")),
        Send("save-unauthorised", 1, OfficeRoles.Publisher(), Save(First, "")) with { IsRecorded = false },
        Send("publish-own", 2, OfficeRoles.Editor, Publish(FirstAgain)),
        Send("save-again", 2, OfficeRoles.Editor, Save(FirstAgain, "Theo ý kiến các đơn vị")),
        Send("publish-without-another-person", 3, OfficeRoles.Editor, Publish(FirstAgain)),
        Send("publish", 3, OfficeRoles.Publisher(), Publish(FirstAgain)),
        Send("open", 4, OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings)),
        Send("save-second", 5, OfficeRoles.Drafter, Save(Second, "")),
        Send("publish-second", 6, OfficeRoles.Editor, Publish(Second)),
        Send("save-third", 7, OfficeRoles.Drafter, Save(Third, "")),
        Send("discard", 8, OfficeRoles.Drafter, new DefinitionCommand.DiscardDraft(Definition)),
        Send("retire", 9, OfficeRoles.Publisher(), new DefinitionCommand.Retire(Definition, "QĐ 30/QĐ-SYT")),
    ];

    public static PlayedYear Played { get; } = new("history", [Stream, SmallYear.Cycle], Steps);

    public static DefinitionCommand.SaveDraft Save(string json, string note = "") => new(Definition, json, note);

    public static DefinitionCommand.Publish Publish(string json) => new(Definition, HashOf(json), "QĐ 20/QĐ-SYT");

    public static string HashOf(string json) => DefinitionLoader.Load(json).Hash;

    /// <summary>The built-in cycle with another version and another deadline for registration.</summary>
    public static string Version(int version, string deadline)
    {
        var json = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!;
        json["version"] = version;
        json["deadlines"]![0]!["date"] = deadline;
        return json.ToJsonString();
    }

    private static YearStep Send(string name, int day, Actor actor, Command command) => new($"definition-{name}", OfficeClock.At(1, 16 + day), actor, command);
}
