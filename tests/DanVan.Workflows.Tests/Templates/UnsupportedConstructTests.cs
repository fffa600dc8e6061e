using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>
/// Everything Scriban 7.2 reads and the core does not render is refused under its own name, at its own place, in both languages, and is never called a mistake of
/// the template's author.
/// </summary>
[TestFixture]
public sealed class UnsupportedConstructTests
{
    private const string Package = "DanVan.Workflows.Scriban";

    [TestCase("{{ while a; end }}", "while", 4)]
    [TestCase("{{ while.index }}", "while", 4)]
    [TestCase("{{ for x in list; while.index; end }}", "while", 19)]
    [TestCase("{{ tablerow x in list; end }}", "tablerow", 4)]
    [TestCase("{{ tablerow x in list cols: 2; end }}", "tablerow", 4)]
    [TestCase("{{ tablerow.col }}", "tablerow", 4)]
    [TestCase("{{ func f; ret 1; end }}", "func", 4)]
    [TestCase("{{ func f(x, y = 1, z...); end }}", "func", 4)]
    [TestCase("{{ if a; func $f; end; end }}", "func", 10)]
    [TestCase("{{ f(x) = x + 1 }}", "f(x) = ...", 9)]
    [TestCase("{{ f() = 1 }}", "f(x) = ...", 8)]
    [TestCase("{{ (a) = 1 }}", "(name) = ...", 8)]
    [TestCase("{{ (if) = 1 }}", "(name) = ...", 9)]
    [TestCase("{{ ret }}", "ret", 4)]
    [TestCase("{{ for x in list; ret x; end }}", "ret", 19)]
    [TestCase("{{ import o }}", "import", 4)]
    [TestCase("{{ readonly a }}", "readonly", 4)]
    [TestCase("{{ wrap f; end }}", "wrap", 4)]
    [TestCase("{{ this }}", "this", 4)]
    [TestCase("{{ this.a }}", "this", 4)]
    [TestCase("{{ x = this['a'] }}", "this", 8)]
    [TestCase("{{ x = do; end }}", "do", 8)]
    [TestCase("{{ 'a' | string.append do; ret 'b'; end }}", "do", 24)]
    [TestCase("{{ for x in list; y = for; end }}", "for", 23)]
    [TestCase("{{ x = @string.upcase }}", "@", 8)]
    [TestCase("{{ list | array.each @string.literal }}", "@", 22)]
    [TestCase("{{ list | array.join ',' @string.literal }}", "@", 26)]
    [TestCase("{{ string.append ^['a', 'b'] }}", "^", 18)]
    [TestCase("{{ 2 ^ 3 }}", "^", 6)]
    [TestCase("{{ 1 << 2 }}", "<<", 6)]
    [TestCase("{{ list << 4 }}", "<<", 9)]
    [TestCase("{{ 1 >> 2 }}", ">>", 6)]
    [TestCase("{{ 'a' |> string.upcase }}", "|>", 8)]
    [TestCase("{{ a++ }}", "++", 5)]
    [TestCase("{{ ++a }}", "++", 4)]
    [TestCase("{{ a-- }}", "--", 5)]
    [TestCase("{{ --a }}", "--", 4)]
    [TestCase("{{ $\"{a} điểm\" }}", "$\"...\"", 4)]
    [TestCase("{{ 'a' + $'b' }}", "$\"...\"", 10)]
    [TestCase("{{ $ }}", "$", 4)]
    [TestCase("{{ $0 }}", "$", 4)]
    [TestCase("{{ $.name }}", "$", 4)]
    [TestCase("{{ $$ }}", "$", 4)]
    [TestCase("{{ $[0] }}", "$", 4)]
    [TestCase("{{ 0x1F }}", "0x", 4)]
    [TestCase("{{ 0xFFu }}", "0x", 4)]
    [TestCase("{{ x = 0b101 }}", "0b", 8)]
    [TestCase("{{ 1.5f }}", "1.0f", 4)]
    [TestCase("{{ 1F }}", "1.0f", 4)]
    [TestCase("{{ string.truncate 'abc' length: 2 }}", "name: value", 26)]
    [TestCase("{{ string.append(text: 'a', with: 'b') }}", "name: value", 22)]
    [TestCase("{{ 'a' | string.append with: 'b' }}", "name: value", 24)]
    [TestCase("{{ t ? -1 : 1 }}", "name: value", 11)]
    public void What_the_Scriban_library_renders_is_refused_by_name_and_the_package_is_told(string template, string construct, int column)
    {
        var finding = Refused("dòng một\n" + template, construct, 2, column);
        Assert.That(finding.Message, Does.Contain(Package));
        Assert.That(finding.VietnameseMessage, Does.Contain(Package));
    }

    // 'date' and its like would tie a document to the machine it is made on, or take time nobody can bound; '&' and its like Scriban reads in another mode, or in
    // declarations only. Nothing is promised for them.
    [TestCase("{{ 2 & 3 }}", "&", 6)]
    [TestCase("{{ 2 ^^ 3 }}", "^^", 6)]
    [TestCase("{{ f x... }}", "...", 7)]
    [TestCase("{{ date.now }}", "date", 4)]
    [TestCase("{{ x = date.parse '2026-01-05' }}", "date", 8)]
    [TestCase("{{ '2026-01-05' | date.parse }}", "date", 19)]
    [TestCase("{{ timespan.from_days 1 }}", "timespan", 4)]
    [TestCase("{{ timespan.zero }}", "timespan", 4)]
    [TestCase("{{ 'a' | regex.replace 'a' 'b' }}", "regex", 10)]
    [TestCase("{{ include 'header' }}", "include", 4)]
    [TestCase("{{ x = include 'header' a }}", "include", 8)]
    [TestCase("{{ include_join ['a', 'b'] ', ' }}", "include_join", 4)]
    [TestCase("{{ math.random 1 6 }}", "math.random", 9)]
    [TestCase("{{ math.uuid }}", "math.uuid", 9)]
    [TestCase("{{ '1 + 1' | object.eval }}", "object.eval", 21)]
    [TestCase("{{ object.eval_template '{{ 1 }}' }}", "object.eval_template", 11)]
    public void What_no_renderer_of_ours_is_promised_to_have_is_refused_by_name(string template, string construct, int column)
    {
        var finding = Refused("dòng một\n" + template, construct, 2, column);
        Assert.That(finding.Message, Does.Not.Contain(Package));
        Assert.That(finding.VietnameseMessage, Does.Not.Contain(Package));
    }

    [Test]
    public void Dates_are_written_with_our_functions_and_the_refusal_says_so() =>
        Assert.That(CoreTemplates.Fail("{{ date.now }}").VietnameseMessage, Does.Contain("vn.long_date").And.Contain("vn.short_date"));

    [TestCaseSource(nameof(FunctionsNotRendered))]
    public void Every_function_of_Scriban_that_is_not_rendered_is_refused_by_its_full_name(string function)
    {
        var group = function[..function.IndexOf('.', StringComparison.Ordinal)];
        Refused("{{\n  x = 'a' | " + function + " 'b' }}", function, 2, 14 + group.Length);
    }

    [TestCaseSource(nameof(FunctionsInGroupsNotRendered))]
    public void Every_function_of_a_group_that_is_not_rendered_is_refused_under_the_group(string function)
    {
        var group = function[..function.IndexOf('.', StringComparison.Ordinal)];
        Refused("{{\n  x = 'a' | " + function + " 'b' }}", group, 2, 13);
    }

    [Test]
    public void Each_function_of_Scriban_is_either_rendered_or_refused_by_name_and_never_both()
    {
        foreach (var (group, functions) in ScribanFunctions.Groups)
        {
            var known = TemplateFunctions.All.GetValueOrDefault(group);
            foreach (var function in functions)
            {
                var isRendered = known?.Functions.ContainsKey(function) ?? false;
                var isRefused = (known?.Unsupported.Contains(function) ?? false) || TemplateFunctions.IsInWithheldGroup(group, function);
                Assert.That(isRendered, Is.Not.EqualTo(isRefused), $"{group}.{function}");
            }
        }
    }

    [Test]
    public void Nothing_is_refused_as_Scribans_that_Scriban_does_not_have()
    {
        foreach (var group in TemplateFunctions.All.Values.Where(group => group.Name != "vn"))
        {
            var scribans = ScribanFunctions.Groups[group.Name];
            Assert.That(group.Functions.Keys.Concat(group.Unsupported), Is.SubsetOf(scribans), group.Name);
        }
    }

    [TestCase("{{ array.join list ', ' null }}", "array.join list separator function", 25)]
    [TestCase("{{ math.format 1 'N' 'vi-VN' }}", "math.format number format culture", 22)]
    [TestCase("{{ string['upcase'] 'a' }}", "string[...]", 11)]
    public void Arguments_and_forms_that_only_Scriban_has_are_refused_where_they_stand(string template, string construct, int column)
    {
        var error = CoreTemplates.Fail(template);
        Assert.That((error.Code, error.Column), Is.EqualTo((TemplateErrorCodes.Unsupported, column)), error.Message);
        Assert.That(error.Message, Does.Contain($"'{construct}'").And.Contain(Package));
        Assert.That(error.VietnameseMessage, Does.Contain($"'{construct}'").And.Contain(Package));
    }

    // Scriban reads these only when the host says that templates are Liquid, or begin with a front matter. In its own language they are text, and so they are here.
    [TestCase("{% assign x = 1 %}{% if x %}y{% endif %}", ExpectedResult = "{% assign x = 1 %}{% if x %}y{% endif %}")]
    [TestCase("+++\nx = 1\n+++\n{{ a }}", ExpectedResult = "+++\nx = 1\n+++\n5")]
    [TestCase("---\nx: 1\n---\n{{ a }}", ExpectedResult = "---\nx: 1\n---\n5")]
    public string Liquid_tags_and_front_matter_are_text_as_in_Scriban(string template) => CoreTemplates.Render(template);

    [TestCase("{{ if a }}x{{ elsif t }}y{{ end }}", "elsif")]
    [TestCase("{{ unless a }}x{{ end }}", "unless")]
    [TestCase("{{ assign x = 1 }}", "assign")]
    [TestCase("{{ f(1) = 1 }}", "f(1)")]
    [TestCase("{{ (1 + 2) = 3 }}", "(1 + 2)")]
    [TestCase("{{ for x in list; forloop.index; end }}", "forloop")]
    public void Words_of_Liquid_are_unknown_names_or_no_template(string template, string word)
    {
        var error = CoreTemplates.Fail(template);
        Assert.That(error.Code, Is.EqualTo(TemplateErrorCodes.UnknownName).Or.EqualTo(TemplateErrorCodes.Syntax), word);
    }

    [Test]
    public void The_model_may_use_the_names_of_groups_that_are_not_rendered()
    {
        var model = new Dictionary<string, object?>
        {
            ["date"] = new NodaTime.LocalDate(2026, 1, 5), ["regex"] = "r", ["include"] = 1,
        };
        const string Template = "{{ date.year }} {{ date.day }} {{ regex }} {{ include }}";

        Assert.That(CoreTemplates.Render(Template, model: model), Is.EqualTo("2026 5 r 1"));
        Assert.That(new TemplateRenderer().Check(new TemplateSource("t", "{{ date.year }}{{ regex }}")), Is.Empty);
    }

    private static IEnumerable<string> FunctionsNotRendered() =>
        TemplateFunctions.All.Values.SelectMany(group => group.Unsupported.Select(function => $"{group.Name}.{function}"));

    private static IEnumerable<string> FunctionsInGroupsNotRendered() =>
        ScribanFunctions.Groups.Where(group => !TemplateFunctions.All.ContainsKey(group.Key)).SelectMany(group => group.Value.Select(function => $"{group.Key}.{function}"));

    // The same when it is rendered and when it is only checked, as before publishing.
    private static TemplateFinding Refused(string template, string construct, int line, int column)
    {
        var error = CoreTemplates.Fail(template);
        Assert.That((error.Code, error.Line, error.Column), Is.EqualTo((TemplateErrorCodes.Unsupported, line, column)), error.Message);
        Assert.That(error.Message, Does.Contain($"'{construct}'"));
        Assert.That(error.VietnameseMessage, Does.Contain($"'{construct}'"));
        Assert.That(error.VietnameseMessage.IsNormalized(), Is.True);

        var findings = new TemplateRenderer().Check(new TemplateSource("t", template));
        Assert.That(findings, Has.Member(error.Finding));
        return error.Finding;
    }
}
