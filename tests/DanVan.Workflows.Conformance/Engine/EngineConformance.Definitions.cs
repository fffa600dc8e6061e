using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    [Test]
    public async Task Of_32_who_publish_at_once_exactly_one_does()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeDefinitionAsync("definition-publish-own", store);
        store.MeetAfterLoad(ManyAtOnce);

        var outcomes = await AtOnceAsync(ManyAtOnce, i => office.SendAsync(OfficeRoles.Publisher(i), SmallHistory.Publish(SmallHistory.First)));

        Assert.That(outcomes.OfType<Outcome.Done>().Count(), Is.EqualTo(1));
        Assert.That(outcomes.OfType<Outcome.Conflict>().Count(), Is.EqualTo(ManyAtOnce - 1));
        var state = (await office.Definitions.DefinitionAsync(SmallHistory.Definition))!;
        Assert.That(state.Versions, Has.Count.EqualTo(1));
        Assert.That(state.Draft, Is.Null);
        await AssertDefinitionVerifiedAsync(office);
    }

    [Test]
    public async Task However_drafts_are_saved_and_published_at_once_no_version_goes_back_and_no_author_publishes()
    {
        var office = await OfficeAsync();
        await AtOnceAsync(8, async writer =>
        {
            for (var i = 0; i < 8; i++)
            {
                var state = await office.Definitions.DefinitionAsync(SmallHistory.Definition);
                var next = (state?.Versions.LastOrDefault()?.Version ?? 0) + 1;
                Command command = (writer + i) % 2 == 0 || state?.Draft is null
                    ? SmallHistory.Save(SmallHistory.Version(next, "04-10"))
                    : new DefinitionCommand.Publish(SmallHistory.Definition, state.Draft.Hash, "QĐ 20/QĐ-SYT");
                await office.SendAsync(command is DefinitionCommand.Publish ? OfficeRoles.Editor : writer < 7 ? OfficeRoles.Drafter : OfficeRoles.Editor, command);
            }

            return true;
        });

        var reached = (await office.Definitions.DefinitionAsync(SmallHistory.Definition))!.Versions.LastOrDefault()?.Version ?? 0;
        await office.DoAsync(OfficeRoles.Drafter, SmallHistory.Save(SmallHistory.Version(reached + 1, "04-10")));
        await office.DoAsync(OfficeRoles.Publisher(), SmallHistory.Publish(SmallHistory.Version(reached + 1, "04-10")));
        var versions = (await office.Definitions.DefinitionAsync(SmallHistory.Definition))!.Versions;
        Assert.That(versions[^1].RetiredAt, Is.Null);
        Assert.That(versions.Select(v => v.Version), Is.Ordered.Ascending.And.Unique);
        Assert.That(versions.Count(v => v.RetiredAt is null), Is.LessThanOrEqualTo(1));
        Assert.That(versions, Has.None.Matches<DefinitionVersion>(v => v.Authors.Contains(v.Publisher)));
        await AssertDefinitionVerifiedAsync(office);
    }

    [Test]
    public async Task An_opening_decided_before_a_publication_is_decided_again_after_it()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeDefinitionAsync("definition-publish-second", store);
        BeforeOpening(store, () => office.DoAsync(OfficeRoles.Editor, SmallHistory.Publish(SmallHistory.Second)));
        var cycle = new CycleId("syt-2024-b");

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(cycle, "annual-cycle", SmallYear.Settings));

        Assert.That((await office.Queries.CycleAsync(cycle))!.DefinitionVersion, Is.EqualTo(2));
        await AssertVerifiedAsync(office, cycle);
    }

    [Test]
    public async Task An_opening_on_what_the_host_registered_is_decided_again_after_the_first_publication()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeAsync(store);
        BeforeOpening(store, async () =>
        {
            await office.DoAsync(OfficeRoles.Drafter, SmallHistory.Save(SmallHistory.Second));
            await office.DoAsync(OfficeRoles.Publisher(), SmallHistory.Publish(SmallHistory.Second));
        });

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings));

        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.DefinitionHash, Is.EqualTo(SmallHistory.HashOf(SmallHistory.Second)));
    }

    [Test]
    public async Task An_opening_decided_before_a_retirement_is_refused_after_it_and_taken_under_the_same_id_after_the_next_publication()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeDefinitionAsync("definition-open", store);
        BeforeOpening(store, () => office.DoAsync(OfficeRoles.Publisher(), new DefinitionCommand.Retire(SmallHistory.Definition, "QĐ 30/QĐ-SYT")));
        var (id, open) = (CommandId.New(), new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings));

        AssertRefused(await office.SendAsync(OfficeRoles.Leader, open, id), RefusalCodes.DefinitionRetired);
        Assert.That(await office.Queries.CycleAsync(SmallYear.Cycle), Is.Null);

        await office.DoAsync(OfficeRoles.Drafter, SmallHistory.Save(SmallHistory.Second));
        AssertRefused(await office.SendAsync(OfficeRoles.Leader, open, id), RefusalCodes.DefinitionRetired);
        await office.DoAsync(OfficeRoles.Publisher(), SmallHistory.Publish(SmallHistory.Second));
        Assert.That(await office.SendAsync(OfficeRoles.Leader, open, id), Is.InstanceOf<Outcome.Done>());
    }

    [Test]
    public async Task A_draft_never_runs_and_a_cycle_keeps_the_version_it_was_opened_on()
    {
        var office = await OfficeBeforeDefinitionAsync("definition-publish", await NewStoreAsync());
        var (onBuiltIn, onFirst) = (new CycleId("syt-a"), new CycleId("syt-b"));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(onBuiltIn, "annual-cycle", SmallYear.Settings));
        await office.DoAsync(OfficeRoles.Publisher(), SmallHistory.Publish(SmallHistory.FirstAgain));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(onFirst, "annual-cycle", SmallYear.Settings));
        await office.DoAsync(OfficeRoles.Drafter, SmallHistory.Save(SmallHistory.Second));
        await office.DoAsync(OfficeRoles.Editor, SmallHistory.Publish(SmallHistory.Second));
        await office.DoAsync(OfficeRoles.Publisher(), new DefinitionCommand.Retire(SmallHistory.Definition, "QĐ 30/QĐ-SYT"));

        var restarted = await OfficeAsync(office.Store, office.Clock);
        foreach (var cycle in new[] { onBuiltIn, onFirst })
        {
            await restarted.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(cycle, "issue-plan"));
            await AssertVerifiedAsync(restarted, cycle);
        }

        Assert.That((await restarted.Queries.CycleAsync(onBuiltIn))!.DefinitionHash, Is.EqualTo(DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Hash));
        var pinned = (await restarted.Queries.CycleAsync(onFirst))!;
        Assert.That(pinned.DefinitionHash, Is.EqualTo(SmallHistory.HashOf(SmallHistory.FirstAgain)));
        Assert.That(pinned.Deadlines[0].Date, Is.EqualTo(new NodaTime.LocalDate(2024, 4, 15)));
    }

    [Test]
    public async Task The_history_says_who_did_what_when_and_every_text_stays_readable()
    {
        var office = await OfficeAfterAsync(SmallHistory.Played);

        var history = await office.Definitions.HistoryAsync(SmallHistory.Definition);

        Assert.That(history.Select(h => (h.Act, h.Person, h.Version, h.Hash, h.Text)), Is.EqualTo(new[]
        {
            (DefinitionAct.DraftSaved, OfficeRoles.Drafter.Person, 1, SmallHistory.HashOf(SmallHistory.First), "Lùi hạn đăng ký"),
            (DefinitionAct.DraftSaved, OfficeRoles.Editor.Person, 1, SmallHistory.HashOf(SmallHistory.FirstAgain), "Theo ý kiến các đơn vị"),
            (DefinitionAct.Published, OfficeRoles.Publisher().Person, 1, SmallHistory.HashOf(SmallHistory.FirstAgain), "QĐ 20/QĐ-SYT"),
            (DefinitionAct.DraftSaved, OfficeRoles.Drafter.Person, 2, SmallHistory.HashOf(SmallHistory.Second), ""),
            (DefinitionAct.Published, OfficeRoles.Editor.Person, 2, SmallHistory.HashOf(SmallHistory.Second), "QĐ 20/QĐ-SYT"),
            (DefinitionAct.DraftSaved, OfficeRoles.Drafter.Person, 3, SmallHistory.HashOf(SmallHistory.Third), ""),
            (DefinitionAct.DraftDiscarded, OfficeRoles.Drafter.Person, 3, SmallHistory.HashOf(SmallHistory.Third), ""),
            (DefinitionAct.Retired, OfficeRoles.Publisher().Person, 2, SmallHistory.HashOf(SmallHistory.Second), "QĐ 30/QĐ-SYT"),
        }));
        Assert.That(history.Select(h => h.Sequence), Is.EqualTo(Enumerable.Range(1, 8)));
        Assert.That(history[2].At, Is.EqualTo(OfficeClock.At(1, 19)));
        Assert.That(await office.Definitions.JsonAsync(history[0].Hash), Is.EqualTo(SmallHistory.First));
        Assert.That(await office.Definitions.JsonAsync(history[6].Hash), Is.EqualTo(SmallHistory.Third));
        Assert.That(await office.Definitions.DefinitionsAsync().Select(d => d.Id).ToListAsync(), Is.EqualTo(new[] { SmallHistory.Definition }));
        Assert.That(
            (await office.Definitions.DiffAsync(history[2].Hash, history[4].Hash))!.Select(c => c.Vietnamese),
            Is.EqualTo(new[] { "Phiên bản đổi từ 1 lên 2", "Hạn đăng ký mô hình đổi từ 15/04 sang 20/04" }));
        Assert.That(await office.Definitions.DiffAsync(history[2].Hash, "sha256:none"), Is.Null);
        Assert.That((await office.Audit.ExportAsync(SmallHistory.Definition).ToListAsync()).Count, Is.EqualTo(8));
        await AssertDefinitionVerifiedAsync(office);
    }

    [Test]
    public async Task A_definition_is_no_cycle_to_any_query_and_no_cycle_command_reaches_it()
    {
        var office = await OfficeAfterAsync(SmallHistory.Played);

        Assert.That(await office.Queries.CycleAsync(SmallHistory.Stream), Is.Null);
        Assert.That(await office.Engine.ActionsAsync(SmallHistory.Stream, OfficeRoles.Leader), Is.Null);
        Assert.ThrowsAsync<ArgumentException>(() => office.SendAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallHistory.Stream, "issue-plan")));
        Assert.ThrowsAsync<ArgumentException>(() => office.SendAsync(OfficeRoles.Leader, SmallYear.Submit("r1", "u1", "collective", "x", SmallHistory.Stream)));
        Assert.ThrowsAsync<ArgumentException>(() => office.SendAsync(OfficeRoles.Drafter, new DefinitionCommand.SaveDraft(new DefinitionId("a:b"), "{}", "")));
        Assert.ThrowsAsync<ArgumentException>(() => office.SendAsync(OfficeRoles.Drafter, new DefinitionCommand.DiscardDraft(default)));
        AssertRefused(await office.SendAsync(Actor.System, SmallHistory.Save(SmallHistory.First)), RefusalCodes.CommandInternal);
        AssertRefused(await office.SendAsync(OfficeRoles.Leader, new CycleCommand.Open(new CycleId("x"), "definition:annual-cycle", SmallYear.Settings)), RefusalCodes.CycleUnknownDefinition);
    }

    private static void BeforeOpening(HookedStore store, Func<Task> act) => store.BeforeCommit = async batch =>
    {
        if (batch.Target.Kind == StreamKind.Cycle)
        {
            store.BeforeCommit = _ => Task.CompletedTask;
            await act();
        }
    };

    private static async Task AssertDefinitionVerifiedAsync(TestOffice office)
    {
        var report = await office.Audit.VerifyAsync(SmallHistory.Definition);
        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Events, Is.Positive);
    }

    private Task<TestOffice> OfficeBeforeDefinitionAsync(string step, IWorkflowStore store) =>
        OfficeBeforeAsync(new PlayedStep(SmallHistory.Played, SmallHistory.Played.Steps.Single(s => s.Name == step)), store);
}
