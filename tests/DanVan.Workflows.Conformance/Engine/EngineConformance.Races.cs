using System.Text;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    private const int Rounds = 10;

    [TestCase(false)]
    [TestCase(true)]
    public async Task Of_commands_that_decide_on_the_same_registration_one_is_done_and_no_update_is_lost(bool withExpectedVersion)
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeAsync("score", store);
        var items = SmallYear.FullSheet("u1").Where(l => l.Role == "self").ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var version = (await store.LoadAsync(new LoadRequest(default, StreamId.Of(SmallYear.Registration("r1")), null, 0, [], []))).Target!.Version;
            store.MeetAfterLoad(2);
            var line = items[round];

            // One enters a line of the sheet, the other the same line with other points: both were right when they looked.
            var outcomes = await AtOnceAsync(2, i => office.SendAsync(
                OfficeRoles.Secretary,
                new RegistrationCommand.Score(SmallYear.Registration("r1"), [line with { Points = i }]),
                expectedVersion: withExpectedVersion ? version : null));

            Assert.That(outcomes.OfType<Outcome.Done>().Single().Version, Is.EqualTo(version + 1));
            Assert.That(outcomes.Single(o => o is not Outcome.Done), Is.InstanceOf<Outcome.Conflict>());
        }

        Assert.That((await office.Queries.RegistrationAsync(SmallYear.Registration("r1")))!.Scores.Select(s => s.Item), Is.EqualTo(items.Take(Rounds).Select(i => i.Item)));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_ranking_is_committed_only_on_the_registrations_it_was_made_from()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeAsync("work-conclude", store);
        StreamsGuard? there = null;
        store.BeforeCommit = async batch =>
        {
            if (batch.Events.Any(e => e.Json.ToString().Contains("cycle.awards-proposed", StringComparison.Ordinal)))
            {
                var heads = await store.ReadHeadsAsync(SmallYear.Cycle).ToListAsync();
                there = new StreamsGuard(SmallYear.Cycle, heads.Count, heads.Sum(h => h.Version));
                Assert.That(batch.Streams, Is.EqualTo(there));
            }
        };

        await office.Pump.RunUntilIdleAsync();

        Assert.That(there, Is.Not.Null, "awards were proposed");
        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Ranking, Is.Not.Null);
    }

    [Test]
    public async Task Many_threads_that_send_again_after_a_conflict_all_get_through_and_every_line_is_there()
    {
        var office = await OfficeBeforeAsync("score");
        var lines = SmallYear.FullSheet("u1").Where(l => l.Role == "self").ToList();

        await AtOnceAsync(lines.Count, async i =>
        {
            Outcome outcome;
            do
            {
                outcome = await office.SendAsync(OfficeRoles.Secretary, new RegistrationCommand.Score(SmallYear.Registration("r1"), [lines[i]]));
            }
            while (outcome is Outcome.Conflict);

            Assert.That(outcome, Is.InstanceOf<Outcome.Done>());
            return outcome;
        });

        Assert.That((await office.Queries.RegistrationAsync(SmallYear.Registration("r1")))!.Scores, Is.EquivalentTo(lines));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_stale_expected_version_is_a_conflict_before_anything_is_decided()
    {
        var office = await OfficeBeforeAsync("withdraw");
        var withdraw = new RegistrationCommand.Withdraw(SmallYear.Registration("r1"), "");

        Assert.That(await office.SendAsync(OfficeRoles.Registry, withdraw, expectedVersion: 0), Is.InstanceOf<Outcome.Conflict>());
        Assert.That(await office.SendAsync(OfficeRoles.Registry, withdraw, expectedVersion: 2), Is.InstanceOf<Outcome.Conflict>());
        Assert.That(await office.SendAsync(OfficeRoles.Registry, withdraw, expectedVersion: 1), Is.EqualTo(new Outcome.Done(2, [])));
    }

    [Test]
    public async Task Of_two_registrations_racing_for_one_name_of_a_unit_one_is_accepted()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var store = new HookedStore(await NewStoreAsync());
            var office = await OfficeBeforeAsync("submit", store);
            store.MeetAfterLoad(2);

            // The same name to the eye: composed and decomposed, spaced and cased otherwise.
            string[] names = ["Dòng họ  tự quản", "DÒNG HỌ tự quản ".Normalize(NormalizationForm.FormD)];
            var outcomes = await AtOnceAsync(2, i => office.SendAsync(OfficeRoles.Registry, SmallYear.Submit($"x{i}", "u1", "collective", names[i])));

            Assert.That(outcomes.OfType<Outcome.Done>().Count(), Is.EqualTo(1));
            AssertRefused(outcomes.OfType<Outcome.Refused>().Single(), RefusalCodes.RegistrationDuplicate);
            var states = await office.Queries.RegistrationsAsync(SmallYear.Cycle).Select(r => r.Status).ToListAsync();
            Assert.That(states, Is.EquivalentTo(new[] { RegistrationStatus.Accepted, RegistrationStatus.Rejected }));
            await AssertVerifiedAsync(office);
        }
    }

    [Test]
    public async Task A_registration_decided_before_its_stage_was_left_is_not_accepted_after_it()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeAsync("close-registration", store);
        store.BeforeCommit = async batch =>
        {
            if (batch.Target.Registration == "x1")
            {
                store.BeforeCommit = _ => Task.CompletedTask;
                await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
            }
        };

        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Good), RefusalCodes.StageNotAccepting);

        Assert.That(await office.Queries.RegistrationAsync(Good.Registration), Is.Null);
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task In_a_burst_no_registration_is_accepted_after_the_stage_was_left()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeAsync("close-registration", store);
        const int Writers = 8;
        const int Each = 20;

        await AtOnceAsync(Writers, async writer =>
        {
            for (var i = 0; i < Each; i++)
            {
                if (writer == 0 && i == Each / 2)
                {
                    await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
                }

                var outcome = await office.SendAsync(OfficeRoles.Registry, SmallYear.Submit($"w{writer}-{i}", "u1", "collective", $"Mô hình {writer}-{i}"));
                Assert.That(outcome, Is.InstanceOf<Outcome.Done>().Or.InstanceOf<Outcome.Refused>());
            }

            return true;
        });

        var closed = store.Committed.FindIndex(b => b.Events.Any(e => e.Json.ToString().Contains("cycle.stage-left", StringComparison.Ordinal) && e.Json.ToString().Contains("close-registration", StringComparison.Ordinal)));
        Assert.That(closed, Is.Positive);
        Assert.That(store.Committed.Skip(closed).SelectMany(b => b.Events).Select(e => e.Json.ToString()), Has.None.Contains("registration.accepted"));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task Documents_of_many_cycles_of_one_owner_are_numbered_without_gap_or_twin()
    {
        var store = await NewStoreAsync();
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        var offices = new List<TestOffice>();
        var cycles = Enumerable.Range(0, ManyAtOnce).Select(i => new CycleId($"syt-{i}")).ToList();
        foreach (var cycle in cycles)
        {
            var office = await OfficeAsync(store, clock, options => options.BatchSize = 1);
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(cycle, "annual-cycle", SmallYear.Settings));
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(cycle, "issue-plan"));
            offices.Add(office);
        }

        await AtOnceAsync(ManyAtOnce, async i =>
        {
            await offices[i].Pump.RunUntilIdleAsync();
            return true;
        });

        // Who found every lane taken left the rest to the others; a last look finds what a taken lane still held.
        clock.Advance(Duration.FromMinutes(1));
        await offices[0].Pump.RunUntilIdleAsync();
        var issued = new List<(string Number, string Content)>();
        foreach (var cycle in cycles)
        {
            var document = (await offices[0].Queries.DocumentsAsync(cycle).ToListAsync()).Single();
            issued.Add((document.Number, Encoding.UTF8.GetString((await offices[0].Queries.DocumentContentAsync(document.Id))!)));
            await AssertVerifiedAsync(offices[0], cycle);
        }

        Assert.That(issued.Select(d => d.Number), Is.EquivalentTo(Enumerable.Range(1, ManyAtOnce).Select(n => $"{n:00}/KH-SYT")));
        Assert.That(issued, Has.All.Matches<(string Number, string Content)>(d => d.Content.Contains(d.Number, StringComparison.Ordinal)));
        Assert.That(offices.SelectMany(o => o.Register.Entries).Select(d => d.Number).Distinct(), Is.EquivalentTo(issued.Select(d => d.Number)));
    }
}
