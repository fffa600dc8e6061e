using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using NodaTime;
using static DanVan.Workflows.Tests.Definitions.Migration.AYearInProgress;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>After ids were renamed everything that reads registrations reads the new ones: conditions, quotas, reminders, documents, other cycles.</summary>
[TestFixture]
public sealed class MigrationVocabularyTests
{
    private static readonly MigrationMapping Mapping = new()
    {
        Renamed = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            [MappedIds.Kinds] = new Dictionary<string, string> { ["individual"] = "person" },
            [MappedIds.Fields] = new Dictionary<string, string> { ["culture-society"] = "culture" },
            [MappedIds.Periods] = new Dictionary<string, string> { ["mid-year"] = "half-year" },
            [MappedIds.Documents] = new Dictionary<string, string> { ["plan"] = "master-plan" },
        },
    };

    private static readonly Action<JsonObject>[] Renamings =
    [
        AnEdit.RenamedKind("individual", "person"),
        AnEdit.RenamedField("culture-society", "culture"),
        AnEdit.RenamedPeriod("mid-year", "half-year"),
        json => json["kinds"]![1]!["name"] = "Tấm gương",
        json => json["fields"]![1]!["name"] = "Đời sống văn hóa",
        json => json["documents"]!.AsArray().First(d => (string)d!["id"]! == "plan")!["id"] = "master-plan",
        json => json["documents"]!.AsArray().First(d => (string)d!["id"]! == "master-plan")!["template"] = "<p>Kế hoạch</p>",
        json => json["documents"]!.AsArray().First(d => (string)d!["id"]! == "master-plan")!["subject"] = "Kế hoạch",
        json => json["stages"]!.AsArray().SelectMany(s => s!["onEnter"]?.AsArray() ?? []).First(e => (string?)e!["document"] == "plan")!["document"] = "master-plan",
        json => json["participants"] = JsonNode.Parse("""[{ "id": "all", "name": "Đơn vị", "levels": ["tỉnh"] }]"""),
        json => json["registration"]!["quotas"] = JsonNode.Parse("""[{ "participants": "all", "kind": "person", "atMost": 1 }]"""),
    ];

    [Test]
    public async Task Points_given_under_an_old_name_are_replaced_by_an_appeal_that_uses_the_new_one()
    {
        await using var year = await BeforeAsync("close-scoring");
        var office = await year.MigrateAsync(
            AnEdit.Of(
                AnEdit.RenamedItem("C1.1", "N1.1"),
                json =>
                {
                    var scoring = json["stages"]!.AsArray().First(s => (string)s!["id"]! == "scoring")!;
                    scoring["accepts"] = new JsonArray("report", "score", "disqualify", "appeal", "decide-appeal");
                    json["permissions"]!["appeal"] = new JsonArray("registry");
                    json["permissions"]!["decide-appeal"] = new JsonArray("council-secretary");
                }),
            Renamed(MappedIds.Items, ("C1.1", "N1.1")));
        var r1 = SmallYear.Registration("r1");

        await office.DoAsync(OfficeRoles.Registry, new RegistrationCommand.Appeal(r1, "Chấm nhầm mục", new LocalDateTime(2024, 11, 25, 8, 0)));
        await office.DoAsync(OfficeRoles.Secretary, new RegistrationCommand.DecideAppeal(r1, [new ScoreLine("N1.1", "verifier", "m1", 7.5m, "Chấm lại")], "Đã xem xét"));

        var lines = (await year.RegistrationAsync("r1")).Scores.Where(l => l is { Role: "verifier", Scorer: "m1" }).ToList();
        Assert.That(lines.Single(l => l.Item == "N1.1").Points, Is.EqualTo(7.5m));
        Assert.That(lines.Select(l => l.Item), Is.Unique.And.No.Member("C1.1"));
        Assert.That((await office.Audit.VerifyAsync(Cycle)).Findings, Is.Empty);
    }

    [Test]
    public void A_vote_in_writing_replaces_the_absence_recorded_under_an_old_name()
    {
        var recorded = AYear.Accepted() with { Ballots = [new("old", "m3", "absent"), new("old", "m4", "yes")] };
        var renaming = Workflows.Definitions.Migration.Renaming.Of(Renamed(MappedIds.Awards, ("old", "new")).Renamed);

        var answered = RegistrationEvolver.Evolve(recorded.Id, recorded, renaming.AsRecorded(recorded, new RegistrationEvent.BallotCast("new", "m3", "yes", true)));

        Assert.That(
            renaming.Apply(answered).Ballots, Is.EquivalentTo(new BallotState[] { new("new", "m3", "yes", true), new("new", "m4", "yes") }));
    }

    [Test]
    public async Task Conditions_quotas_reminders_and_documents_agree_with_the_new_words()
    {
        await using var year = await BeforeAsync("report-annual", without: ["waive"]);
        var office = await year.MigrateAsync(
            AnEdit.Of(
            [
                .. Renamings,
                AnEdit.Deadline("midYearReport", "11-12"),
                json => json["deadlines"]![1]!["reminders"] = Reminder(),
                json => json["deadlines"]![2]!["reminders"] = Reminder(),
                json => json["transitions"]![2]!["conditions"] = new JsonArray(
                    "counts.by_kind.person.accepted == 1", "counts.reported.half_year == 3", "units.without_report.half_year == 0", "documents.master_plan == 1"),
                AnEdit.Effect("scoring", "registration-list"),
            ]),
            Mapping);

        // The unit that has the one individual model it may have, by whatever name.
        var quotas = await office.Queries.QuotasAsync(Cycle);
        Assert.That(quotas.Select(q => (q.Unit.Value, q.Kind, q.Registered, q.IsFull)), Is.EqualTo(new[] { ("u2", (string?)"person", 1, true) }));

        // All have reported in the first period; in the second nobody has, and one model was ended by its review.
        year.Clock.Now = OfficeClock.At(11, 9);
        await office.Pump.RunUntilIdleAsync();
        Assert.That(
            office.Notices.Notices.Where(n => n.Topic == "reminder").Select(n => $"{n.Subject} {n.Unit?.Value}"), Is.EquivalentTo(new[] { "annualReport u1", "annualReport u2" }));

        year.Clock.Now = OfficeClock.At(11, 18);
        await office.Pump.RunUntilIdleAsync();
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "start-scoring"));
        await office.Pump.RunUntilIdleAsync();
        Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);
        var documents = await office.Queries.DocumentsAsync(Cycle).ToListAsync();
        Assert.That(documents.Select(d => d.Kind), Is.EquivalentTo((await year.CycleStateAsync()).Documents.Select(d => d.Kind)).And.Contains("master-plan"));
        var list = Encoding.UTF8.GetString((await office.Queries.DocumentContentAsync(documents.Last(d => d.Kind == "registration-list").Id))!);
        Assert.That(list, Does.Contain("Tấm gương").And.Contain("Đời sống văn hóa").And.Not.Contain("culture-society").And.Not.Contain("individual"));
        Assert.That((await office.Audit.VerifyAsync(Cycle)).Findings, Is.Empty);
    }

    [Test]
    public async Task A_model_is_carried_on_from_a_cycle_that_has_words_of_its_own()
    {
        await using var year = await BeforeAsync("withdraw");
        await year.MigrateAsync(AnEdit.Of(Renamings), Mapping);
        var other = new CycleId("syt-2025");
        var office = year.Office();
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(other, "annual-cycle", SmallYear.Settings));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(other, "issue-plan"));

        await office.DoAsync(
            OfficeRoles.Registry, SmallYear.Submit("c1", "u2", "individual", "Bác sĩ của bản làng", other) with { CarriedFrom = SmallYear.Registration("r2") });

        Assert.That((await office.Queries.RegistrationAsync(new RegistrationId(other, "c1")))!.Kind, Is.EqualTo("individual"), "here nothing was renamed");
        Assert.That((await year.RegistrationAsync("r2")).Kind, Is.EqualTo("person"));
    }

    [Test]
    public async Task The_name_of_a_model_keeps_its_item_because_units_hold_their_names_by_it()
    {
        await using var year = await BeforeAsync("withdraw");

        var away = await year.DryRunAsync(AnEdit.Of(), Renamed(MappedIds.Form, ("name", "goal")));
        var onto = await year.DryRunAsync(AnEdit.Of(AnEdit.WithoutFormItem("goal")), Renamed(MappedIds.Form, ("goal", "name")));

        Assert.That(away.Reasons.Select(r => r.Code), Does.Contain("mapping.invalid"));
        Assert.That(onto.Reasons.Select(r => r.Code), Does.Contain("mapping.invalid"));
    }

    private static JsonArray Reminder() => [JsonNode.Parse("""{ "id": "soon", "workingDays": -5, "roles": [], "pendingUnits": true }""")];
}
