using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using NodaTime;
using static DanVan.Workflows.Tests.Definitions.Migration.AYearInProgress;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>After a migration exactly the timers of the new version exist.</summary>
[TestFixture]
public sealed class MigrationTimersTests
{
    private static readonly Action<JsonObject> Reminders = json =>
    {
        Deadline(json, 0)["reminders"] = List("""{ "id": "soon", "workingDays": -5, "roles": ["registry"] }""", Overdue);
        Deadline(json, 1)["reminders"] = List("""{ "id": "soon", "workingDays": -5, "roles": ["registry"] }""", Overdue);
        Deadline(json, 2)["reminders"] = List("""{ "id": "soon", "workingDays": -5, "roles": ["registry"] }""");
    };

    private const string Overdue = """{ "id": "overdue", "workingDays": 2, "roles": ["cycle-owner"], "escalates": true }""";

    [Test]
    public async Task Deadlines_reminders_and_automatic_transitions_have_their_timers_and_nothing_else_has()
    {
        await using var year = await BeforeAsync("report", definition: AnEdit.Of(Reminders), without: ["waive"]);
        Assert.That(await TimersAsync(year), Is.EqualTo(new[]
        {
            "deadline/annualReport 2024-11-15", "deadline/midYearReport 2024-06-17", "reminder/annualReport/soon 2024-11-08",
            "reminder/midYearReport/overdue 2024-06-19", "reminder/midYearReport/soon 2024-06-10", "reminder/registration/overdue 2024-04-09",
        }));

        // One is renamed and moved, its reminders change; another has none any more; a third one is new; and the transition pulls itself.
        var version = AnEdit.Version(3, Reminders, json =>
        {
            Deadline(json, 1)["id"] = "halfYear";
            Deadline(json, 1)["date"] = "06-28";
            Deadline(json, 1)["reminders"] = List("""{ "id": "last", "workingDays": 0, "roles": ["registry"] }""", Overdue);
            Deadline(json, 2).Remove("reminders");
            json["deadlines"]!.AsArray().Add(JsonNode.Parse("""{ "id": "summary", "name": "Hạn tổng kết", "date": "12-20" }"""));
            json["reports"]!["periods"]![0]!["deadline"] = "halfYear";
            json["transitions"]![2]!["afterDeadlines"] = new JsonArray("halfYear", "annualReport");
            json["transitions"]![2]!["automatic"] = "after-deadlines";
        });
        await year.Office(version).DoAsync(OfficeRoles.Leader, MoveTo(version, Renamed(MappedIds.Deadlines, ("midYearReport", "halfYear"))));

        Assert.That(await TimersAsync(year), Is.EqualTo(new[]
        {
            "deadline/annualReport 2024-11-15", "deadline/halfYear 2024-06-28", "deadline/summary 2024-12-20", "reminder/halfYear/last 2024-06-28",
            "reminder/halfYear/overdue 2024-07-02", "reminder/registration/overdue 2024-04-09", "stage/due 2024-11-15",
        }));

        // Back again without them: nothing of the version before is left.
        await year.MigrateAsync(AnEdit.Version(4), Renamed(MappedIds.Deadlines, ("halfYear", "midYearReport")));
        Assert.That(await TimersAsync(year), Is.EqualTo(new[] { "deadline/annualReport 2024-11-15", "deadline/midYearReport 2024-06-17" }));
    }

    [Test]
    public async Task People_are_reminded_once_whatever_the_migrations()
    {
        await using var year = await BeforeAsync("report", definition: AnEdit.Of(Reminders), without: ["waive"]);
        year.Clock.Now = OfficeClock.At(6, 20);
        var before = year.Office(AnEdit.Of(Reminders));
        await before.Pump.RunUntilIdleAsync();
        Assert.That(before.Notices.Notices.Select(n => (n.Topic, n.Subject)), Is.EquivalentTo(new[]
        {
            ("escalation", "registration"), ("deadline-passed", "midYearReport"), ("escalation", "midYearReport"),
        }), "the reminder was missed, the escalation is sent however late");

        var office = await year.MigrateAsync(AnEdit.Version(3, Reminders, AnEdit.Penalty(2)));
        await office.Pump.RunUntilIdleAsync();

        Assert.That(office.Notices.Notices.Select(n => n.Topic), Is.EqualTo(new[] { "cycle-migrated" }));
        Assert.That(await TimersAsync(year), Is.EqualTo(new[] { "deadline/annualReport 2024-11-15", "reminder/annualReport/soon 2024-11-08" }));
    }

    [Test]
    public async Task An_escalation_that_waits_for_its_day_goes_on_waiting_and_one_that_is_new_is_not_made_up_for()
    {
        // The deadline of registration passed on 5 April; its escalation is due on 9 April.
        await using var waiting = await BeforeAsync("close-registration", definition: AnEdit.Of(Reminders), without: ["waive"]);
        await using var without = await BeforeAsync("report", without: ["waive"]);

        await waiting.MigrateAsync(AnEdit.Version(3, Reminders, AnEdit.Penalty(2)));
        await without.MigrateAsync(AnEdit.Version(3, Reminders));

        Assert.That(await TimersAsync(waiting), Does.Contain("reminder/registration/overdue 2024-04-09"));
        Assert.That(await TimersAsync(without), Is.EqualTo(new[]
        {
            "deadline/annualReport 2024-11-15", "deadline/midYearReport 2024-06-17", "reminder/annualReport/soon 2024-11-08",
            "reminder/midYearReport/overdue 2024-06-19",
        }), "its own day for the mid-year reminder is today's, and nothing is owed for April");
    }

    [Test]
    public async Task What_was_waived_stays_waived_and_nobody_is_told_of_its_day()
    {
        await using var year = await BeforeAsync("report");

        var office = await year.MigrateAsync(AnEdit.Of(Reminders, AnEdit.Deadline("annualReport", "11-20")));

        Assert.That((await year.CycleStateAsync()).Waived, Is.EqualTo(new[] { "annualReport" }));
        Assert.That((await TimersAsync(year)).Where(t => t.Contains("annualReport", StringComparison.Ordinal)), Is.Empty);
        Assert.That(office.Notices.Notices.Select(n => n.Topic), Does.Not.Contain("deadline-set"));
    }

    /// <summary>All timers, by what they are for and the civil day they belong to: a deadline's stands at the end of its day.</summary>
    private static async Task<string[]> TimersAsync(AYearInProgress year) =>
    [
        .. (await year.Store.ReadDueTimersAsync(OfficeClock.At(12, 31), 100))
            .Select(t => (Name: t.Key[(Cycle.Value.Length + 1)..], At: t.Due.InZone(OfficeClock.Zone)))
            .Select(t => $"{t.Name} {(t.Name.StartsWith("reminder", StringComparison.Ordinal) ? t.At.Date : t.At.Date.PlusDays(-1)):uuuu-MM-dd}")
            .Order(StringComparer.Ordinal),
    ];

    private static JsonObject Deadline(JsonObject json, int index) => json["deadlines"]![index]!.AsObject();

    private static JsonArray List(params string[] items) => [.. items.Select(i => JsonNode.Parse(i))];
}
