using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using NodaTime;
using static DanVan.Workflows.Tests.Definitions.Migration.AYearInProgress;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>What a dry run says of realistic edits at several points of the year.</summary>
[TestFixture]
public sealed class VerdictTests
{
    // Points of the year, by the step that comes next.
    private const string Registering = "close-registration";
    private const string Reporting = "report-annual";
    private const string Scoring = "disqualify";
    private const string Voting = "ballot";
    private const string Voted = "commend";

    public static IEnumerable<TestCaseData> Same()
    {
        yield return Case(Registering, "a later deadline for registration", AnEdit.Deadline("registration", "04-20"));
        yield return Case(Reporting, "a later deadline for the mid-year report", AnEdit.Deadline("midYearReport", "06-30"));
        yield return Case(Reporting, "an earlier deadline that makes a report late which nobody has concluded", AnEdit.Deadline("midYearReport", "06-01"));
        yield return Case(Registering, "a form item more that may be left empty", AnEdit.NewFormItem(required: false));
        yield return Case(Registering, "a form item less", AnEdit.WithoutFormItem("resources"));
        yield return Case(Registering, "a stage inserted ahead", AnEdit.InsertedStage("survey", "mid-year-review", "scoring"));
        yield return Case(Reporting, "a stage inserted behind", AnEdit.InsertedStage("survey", "plan", "registration"));
        yield return Case(Registering, "a stage removed ahead", AnEdit.WithoutStage("mid-year-review"));
        yield return Case(Scoring, "a role renamed", AnEdit.RenamedRole("registry", "clerk"));
        yield return Case(Scoring, "bands moved before anything is concluded", AnEdit.Band("xuat-sac", 95), AnEdit.Band("tot", 85));
        yield return Case(Scoring, "a penalty before anything is concluded", AnEdit.Penalty(2));
        yield return Case(Scoring, "a field nobody used renamed", AnEdit.RenamedField("economy", "kinh-te"));
        yield return Case(Voting, "a share of votes that nobody counted by yet", AnEdit.Pass("1/2"));
        yield return Case(Voting, "a floor that everybody reached", AnEdit.Floor("C2", 50));
        yield return Case(Voting, "a penalty that nobody was given", AnEdit.Penalty(3));
    }

    public static IEnumerable<TestCaseData> NeedsMapping()
    {
        yield return Needs(Registering, "a field renamed", "culture-society", AnEdit.RenamedField("culture-society", "culture"));
        yield return Needs(Registering, "a kind renamed", "individual", AnEdit.RenamedKind("individual", "person"));
        yield return Needs(Reporting, "a period renamed", "mid-year", AnEdit.RenamedPeriod("mid-year", "half-year"));
        yield return Needs(Scoring, "a criterion's item renamed", "C1.1", AnEdit.RenamedItem("C1.1", "C1.a"));
        yield return Needs(Registering, "the present stage removed", "registration", AnEdit.RenamedStage("registration", "enrolment"));
        yield return Needs(Reporting, "a stage it has left removed", "plan", json =>
        {
            json["stages"]!.AsArray().RemoveAt(0);
            json["transitions"]!.AsArray().RemoveAt(0);
        });
        yield return Needs(Reporting, "a document it has issued removed", "registration-list", AnEdit.Effect("mid-year-review", "registration-list", removed: true), json =>
            json["documents"]!.AsArray().RemoveAt(1));
    }

    public static IEnumerable<TestCaseData> Blocked()
    {
        yield return Blocks(Registering, "a form item that is required", "replay.registration.incomplete", ["r1", "r2", "r3", "r5"], AnEdit.NewFormItem(required: true));
        yield return Blocks(Registering, "a shorter form item", "replay.registration.too-long", ["r1", "r2", "r3", "r5"], json => json["registration"]!["form"]![1]!["maxLength"] = 5);
        yield return Blocks(Scoring, "an item worth less than was given", "replay.score.out-of-range", ["r1", "r2"], AnEdit.Max("C1.1", 7), AnEdit.Max("C1.2", 5));
        yield return Blocks(Scoring, "a coarser step", "replay.score.out-of-range", ["r1", "r2"], json => json["scoring"]!["step"] = 1);
        yield return Blocks(Reporting, "a decision that ends what went on", "replay.differs.registration.reported", ["r2"], AnEdit.Ends("adjust", true));
        yield return Blocks(Voting, "a band above the total that was concluded", "replay.differs.registration.concluded", ["r1"], AnEdit.Band("xuat-sac", 100), AnEdit.Band("tot", 99.75m));
        yield return Blocks(Voting, "a deadline that makes a concluded report late", "replay.differs.registration.concluded", ["r1"], AnEdit.Deadline("midYearReport", "05-31"));
        yield return Blocks(Voting, "other criteria that decide between equals", "replay.differs.registration.concluded", ["r1"], json => json["scoring"]!["tieBreak"] = new JsonArray("C1"));
        yield return Blocks("extend", "a deadline before the receipt of what was accepted", "replay.registration.late", ["r1", "r2", "r3", "r5"], AnEdit.Deadline("registration", "02-05"));
    }

    [TestCaseSource(nameof(Same))]
    public async Task An_edit_that_changes_nothing_decided_leaves_the_cycle_the_same_and_migrates_without_a_mapping(string step, Action<JsonObject>[] edits)
    {
        await using var year = await BeforeAsync(step);
        var version = AnEdit.Of(edits);

        var result = await year.DryRunAsync(version);

        Assert.That(result.Reasons.Select(r => $"{r.Code}: {r.English} ({string.Join(", ", r.About)})"), Is.Empty);
        Assert.That(result.Verdict, Is.EqualTo(DryRunVerdict.Same));
        var before = await year.CycleStateAsync();
        await year.MigrateAsync(version);
        var after = await year.CycleStateAsync();
        Assert.That(after.DefinitionVersion, Is.EqualTo(2));
        Assert.That(after.Stages, Is.EqualTo(before.Stages), "nothing was entered or left");
        Assert.That(after.Documents, Is.EqualTo(before.Documents), "nothing was issued again");
        Assert.That(result.Deadlines.Select(d => d.After), Is.SubsetOf(after.Deadlines.Select(d => (LocalDate?)d.Date)));
    }

    [TestCaseSource(nameof(NeedsMapping))]
    public async Task An_edit_that_takes_an_id_away_which_the_history_uses_needs_a_mapping(string step, string id, Action<JsonObject>[] edits)
    {
        await using var year = await BeforeAsync(step);

        var result = await year.DryRunAsync(AnEdit.Of(edits));

        Assert.That(result.Verdict, Is.EqualTo(DryRunVerdict.NeedsMapping));
        Assert.That(result.Reasons.Select(r => r.Code), Is.EqualTo(new[] { "mapping.missing" }));
        Assert.That(result.Reasons[0].English, Does.Contain($"\"{id}\""));
        var suggested = result.Suggested!.Stages.Concat(result.Suggested.Renamed.SelectMany(r => r.Value)).Single();
        Assert.That(suggested.Key, Is.EqualTo(id));
        Assert.That(result.Reasons[0].Vietnamese, Does.Contain($"\"{suggested.Value}\""));
    }

    [TestCaseSource(nameof(Blocked))]
    public async Task An_edit_under_which_something_decided_would_come_out_otherwise_is_blocked(string step, string code, string[] about, Action<JsonObject>[] edits)
    {
        await using var year = await BeforeAsync(step);
        var version = AnEdit.Of(edits);

        var result = await year.DryRunAsync(version);

        Assert.That(result.Verdict, Is.EqualTo(DryRunVerdict.Blocked));
        var reason = result.Reasons.SingleOrDefault(r => r.Code == code);
        Assert.That(reason, Is.Not.Null, () => string.Join(", ", result.Reasons.Select(r => r.Code)));
        Assert.That(reason!.About, Is.EqualTo(about));
        Assert.That(reason.Count, Is.EqualTo(Math.Max(1, about.Length)));
        var office = year.Office(version);
        var before = await year.CycleStateAsync();
        var outcome = await office.SendAsync(OfficeRoles.Leader, MoveTo(version));
        Assert.That((outcome as Outcome.Refused)?.Reasons.Select(r => r.Code).Distinct(), Is.EqualTo(new[] { RefusalCodes.MigrationBlocked }));
        Assert.That((await year.CycleStateAsync()).DefinitionHash, Is.EqualTo(before.DefinitionHash));
    }

    [Test]
    public async Task A_deadline_the_year_or_a_decision_moved_stays_unless_the_version_has_a_later_one()
    {
        // The small year moved registration from 1 April to 5 April by a decision.
        await using var year = await BeforeAsync(Registering);

        Assert.That((await year.DryRunAsync(AnEdit.Of(AnEdit.Deadline("registration", "03-20")))).Deadlines, Is.Empty);
        Assert.That(
            (await year.DryRunAsync(AnEdit.Of(AnEdit.Deadline("registration", "04-20")))).Deadlines,
            Is.EqualTo(new[] { new DeadlineChange("registration", new(2024, 4, 5), new(2024, 4, 22)) }));
    }

    [Test]
    public async Task A_day_that_contradicts_what_the_year_filled_in_blocks()
    {
        await using var year = await BeforeAsync("open");
        await year.Office().DoAsync(OfficeRoles.Leader, new CycleCommand.Open(
            Cycle, "annual-cycle", SmallYear.Settings with { Deadlines = new Dictionary<string, LocalDate> { ["registration"] = new(2024, 5, 2) } }));

        var result = await year.DryRunAsync(AnEdit.Of(AnEdit.Deadline("midYearReport", "04-15")));

        Assert.That(result.Verdict, Is.EqualTo(DryRunVerdict.Blocked));
        Assert.That(result.Reasons.Select(r => r.Code), Is.EqualTo(new[] { "replay.cycle.deadline-order" }));
    }

    [TestCase("2/3", DryRunVerdict.Same)]
    [TestCase("3/4", DryRunVerdict.Blocked)]
    public async Task Votes_that_were_counted_are_counted_again(string share, DryRunVerdict verdict)
    {
        // Two of three members vote yes; the votes are counted in a stage before the last one.
        Action<JsonObject>[] counting =
        [
            AnEdit.InsertedStage("counted", "commendation", "closed"),
            json => Stage(json, "counted")["accepts"] = new JsonArray("count-votes"),
            json => Stage(json, "counted")["onEnter"] = new JsonArray(new JsonObject { ["do"] = "count-votes" }),
        ];
        await using var year = await BeforeAsync("open");
        await FinishAsync(year.Office(AnEdit.Of(counting)), "open", s => s switch
        {
            { Name: "submit-refused" or "submit-unauthorised" or "score-refused" } => null,
            { Name: "ballot-third" } => s with { Command = (RegistrationCommand.CastBallot)s.Command! with { Vote = "abstain" } },
            _ => s,
        });

        var result = await year.DryRunAsync(AnEdit.Version(3, [.. counting, AnEdit.Pass(share)]));

        Assert.That(result.Verdict, Is.EqualTo(verdict));
        Assert.That(result.Reasons.Select(r => r.Code), Is.EqualTo(verdict == DryRunVerdict.Same ? [] : new[] { "replay.differs.registration.votes-counted" }));
    }

    [Test]
    public async Task Awards_that_were_proposed_are_ranked_again()
    {
        // Both models are exemplary, each the first of its kind.
        await using var year = await BeforeAsync("disqualify");
        await FinishAsync(year.Office(), "close-scoring", s => s.Name is "close-scoring" or "work-conclude" ? s : null);
        Assert.That((await year.CycleStateAsync()).Ranking, Has.Count.EqualTo(2));

        var turned = await year.DryRunAsync(AnEdit.Of(json => json["kinds"] = new JsonArray(json["kinds"]![1]!.DeepClone(), json["kinds"]![0]!.DeepClone())));
        var merged = await year.DryRunAsync(
            AnEdit.Of(json => json["kinds"]!.AsArray().RemoveAt(1)), Renamed(MappedIds.Kinds, ("individual", "collective")));

        Assert.That(turned.Verdict, Is.EqualTo(DryRunVerdict.Same), "the order between kinds decides nothing");
        Assert.That(merged.Verdict, Is.EqualTo(DryRunVerdict.Blocked));
        Assert.That(merged.Reasons.Single(r => r.Code == "replay.differs.cycle.awards-proposed").About, Is.EqualTo(new[] { "r2" }));
    }

    [Test]
    public async Task A_version_that_does_not_hold_together_is_not_run_at_all()
    {
        await using var year = await BeforeAsync(Registering);

        var report = await year.Office().DryRun.DryRunAsync(AnEdit.Of(json => json["transitions"]!.AsArray().Clear()));

        Assert.That(report.Findings, Is.Not.Empty);
        Assert.That(report.Cycles, Is.Empty);
    }

    [Test]
    public async Task A_cycle_that_has_ended_is_left_out()
    {
        await using var year = await BeforeAsync("nothing");

        Assert.That((await year.Office().DryRun.DryRunAsync(AnEdit.Of())).Cycles, Is.Empty);
    }

    [Test]
    public async Task Notes_say_what_is_not_made_up_for_and_what_lies_ahead()
    {
        await using var year = await BeforeAsync(Reporting);

        var notes = (await year.DryRunAsync(AnEdit.Of(
            AnEdit.NewDocument("notice"),
            AnEdit.Effect("mid-year-review", "notice"),
            AnEdit.Effect("scoring", "registration-list"),
            AnEdit.InsertedStage("survey", "mid-year-review", "scoring"),
            AnEdit.InsertedStage("draft", "plan", "registration"),
            AnEdit.Deadline("midYearReport", "06-01"),
            json => json["scoring"]!["reserve"]!["default"] = 5))).Notes.ToDictionary(n => n.Code, n => n.About);

        Assert.That(notes["stage.effects-added"], Is.EqualTo(new[] { "issue-document notice" }));
        Assert.That(notes["document.not-issued"], Is.EqualTo(new[] { "notice" }));
        Assert.That(notes["document.issued-again"], Is.EqualTo(new[] { "registration-list" }));
        Assert.That(notes["stage.ahead"], Is.EqualTo(new[] { "survey" }));
        Assert.That(notes["stage.not-visited"], Is.EqualTo(new[] { "draft" }));
        Assert.That(notes["report.lateness"], Is.EqualTo(new[] { "r1", "r2", "r5" }));
        Assert.That(notes, Does.Not.ContainKey("reserve.kept"), "the year's settings give the reserve");
    }

    [Test]
    public async Task Notes_say_what_becomes_of_templates_effects_of_transitions_milestones_and_roles()
    {
        await using var year = await BeforeAsync(Reporting);
        Action<JsonObject> held = json => json["milestones"] = new JsonArray(Milestone("held"), Milestone("kept"), Milestone("ahead"));
        var present = AnEdit.Of(held);
        await year.MigrateAsync(present);
        await year.Office(present).DoAsync(OfficeRoles.Leader, new CycleCommand.RecordMilestone(Cycle, "held", new LocalDate(2024, 6, 11), ""));

        var notes = (await year.DryRunAsync(AnEdit.Version(
            3,
            json => json["milestones"] = new JsonArray(Milestone("held", "Xin thông báo"), Milestone("kept"), Milestone("ahead", "Xin thông báo"), Milestone("new")),
            json => json["transitions"]![2]!["effects"] = new JsonArray(Notice("Bắt đầu chấm")),
            json => Document(json, "plan")["template"] = "<p>Kế hoạch</p>",
            json => Document(json, "mid-year-report")["template"] = "<p>Sơ kết</p>",
            AnEdit.RenamedRole("registry", "clerk")))).Notes.ToDictionary(n => n.Code, n => n.About);

        Assert.That(notes["milestone.effects-added"], Is.EqualTo(new[] { "held" }));
        Assert.That(notes["milestone.changed"], Is.EqualTo(new[] { "ahead", "new" }));
        Assert.That(notes["transition.changed"], Is.EqualTo(new[] { "start-scoring" }));
        Assert.That(notes["document.text-changed"], Is.EqualTo(new[] { "mid-year-report" }), "the plan was issued");
        Assert.That(notes["role.changed"], Is.EquivalentTo(new[] { "registry", "clerk" }));

        static JsonObject Milestone(string id, string? notice = null)
        {
            var milestone = new JsonObject { ["id"] = id, ["name"] = $"Giao ban {id}", ["deadline"] = "midYearReport", ["roles"] = new JsonArray("cycle-owner") };
            if (notice is not null)
            {
                milestone["onRecord"] = new JsonArray(Notice(notice));
            }

            return milestone;
        }

        static JsonObject Notice(string message) => new() { ["do"] = "notify", ["message"] = message, ["roles"] = new JsonArray("cycle-owner") };

        static JsonObject Document(JsonObject json, string id) => json["documents"]!.AsArray().First(d => (string)d!["id"]! == id)!.AsObject();
    }

    private static JsonNode Stage(JsonObject json, string id) => json["stages"]!.AsArray().First(s => (string)s!["id"]! == id)!;

    private static TestCaseData Case(string step, string name, params Action<JsonObject>[] edits) => new TestCaseData(step, edits).SetArgDisplayNames(step, name);

    private static TestCaseData Needs(string step, string name, string id, params Action<JsonObject>[] edits) => new TestCaseData(step, id, edits).SetArgDisplayNames(step, name);

    private static TestCaseData Blocks(string step, string name, string code, string[] about, params Action<JsonObject>[] edits) =>
        new TestCaseData(step, code, about, edits).SetArgDisplayNames(step, name);
}
