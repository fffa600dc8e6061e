using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Conformance.Templates;

/// <summary>Who may write markup: the template's author, not the values.</summary>
public abstract partial class TemplateConformance
{
    private const TemplateEscaping Html = TemplateEscaping.Html;

    [Test]
    public void Html_is_the_default() => Assert.That(
        Renderer.Render(new TemplateSource("t", "<b>{{ s }}</b>"), TemplateModel.Build()),
        Is.EqualTo("<b>xin chào &lt;b&gt;&amp;&quot;&#39;</b>"));

    [TestCase("{{ '<' + '&' }}", ExpectedResult = "&lt;&amp;")]
    [TestCase("{{ '<' }}<{{ \"'\" }}", ExpectedResult = "&lt;<&#39;")]
    [TestCase("{{ ['<'] }}", ExpectedResult = "[&quot;&lt;&quot;]")]
    [TestCase("{{ o.s }} {{ 5 }} {{ d }} {{ t }} {{ n }}", ExpectedResult = "q 5 10.50 true ")]
    [TestCase("{{ 'ấ đ ừ' }}", ExpectedResult = "ấ đ ừ")]
    [TestCase("{{ x = '<i>' }}{{ x }}{{ x | string.upcase }}", ExpectedResult = "&lt;i&gt;&lt;I&gt;")]
    [TestCase("{{ for w in ['<'] }}{{ w }}{{ end }}", ExpectedResult = "&lt;")]
    [TestCase("{%{<b>{{ s }}}%}", ExpectedResult = "<b>{{ s }}")]
    public string Values_are_escaped_and_text_is_not(string template) => Render(template, Html);

    [TestCase("{{ '<i>' | vn.raw }}", ExpectedResult = "<i>")]
    [TestCase("{{ vn.raw '<i>' }}{{ vn.raw 5 }}{{ vn.raw null }}", ExpectedResult = "<i>5")]
    [TestCase("{{ x = vn.raw '<i>' }}{{ x }}", ExpectedResult = "<i>")]
    [TestCase("{{ t ? (vn.raw '<i>') : '<b>' }}", ExpectedResult = "<i>")]
    [TestCase("{{ '<i>' | html.escape }}", ExpectedResult = "&lt;i&gt;")]
    [TestCase("{{ '<i>' | html.escape | html.escape }}", ExpectedResult = "&amp;lt;i&amp;gt;")]
    [TestCase("{{ capture c }}<p>{{ '<' }}</p>{{ end }}{{ c }}{{ c }}", ExpectedResult = "<p>&lt;</p><p>&lt;</p>")]
    [TestCase("{{ 'a<\nb' | html.escape | html.newline_to_br | vn.raw }}", ExpectedResult = "a&lt;<br />\nb")]
    public string What_is_safe_already_is_written_as_it_is(string template) => Render(template, Html);

    [TestCase("{{ (vn.raw '<i>') + '' }}", ExpectedResult = "&lt;i&gt;")]
    [TestCase("{{ [vn.raw '<i>'] | array.first }}", ExpectedResult = "&lt;i&gt;")]
    [TestCase("{{ vn.raw '<i>' | string.append '<b>' }}", ExpectedResult = "&lt;i&gt;&lt;b&gt;")]
    [TestCase("{{ '<i>' | html.newline_to_br }}", ExpectedResult = "&lt;i&gt;")]
    [TestCase("{{ capture c }}<p>{{ end }}{{ c + '<b>' }}", ExpectedResult = "&lt;p&gt;&lt;b&gt;")]
    public string Made_into_something_else_it_is_a_value_again(string template) => Render(template, Html);

    [TestCase("{{ '<i>' | html.escape | string.size }}", ExpectedResult = "9")]
    [TestCase("{{ (vn.raw 'abc')[1] }}{{ (vn.raw 'abc').size }}", ExpectedResult = "b3")]
    [TestCase("{{ (vn.raw 'a') == 'a' }}{{ object.typeof (vn.raw 'a') }}{{ [vn.raw 'a'] }}", ExpectedResult = "truestring[\"a\"]")]
    public string Safe_text_is_a_string_in_every_other_way(string template) => Render(template);

    [Test]
    public void Escaping_respects_the_indentation() => Assert.That(
        Render("  {{ x }}", Html, new() { ["x"] = "<\n>" }), Is.EqualTo("  &lt;\n  &gt;"));
}
