using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Graphs;
using DanVan.Workflows.Elsa.Tests.Office;
using Elsa.Workflows.Management.Materializers;
using Elsa.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Graphs;

/// <summary>An instance goes where the definition's transitions lead, and nowhere else.</summary>
[TestFixture]
public sealed class FlowTests
{
    private static IReadOnlyList<string> Ids => Shipped.Ids;

    [TestCaseSource(nameof(Ids))]
    public async Task From_every_stage_every_trigger_leads_to_its_goal(string id)
    {
        await using var office = await ElsaOffice.OpenAsync(library: PaperDesk.Use);
        var loaded = Shipped.Load(id);
        await AddAsync(office, loaded);
        foreach (var way in loaded.Definition.Transitions)
        {
            var flow = new Flow(office, GraphNames.VersionId(loaded), $"{way.From}-{way.Trigger}");
            await flow.StartAsync(way.From);
            Assert.That(await flow.WhereAsync(), Is.EqualTo($"{way.From} 1"));
            await flow.PullAsync(way.Trigger);
            Assert.That(await flow.WhereAsync(), Is.EqualTo(IsFinal(loaded, way.To) ? Flow.Ended : $"{way.To} 2"), $"{way.From} by {way.Trigger}");
        }
    }

    [TestCaseSource(nameof(Ids))]
    public async Task It_starts_in_the_first_stage_when_no_other_is_named(string id)
    {
        await using var office = await ElsaOffice.OpenAsync(library: PaperDesk.Use);
        var loaded = Shipped.Load(id);
        await AddAsync(office, loaded);
        var flow = new Flow(office, GraphNames.VersionId(loaded), "cycle");
        await flow.StartAsync();
        Assert.That(await flow.WhereAsync(), Is.EqualTo($"{loaded.Definition.Stages[0].Id} 1"));
    }

    [Test]
    public async Task A_program_that_starts_no_hosted_services_can_run_a_cycle_all_the_same()
    {
        await using var office = await ElsaOffice.OpenAsync(started: false, library: PaperDesk.Use);
        var versionId = await office.Services.GetRequiredService<GraphRefresh>().EnsureAsync(Shipped.Load("annual-cycle").Hash);
        var flow = new Flow(office, versionId, "cycle");
        await flow.StartAsync();
        await flow.PullAsync("issue-plan");
        Assert.That(await flow.WhereAsync(), Is.EqualTo("registration 2"));
        Assert.That(office.Log.Errors, Is.Empty);
    }

    [Test]
    public async Task A_stage_that_is_sent_back_to_is_entered_again_and_again()
    {
        await using var office = await ElsaOffice.OpenAsync(library: PaperDesk.Use);
        var loaded = Shipped.Load("party-provincial-cycle");
        await AddAsync(office, loaded);
        var flow = new Flow(office, GraphNames.VersionId(loaded), "cycle");
        await flow.StartAsync("field-check");
        for (var round = 0; round < 5; round++)
        {
            Assert.That(await flow.WhereAsync(), Is.EqualTo($"field-check {(2 * round) + 1}"));
            await flow.PullAsync("start-scoring");
            Assert.That(await flow.WhereAsync(), Is.EqualTo($"scoring {(2 * round) + 2}"));
            await flow.PullAsync("return-to-field");
        }
    }

    [Test]
    public async Task Several_triggers_between_the_same_stages_are_ways_of_their_own()
    {
        await using var office = await ElsaOffice.OpenAsync(library: PaperDesk.Use);
        var loaded = Shipped.Shape(3, [(0, "a", 1), (0, "b", 1), (1, "c", 2), (1, "d", 2), (1, "e", 0), (1, "f", 0), (1, "again", 1)], "1");
        await AddAsync(office, loaded);
        await WalkAsync(office, loaded, "s0", ["a", "e", "b", "f", "a", "again", "again", "f", "b", "d"], "walk");
    }

    /// <summary>Ways in that were never gone, a way back past the stage it leads to, two loops through one another: what a count of ways would not survive.</summary>
    [Test]
    public async Task Ways_that_cross_and_lead_back_are_followed_as_pulled()
    {
        await using var office = await ElsaOffice.OpenAsync(library: PaperDesk.Use);
        (int From, string Trigger, int To)[] ways =
            [(0, "in", 1), (0, "skip", 2), (1, "on", 2), (2, "back", 1), (2, "far-back", 0), (2, "on", 3), (1, "past", 3), (3, "back", 1), (3, "end", 4), (0, "stop", 4)];
        var loaded = Shipped.Shape(5, ways, "2");
        await AddAsync(office, loaded);
        await WalkAsync(office, loaded, "s0", ["skip", "back", "on", "back", "past", "back", "on", "far-back", "skip", "on", "back", "on", "on", "end"], "one");
        await WalkAsync(office, loaded, "s3", ["back", "on", "far-back", "in", "past", "end"], "two");
    }

    [Test]
    public async Task A_random_chart_is_walked_as_the_definition_says([Range(1, 12)] int seed)
    {
        await using var office = await ElsaOffice.OpenAsync(library: PaperDesk.Use);
        var random = new Random(seed);
        var stages = random.Next(3, 8);
        var ways = Enumerable.Range(0, stages * 2)
            .Select(i => (From: i % (stages - 1), Trigger: $"t{i}", To: random.Next(stages)))
            .ToList();
        var loaded = Shipped.Shape(stages, ways, seed.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        await AddAsync(office, loaded);
        for (var walk = 0; walk < 3; walk++)
        {
            var start = random.Next(stages - 1);
            var (stage, triggers) = (start, new List<string>());
            while (stage != stages - 1 && triggers.Count < 12)
            {
                var open = ways.Where(w => w.From == stage).ToList();
                var way = open[random.Next(open.Count)];
                triggers.Add(way.Trigger);
                stage = way.To;
            }

            await WalkAsync(office, loaded, $"s{start}", triggers, $"walk-{walk}");
        }
    }

    private static async Task WalkAsync(ElsaOffice office, LoadedDefinition loaded, string start, IReadOnlyList<string> triggers, string cycle)
    {
        var flow = new Flow(office, GraphNames.VersionId(loaded), cycle);
        await flow.StartAsync(start);
        var stage = start;
        foreach (var (i, trigger) in triggers.Index())
        {
            stage = loaded.Definition.Transitions.Single(t => t.From == stage && t.Trigger == trigger).To;
            await flow.PullAsync(trigger);
            Assert.That(await flow.WhereAsync(), Is.EqualTo(IsFinal(loaded, stage) ? Flow.Ended : $"{stage} {i + 2}"), $"{start}, {string.Join(", ", triggers.Take(i + 1))}");
        }

        Assert.That(office.Log.Errors, Is.Empty);
    }

    private static bool IsFinal(LoadedDefinition loaded, string stage) => loaded.Definition.Stages.Single(s => s.Id == stage).Final;

    private static Task AddAsync(ElsaOffice office, LoadedDefinition loaded) => office.InScopeAsync(async services =>
    {
        var workflow = CycleGraph.Build(loaded, GraphNames.DefinitionId(new DefinitionId(loaded.Definition.Id)), isPublished: true);
        var added = await services.GetRequiredService<IWorkflowDefinitionStorePopulator>().AddAsync(new MaterializedWorkflow(workflow, "test", JsonWorkflowMaterializer.MaterializerName));
        added.ThrowIfFailure();
    });
}
