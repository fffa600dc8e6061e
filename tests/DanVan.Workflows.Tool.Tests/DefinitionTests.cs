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
        Assert.That(json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("isAdvice").GetBoolean()), Is.EqualTo(new[] { true, true }));
    }

    [TestCaseSource(typeof(BuiltInDefinitions), nameof(BuiltInDefinitions.Ids))]
    public async Task The_name_of_a_built_in_definition_stands_for_its_file(string id)
    {
        var (valid, drawn) = (await Terminal.TypeAsync("definition", "validate", id), await Terminal.TypeAsync("definition", "diagram", id));

        Assert.That((valid.Code, valid.Error), Is.EqualTo((0, "")));
        Assert.That(valid.Output, Does.StartWith($"{id}: hợp lệ. {DefinitionLoader.Load(BuiltInDefinitions.Json(id)).Definition.Name}, phiên bản 1, sha256:"));
        Assert.That(drawn.Code, Is.Zero);
    }

    [Test]
    public async Task Advice_is_shown_and_keeps_nothing_from_being_valid()
    {
        var result = await Terminal.TypeAsync("definition", "validate", "annual-cycle");

        Assert.That(result.Code, Is.Zero);
        Assert.That(result.Output, Does.Contain("$.roles[2]: gợi ý: Vai trò \"unit\" không được dùng ở đâu. (role.unused)"));
    }

    [Test]
    public async Task The_schema_is_the_one_that_is_published()
    {
        using var terminal = new Terminal();
        var printed = await Terminal.TypeAsync("definition", "schema");
        var written = await Terminal.TypeAsync("definition", "schema", "-o", terminal.PathOf("s.json"));

        Assert.That((printed.Code, printed.Output), Is.EqualTo((0, DefinitionSchema.Json)));
        Assert.That((written.Code, written.Output, File.ReadAllText(terminal.PathOf("s.json"))), Is.EqualTo((0, "", DefinitionSchema.Json)));
    }

    [Test]
    public async Task Two_equal_definitions_have_no_differences_and_end_with_0()
    {
        using var terminal = new Terminal();
        var file = terminal.File("d.json", "// my copy\n" + BuiltInDefinitions.Json("department-cycle"));
        var (result, json) = (await Terminal.TypeAsync("definition", "diff", "department-cycle", file), await Terminal.TypeAsync("definition", "diff", file, "department-cycle", "--json"));

        Assert.That((result.Code, result.Output, result.Error), Is.EqualTo((0, $"department-cycle → {file}: không có khác biệt.\n", "")));
        Assert.That((json.Code, JsonDocument.Parse(json.Output).RootElement.GetProperty("changes").GetArrayLength()), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Differences_are_told_in_words_and_end_with_1()
    {
        using var terminal = new Terminal();
        var file = terminal.File("d.json", BuiltInDefinitions.Json("department-cycle").Replace("\"atMost\": 3", "\"atMost\": 4", StringComparison.Ordinal));
        var vietnamese = await Terminal.TypeAsync("definition", "diff", "department-cycle", file);
        var english = await Terminal.TypeAsync("definition", "diff", "department-cycle", file, "--lang", "en");
        var change = JsonDocument.Parse((await Terminal.TypeAsync("definition", "diff", "department-cycle", file, "--json")).Output).RootElement.GetProperty("changes")[0];

        Assert.That((vietnamese.Code, english.Code), Is.EqualTo((1, 1)));
        Assert.That(vietnamese.Output, Is.EqualTo($"department-cycle → {file}: 1 khác biệt\n- Phòng, đơn vị trực thuộc Sở: số mô hình tối đa đổi từ 3 lên 4\n"));
        Assert.That(english.Output, Does.Contain("1 difference(s)\n- ").And.Contain("from 3 to 4"));
        Assert.That(change.GetProperty("vietnamese").GetString(), Does.EndWith("đổi từ 3 lên 4"));
    }

    [Test]
    public async Task A_draft_that_does_not_hold_together_is_compared_all_the_same()
    {
        using var terminal = new Terminal();
        var result = await Terminal.TypeAsync("definition", "diff", "annual-cycle", terminal.File("d.json", Broken));

        Assert.That((result.Code, result.Error), Is.EqualTo((1, "")));
        Assert.That(result.Output, Does.Contain("khác biệt"));
    }

    [TestCase("{ nope", "definition.unreadable")]
    [TestCase("{ \"id\": \"x\" }", "member.missing")]
    [TestCase(null, "member.unknown")]
    public async Task What_cannot_be_understood_cannot_be_compared_and_ends_with_2(string? text, string code)
    {
        using var terminal = new Terminal();
        var file = terminal.File("d.json", text ?? DefinitionLoader.AnnualCycleJson.Replace("\"version\": 1", "\"version\": 1, \"colour\": \"red\"", StringComparison.Ordinal));
        var result = await Terminal.TypeAsync("definition", "diff", "annual-cycle", file);

        Assert.That((result.Code, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain(code));
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
