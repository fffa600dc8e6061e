using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>The renderer as a part of a program: its sources, options, cache and checks.</summary>
[TestFixture]
public sealed class TemplateRendererTests
{
    private readonly TemplateRenderer _renderer = new();

    [Test]
    public void A_source_is_known_by_the_hash_of_its_text()
    {
        var source = new TemplateSource("plan", "Kế hoạch");
        Assert.That(source.ContentHash, Is.EqualTo("sha256:4caeaa184af12abde106867a30c5460ff8c03b4b32195a6e36ae25feae59680c"));
        Assert.That(new TemplateSource("other", "Kế hoạch").ContentHash, Is.EqualTo(source.ContentHash));
        Assert.That(new TemplateSource("plan", "Kế hoạch ").ContentHash, Is.Not.EqualTo(source.ContentHash));
        Assert.That(new TemplateSource("e", "").ContentHash, Is.EqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    [Test]
    public void The_cache_never_grows_beyond_its_capacity_and_forgets_the_oldest_first()
    {
        var cache = new TemplateCache<ParsedTemplate>(3, 100);
        var template = new ParsedTemplate(Block.Empty, 0, 0, 10);
        foreach (var hash in new[] { "1", "2", "3" })
            cache.Keep(hash, template);

        Assert.That(cache.Find("1"), Is.SameAs(template));
        cache.Keep("4", template);
        cache.Keep("4", template);

        Assert.That(cache.Count, Is.EqualTo(3));
        Assert.That(new[] { "1", "2", "3", "4" }.Where(hash => cache.Find(hash) is not null), Is.EqualTo(new[] { "1", "3", "4" }));
    }

    [Test]
    public void Check_tells_every_function_that_is_not_there_wherever_it_hides_in_the_order_of_the_text()
    {
        const string Text = """
            {{ if string.shout 'a' }}{{ else if 1 }}{{ end }}
            {{ for x in (rows | array.each) limit: (vn.nope 1) }}{{ case x; when math.uuid; end }}{{ else }}{{ html.strip x }}{{ end }}
            {{ capture c; with o; [1, -(math.none 2)][0] ? x : y[array.zip]; end; end }}
            {{ z += include 'a' }}
            """;
        Assert.That(
            _renderer.Check(new TemplateSource("t", Text)).Select(f => (f.Code, f.Line)),
            Is.EqualTo(new[]
            {
                (TemplateErrorCodes.UnknownMember, 1),
                (TemplateErrorCodes.Unsupported, 2),
                (TemplateErrorCodes.UnknownMember, 2),
                (TemplateErrorCodes.Unsupported, 2),
                (TemplateErrorCodes.Unsupported, 2),
                (TemplateErrorCodes.UnknownMember, 3),
                (TemplateErrorCodes.UnknownMember, 3),
                (TemplateErrorCodes.Unsupported, 4),
            }));
    }

    [Test]
    public void Options_refuse_limits_that_are_none() => Assert.Multiple(() =>
    {
        Assert.That(() => new TemplateOptions { MaxOutputLength = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TemplateOptions { MaxLoopIterations = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TemplateOptions { MaxSteps = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TemplateOptions { MaxDepth = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TemplateOptions { MaxDepth = TemplateOptions.GreatestDepth + 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    });
}
