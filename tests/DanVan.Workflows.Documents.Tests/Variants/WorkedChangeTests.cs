using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.Variants;

/// <summary>The change that docs/definitions.md walks through, done as it says there; what the document quotes is what comes out.</summary>
public sealed class WorkedChangeTests
{
    private const string Definition = "department-cycle";
    private static readonly CycleId Year = new("syt-2027");
    private static readonly OwnerBody Owner = new("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn An");

    private static readonly string Guide = EmbeddedGuide();

    [Test]
    public async Task The_change_of_the_guide_goes_from_the_edit_to_the_running_cycle()
    {
        await using var office = await OpenedAsync();
        var published = BuiltInDefinitions.Json(Definition);
        var edited = Replace(Replace(Replace(published, "\"version\": 1,", "\"version\": 2,"), "\"day\": \"03-31\"", "\"day\": \"04-20\""), "\"atMost\": 3", "\"atMost\": 4");
        var finding = DefinitionLoader.Check(edited).Single();
        AssertQuoted($"{finding.Path}: {finding.Vietnamese} ({finding.Code})");

        const string Mended = """{ "rule": "after", "count": 10, "unit": "working-days", "event": { "kind": "deadline", "of": "registration" } }""";
        AssertQuoted(Mended);
        var next = Replace(edited, """{ "rule": "fixed", "day": "04-15" }""", Mended);
        Assert.That(DefinitionLoader.Check(next), Is.Empty);
        foreach (var change in DefinitionDiff.Compare(DefinitionLoader.Load(published).Definition, DefinitionLoader.Load(next).Definition))
        {
            AssertQuoted($"- {change.Vietnamese}");
        }

        var trial = (await office.Get<IDefinitionDryRun>().DryRunAsync(next)).Cycles.Single();
        Assert.That((trial.Cycle, trial.Verdict, trial.Reasons.Count), Is.EqualTo((Year, DryRunVerdict.Same, 0)));
        foreach (var moved in trial.Deadlines)
        {
            AssertQuoted($"`{moved.Deadline}` {Day(moved.Before)} → {Day(moved.After)}");
        }

        await PublishAsync(office, next);
        await MigrateAsync(office, DefinitionLoader.Load(next).Hash);
        await office.VerifyAsync(Year);
    }

    [Test]
    public async Task A_criterion_on_which_points_stand_is_not_dropped_in_the_middle_of_the_year()
    {
        await using var office = await OpenedAsync();
        await office.GoToAsync(new LocalDate(2027, 4, 1));
        await PullAsync(office, "accept");
        await office.GoToAsync(new LocalDate(2027, 6, 16));
        await PullAsync(office, "start-second-half");
        await office.GoToAsync(new LocalDate(2027, 11, 16));
        await PullAsync(office, "skip-field-check");
        await office.DoAsync("appraiser", new RegistrationCommand.Score(new RegistrationId(Year, "r1"), VariantOffice.Sheet(Definition)));
        var without = Replace(
            Replace(BuiltInDefinitions.Json(Definition), "\"name\": \"Mục tiêu đo được\", \"max\": 5 },", "\"name\": \"Mục tiêu đo được\", \"max\": 10 }"),
            "          { \"id\": \"C2.2\", \"name\": \"Phân công lực lượng, nguồn lực, thời gian\", \"max\": 5 }\n",
            "");
        without = Replace(without, "\"version\": 1,", "\"version\": 2,");
        Assert.That(DefinitionLoader.Check(without), Is.Empty);

        var trial = (await office.Get<IDefinitionDryRun>().DryRunAsync(without)).Cycles.Single();

        Assert.That(trial.Verdict, Is.EqualTo(DryRunVerdict.NeedsMapping));
        AssertQuoted(trial.Reasons[0].Vietnamese);
    }

    private static async Task<VariantOffice> OpenedAsync()
    {
        var office = new VariantOffice(new LocalDate(2027, 1, 4), Definition);
        office.Units.AddRange(new[] { "u1", "u2" }.Select(id => new CohortUnit(new UnitId(id), $"Phòng {id}", "office", "health", null, null, null)));
        await office.DoAsync("cycle-owner", new CycleCommand.Open(Year, Definition, VariantOffice.Settings(2027, Owner)));
        await office.GoToAsync(new LocalDate(2027, 1, 20));
        await PullAsync(office, "issue-plan");
        await office.GoToAsync(new LocalDate(2027, 3, 15));
        foreach (var code in new[] { "r1", "r2", "r3" })
        {
            await office.DoAsync("registry", Paper(code, new LocalDateTime(2027, 3, 15, 8, 0)));
        }

        Assert.That(await office.RefusalsOfAsync("registry", Paper("r4", new LocalDateTime(2027, 3, 15, 8, 0))), Is.EqualTo(new[] { RefusalCodes.RegistrationQuotaExceeded }));
        return office;
    }

    private static async Task PublishAsync(VariantOffice office, string next)
    {
        var (id, hash) = (new DefinitionId(Definition), DefinitionLoader.Load(next).Hash);
        await office.DoAsync(DefinitionRoles.Author, new DefinitionCommand.SaveDraft(id, next, "Lùi hạn đăng ký"));
        await office.DoAsync(DefinitionRoles.Publisher, new DefinitionCommand.Publish(id, hash, "QĐ số 45/QĐ-SYT"));
        Assert.That((await office.CycleAsync(Year)).DefinitionVersion, Is.EqualTo(1), "a running cycle stays with its version until somebody moves it");
    }

    private static async Task MigrateAsync(VariantOffice office, string hash)
    {
        await office.DoAsync("cycle-owner", new CycleCommand.Migrate(Year, hash, MigrationMapping.None, "QĐ số 45/QĐ-SYT"));
        Assert.That(office.Notifications.Select(n => n.Topic), Does.Contain("cycle-migrated"));

        // After the old deadline, and a fourth model of the same unit.
        await office.GoToAsync(new LocalDate(2027, 4, 12));
        await office.DoAsync("registry", Paper("r5", new LocalDateTime(2027, 4, 12, 8, 0)));
        Assert.That(
            (await office.DeadlineAsync(Year, "registration"), await office.DeadlineAsync(Year, "acceptance")), Is.EqualTo((new LocalDate(2027, 4, 20), new LocalDate(2027, 5, 6))));
    }

    private static void AssertQuoted(string text) => Assert.That(Guide, Does.Contain(text));

    private static string Day(LocalDate? day) => day is { } known ? VietnameseText.ShortDate(known) : "chưa có";

    private static string Replace(string text, string old, string young)
    {
        Assert.That(text.Split(old), Has.Length.EqualTo(2), $"{old} stands there once");
        return text.Replace(old, young, StringComparison.Ordinal);
    }

    private static Task PullAsync(VariantOffice office, string trigger) => office.DoAsync("cycle-owner", new CycleCommand.Pull(Year, trigger));

    private static RegistrationCommand.Submit Paper(string code, LocalDateTime at) => new(
        new RegistrationId(Year, code), new UnitId("u1"), "collective", "economy", "new", VariantOffice.Form(Definition, $"Mô hình {code}"), at);

    private static string EmbeddedGuide()
    {
        using var reader = new StreamReader(typeof(WorkedChangeTests).Assembly.GetManifestResourceStream("docs/definitions.md")!);
        return reader.ReadToEnd();
    }
}
