using System.Text.Json;

namespace DanVan.Workflows.Tool.Tests;

public sealed class SimulateTests
{
    private static readonly string[] Small = ["simulate", "annual-cycle", "--year", "2027", "--units", "10", "--models", "40"];

    [Test]
    public async Task A_year_is_told_and_its_documents_are_written()
    {
        using var terminal = new Terminal();
        var result = await Terminal.TypeAsync([.. Small, "--out", terminal.PathOf("out")]);

        Assert.That((result.Code, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Does.Contain("Diễn biến").And.Contain("Phễu").And.Contain("Tải theo ngày").And.Contain("Nhật ký nguyên vẹn: sha256:"));
        Assert.That(File.ReadAllText(terminal.PathOf("out/report.txt")), Is.EqualTo(result.Output));
        Assert.That(File.ReadAllText(terminal.PathOf("out/documents/01-KH-STN.plan.html")), Does.Contain("KẾ HOẠCH"));
    }

    [Test]
    public async Task Documents_are_written_for_word_processors_on_demand_and_pass_the_check_of_their_format()
    {
        using var terminal = new Terminal();
        var result = await Terminal.TypeAsync([.. Small, "--out", terminal.PathOf("out"), "--format", "docx"]);
        var documents = Directory.GetFiles(terminal.PathOf("out/documents"));
        var check = await Terminal.TypeAsync(["document", "check", .. documents]);

        Assert.That((result.Code, result.Error), Is.EqualTo((0, "")));
        Assert.That(documents.Select(Path.GetExtension), Is.Not.Empty.And.All.EqualTo(".docx"));
        Assert.That(check.Code, Is.Zero, check.Output);
    }

    [Test]
    public async Task Two_processes_with_the_same_seed_come_to_the_same_root()
    {
        var (first, second, other) = (
            await Terminal.StartAsync([.. Small, "--seed", "9", "--json"]), await Terminal.StartAsync([.. Small, "--seed", "9", "--json"]), await Terminal.StartAsync([.. Small, "--seed", "10", "--json"]));

        Assert.That((first.Code, first.Error), Is.EqualTo((0, "")));
        Assert.That(Root(first.Output), Does.StartWith("sha256:"));
        Assert.That(second.Output, Is.EqualTo(first.Output));
        Assert.That(Root(other.Output), Is.Not.EqualTo(Root(first.Output)));
    }

    [Test]
    public async Task A_year_that_gets_stuck_ends_with_1_and_says_why()
    {
        using var terminal = new Terminal();
        var definition = Definitions.DefinitionLoader.AnnualCycleJson.Replace(
            "\"to\": \"closed\", \"roles\": [\"cycle-owner\"]",
            "\"to\": \"closed\", \"roles\": [\"cycle-owner\"], \"validators\": [{ \"condition\": \"counts.accepted > 999\", \"vietnamese\": \"Chưa đủ mô hình.\", \"english\": \"Too few.\" }]",
            StringComparison.Ordinal);
        var result = await Terminal.TypeAsync("simulate", terminal.File("d.json", definition), "--year", "2027", "--units", "5", "--models", "10");

        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("CHU KỲ CHƯA KẾT THÚC").And.Contain("commend: Chưa đủ mô hình. (transition.blocked)"));
    }

    [Test]
    public async Task A_definition_that_does_not_hold_together_is_not_run()
    {
        using var terminal = new Terminal();
        var file = terminal.File("d.json", "{}");
        var (people, machine) = (await Terminal.TypeAsync("simulate", file, "--year", "2027"), await Terminal.TypeAsync("simulate", file, "--year", "2027", "--json"));

        Assert.That((people.Code, people.Output), Is.EqualTo((1, "")));
        Assert.That(people.Error, Does.Contain("member.missing"));
        Assert.That(machine.Code, Is.EqualTo(1));
        Assert.That(JsonDocument.Parse(machine.Output).RootElement.GetProperty("findings").GetArrayLength(), Is.Positive);
    }

    private static string? Root(string json) => JsonDocument.Parse(json).RootElement.GetProperty("auditRoot").GetString();
}
