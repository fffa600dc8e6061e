using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Elsa.Activities;
using Elsa.Workflows.Activities;

namespace DanVan.Workflows.Elsa.Tests.Activities;

[TestFixture]
public sealed class PullTriggerTests
{
    [Test]
    public async Task It_pulls_as_the_person_the_host_has_set()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishAsync(desk);
        await desk.StartAsync("pull");
        var cycle = (await desk.Queries.CycleAsync(AdminDesk.Cycle))!;
        Assert.That(cycle.Stages[0].Left, Is.Not.Null);
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "done", "", "" }));
        Assert.That((await EventsAsync(desk)).Where(e => e.Actor == OfficeRoles.Leader.Person.Value), Has.Exactly(1).Matches<Storage.StoredEvent>(e => $"{e.Json}".Contains("stage-left")));
    }

    [Test]
    public async Task A_person_without_the_role_is_refused_and_the_reasons_are_outputs()
    {
        await using var desk = await AdminDesk.OpenAsync(OfficeRoles.Stranger.Person);
        await PublishAsync(desk);
        await desk.StartAsync("pull");
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "refused", desk.Notes.Texts[1], RefusalCodes.ActorNotPermitted }));
        Assert.That(desk.Notes.Texts[1], Does.Contain("quyền").And.EqualTo(desk.Notes.Texts[1].Normalize()));
        Assert.That((await desk.Queries.CycleAsync(AdminDesk.Cycle))!.Stages.Single().Left, Is.Null);
    }

    [Test]
    public async Task Nobody_has_a_role_unless_the_host_gives_it_one()
    {
        await using var desk = await AdminDesk.OpenAsync(new ElsaFlowOptions().Person);
        await PublishAsync(desk);
        await desk.StartAsync("pull");
        Assert.That(desk.Notes.Texts[0], Is.EqualTo("refused"));
    }

    [Test]
    public async Task Executed_again_after_a_crash_it_is_the_same_command()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishAsync(desk);
        await desk.StartAsync("pull", "one");
        var commands = await desk.Queries.CommandsAsync(AdminDesk.Cycle);

        // What was never saved of an instance is run again from its start, under the same id.
        await desk.StartAsync("pull", "one");
        Assert.That(desk.Notes.Texts.Where(t => t is "done" or "refused"), Is.EqualTo(new[] { "done", "done" }));
        Assert.That(await desk.Queries.CommandsAsync(AdminDesk.Cycle), Is.EqualTo(commands));
        Assert.That(await EventsAsync(desk), Has.Exactly(1).Matches<Storage.StoredEvent>(e => $"{e.Json}".Contains("stage-left")));

        await desk.StartAsync("pull", "another");
        Assert.That(desk.Notes.Texts.Last(t => t is "done" or "refused"), Is.EqualTo("refused"), "another instance is another command");
    }

    [Test]
    public async Task Twice_in_one_workflow_it_is_two_commands()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var (first, second) = (Pull(), Pull());
        await desk.PublishAsync("twice", AdminDesk.Chart(first, (first, "Done", second), (second, "Done", AdminDesk.Says("twice")), (second, "Refused", AdminDesk.Says("once"))));
        await desk.StartAsync("twice");
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "once" }));
    }

    [TestCase("nowhere", "Không có chu kỳ \"nowhere\".")]
    [TestCase(null, "Quy trình chưa gắn với chu kỳ nào")]
    [TestCase("definition:annual-cycle", "definition:annual-cycle")]
    public async Task Without_a_cycle_it_faults_and_says_so(string? correlation, string says)
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishAsync(desk);
        await desk.StartAsync("pull", correlation: correlation);
        Assert.That(await desk.StatusAsync(), Does.StartWith("Faulted").And.Contain(says));
    }

    [Test]
    public async Task A_cycle_can_be_named_and_goes_before_the_correlation()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var pull = Pull();
        pull.Cycle = new(AdminDesk.Cycle.Value);
        await desk.PublishAsync("named", AdminDesk.Line(pull, AdminDesk.Says("done")));
        await desk.StartAsync("named", correlation: "van-ban-17");
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "done" }));
    }

    private static PullTrigger Pull() => new() { Trigger = new("issue-plan") };

    private static async Task PublishAsync(AdminDesk desk)
    {
        var (reasons, codes) = (AdminDesk.Kept<string>("reasons"), AdminDesk.Kept<ICollection<string>>("codes"));
        var pull = Pull();
        (pull.Reasons, pull.Codes) = (new(reasons), new(codes));
        var (why, which) = (AdminDesk.Says(reasons), AdminDesk.Says(codes));
        var (done, refused) = (new Sequence { Activities = { AdminDesk.Says("done"), AdminDesk.Says(reasons), AdminDesk.Says(codes) } }, AdminDesk.Says("refused"));
        await desk.PublishAsync("pull", AdminDesk.Chart(pull, (pull, "Done", done), (pull, "Refused", refused), (refused, "Done", why), (why, "Done", which)), reasons, codes);
    }

    private static async Task<List<Storage.StoredEvent>> EventsAsync(AdminDesk desk)
    {
        var events = new List<Storage.StoredEvent>();
        await foreach (var e in ((Storage.IWorkflowStore)desk.Office.Services.GetService(typeof(Storage.IWorkflowStore))!).ReadEventsAsync(AdminDesk.Cycle))
        {
            events.Add(e);
        }

        return events;
    }
}
