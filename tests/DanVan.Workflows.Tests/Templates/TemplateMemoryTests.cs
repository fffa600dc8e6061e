using DanVan.Workflows.Conformance.Templates;
using System.Text;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>What a template may take of a host's memory, whatever it does, and that what it may not do ends at a place with a code.</summary>
[TestFixture]
public sealed class TemplateMemoryTests
{
    private static readonly TemplateOptions Small = new() { Escaping = TemplateEscaping.None, MaxOutputLength = 100_000, MaxMemory = 1_000_000 };

    [TestCase("{{ a = 'x' * 90000; b = 'y' * 90000; c = a + b; }}", "template.limit.output")]
    [TestCase("{{ l = null; for i in 1..100; l = [l, 'x' * 9000]; end }}", "template.limit.memory")]
    [TestCase("{{ l = null; for i in 1..100000; l = [l, i]; end }}", "template.limit.memory")]
    [TestCase("{{ l = null; for i in 1..100000; l = [l, 'abc' + i]; end }}", "template.limit.memory")]
    [TestCase("{{ b = 1e999; l = null; for i in 1..100000; l = [l, b + i]; end }}", "template.limit.memory")]
    [TestCase("{{ b = 1e999; for i in 1..100000; x = -b; x = b - i; x = b * 1; x = b // 3; x = b % 1e998; end }}", "template.limit.memory")]
    [TestCase("{{ l = 1..90000 | array.reverse }}", "template.limit.memory")]
    [TestCase("{{ l = 'a,' * 49000 | string.split ',' }}", "template.limit.memory")]
    [TestCase("{{ for i in 1..50; capture c; 'x' * 9000; end; end }}", "template.limit.memory")]
    [TestCase("{{ for i in 1..50; capture c; capture d; capture e; 'x' * 9000; end; e; end; d; end; end }}", "template.limit.memory")]
    [TestCase("{{ x = 'x' * 9000; for i in 1..90; y = x | string.upcase; end }}", "template.limit.memory")]
    [TestCase("{{ x = [1, 2, 3, 4, 5, 6, 7, 8, 9]; for i in 1..9000; y = x + [i]; end }}", "template.limit.memory")]
    [TestCase("{{ x = [1, 2, 3, 4, 5, 6, 7, 8, 9]; for i in 1..9000; y = x | array.add i; end }}", "template.limit.memory")]
    public void Values_take_no_more_memory_than_the_limit(string template, string code) => Assert.That(CoreTemplates.Fail(template, Small).Code, Is.EqualTo(code));

    [Test]
    public void What_is_short_and_not_kept_costs_no_memory_worth_counting()
    {
        const string Template = "{{ for i in 1..100000; x = i * 2.5m; y = ('abc' + x) | string.upcase; end; y }}";
        Assert.That(new TemplateRenderer().Render(new TemplateSource("t", Template), TemplateModel.Build(), Small), Is.EqualTo("ABC250000.0"));
    }

    [TestCase("{{ (1e999..(1e999 + 5)) | array.size }}", "template.limit.number")]
    [TestCase("{{ for i in 9223372036854775807..9223372036854775808; end }}", "template.limit.number")]
    [TestCase("{{ 1e400 | math.ceil }}", "template.limit.number")]
    [TestCase("{{ 1e400 | math.floor }}", "template.limit.number")]
    [TestCase("{{ -1e400 | math.round 2 }}", "template.limit.number")]
    [TestCase("{{ 1 | math.format \"F999999999\\0\" }}", "template.argument")]
    [TestCase("{{ 1e30 | math.format \"D999999999\\0x\" }}", "template.argument")]
    [TestCase("{{ x = '\\ufffe' }}{{ vn.upper x }}", "template.type")]
    public void Numbers_and_texts_beyond_what_NET_takes_are_errors_of_the_template(string template, string code) =>
        Assert.That(CoreTemplates.Fail(template).Code, Is.EqualTo(code));

    [TestCase("{{ 'abc' | string.truncate (-2147483648) }}", "...")]
    [TestCase("{{ 'abc' | string.truncate (-2147483648) 'xyz' }}", "xyz")]
    [TestCase("{{ 'abc' | string.slice (-2147483648) 2147483647 }}", "ab")]
    [TestCase("{{ 'abc' | string.slice1 (-2147483648) 2147483647 }}", "ab")]
    [TestCase("{{ 'abc' | string.pad_left 0 }}", "abc")]
    [TestCase("{{ for i in 9223372036854775805..9223372036854775807 }}{{ i }} {{ end }}", "9223372036854775805 9223372036854775806 9223372036854775807 ")]
    [TestCase("{{ for i in (-9223372036854775807)..(-9223372036854775808) }}{{ i }} {{ end }}", "-9223372036854775807 -9223372036854775808 ")]
    public void The_ends_of_the_numbers_are_ordinary_numbers(string template, string expected) => Assert.That(CoreTemplates.Render(template), Is.EqualTo(expected));

    // All have the hash 0, so each is compared with each.
    [Test]
    public void Numbers_chosen_to_have_one_hash_are_paid_for()
    {
        var numbers = string.Join(',', Enumerable.Range(1, 10_000).Select(i => (i * 4294967297L).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(CoreTemplates.Fail($"{{{{ [{numbers}] | array.uniq | array.size }}}}").Code, Is.EqualTo(TemplateErrorCodes.StepLimit));
    }

    [Test]
    public void A_path_of_a_million_parts_is_not_taken_apart_before_its_first_part_is_found()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        CoreTemplates.Render("{{ x = 'a.' * 1000000; [[], []] | array.sort x | array.size }}");
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(20_000_000));
    }

    [Test]
    public void Text_that_grows_while_it_is_written_stops_at_the_limit()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var errors = new[] { "{{ ['\\x01' * 9000000] }}", "{{ '\\x01' * 9000000 | string.escape }}", "{{ '\\x01' * 9000000 | string.literal }}" }
            .Select(t => CoreTemplates.Fail(t).Code).ToArray();
        Assert.That(errors, Is.All.EqualTo(TemplateErrorCodes.OutputLimit));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(3 * 80_000_000L));
    }

    [Test]
    public void A_template_has_at_most_a_million_characters_and_a_name_two_hundred()
    {
        Assert.That(CoreTemplates.Render(new string('a', TemplateOptions.GreatestLength)), Has.Length.EqualTo(TemplateOptions.GreatestLength));
        Assert.That(Failure(CoreTemplates.Fail(new string('a', TemplateOptions.GreatestLength + 1))), Is.EqualTo((TemplateErrorCodes.LengthLimit, 1, 1)));
        Assert.That(CoreTemplates.Render($"{{{{ {new string('a', 200)} = 1 }}}}"), Is.Empty);
        Assert.That(Failure(CoreTemplates.Fail($"{{{{ {new string('a', 201)} = 1 }}}}")), Is.EqualTo((TemplateErrorCodes.Syntax, 1, 4)));
    }

    [Test]
    public void Half_a_surrogate_pair_is_refused_as_it_would_share_its_hash_with_another_template()
    {
        var renderer = new TemplateRenderer();
        var model = new Dictionary<string, object?>();
        Assert.That(renderer.Render(new TemplateSource("t", "{{ '\uFFFD' }}"), model), Is.EqualTo("\uFFFD"));

        foreach (var half in new[] { "\uD800", "\uDC00", "\uDC00\uD800", "a\uD83D" })
        {
            var source = new TemplateSource("t", $"{{{{ '{half}' }}}}");
            var error = Assert.Throws<TemplateException>(() => renderer.Render(source, model))!;
            Assert.That((error.Code, renderer.Check(source).Single().Code), Is.EqualTo((TemplateErrorCodes.Syntax, TemplateErrorCodes.Syntax)));
            Assert.That(error.Column, Is.EqualTo(half[0] == 'a' ? 6 : 5));
        }

        Assert.That(renderer.Render(new TemplateSource("t", "😀{{ '😀' }}"), model), Is.EqualTo("😀😀"));
    }

    [Test]
    public void A_template_with_a_hundred_thousand_mistakes_is_checked_in_one_reading()
    {
        var text = new StringBuilder().Insert(0, "{{ include }}\n", 70_000).ToString();
        var findings = new TemplateRenderer().Check(new TemplateSource("t", text));
        Assert.That(findings, Has.Count.EqualTo(70_000));
        Assert.That((findings[^1].Line, findings[^1].Column), Is.EqualTo((70_000, 4)));
    }

    [TestCase("{{ o[s] }}")]
    [TestCase("{{ list[s] }}")]
    [TestCase("{{ list | array.sort s }}")]
    [TestCase("{{ o['x' * 9000000] }}")]
    public void An_error_tells_no_value_as_the_name_of_a_member(string template)
    {
        var error = CoreTemplates.Fail(template);
        Assert.That(error.Code, Is.EqualTo(TemplateErrorCodes.UnknownMember));
        Assert.That(error.Message + error.VietnameseMessage, Does.Not.Contain("xin chào").And.Length.LessThan(300));
    }

    [Test]
    public void A_member_that_the_template_writes_out_is_named() =>
        Assert.That(CoreTemplates.Fail("{{ o['no such'] }}").Message, Does.Contain("'no such'"));

    [Test]
    public void Trees_that_are_kept_are_bounded_by_what_they_were_made_of()
    {
        var cache = new TemplateCache<ParsedTemplate>(256, 100);
        foreach (var hash in new[] { "1", "2", "3" })
            cache.Keep(hash, new ParsedTemplate(Block.Empty, 0, 0, 40));

        cache.Keep("huge", new ParsedTemplate(Block.Empty, 0, 0, 101));
        Assert.That(new[] { "1", "2", "3", "huge" }.Where(hash => cache.Find(hash) is not null), Is.EqualTo(new[] { "2", "3" }));
    }

    private static (string Code, int Line, int Column) Failure(TemplateException error) => (error.Code, error.Line, error.Column);
}
