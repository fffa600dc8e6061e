using System.Text.Json;
using System.Xml.Linq;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tool.Tests;

public sealed class DefinitionTests
{
    private static readonly string Broken = DefinitionLoader.AnnualCycleJson
        .Replace("\"to\": \"scoring\"", "\"to\": \"nowhere\"", StringComparison.Ordinal)
        .Replace("\"step\": 0.25", "\"step\": 0", StringComparison.Ordinal);

    [Test]
    public async Task A_broken_definition_gives_every_finding_and_ends_with_1()
    {
        using var terminal = new Terminal();
        var result = await Terminal.TypeAsync("definition", "validate", terminal.File("d.json", Broken));

        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(result.Error, Is.Empty);
        Assert.That(result.Output, Does.Contain("Không có giai đoạn \"nowhere\". (stage.unknown)").And.Contain("$.scoring.step"));
    }

    [Test]
    public async Task Findings_are_told_in_English_on_demand()
    {
        using var terminal = new Terminal();
        var result = await Terminal.TypeAsync("definition", "validate", terminal.File("d.json", Broken), "--lang", "en");

        Assert.That(result.Output, Does.Contain("There is no stage \"nowhere\"."));
    }

    [Test]
    public async Task Text_that_is_no_JSON_is_a_finding_too()
    {
        using var terminal = new Terminal();
        var result = await Terminal.TypeAsync("definition", "validate", terminal.File("d.json", "{ nope"), "--json");
        using var json = JsonDocument.Parse(result.Output);

        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(json.RootElement.GetProperty("valid").GetBoolean(), Is.False);
        Assert.That(json.RootElement.GetProperty("findings")[0].GetProperty("code").GetString(), Is.EqualTo("definition.unreadable"));
    }

    [Test]
    public async Task For_machines_a_good_definition_is_one_document_with_its_hash()
    {
        var result = await Terminal.TypeAsync("definition", "validate", "annual-cycle", "--json");
        using var json = JsonDocument.Parse(result.Output);

        Assert.That((result.Code, result.Error), Is.EqualTo((0, "")));
        Assert.That(json.RootElement.GetProperty("hash").GetString(), Is.EqualTo(DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Hash));
        Assert.That(json.RootElement.GetProperty("findings").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task A_diagram_is_printed_or_written_to_a_file()
    {
        using var terminal = new Terminal();
        var mermaid = await Terminal.TypeAsync("definition", "diagram", "annual-cycle");
        var svg = await Terminal.TypeAsync("definition", "diagram", "annual-cycle", "--format", "svg", "-o", terminal.PathOf("d.svg"));

        Assert.That(mermaid.Output, Does.Contain("flowchart TD\n"));
        Assert.That((svg.Code, svg.Output), Is.EqualTo((0, "")));
        Assert.That(XElement.Load(terminal.PathOf("d.svg")).Name.LocalName, Is.EqualTo("svg"));
    }

    [Test]
    public async Task A_broken_definition_is_not_drawn()
    {
        using var terminal = new Terminal();
        var result = await Terminal.TypeAsync("definition", "diagram", terminal.File("d.json", Broken));

        Assert.That((result.Code, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.Contain("stage.unknown"));
    }
}
