using System.Text.Json;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Storage;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;
using NodaTime;
using static DanVan.Workflows.Tests.Definitions.Migration.AYearInProgress;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>When a migration is not done, and to which versions it may lead.</summary>
[TestFixture]
public sealed class MigrationRefusalTests
{
    private static readonly string Version2 = AnEdit.Of(AnEdit.Deadline("annualReport", "11-20"));

    [Test]
    public async Task Only_who_may_migrate_does_and_where_nobody_is_named_who_may_open()
    {
        await using var year = await BeforeAsync("report");
        var office = year.Office(Version2);

        Assert.That(await CodesAsync(office, OfficeRoles.Registry, MoveTo(Version2)), Is.EqualTo(new[] { RefusalCodes.ActorNotPermitted }));
        await office.DoAsync(OfficeRoles.Leader, MoveTo(Version2));

        // From now on the definition names somebody, and that alone counts.
        var named = AnEdit.Version(3, json => json["permissions"]!["migrate"] = new System.Text.Json.Nodes.JsonArray("registry"));
        var next = year.Office(named);
        await next.DoAsync(OfficeRoles.Leader, MoveTo(named));
        var last = AnEdit.Version(4);
        Assert.That(await CodesAsync(year.Office(last), OfficeRoles.Leader, MoveTo(last)), Is.EqualTo(new[] { RefusalCodes.ActorNotPermitted }));
        await year.Office(last).DoAsync(OfficeRoles.Registry, MoveTo(last));
    }

    [Test]
    public async Task It_needs_a_decision_another_version_and_one_that_is_published()
    {
        await using var year = await BeforeAsync("report");
        var office = year.Office(Version2);

        Assert.That(await CodesAsync(office, OfficeRoles.Leader, MoveTo(Version2) with { Decision = " " }), Is.EqualTo(new[] { RefusalCodes.DecisionMissing }));
        Assert.That(await CodesAsync(office, OfficeRoles.Leader, MoveTo(DefinitionLoader.AnnualCycleJson)), Is.EqualTo(new[] { RefusalCodes.MigrationSameVersion }));
        Assert.That(await CodesAsync(office, OfficeRoles.Leader, MoveTo(AnEdit.Version(3))), Is.EqualTo(new[] { RefusalCodes.MigrationUnknownVersion }));
        Assert.That(
            await CodesAsync(office, OfficeRoles.Leader, MoveTo(Version2) with { Cycle = new CycleId("none") }), Is.Empty, "there is no such cycle");
    }

    [Test]
    public async Task It_waits_for_the_effects_of_the_stage_and_is_too_late_when_the_year_has_ended()
    {
        await using var pending = await BeforeAsync("work-list");
        await using var ended = await BeforeAsync("nothing");

        Assert.That(
            await CodesAsync(pending.Office(Version2), OfficeRoles.Leader, MoveTo(Version2)), Is.EqualTo(new[] { RefusalCodes.TransitionEffectsPending }));
        Assert.That(await CodesAsync(ended.Office(Version2), OfficeRoles.Leader, MoveTo(Version2)), Is.EqualTo(new[] { RefusalCodes.StageNotAccepting }));
    }

    [TestCase("fields", "economy", "kinh-te", "mapping.still-there")]
    [TestCase("fields", "sport", "economy", "mapping.unknown-source")]
    [TestCase("sports", "economy", "economy", "mapping.unknown-category")]
    public async Task A_mapping_that_means_nothing_is_refused_with_the_reason(string of, string from, string to, string code)
    {
        await using var year = await BeforeAsync("report");
        var mapping = Renamed(of, (from, to));

        var result = await year.DryRunAsync(Version2, mapping);

        Assert.That(result.Verdict, Is.EqualTo(DryRunVerdict.Blocked));
        Assert.That(result.Reasons.Select(r => r.Code), Does.Contain(code));
        Assert.That(
            (await CodesAsync(year.Office(Version2), OfficeRoles.Leader, MoveTo(Version2, mapping))).Distinct(), Is.EqualTo(new[] { RefusalCodes.MigrationInvalidMapping }));
    }

    [Test]
    public async Task A_stage_is_entered_only_in_place_of_one_that_is_gone_and_two_ids_do_not_become_one()
    {
        await using var year = await BeforeAsync("report");

        var enters = await year.DryRunAsync(Version2, new MigrationMapping { EntersStage = true });
        var unknown = await year.DryRunAsync(AnEdit.Of(AnEdit.RenamedStage("mid-year-review", "running")), Stage("mid-year-review", "x"));
        var merged = await year.DryRunAsync(AnEdit.Of(AnEdit.WithoutFormItem("goal")), Renamed(MappedIds.Form, ("goal", "content")));

        Assert.That(enters.Reasons.Select(r => r.Code), Is.EqualTo(new[] { "mapping.enters-nothing" }));
        Assert.That(unknown.Reasons.Select(r => r.Code), Is.EqualTo(new[] { "mapping.unknown-target" }));
        Assert.That(merged.Reasons.Select(r => r.Code), Is.EqualTo(new[] { "mapping.merged" }));
    }

    [Test]
    public async Task A_version_published_in_the_store_is_taken_and_one_that_was_retired_is_not()
    {
        await using var year = await BeforeAsync("report");
        var loaded = DefinitionLoader.Load(Version2);
        var stream = StreamId.Of(new DefinitionId("annual-cycle"));
        var version = new DefinitionVersion(loaded.Hash, 2, [new PersonId("a")], new PersonId("b"), OfficeClock.At(2, 1), null);
        await CommitAsync(year.Store, stream, 0, version, new DefinitionSource(loaded.Hash, Version2));

        await year.Office().DoAsync(OfficeRoles.Leader, MoveTo(Version2));

        await CommitAsync(year.Store, stream, 1, version with { RetiredAt = OfficeClock.At(6, 1) }, null);
        await using var other = await BeforeAsync("report");
        await CommitAsync(other.Store, stream, 0, version with { RetiredAt = OfficeClock.At(6, 1) }, new DefinitionSource(loaded.Hash, Version2));
        Assert.That(await CodesAsync(other.Office(), OfficeRoles.Leader, MoveTo(Version2)), Is.EqualTo(new[] { RefusalCodes.MigrationUnknownVersion }));
        Assert.That(
            await CodesAsync(other.Office(Version2), OfficeRoles.Leader, MoveTo(Version2)), Is.EqualTo(new[] { RefusalCodes.MigrationUnknownVersion }), "whatever the host registered");
    }

    private static async Task CommitAsync(IWorkflowStore store, StreamId stream, long at, DefinitionVersion version, DefinitionSource? source)
    {
        var state = JsonSerializer.Serialize(
            new DefinitionState { Id = new DefinitionId("annual-cycle"), Versions = [version] }, WorkflowJson.Stored.DefinitionState);
        Assert.That(await store.CommitAsync(Batches.Advance(stream, at, state: state) with { Definition = source }), Is.EqualTo(CommitResult.Committed));
    }

    private static async Task<string[]> CodesAsync(TestOffice office, Actor actor, Command command) =>
        await office.SendAsync(actor, command) is Outcome.Refused refused ? [.. refused.Reasons.Select(r => r.Code)] : [];
}
