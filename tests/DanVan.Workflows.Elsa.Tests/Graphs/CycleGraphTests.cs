using System.Globalization;
using System.Text.Json;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Graphs;
using DanVan.Workflows.Elsa.Tests.Office;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Models;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Graphs;

[TestFixture]
public sealed class CycleGraphTests
{
    private static IReadOnlyList<string> Ids => Shipped.Ids;

    [TestCaseSource(nameof(Ids))]
    public void Every_stage_is_an_activity_with_an_outcome_for_each_of_its_triggers(string id)
    {
        var definition = Shipped.Load(id).Definition;
        var chart = CycleGraph.Chart(definition);
        Assert.That(
            chart.Activities.Cast<EnterStage>().Select(a => (a.Id, a.Name, Text(a.Stage), Triggers(a))),
            Is.EqualTo(definition.Stages.Select(s => (s.Id, s.Name, s.Id, string.Join(' ', definition.Transitions.Where(t => t.From == s.Id).Select(t => t.Trigger))))));
    }

    [TestCaseSource(nameof(Ids))]
    public void Every_transition_is_a_connection(string id)
    {
        var definition = Shipped.Load(id).Definition;
        Assert.That(Ways(CycleGraph.Chart(definition)), Is.EqualTo(definition.Transitions.Select(t => $"{t.From}: {t.Trigger} -> {t.To}")));
    }

    [TestCaseSource(nameof(Ids))]
    public void A_designer_sees_names_in_Vietnamese_and_no_box_over_another(string id)
    {
        var definition = Shipped.Load(id).Definition;
        var boxes = CycleGraph.Chart(definition).Activities.Select(a => (Name: a.GetDisplayText(), Place: Place(a))).ToList();
        Assert.That(boxes.Select(b => b.Name), Is.EqualTo(definition.Stages.Select(s => s.Name)));
        foreach (var (a, b) in boxes.SelectMany((a, i) => boxes.Skip(i + 1).Select(b => (a, b))))
        {
            Assert.That(Math.Abs(a.Place.X - b.Place.X) >= StagePlaces.Width || Math.Abs(a.Place.Y - b.Place.Y) >= StagePlaces.Height, $"{a} lies over {b}");
        }

        Assert.That(boxes, Has.All.Matches<(string? Name, (double X, double Y) Place)>(b => b.Place is { X: >= 0, Y: >= 0 }));
    }

    [Test]
    public void Stages_of_a_plain_year_stand_in_one_line_from_left_to_right()
    {
        var places = StagePlaces.Of(Shipped.Load("annual-cycle").Definition);
        Assert.That(places.Select(p => p.X), Is.Ordered.And.Unique);
        Assert.That(places.Select(p => p.Y).Distinct().Count(), Is.EqualTo(1));
    }

    [TestCaseSource(nameof(Ids))]
    public async Task What_Elsa_writes_down_and_reads_again_is_the_same_graph(string id)
    {
        await using var office = await ElsaOffice.OpenAsync();
        var chart = CycleGraph.Chart(Shipped.Load(id).Definition);
        var serializer = office.Services.GetRequiredService<IActivitySerializer>();
        var json = serializer.Serialize(chart);
        var read = (Flowchart)serializer.Deserialize(json);
        Assert.Multiple(() =>
        {
            Assert.That(Ways(read), Is.EqualTo(Ways(chart)));
            Assert.That(read.Activities.Select(a => (a.Id, a.Name, a.GetDisplayText(), a.GetDescription(), Text(((EnterStage)a).Stage))),
                Is.EqualTo(chart.Activities.Select(a => (a.Id, a.Name, a.GetDisplayText(), a.GetDescription(), Text(((EnterStage)a).Stage)))));
            Assert.That(read.Activities.Where(a => a.GetCanStartWorkflow()).Select(a => a.Id), Is.EqualTo(new[] { chart.Start!.Id }), "the start is kept");
            Assert.That(serializer.Serialize(serializer.Deserialize(serializer.Serialize(read))), Is.EqualTo(serializer.Serialize(read)), "what Elsa adds by reading, it adds once");
            Assert.That(json, Does.Not.Contain("/").And.Not.Contain(".cs"), "nothing of the machine it was built on");
        });
    }

    [Test]
    public void A_workflow_says_which_definition_it_came_from()
    {
        var loaded = Shipped.Load("department-cycle");
        var workflow = CycleGraph.Build(loaded, "danvan-department-cycle", isPublished: true);
        Assert.Multiple(() =>
        {
            Assert.That(workflow.Identity.Version, Is.EqualTo(loaded.Definition.Version));
            Assert.That(workflow.Identity.Id, Is.EqualTo($"danvan-department-cycle:v1:{loaded.Hash["sha256:".Length..]}"));
            Assert.That(workflow.CustomProperties, Is.EqualTo(new Dictionary<string, object>
            {
                ["danvan.definition"] = "department-cycle", ["danvan.version"] = "1", ["danvan.hash"] = loaded.Hash,
            }));
            Assert.That(workflow.IsReadonly, "its truth is the definition");
        });
    }

    [Test]
    public async Task The_annual_cycle_in_code_is_the_one_of_the_definition()
    {
        await using var office = await ElsaOffice.OpenAsync();
        var workflow = await office.InScopeAsync(s => s.GetRequiredService<IWorkflowBuilderFactory>().CreateBuilder().BuildWorkflowAsync(new AnnualCycleWorkflow()));
        var (code, data) = ((Flowchart)workflow.Root, CycleGraph.Chart(Shipped.Load("annual-cycle").Definition));
        Assert.Multiple(() =>
        {
            Assert.That(code.Activities.Select(Describe), Is.EqualTo(data.Activities.Select(Describe)));
            Assert.That(Ways(code), Is.EqualTo(Ways(data)));
            Assert.That(code.Start!.Id, Is.EqualTo(data.Start!.Id));
        });

        static string Describe(IActivity activity) =>
            $"{activity.Id} {activity.Name} {Text(((EnterStage)activity).Stage)} {Triggers((EnterStage)activity)} {activity.GetCanStartWorkflow()}";
    }

    internal static List<string> Ways(Flowchart chart) => [.. chart.Connections.Select(c => $"{c.Source.Activity.Id}: {c.Source.Port} -> {c.Target.Activity.Id}")];

    private static string Triggers(EnterStage activity) => string.Join(' ', JsonSerializer.Deserialize<string[]>((string)activity.Triggers.Expression!.Value!)!);

    private static string? Text(Input<string> input) => input.Expression?.Value as string;

    private static (double X, double Y) Place(IActivity activity)
    {
        var position = (Dictionary<string, object>)((Dictionary<string, object>)activity.Metadata["designer"])["position"];
        return (Convert.ToDouble(position["x"], CultureInfo.InvariantCulture), Convert.ToDouble(position["y"], CultureInfo.InvariantCulture));
    }
}
