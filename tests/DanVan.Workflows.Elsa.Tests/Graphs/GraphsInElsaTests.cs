using System.Runtime.CompilerServices;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Graphs;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Storage;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Entities;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Graphs;

/// <summary>Which definitions Elsa knows, and as what.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class GraphsInElsaTests(bool onSqlite)
{
    private const string Id = "annual-cycle";

    private IWorkflowStore _store;
    private ElsaFolder? _folder;

    [SetUp]
    public void SetUp() => (_store, _folder) = (new InMemoryWorkflowStore(), onSqlite ? new ElsaFolder() : null);

    [TearDown]
    public void TearDown() => _folder?.Dispose();

    [Test]
    public async Task What_the_host_registers_is_there_as_published()
    {
        await using var office = await OpenAsync(Text(1), BuiltInDefinitions.Json("department-cycle"));
        Assert.That(await InElsaAsync(office), Is.EqualTo(new[] { $"danvan-{Id} v1 {Hash(Text(1))} published latest", $"danvan-department-cycle v1 {Shipped.Load("department-cycle").Hash} published latest" }));
    }

    [Test]
    public async Task A_definition_published_while_the_office_runs_is_added_and_the_one_before_it_taken_back()
    {
        await using var office = await OpenAsync(Text(1));
        await PublishAsync(office, Text(2));
        await RefreshAsync(office);
        Assert.That(await InElsaAsync(office), Is.EqualTo(new[] { Line(Text(1), 1, ""), Line(Text(2), 2, " published latest") }));
        await PublishAsync(office, Text(3));
        await RefreshAsync(office);
        Assert.That(await InElsaAsync(office), Is.EqualTo(new[] { Line(Text(1), 1, ""), Line(Text(2), 2, ""), Line(Text(3), 3, " published latest") }));
    }

    [Test]
    public async Task A_retired_definition_is_published_no_more()
    {
        await using var office = await OpenAsync(Text(1));
        await PublishAsync(office, Text(2));
        await RefreshAsync(office);
        await DoAsync(office, OfficeRoles.Publisher(), new DefinitionCommand.Retire(new DefinitionId(Id), "QĐ 1"));
        await RefreshAsync(office);
        Assert.That(await InElsaAsync(office), Is.EqualTo(new[] { Line(Text(1), 1, ""), Line(Text(2), 2, " latest") }));
    }

    [Test]
    public async Task A_draft_is_not_there()
    {
        await using var office = await OpenAsync(Text(1));
        await DoAsync(office, OfficeRoles.Drafter, new DefinitionCommand.SaveDraft(new DefinitionId(Id), Text(2), ""));
        await RefreshAsync(office);
        Assert.That(await InElsaAsync(office), Is.EqualTo(new[] { Line(Text(1), 1, " published latest") }));
    }

    [Test]
    public async Task What_an_open_cycle_is_pinned_to_is_there_after_it_was_replaced()
    {
        await using (var office = await OpenAsync(Text(1)))
        {
            await DoAsync(office, OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, Id, SmallYear.Settings));
        }

        // Tables in memory are lost with the office: Elsa learns of version 1 from the cycle alone.
        await using var next = await OpenAsync(Text(2));
        Assert.That(await InElsaAsync(next), Is.EqualTo(new[] { Line(Text(1), 1, ""), Line(Text(2), 2, " published latest") }));
    }

    [Test]
    public async Task A_content_under_a_version_that_another_one_has_gets_an_id_with_its_hash_and_both_can_be_run()
    {
        var (first, second) = (Text(1), Text(1, "Tên khác"));
        await using (var office = await OpenAsync(first))
        {
            await DoAsync(office, OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, Id, SmallYear.Settings));
        }

        await using var next = await OpenAsync(second);
        var (kept, other) = onSqlite ? (first, second) : (second, first);
        Assert.That(await InElsaAsync(next), Is.EquivalentTo(new[]
        {
            Line(kept, 1, kept == second ? " published latest" : " latest"),
            $"danvan-{Id}:{Hash(other)["sha256:".Length..][..16]} v1 {Hash(other)} {(other == second ? "published latest" : "latest")}",
        }));
        foreach (var text in new[] { first, second })
        {
            var flow = new Flow(next, GraphNames.VersionId(new DefinitionId(Id), 1, Hash(text)), Hash(text)[..12]);
            await flow.StartAsync("registration");
            Assert.That(await flow.WhereAsync(), Is.EqualTo("registration 1"));
        }
    }

    [Test]
    public async Task Asked_for_at_a_start_a_graph_is_added_once_however_many_ask()
    {
        await using var office = await OpenAsync(Text(1));
        await PublishAsync(office, Text(2));
        var graphs = office.Services.GetRequiredService<GraphRefresh>();
        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => graphs.EnsureAsync(Hash(Text(2))))));
        Assert.That(ids.Distinct(), Is.EqualTo(new[] { GraphNames.VersionId(new DefinitionId(Id), 2, Hash(Text(2))) }));
        Assert.That((await InElsaAsync(office)).Count(l => l.Contains(Hash(Text(2)), StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(office.Log.Errors, Is.Empty);
    }

    [Test]
    public async Task A_graph_that_Elsa_lost_is_there_again_when_it_is_asked_for()
    {
        await using var office = await OpenAsync(Text(1));
        var graphs = office.Services.GetRequiredService<GraphRefresh>();
        await graphs.EnsureAsync(Hash(Text(1)));
        await office.InScopeAsync(services => services.GetRequiredService<IWorkflowDefinitionStore>().DeleteAsync(new WorkflowDefinitionFilter { DefinitionId = $"danvan-{Id}" }));
        var flow = new Flow(office, await graphs.EnsureAsync(Hash(Text(1))), "cycle");
        await flow.StartAsync("scoring");
        Assert.That(await flow.WhereAsync(), Is.EqualTo("scoring 1"));
    }

    [Test]
    public async Task A_content_the_store_does_not_have_cannot_be_asked_for()
    {
        await using var office = await OpenAsync(Text(1));
        Assert.That(async () => await office.Services.GetRequiredService<GraphRefresh>().EnsureAsync("sha256:0"), Throws.TypeOf<WorkflowStoreException>());
    }

    [Test]
    public async Task A_second_start_changes_nothing_and_warns_of_nothing()
    {
        await using (var office = await OpenAsync(Text(1)))
        {
            await PublishAsync(office, Text(2));
            await DoAsync(office, OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, Id, SmallYear.Settings));
        }

        List<string> before;
        await using (var office = await OpenAsync(Text(1)))
        {
            before = await InElsaAsync(office);
        }

        await using var again = await OpenAsync(Text(1));
        Assert.That(await InElsaAsync(again), Is.EqualTo(before));
        if (onSqlite)
        {
            Assert.That(again.Log.Warnings.Where(w => w.Contains("WorkflowDefinitionStorePopulator", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    public async Task A_refresh_with_nothing_new_asks_Elsa_for_nothing()
    {
        await using var office = await OpenAsync(Text(1));
        await RefreshAsync(office);
        await office.InScopeAsync(services => services.GetRequiredService<IWorkflowDefinitionStore>().DeleteAsync(new WorkflowDefinitionFilter { DefinitionId = $"danvan-{Id}" }));
        await RefreshAsync(office);
        Assert.That(await InElsaAsync(office), Is.Empty, "it did not look");
        await office.InScopeAsync(services => services.GetRequiredService<IWorkflowDefinitionsReloader>().ReloadWorkflowDefinitionsAsync(default));
        Assert.That(await InElsaAsync(office), Is.EqualTo(new[] { Line(Text(1), 1, " published latest") }), "Elsa asks the provider");
    }

    [Test]
    public async Task A_version_in_code_above_the_published_one_is_not_the_published_one()
    {
        await using (var office = await OpenAsync(Text(1)))
        {
            await PublishAsync(office, Text(2));
        }

        await using var next = await OpenAsync(Text(5));
        Assert.That(await InElsaAsync(next), Is.EqualTo(new[] { Line(Text(2), 2, " published"), Line(Text(5), 5, " latest") }.Prepend(onSqlite ? Line(Text(1), 1, "") : "").Where(l => l.Length > 0)));
    }

    [Test]
    public async Task A_cycle_and_a_definition_that_cannot_be_read_keep_nothing_else_from_starting()
    {
        await using (var office = await OpenAsync(Text(1), BuiltInDefinitions.Json("department-cycle")))
        {
            await DoAsync(office, OfficeRoles.Leader, new CycleCommand.Open(new CycleId("a-broken"), Id, SmallYear.Settings));
            await PublishAsync(office, Text(2));
            await DoAsync(office, OfficeRoles.Leader, new CycleCommand.Open(new CycleId("b-sound"), Id, SmallYear.Settings));
            await PublishAsync(office, Text(3));
        }

        _store = new UnreadableStore(_store);
        await using var next = await OpenAsync(Text(4));
        Assert.That(await InElsaAsync(next), Does.Contain(Line(Text(2), 2, "")).And.Contain(Line(Text(4), 4, " published latest")), "pinned by the cycle that can be read, and registered");
        Assert.That(next.Log.Errors, Has.Some.Contains("a-broken").And.Some.Contains($"definition:{Id}"));
    }

    private Task<ElsaOffice> OpenAsync(params string[] definitions) =>
        ElsaOffice.OpenAsync(_store, _folder, library =>
        {
            PaperDesk.Use(library);
            definitions.ToList().ForEach(d => library.AddDefinition(d));
        });

    private static Task RefreshAsync(ElsaOffice office) => office.Services.GetRequiredService<GraphRefresh>().RefreshAsync();

    private static async Task PublishAsync(ElsaOffice office, string json)
    {
        await DoAsync(office, OfficeRoles.Drafter, new DefinitionCommand.SaveDraft(new DefinitionId(Id), json, ""));
        await DoAsync(office, OfficeRoles.Publisher(), new DefinitionCommand.Publish(new DefinitionId(Id), Hash(json), "QĐ 1"));
    }

    private static async Task DoAsync(ElsaOffice office, Actor actor, Command command)
    {
        var outcome = await office.Engine.ExecuteAsync(new CommandRequest(CommandId.New(), actor, command, null));
        Assert.That(outcome, Is.InstanceOf<Outcome.Done>(), () => TestOffice.Describe(outcome));
    }

    private static async Task<List<string>> InElsaAsync(ElsaOffice office)
    {
        var found = await office.InScopeAsync(services => services.GetRequiredService<IWorkflowDefinitionStore>().FindManyAsync(new WorkflowDefinitionFilter { TenantAgnostic = true }));
        return [.. found.Where(d => d.ProviderName == GraphShelf.ProviderName).OrderBy(d => d.DefinitionId, StringComparer.Ordinal).ThenBy(d => d.Version).Select(Describe)];

        static string Describe(WorkflowDefinition d) =>
            $"{d.DefinitionId} v{d.Version} {d.CustomProperties[GraphNames.HashProperty]}{(d.IsPublished ? " published" : "")}{(d.IsLatest ? " latest" : "")}";
    }

    private static string Line(string json, int version, string mark) => $"danvan-{Id} v{version} {Hash(json)}{mark}";

    private static string Hash(string json) => SmallHistory.HashOf(json);

    private static string Text(int version, string? name = null)
    {
        var json = BuiltInDefinitions.Json(Id).Replace("\"version\": 1,", $"\"version\": {version},", StringComparison.Ordinal);
        return name is null ? json : json.Replace("Xét khen thưởng", name, StringComparison.Ordinal);
    }

    /// <summary>The first cycle is broken, and so is every definition.</summary>
    private sealed class UnreadableStore(IWorkflowStore inner) : InterceptedStore(inner)
    {
        public override async IAsyncEnumerable<StoredState> ReadCyclesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var stored in base.ReadCyclesAsync(cancellationToken))
            {
                yield return stored.Stream == StreamId.Of(new CycleId("a-broken")) ? Broken(stored) : stored;
            }
        }

        public override async IAsyncEnumerable<StoredState> ReadDefinitionStatesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var stored in base.ReadDefinitionStatesAsync(cancellationToken))
            {
                yield return Broken(stored);
            }
        }

        private static StoredState Broken(StoredState stored) => stored with { StateJson = Utf8Json.Of("{\"id\":") };
    }
}
