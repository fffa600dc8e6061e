using System.Net;
using AnnualCycle.Tests.Running;
using DanVan.TestData;
using ElsaHost.Tests.Running;

namespace ElsaHost.Tests;

/// <summary>The sample as a web host.</summary>
public sealed class WebHostTests
{
    private const string Cycle = "/cycles/dvk-2024";
    private const string Approve = """{"approvedBy":"lanh-dao"}""";

    [Test]
    public async Task The_cycle_waits_between_two_stages_until_the_list_is_approved_also_when_the_host_is_killed_meanwhile()
    {
        using var folder = new TemporaryFolder();
        string approval;
        await using (var host = await WebSample.StartAsync(SampleFolders.Small, folder["out"]))
        {
            await PullAsync(host, "issue-plan", "registration");
            await PullAsync(host, "close-registration");
            var waiting = (await host.UntilAsync("/approvals", list => list.AsArray().Count > 0)).AsArray();

            Assert.That(waiting, Has.Count.EqualTo(1));
            Assert.That(((string?)waiting[0]!["cycle"], (string?)waiting[0]!["title"]), Is.EqualTo(("dvk-2024", "Lãnh đạo phê duyệt danh sách đăng ký")));
            var cycle = (await host.GetAsync(Cycle)).Body!;
            Assert.That(((string?)cycle["stage"], (bool)cycle["isBetweenStages"]!, cycle["triggers"]!.AsArray().Count), Is.EqualTo(("registration", true, 0)));
            Assert.That((await host.GetAsync("/health")).Status, Is.EqualTo(HttpStatusCode.OK), "waiting for somebody is no fault");
            var early = await host.PostAsync($"{Cycle}/pull", Trigger("start-scoring"));
            Assert.That((early.Status, (string?)early.Body!["reasons"]![0]!["code"]), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "stage.between")));
            approval = (string)waiting[0]!["id"]!;
            await host.KillAsync();
        }

        await using (var host = await WebSample.StartAsync(SampleFolders.Small, folder["out"]))
        {
            var waiting = (await host.GetAsync("/approvals")).Body!.AsArray();
            Assert.That(waiting.Select(w => (string?)w!["id"]), Is.EqualTo(new[] { approval }), "it waits on, under the same id");
            var two = await Task.WhenAll(host.PostAsync($"/approvals/{approval}", Approve), host.PostAsync($"/approvals/{approval}", Approve));
            Assert.That(two.Select(a => a.Status), Is.EquivalentTo(new[] { HttpStatusCode.NoContent, HttpStatusCode.NotFound }), "approved once, however often it is clicked");
            await StandsAsync(host, "mid-year-review");
            await PullAsync(host, "start-scoring", "scoring");
            await PullAsync(host, "close-scoring", "commendation");
            await PullAsync(host, "commend", "closed");
            Assert.That((await host.GetAsync("/approvals")).Body!.AsArray(), Is.Empty);
            Assert.That(Directory.GetFiles(Path.Combine(folder["out"], "documents")).Select(Path.GetFileName), Has.Some.EndsWith(".registration-list.docx"));
        }
    }

    [Test]
    public async Task What_is_asked_wrongly_is_answered_with_problem_details_and_nothing_of_Elsas_own_is_there()
    {
        using var folder = new TemporaryFolder();
        await using var host = await WebSample.StartAsync(SampleFolders.Small, folder["out"]);

        // A cycle that was opened a moment ago has no flow instance yet.
        var health = await host.UntilAsync("/health", h => (string?)h["status"] == "Healthy");
        Assert.That(health["checks"]!.AsArray().Select(c => (string?)c!["name"]), Is.EqualTo(new[] { "danvan-elsa" }));
        foreach (var (path, body, type, status) in new[]
        {
            ($"{Cycle}/pull", "", "application/json", HttpStatusCode.BadRequest),
            ($"{Cycle}/pull", "x", "application/json", HttpStatusCode.BadRequest),
            ($"{Cycle}/pull", "{}", "application/json", HttpStatusCode.BadRequest),
            ($"{Cycle}/pull", """{"trigger":null}""", "application/json", HttpStatusCode.BadRequest),
            ($"{Cycle}/pull", """{"trigger":5}""", "application/json", HttpStatusCode.BadRequest),
            ($"{Cycle}/pull", "trigger=issue-plan", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType),
            ($"{Cycle}/pull", Trigger("issue-plan"), "text/plain", HttpStatusCode.UnsupportedMediaType),
            ($"{Cycle}/pull", Trigger("no-such"), "application/json", HttpStatusCode.UnprocessableEntity),
            ("/cycles/dvk-1999/pull", Trigger("issue-plan"), "application/json", HttpStatusCode.NotFound),
            ("/cycles/%20/pull", Trigger("issue-plan"), "application/json", HttpStatusCode.NotFound),
            ("/approvals/no-such", Approve, "application/json", HttpStatusCode.NotFound),
            ("/approvals/no-such", "{}", "application/json", HttpStatusCode.BadRequest),
            ("/approvals/no-such", """{"approvedBy":" "}""", "application/json", HttpStatusCode.BadRequest),
        })
        {
            var answer = await host.PostAsync(path, body, type);
            Assert.That((answer.Status, answer.Type), Is.EqualTo((status, "application/problem+json")), $"{path} {body}");
            Assert.That(answer.Body!.ToJsonString(), Does.Not.Contain("   at "), "no stack trace");
        }

        foreach (var path in new[]
        {
            "/cycles/dvk-1999", "/flows/no-such", "/elsa/api/workflow-definitions", "/elsa/api/workflow-instances", "/elsa/api/identity/login", "/elsa/api/descriptors/activities",
            "/elsa/api/bookmarks/resume?t=x", "/elsa/api/tasks/x/complete", "/workflow-definitions", "/workflows/any", "/swagger/v1/swagger.json", "/",
        })
        {
            var answer = await host.GetAsync(path);
            Assert.That((answer.Status, answer.Type), Is.EqualTo((HttpStatusCode.NotFound, "application/problem+json")), path);
        }

        await StandsAsync(host, "plan");
    }

    [Test]
    public async Task The_flow_it_gives_out_is_the_one_the_sample_edited()
    {
        using var folder = new TemporaryFolder();
        await using var host = await WebSample.StartAsync(SampleFolders.Small, folder["out"]);

        var exported = (await host.GetAsync("/flows/annual-cycle")).Body!;

        using var reader = new StreamReader(typeof(CommandLine).Assembly.GetManifestResourceStream("annual-cycle-with-approval.json")!);
        var edited = System.Text.Json.Nodes.JsonNode.Parse(await reader.ReadToEndAsync())!;
        Assert.That((string?)exported["definitionId"], Is.EqualTo((string?)edited["definitionId"]), "export it again, and insert the step, when the definition changes");
        IEnumerable<string> Ids(System.Text.Json.Nodes.JsonNode flow) => flow["root"]!["activities"]!.AsArray().Select(a => (string)a!["id"]!);
        Assert.That(Ids(edited).Except(Ids(exported)), Is.EqualTo(new[] { "approve-list" }));
        Assert.That(Ids(exported).Except(Ids(edited)), Is.Empty);
    }

    [Test]
    public async Task A_second_host_on_the_same_folder_is_turned_away()
    {
        using var folder = new TemporaryFolder();
        await using var host = await WebSample.StartAsync(SampleFolders.Small, folder["out"]);

        var end = await ElsaSample.RunYearAsync(SampleFolders.Small, folder["out"]);

        Assert.That(end.ExitCode, Is.EqualTo(1));
        Assert.That(end.Error, Does.Contain("Another process").And.Not.Contain("   at "));
        Assert.That((await host.GetAsync("/health")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("--url", "http://0.0.0.0:5000")]
    [TestCase("--url", "http://example.org")]
    [TestCase("--url", "x")]
    [TestCase("--out", " ")]
    [TestCase("run")]
    [TestCase("fly")]
    public async Task Arguments_that_make_no_sense_are_refused(params string[] args)
    {
        var end = await ElsaSample.RunAsync(args);

        Assert.That(end.ExitCode, Is.EqualTo(2));
        Assert.That(end.Error, Is.Not.Empty.And.Not.Contain("   at "));
    }

    private static string Trigger(string trigger) => $$"""{"trigger":"{{trigger}}"}""";

    private static async Task PullAsync(WebSample host, string trigger, string to)
    {
        await PullAsync(host, trigger);
        await StandsAsync(host, to);
    }

    /// <summary>Pulls as soon as the stage's documents are issued.</summary>
    private static async Task PullAsync(WebSample host, string trigger)
    {
        var answer = await host.PostAsync($"{Cycle}/pull", Trigger(trigger));
        for (var attempt = 0; attempt < 300 && (string?)answer.Body?["reasons"]?[0]?["code"] == "transition.effects-pending"; attempt++)
        {
            await Task.Delay(100);
            answer = await host.PostAsync($"{Cycle}/pull", Trigger(trigger));
        }

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Accepted), () => $"{trigger}: {answer.Body}");
    }

    private static async Task StandsAsync(WebSample host, string stage) =>
        await host.UntilAsync(Cycle, cycle => (string?)cycle["stage"] == stage && !(bool)cycle["isBetweenStages"]!);
}
