using System.Text.Json;
using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Templates;

namespace DanVan.Workflows.Tool.Tests;

public sealed class TemplateTests
{
    [Test]
    public async Task A_good_template_gives_nothing_and_a_broken_one_its_place()
    {
        using var terminal = new Terminal();
        var good = await Terminal.TypeAsync("template", "check", terminal.File("good.txt", "Xin chào {{ name }}"));
        var bad = await Terminal.TypeAsync("template", "check", terminal.File("bad.txt", "dòng 1\n{{ if x }}"));

        Assert.That((good.Code, good.Error), Is.EqualTo((0, "")));
        Assert.That((bad.Code, bad.Error), Is.EqualTo((1, "")));
        Assert.That(bad.Output, Does.Match(@"bad\.txt\(\d+,\d+\): "));
    }

    [TestCase("plan")]
    [TestCase("certificate")]
    public async Task A_shipped_template_fits_its_kind(string kind)
    {
        using var terminal = new Terminal();
        var result = await Terminal.TypeAsync("template", "check", terminal.File("t.html", BuiltInTemplates.Get(Documents.Kinds.DocumentKinds.Get(kind).Template)), "--kind", kind);

        Assert.That(result.Code, Is.Zero, result.Output);
    }

    [Test]
    public async Task A_name_the_kind_does_not_have_is_found_only_by_rendering_it()
    {
        using var terminal = new Terminal();
        var file = terminal.File("t.html", "<p>{{ cycle.no_such_member }}</p>");
        var (alone, asPlan) = (await Terminal.TypeAsync("template", "check", file), await Terminal.TypeAsync("template", "check", file, "--kind", "plan", "--json"));
        var finding = JsonDocument.Parse(asPlan.Output).RootElement.GetProperty("findings")[0];

        Assert.That(alone.Code, Is.Zero);
        Assert.That(asPlan.Code, Is.EqualTo(1));
        Assert.That(finding.GetProperty("line").GetInt32(), Is.EqualTo(1));
        Assert.That(finding.GetProperty("vietnameseMessage").GetString(), Does.Contain("no_such_member").Or.Contain("cycle"));
    }

    [TestCase("department-cycle")]
    [TestCase("front-commune-cycle")]
    [TestCase("multi-year-programme")]
    public async Task The_templates_that_stand_in_a_definition_are_tried_all_at_once(string id)
    {
        var result = await Terminal.TypeAsync("template", "check", "--definition", id);

        Assert.That((result.Code, result.Output, result.Error), Is.EqualTo((0, $"{id}: không có phát hiện.\n", "")));
    }

    [Test]
    public async Task A_mistake_in_a_definition_is_found_in_a_branch_no_year_comes_to()
    {
        using var terminal = new Terminal();
        var file = terminal.File("d.json", BuiltInDefinitions.Json("department-cycle").Replace(
            "<p>Thời gian: ", "{{ if cycle.year > 3000 }}{{ cycle.yaer }}{{ end }}<p>Thời gian: ", StringComparison.Ordinal));
        var result = await Terminal.TypeAsync("template", "check", "--definition", file);

        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(result.Output, Does.StartWith("$.documents[3].template(1,36): Mẫu đọc \"cycle.yaer\" (dòng 1, cột 36)").And.EndsWith("(template.unknown-name)\n"));
    }

    [TestCase("template", "<p>{{ cycle.yeer }}</p>", "year")]
    [TestCase("subject", "Kết luận {{ milstone.name }}", "milestone")]
    [TestCase("recipients", "{{ owner.parnt }}", "parent")]
    public async Task A_field_there_is_not_is_named_with_its_place_and_the_one_that_was_meant(string where, string text, string meant)
    {
        using var terminal = new Terminal();
        var json = JsonNode.Parse(BuiltInDefinitions.Json("department-cycle"), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!;
        json["documents"]![3]![where] = where == "recipients" ? new JsonArray("Lưu: VT", text) : text;
        var result = await Terminal.TypeAsync("template", "check", "--definition", terminal.File("d.json", json.ToJsonString()));

        var place = $"$.documents[3].{where}{(where == "recipients" ? "[1]" : "")}(1,{text.IndexOf(where == "subject" ? "milstone" : where == "template" ? "yeer" : "parnt", StringComparison.Ordinal) + 1}): ";
        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(result.Output, Does.StartWith(place).And.Contain($"Có phải \"{meant}\"?"));
    }

    [Test]
    public async Task A_body_that_may_not_be_is_found_when_it_is_rendered()
    {
        using var terminal = new Terminal();
        var file = terminal.File("t.html", "<p>{{ milestone.name }}</p><script>1</script>");
        var result = await Terminal.TypeAsync("template", "check", file, "--definition", "department-cycle", "--kind", "briefing-conclusion");

        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(result.Output, Does.StartWith(file).And.Contain("line 1, column 22"));
    }

    [Test]
    public async Task A_template_is_tried_as_a_document_of_its_definition()
    {
        using var terminal = new Terminal();
        var file = terminal.File("t.html", "<p>{{ milestone.name }}, {{ vn.long_date milestone.held_on }}</p>");
        var briefing = await Terminal.TypeAsync("template", "check", file, "--definition", "department-cycle", "--kind", "briefing-conclusion");
        var plan = await Terminal.TypeAsync("template", "check", file, "--definition", "department-cycle", "--kind", "plan");

        Assert.That((briefing.Code, briefing.Output), Is.EqualTo((0, $"{file}: không có phát hiện.\n")));
        Assert.That(plan.Code, Is.EqualTo(1), "a plan is about no milestone");
        Assert.That(plan.Output, Does.StartWith($"{file}(1,7): Mẫu đọc \"milestone"));
    }

    [Test]
    public async Task A_model_from_JSON_has_texts_numbers_dates_lists_and_objects()
    {
        using var terminal = new Terminal();
        var template = terminal.File("t.txt", "{{ name }} {{ total + 1 }} {{ share }} {{ vn.long_date day }} {{ for i in items }}[{{ i.id }}]{{ end }} {{ none }}{{ yes }}");
        var model = terminal.File("m.json", """{ "name": "Xã <Một>", "total": 41, "share": 0.5, "day": "2026-03-05", "items": [{ "id": "a" }, { "id": "b" }], "none": null, "yes": true }""");

        var result = await Terminal.TypeAsync("template", "render", template, "--model", model);

        Assert.That((result.Code, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Is.EqualTo("Xã &lt;Một&gt; 42 0.5 ngày 05 tháng 3 năm 2026 [a][b] true"));
    }

    [Test]
    public async Task What_the_model_lacks_ends_with_1_and_a_model_that_is_none_with_2()
    {
        using var terminal = new Terminal();
        var template = terminal.File("t.txt", "{{ missing }}");
        var lacking = await Terminal.TypeAsync("template", "render", template, "--model", terminal.File("m.json", "{}"));
        var list = await Terminal.TypeAsync("template", "render", template, "--model", terminal.File("l.json", "[]"));
        var broken = await Terminal.TypeAsync("template", "render", template, "--model", terminal.File("b.json", "{"));

        Assert.That((lacking.Code, lacking.Output), Is.EqualTo((1, "")));
        Assert.That(lacking.Error, Does.Contain("dòng 1"));
        Assert.That((list.Code, broken.Code), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task A_template_is_set_as_the_whole_document_a_year_would_issue()
    {
        using var terminal = new Terminal();
        var template = terminal.File("t.html", "<p>Gồm {{ counts.accepted.total }} mô hình &amp; hơn thế<span class=\"end-mark\"></span></p>");
        var page = await Terminal.TypeAsync("template", "render", template, "--kind", "registration-list");
        var file = await Terminal.TypeAsync("template", "render", template, "--kind", "registration-list", "--format", "docx", "-o", terminal.PathOf("list.docx"));

        Assert.That((page.Code, page.Error), Is.EqualTo((0, "")));
        Assert.That(page.Output, Does.Match("Gồm [0-9]+ mô hình &amp; hơn thế").And.Contain("THÔNG BÁO").And.Contain("Nơi nhận"));
        Assert.That((file.Code, file.Output, file.Error), Is.EqualTo((0, "", "")));
        var check = await Terminal.TypeAsync("document", "check", terminal.PathOf("list.docx"));
        Assert.That(check.Output, Does.EndWith(": không có phát hiện.\n"));
        Assert.That(check.Code, Is.Zero, check.Output);
    }

    [Test]
    public async Task A_document_whose_template_has_a_mistake_is_not_set_and_the_mistake_is_named()
    {
        using var terminal = new Terminal();
        var template = terminal.File("t.html", "<p>{{ owner.nmae }}</p>");
        var result = await Terminal.TypeAsync("template", "render", template, "--kind", "plan", "--format", "docx", "-o", terminal.PathOf("plan.docx"));

        Assert.That((result.Code, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.Contain("owner.nmae").And.Contain("(1,"));
        Assert.That(File.Exists(terminal.PathOf("plan.docx")), Is.False);
    }

    [Test]
    public async Task The_result_goes_to_a_file_on_demand()
    {
        using var terminal = new Terminal();
        var result = await Terminal.TypeAsync("template", "render", terminal.File("t.txt", "{{ a }}"), "--model", terminal.File("m.json", "{\"a\":1}"), "-o", terminal.PathOf("out.txt"));

        Assert.That((result.Code, result.Output), Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText(terminal.PathOf("out.txt")), Is.EqualTo("1"));
    }
}
