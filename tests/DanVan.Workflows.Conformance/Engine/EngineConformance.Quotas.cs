using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    private const int AtMost = 5;
    private const int Submitters = 16;

    [Test]
    public async Task Of_many_registrations_racing_for_the_last_places_of_a_quota_exactly_as_many_are_accepted_as_there_are()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeWithQuotaAsync(store);
        store.MeetAfterLoad(Submitters);

        // Half of them are of a kind that has a bound of its own, so that two rules have to agree.
        var outcomes = await AtOnceAsync(Submitters, i => office.SendAsync(
            OfficeRoles.Registry, SmallYear.Submit($"q{i:00}", "u1", i % 2 == 0 ? "collective" : "individual", $"Mô hình {i}")));

        var accepted = await AcceptedAsync(office);
        Assert.That(outcomes.OfType<Outcome.Done>().Count(), Is.EqualTo(AtMost));
        Assert.That(accepted, Has.Count.EqualTo(AtMost));
        Assert.That(accepted.Count(r => r.Kind == "individual"), Is.AtMost(2));
        foreach (var refused in outcomes.OfType<Outcome.Refused>())
        {
            AssertRefused(refused, RefusalCodes.RegistrationQuotaExceeded);
        }

        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task While_some_are_withdrawn_no_quota_is_exceeded_and_none_is_refused_while_a_place_is_free()
    {
        const int Each = 6;
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeWithQuotaAsync(store);
        var begun = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();

        await AtOnceAsync(Submitters, async writer =>
        {
            for (var i = 0; i < Each; i++)
            {
                var code = $"w{writer:00}-{i}";
                begun[code] = store.Committed.Count;
                var outcome = await office.SendAsync(OfficeRoles.Registry, SmallYear.Submit(code, "u1", "collective", $"Mô hình {code}"));
                if (outcome is Outcome.Done && (writer + i) % 3 != 0)
                {
                    await office.DoAsync(OfficeRoles.Registry, new RegistrationCommand.Withdraw(SmallYear.Registration(code), "Rút"));
                }
            }

            return true;
        });

        // How many there were before each commit, and after the last.
        var counts = new List<int> { 0 };
        foreach (var batch in store.Committed)
        {
            var json = string.Concat(batch.Events.Select(e => e.Json.ToString()));
            var change = json.Contains("registration.accepted", StringComparison.Ordinal) ? 1 : json.Contains("registration.withdrawn", StringComparison.Ordinal) ? -1 : 0;
            counts.Add(counts[^1] + change);
        }

        Assert.That(counts.Max(), Is.EqualTo(AtMost), "all places were taken at some time, and never one more");
        foreach (var (batch, at) in store.Committed.Select((b, i) => (b, i)).Where(b => b.b.OutcomeJson.Contains(RefusalCodes.RegistrationQuotaExceeded, StringComparison.Ordinal)))
        {
            var from = begun[batch.Target.Registration];
            Assert.That(counts[from..(at + 1)].Max(), Is.EqualTo(AtMost), $"{batch.Target} was refused, although a place was free all the time");
        }

        Assert.That(await AcceptedAsync(office), Has.Count.EqualTo(counts[^1]));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_name_that_was_given_back_goes_to_one_of_those_who_race_for_it()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var store = new HookedStore(await NewStoreAsync());
            var office = await OfficeBeforeAsync("submit", store);
            await office.DoAsync(OfficeRoles.Registry, SmallYear.Submit("n0", "u1", "collective", "Dòng họ tự quản"));
            AssertRefused(await office.SendAsync(OfficeRoles.Registry, SmallYear.Submit("n1", "u1", "collective", "Dòng họ tự quản")), RefusalCodes.RegistrationDuplicate);
            await office.DoAsync(OfficeRoles.Registry, new RegistrationCommand.Withdraw(SmallYear.Registration("n0"), ""));
            store.MeetAfterLoad(2);

            var outcomes = await AtOnceAsync(2, i => office.SendAsync(OfficeRoles.Registry, SmallYear.Submit($"n{i + 2}", "u1", "collective", "Dòng họ tự quản")));

            Assert.That(outcomes.OfType<Outcome.Done>().Count(), Is.EqualTo(1));
            AssertRefused(outcomes.OfType<Outcome.Refused>().Single(), RefusalCodes.RegistrationDuplicate);
            await AssertVerifiedAsync(office);
        }
    }

    [Test]
    public async Task Only_a_definition_with_quotas_pays_for_them()
    {
        var (plain, bounded) = (new HookedStore(await NewStoreAsync()), new HookedStore(await NewStoreAsync()));
        var offices = new[] { (Store: plain, Office: await OfficeBeforeAsync("submit", plain)), (Store: bounded, Office: await OfficeWithQuotaAsync(bounded)) };
        var loads = new List<int>();
        foreach (var (store, office) in offices)
        {
            await office.DoAsync(OfficeRoles.Registry, SmallYear.Submit("warm", "u1", "collective", "Đã quen"));
            var count = 0;
            store.AfterLoad = _ =>
            {
                count++;
                return Task.CompletedTask;
            };
            await office.DoAsync(OfficeRoles.Registry, SmallYear.Submit("next", "u1", "collective", "Mô hình mới"));
            loads.Add(count);
        }

        Assert.That(loads, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(plain.Committed[^1].Claims, Has.Count.EqualTo(1));
        Assert.That(bounded.Committed[^1].Claims, Has.Count.EqualTo(2));
    }

    /// <summary>Registration is open; a unit registers five models at most, two of them individual.</summary>
    private async Task<TestOffice> OfficeWithQuotaAsync(HookedStore store)
    {
        var json = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!;
        json["participants"] = JsonNode.Parse("""[{ "id": "all", "name": "Đơn vị trực thuộc", "levels": ["tỉnh"] }]""");
        json["registration"]!["quotas"] = JsonNode.Parse($$"""[{ "participants": "all", "atMost": {{AtMost}} }, { "participants": "all", "kind": "individual", "atMost": 2 }]""");
        var office = new TestOffice(store, definition: json.ToJsonString());
        _offices.Add(office);
        await office.TakeUntilAsync("submit");
        return office;
    }

    private static async Task<List<RegistrationState>> AcceptedAsync(TestOffice office) =>
        await office.Queries.RegistrationsAsync(SmallYear.Cycle).Where(r => r.Status == RegistrationStatus.Accepted).ToListAsync();
}
