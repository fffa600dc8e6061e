using System.Text.Json;
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
    public async Task The_result_goes_to_a_file_on_demand()
    {
        using var terminal = new Terminal();
        var result = await Terminal.TypeAsync("template", "render", terminal.File("t.txt", "{{ a }}"), "--model", terminal.File("m.json", "{\"a\":1}"), "-o", terminal.PathOf("out.txt"));

        Assert.That((result.Code, result.Output), Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText(terminal.PathOf("out.txt")), Is.EqualTo("1"));
    }
}
