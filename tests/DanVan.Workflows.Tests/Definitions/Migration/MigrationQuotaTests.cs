using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using static DanVan.Workflows.Tests.Definitions.Migration.AYearInProgress;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>What was registered before a migration counts in the quotas it brings. In February u1 has two models, u2 an individual one, and u3 one.</summary>
[TestFixture]
public sealed class MigrationQuotaTests
{
    [Test]
    public async Task A_unit_at_its_new_maximum_registers_no_more_and_one_below_it_exactly_as_many_as_are_left()
    {
        await using var year = await BeforeAsync("withdraw");
        var office = await year.MigrateAsync(AnEdit.Of(AtMost(2)));

        Assert.That(await SubmitAsync(office, "n1", "u1"), Is.EqualTo(RefusalCodes.RegistrationQuotaExceeded));
        Assert.That(await SubmitAsync(office, "n2", "u2"), Is.Null);
        Assert.That(await SubmitAsync(office, "n3", "u2"), Is.EqualTo(RefusalCodes.RegistrationQuotaExceeded));

        // What is withdrawn gives its place back, whenever it was handed in.
        await office.DoAsync(OfficeRoles.Registry, new RegistrationCommand.Withdraw(SmallYear.Registration("r3"), "Rút"));
        Assert.That(await SubmitAsync(office, "n4", "u1"), Is.Null);
        Assert.That(await SubmitAsync(office, "n5", "u1"), Is.EqualTo(RefusalCodes.RegistrationQuotaExceeded));
    }

    [Test]
    public async Task A_unit_above_the_new_maximum_blocks_and_what_was_withdrawn_or_refused_does_not_count()
    {
        await using var year = await BeforeAsync("withdraw");
        var version = AnEdit.Of(AtMost(1));

        var blocked = await year.DryRunAsync(version);
        Assert.That(blocked.Reasons.Select(r => (r.Code, r.About.Single())), Is.EqualTo(new[] { ("replay.registration.quota-exceeded", "u1") }));
        Assert.That(blocked.Reasons[0].Vietnamese, Does.Contain("1 (Đơn vị)"));
        Assert.That((await year.DryRunAsync(AnEdit.Of(AtMost(1, "individual")))).Verdict, Is.EqualTo(DryRunVerdict.Same));

        await year.Office().DoAsync(OfficeRoles.Registry, new RegistrationCommand.Withdraw(SmallYear.Registration("r3"), "Rút"));
        Assert.That((await year.DryRunAsync(version)).Verdict, Is.EqualTo(DryRunVerdict.Same));
        var office = await year.MigrateAsync(version);
        Assert.That(await SubmitAsync(office, "n1", "u1"), Is.EqualTo(RefusalCodes.RegistrationQuotaExceeded));
    }

    [Test]
    public async Task Places_move_with_a_group_and_a_kind_that_get_other_names_and_none_is_left_behind()
    {
        await using var year = await BeforeAsync("withdraw");
        await year.MigrateAsync(AnEdit.Of(AtMost(2), AtMost(1, "individual")));
        Assert.That(await HoldersAsync(year, "u1", "all", null), Is.EqualTo(new[] { "r1", "r3" }));
        Assert.That(await HoldersAsync(year, "u2", "all", "individual"), Is.EqualTo(new[] { "r2" }));

        var office = await year.MigrateAsync(
            AnEdit.Version(3, AnEdit.RenamedKind("individual", "person"), AtMost(2, null, "units"), AtMost(1, "person", "units")), Renamed(MappedIds.Kinds, ("individual", "person")));

        Assert.That(await HoldersAsync(year, "u1", "all", null), Is.Empty);
        Assert.That(await HoldersAsync(year, "u2", "all", "individual"), Is.Empty);
        Assert.That(await HoldersAsync(year, "u1", "units", null), Is.EqualTo(new[] { "r1", "r3" }));
        Assert.That(await HoldersAsync(year, "u2", "units", "person"), Is.EqualTo(new[] { "r2" }));
        Assert.That(await SubmitAsync(office, "n1", "u1"), Is.EqualTo(RefusalCodes.RegistrationQuotaExceeded));
        Assert.That(await SubmitAsync(office, "n2", "u2", "person"), Is.EqualTo(RefusalCodes.RegistrationQuotaExceeded));
        Assert.That(await SubmitAsync(office, "n3", "u2"), Is.Null);

        // Without quotas all is given back, and a later rule finds its places free.
        await year.MigrateAsync(AnEdit.Version(4, AnEdit.RenamedKind("individual", "person")));
        Assert.That(await HoldersAsync(year, "u1", "units", null), Is.Empty);
        await year.MigrateAsync(AnEdit.Version(5, AnEdit.RenamedKind("individual", "person"), AtMost(3, null, "units")));
        Assert.That(await HoldersAsync(year, "u2", "units", null), Is.EqualTo(new[] { "n3", "r2" }));
    }

    [Test]
    public async Task A_rule_that_stays_leaves_every_place_where_it_is()
    {
        await using var year = await BeforeAsync("withdraw");
        var office = await year.MigrateAsync(AnEdit.Of(AtMost(3)));
        await office.DoAsync(OfficeRoles.Registry, new RegistrationCommand.Withdraw(SmallYear.Registration("r1"), "Rút"));
        var keys = QuotaRules.Keys(Cycle, new UnitId("u1"), new QuotaBound("all", null, 3)).ToList();
        Assert.That((await ClaimsAsync(year, keys)).Keys, Is.EqualTo(new[] { keys[1] }), "the first place is free again");

        await year.MigrateAsync(AnEdit.Version(3, AtMost(2)));

        Assert.That(await ClaimsAsync(year, keys), Is.EqualTo(new Dictionary<string, string> { [keys[1]] = "r3" }));
    }

    [Test]
    public void Places_are_taken_kept_and_given_back_and_a_key_given_back_is_not_taken_at_once()
    {
        var (unit, rule) = (new UnitId("u1"), new QuotaBound("all", null, 3));
        var keys = QuotaRules.Keys(Cycle, unit, rule).ToList();
        PlaceHolding[] holdings = [new(unit, "kept", [rule]), new(unit, "new", [rule with { AtMost = 2 }]), new(unit, "free", [])];

        var plan = PlaceMoves.Plan(Cycle, holdings, [rule, rule with { AtMost = 2 }], new Dictionary<string, string> { [keys[0]] = "gone", [keys[1]] = "kept", [keys[2]] = "free" })!;

        Assert.That(plan.Taken, Is.EqualTo(new[] { new Claim(keys[3], "new") }));
        Assert.That(plan.Released, Is.EqualTo(new[] { new Claim(keys[0], "gone"), new Claim(keys[2], "free") }));
        Assert.That(PlaceMoves.Keys(Cycle, holdings, [rule, rule with { AtMost = 2 }]), Is.EqualTo(keys));
        Assert.That(PlaceMoves.Plan(Cycle, holdings, [rule], keys.ToDictionary(k => k, k => "gone")), Is.Null, "there is no key to take");
    }

    private static Action<JsonObject> AtMost(int most, string? kind = null, string group = "all") => json =>
    {
        json["participants"] = new JsonArray(new JsonObject { ["id"] = group, ["name"] = "Đơn vị", ["levels"] = new JsonArray("tỉnh") });
        var quotas = json["registration"]!["quotas"]?.AsArray() ?? [];
        json["registration"]!["quotas"] = quotas;
        var quota = new JsonObject { ["participants"] = group, ["atMost"] = most };
        if (kind is not null)
        {
            quota["kind"] = kind;
        }

        quotas.Add(quota);
    };

    private static async Task<string?> SubmitAsync(TestOffice office, string code, string unit, string kind = "collective") =>
        await office.SendAsync(OfficeRoles.Registry, SmallYear.Submit(code, unit, kind, $"Mô hình {code}")) is Outcome.Refused refused ? refused.Reasons.Single().Code : null;

    private static async Task<string[]> HoldersAsync(AYearInProgress year, string unit, string group, string? kind) =>
        [.. (await ClaimsAsync(year, [.. QuotaRules.Keys(Cycle, new UnitId(unit), new QuotaBound(group, kind, 1))])).Values.Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyDictionary<string, string>> ClaimsAsync(AYearInProgress year, IReadOnlyList<string> keys) =>
        (await year.Store.LoadAsync(new LoadRequest(default, StreamId.Of(Cycle), null, 0, keys, []))).Claims;
}
