using System.Text;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>Templates written to take the host down. Each must end with a limit's error.</summary>
[TestFixture]
public sealed class HostileTemplateTests
{
    private static readonly TemplateOptions Small = new()
    {
        Escaping = TemplateEscaping.None, MaxOutputLength = 10_000, MaxLoopIterations = 10_000, MaxSteps = 200_000,
    };

    [TestCase("(", "1", ")")]
    [TestCase("[", "1", "]")]
    [TestCase("!", "t", "")]
    [TestCase("- ", "1", "")]
    [TestCase("string.upcase(", "'a'", ")")]
    [TestCase("", "1", " + 1")]
    [TestCase("", "1", "?1:1")]
    [TestCase("t ? 1 : ", "1", "")]
    [TestCase("1 + (", "1", ")")]
    [TestCase("", "1", " | math.abs")]
    [TestCase("", "o", ".o")]
    [TestCase("", "o", "[0]")]
    [TestCase("o[", "o", "]")]
    [TestCase("", "o", "(1)")]
    [TestCase("if t;", "1", ";end")]
    [TestCase("for x in list;", "1", ";end")]
    [TestCase("with o;", "1", ";end")]
    [TestCase("capture x;", "1", ";end")]
    [TestCase("case 1; when 1;", "1", ";end")]
    public void Deep_nesting_is_refused_by_the_parser_and_never_overflows_the_stack(string open, string core, string close)
    {
        var text = new StringBuilder("{{ ").Insert(3, open, 20_000).Append(core).Insert(3 + (open.Length * 20_000) + core.Length, close, 20_000).Append(" }}").ToString();
        Assert.That(CoreTemplates.Fail(text).Code, Is.EqualTo(TemplateErrorCodes.DepthLimit));
    }

    [TestCase("(", ")", 120, true)]
    [TestCase("(", ")", 251, false)]
    [TestCase("", "+1", 249, true)]
    [TestCase("", "+1", 251, false)]
    [TestCase("if t;", ";end", 240, true)]
    [TestCase("if t;", ";end", 251, false)]
    public void The_depth_limit_is_where_it_is_said_to_be_on_an_ordinary_stack(string open, string close, int times, bool works)
    {
        var text = new StringBuilder("{{ 1 }}").Insert(4, close, times).Insert(3, open, times).ToString();
        if (works)
            Assert.That(() => CoreTemplates.Render(text), Throws.Nothing);
        else
            Assert.That(CoreTemplates.Fail(text).Code, Is.EqualTo(TemplateErrorCodes.DepthLimit));
    }

    [TestCase("{{ if a == 1 }}1", "{{ else if a == 1 }}2", "{{ else }}5{{ end }}", "5")]
    [TestCase("{{ case a; when 1 }}1", "{{ when 2 }}2", "{{ else }}5{{ end }}", "5")]
    [TestCase("{{ a }}", "{{ a; a }}", "", null)]
    public void What_only_follows_one_another_is_not_nesting(string first, string repeated, string last, string? expected)
    {
        var text = new StringBuilder(first).Insert(first.Length, repeated, 2_000).Append(last).ToString();
        Assert.That(CoreTemplates.Render(text), Is.EqualTo(expected ?? new string('5', 4_001)));
    }

    [Test]
    public void Nesting_up_to_the_limit_works_also_on_a_small_stack()
    {
        var text = "{{ " + new string('(', 200) + "1" + new string(')', 200) + " }}";
        Assert.That(CoreTemplates.Render(text), Is.EqualTo("1"));

        object? outcome = null;
        var thread = new Thread(() => outcome = Attempt(text), 128 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(outcome, Is.AnyOf("1", TemplateErrorCodes.DepthLimit));
    }

    [Test]
    public void A_rendering_may_allow_less_depth_than_the_parser()
    {
        var error = CoreTemplates.Fail("{{ a }}\n{{ ((((1)))) }}", new TemplateOptions { MaxDepth = 4 });
        Assert.That((error.Code, error.Line), Is.EqualTo((TemplateErrorCodes.DepthLimit, 2)));
    }

    [Test]
    public void Random_bytes_of_template_signs_give_text_or_an_error_and_nothing_else()
    {
        const string Signs = "{{}}{{}}{%}~-\n\r #$'\"`\\|?:.;,()[]+*/<>=!&^@ax10em if for end in else case when capture";
        var random = new Random(20261122);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Signs[random.Next(Signs.Length)])]);
            Assert.That(() => Attempt("{{ " + text), Throws.Nothing, text);
        }
    }

    [Test]
    public void Indentation_is_work_too()
    {
        var text = "{{ for i in 1..9999; capture c }}\n" + new string(' ', 900) + "{{ '\n' * 9 }}{{ end; end }}";
        Assert.That(CoreTemplates.Fail(text, Small).Code, Is.EqualTo(TemplateErrorCodes.StepLimit));
    }

    private static string Attempt(string text)
    {
        try
        {
            return CoreTemplates.Render(text);
        }
        catch (TemplateException error)
        {
            return error.Code;
        }
    }
}
