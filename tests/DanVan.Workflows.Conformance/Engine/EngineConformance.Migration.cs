using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    private const string ShortItem = "goal";

    // Version 2 of the definition, in which one item of the form holds ten characters at most.
    private static readonly string Shorter = Edited(json => json["registration"]!["form"]!.AsArray().First(f => (string)f!["id"]! == ShortItem)!["maxLength"] = 10);
    private static readonly string Later = Edited(json => json["deadlines"]![2]!["date"] = "11-25");

    // Version 2 that lets a unit register three models at most.
    private const int Bound = 3;

    private static readonly string Bounded = Edited(json =>
    {
        json["participants"] = JsonNode.Parse("""[{ "id": "all", "name": "Đơn vị", "levels": ["tỉnh"] }]""");
        json["registration"]!["quotas"] = JsonNode.Parse($$"""[{ "participants": "all", "atMost": {{Bound}} }]""");
    });

    private static CycleCommand.Migrate MoveTo(string version) =>
        new(SmallYear.Cycle, DefinitionLoader.Load(version).Hash, MigrationMapping.None, "QĐ 99/QĐ-SYT");

    [Test]
    public async Task A_registration_that_is_accepted_while_a_migration_is_decided_is_seen_by_it()
    {
        var store = new HookedStore(await NewStoreAsync());
        await using var office = new TestOffice(store, definition: Shorter);
        await OpenForPapersAsync(office);
        store.BeforeCommit = async batch =>
        {
            if (batch is { Target.Registration: "", Streams: not null })
            {
                store.BeforeCommit = _ => Task.CompletedTask;
                await office.DoAsync(OfficeRoles.Registry, Paper("long", "Dài hơn mười ký tự"));
            }
        };

        AssertRefused(await office.SendAsync(OfficeRoles.Leader, MoveTo(Shorter)), RefusalCodes.MigrationBlocked);

        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.DefinitionVersion, Is.EqualTo(1));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_version_that_is_published_while_a_migration_is_decided_makes_it_another_one()
    {
        var store = new HookedStore(await NewStoreAsync());
        await using var office = new TestOffice(store, definition: Shorter);
        await OpenForPapersAsync(office);
        var id = new DefinitionId("annual-cycle");
        store.BeforeCommit = async batch =>
        {
            if (batch is { Target.Registration: "", Streams: not null })
            {
                store.BeforeCommit = _ => Task.CompletedTask;
                await office.DoAsync(OfficeRoles.Drafter, new DefinitionCommand.SaveDraft(id, Later, ""));
                await office.DoAsync(OfficeRoles.Publisher(), new DefinitionCommand.Publish(id, DefinitionLoader.Load(Later).Hash, "QĐ 98/QĐ-SYT"));
            }
        };

        AssertRefused(await office.SendAsync(OfficeRoles.Leader, MoveTo(Shorter)), RefusalCodes.MigrationUnknownVersion);

        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.DefinitionVersion, Is.EqualTo(1));
    }

    [Test]
    public async Task A_registration_decided_before_a_migration_is_decided_again_by_the_new_version()
    {
        var store = new HookedStore(await NewStoreAsync());
        await using var office = new TestOffice(store, definition: Shorter);
        await OpenForPapersAsync(office);
        store.BeforeCommit = async batch =>
        {
            if (batch.Target.Registration == "long")
            {
                store.BeforeCommit = _ => Task.CompletedTask;
                await office.DoAsync(OfficeRoles.Leader, MoveTo(Shorter));
            }
        };

        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Paper("long", "Dài hơn mười ký tự")), RefusalCodes.RegistrationTooLong);
    }

    [Test]
    public async Task Of_registrations_racing_with_a_migration_that_brings_a_quota_none_exceeds_it_unseen()
    {
        var store = new HookedStore(await NewStoreAsync());
        await using var office = new TestOffice(store, definition: Bounded);
        await OpenForPapersAsync(office);
        await office.DoAsync(OfficeRoles.Registry, Paper("r1", "Ngắn"));
        await office.DoAsync(OfficeRoles.Registry, Paper("r2", "Ngắn"));

        // Decided by the old version, which has no quota, and committed after the migration: decided again.
        store.BeforeCommit = async batch =>
        {
            if (batch.Target.Registration == "r3")
            {
                store.BeforeCommit = _ => Task.CompletedTask;
                await office.DoAsync(OfficeRoles.Leader, MoveTo(Bounded));
            }
        };

        await office.DoAsync(OfficeRoles.Registry, Paper("r3", "Ngắn"));
        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Paper("r4", "Ngắn")), RefusalCodes.RegistrationQuotaExceeded);
        await AssertVerifiedAsync(office);

        // The other way round, the migration that was decided on two registrations sees that there are four.
        var other = new HookedStore(await NewStoreAsync());
        await using var second = new TestOffice(other, definition: Bounded);
        await OpenForPapersAsync(second);
        await second.DoAsync(OfficeRoles.Registry, Paper("r1", "Ngắn"));
        await second.DoAsync(OfficeRoles.Registry, Paper("r2", "Ngắn"));
        other.BeforeCommit = async batch =>
        {
            if (batch is { Target.Registration: "", Streams: not null })
            {
                other.BeforeCommit = _ => Task.CompletedTask;
                await second.DoAsync(OfficeRoles.Registry, Paper("r3", "Ngắn"));
                await second.DoAsync(OfficeRoles.Registry, Paper("r4", "Ngắn"));
            }
        };

        AssertRefused(await second.SendAsync(OfficeRoles.Leader, MoveTo(Bounded)), RefusalCodes.MigrationBlocked);
        await AssertVerifiedAsync(second);
    }

    [Test]
    public async Task In_a_burst_a_quota_that_a_migration_brings_is_used_up_exactly_or_the_migration_is_not_done()
    {
        var store = new HookedStore(await NewStoreAsync());
        await using var office = new TestOffice(store, definition: Bounded);
        await OpenForPapersAsync(office);
        const int Writers = 5;
        await office.DoAsync(OfficeRoles.Registry, Paper("first", "Ngắn"));

        var outcomes = await AtOnceAsync(Writers + 1, async writer =>
            writer == 0
                ? await office.SendAsync(OfficeRoles.Leader, MoveTo(Bounded))
                : await office.SendAsync(OfficeRoles.Registry, Paper($"w{writer}", "Ngắn")));

        var accepted = (await AcceptedAsync(office)).Count;
        Assert.That(accepted, outcomes[0] is Outcome.Done ? Is.EqualTo(Bound) : Is.EqualTo(Writers + 1), () => TestOffice.Describe(outcomes[0]));
        await AssertVerifiedAsync(office);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task In_a_burst_a_migration_is_done_on_papers_that_are_all_valid_or_not_at_all(bool withLongPapers)
    {
        var store = new HookedStore(await NewStoreAsync());
        await using var office = new TestOffice(store, definition: Shorter);
        await OpenForPapersAsync(office);
        const int Writers = 6;
        const int Each = 10;

        var outcomes = await AtOnceAsync(Writers, async writer =>
        {
            Outcome? migration = null;
            for (var i = 0; i < Each; i++)
            {
                if (writer == 0 && i == Each / 2)
                {
                    migration = await office.SendAsync(OfficeRoles.Leader, MoveTo(Shorter));
                }

                var isLong = withLongPapers && writer == 1 && i >= Each / 2;
                var outcome = await office.SendAsync(OfficeRoles.Registry, Paper($"w{writer}-{i}", isLong ? "Dài hơn mười ký tự" : "Ngắn"));
                Assert.That(outcome, isLong ? Is.InstanceOf<Outcome.Done>().Or.InstanceOf<Outcome.Refused>() : Is.InstanceOf<Outcome.Done>());
            }

            return migration;
        });

        var accepted = await office.Queries.RegistrationsAsync(SmallYear.Cycle).Where(r => r.Status == RegistrationStatus.Accepted).ToListAsync();
        var tooLong = accepted.Count(r => r.Form[ShortItem].Length > 10);
        Assert.That(outcomes[0], tooLong == 0 ? Is.InstanceOf<Outcome.Done>() : Is.InstanceOf<Outcome.Refused>(), () => TestOffice.Describe(outcomes[0]));
        Assert.That((await office.DryRun.DryRunAsync(Shorter)).Cycles.Single().Verdict, Is.EqualTo(tooLong == 0 ? DryRunVerdict.Same : DryRunVerdict.Blocked));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_migration_that_lost_its_answer_at_any_call_is_done_once_when_it_is_sent_again([Values] bool after)
    {
        var calls = 1;
        for (var failAt = 1; failAt <= calls; failAt++)
        {
            var store = new FaultyStore(await NewStoreAsync());
            await using var office = new TestOffice(store, definition: Later);
            await OpenForPapersAsync(office);
            await office.DoAsync(OfficeRoles.Registry, Paper("r1", "Ngắn"));
            var id = CommandId.From("migration");
            store.FailAt(failAt, after);

            Assert.That(async () => await office.SendAsync(OfficeRoles.Leader, MoveTo(Later), id), Throws.TypeOf<WorkflowStoreException>(), $"call {failAt}");
            store.FailAt(0);
            var outcome = await office.SendAsync(OfficeRoles.Leader, MoveTo(Later), id);
            calls = Math.Max(calls, failAt == 1 ? await CallsAsync() : calls);

            // Another process, which knows nothing of the first, hears the same.
            await using var next = new TestOffice(store, office.Clock);
            Assert.That(await next.SendAsync(OfficeRoles.Leader, MoveTo(Later), id), Is.EqualTo(outcome).And.InstanceOf<Outcome.Done>());
            await next.Pump.RunUntilIdleAsync();
            Assert.That((await EventsAsync(next)).Count(e => e.Json.ToString().Contains("cycle.migrated", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That((await next.Queries.CycleAsync(SmallYear.Cycle))!.DefinitionVersion, Is.EqualTo(2));
            Assert.That(next.Notices.Notices.Count(n => n.Topic == "cycle-migrated"), Is.EqualTo(1));
            await AssertVerifiedAsync(next);
        }

        Assert.That(calls, Is.GreaterThanOrEqualTo(3), "it loads, reads the history and commits");
    }

    private async Task<int> CallsAsync()
    {
        var store = new FaultyStore(await NewStoreAsync());
        await using var office = new TestOffice(store, definition: Later);
        await OpenForPapersAsync(office);
        await office.DoAsync(OfficeRoles.Registry, Paper("r1", "Ngắn"));
        store.FailAt(0);
        await office.DoAsync(OfficeRoles.Leader, MoveTo(Later));
        return store.Calls;
    }

    /// <summary>The cycle runs on the built-in definition, in an office that has the next version registered in its place.</summary>
    private static async Task OpenForPapersAsync(TestOffice office)
    {
        await using (var before = new TestOffice(office.Store, office.Clock))
        {
            await before.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings));
            await before.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
            await before.Pump.RunUntilIdleAsync();
        }

        office.Clock.Now = OfficeClock.At(2, 20);
    }

    private static RegistrationCommand.Submit Paper(string code, string text)
    {
        var paper = SmallYear.Submit(code, "u1", "collective", $"Mô hình {code}");
        return paper with { Form = new Dictionary<string, string>(paper.Form) { [ShortItem] = text } };
    }

    private static string Edited(Action<JsonObject> edit)
    {
        var json = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!.AsObject();
        json["version"] = 2;
        edit(json);
        return json.ToJsonString();
    }
}
