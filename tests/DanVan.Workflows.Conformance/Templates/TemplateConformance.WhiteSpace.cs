namespace DanVan.Workflows.Conformance.Templates;

/// <summary>White space, escape blocks and indentation. The expected texts are what Scriban 7.2.6 gave for the same template and model.</summary>
public abstract partial class TemplateConformance
{
    [TestCase("a {{ a }} b", ExpectedResult = "a 5 b")]
    [TestCase("a\n{{ a }}\nb", ExpectedResult = "a\n5\nb")]
    [TestCase("a\r\n  {{ a }}  \r\nb", ExpectedResult = "a\r\n  5  \r\nb")]
    public string Without_control_all_white_space_is_kept(string template) => Render(template);

    [TestCase("a \n\n {{- a }} b", ExpectedResult = "a5 b")]
    [TestCase("a {{ a -}} \n\n b", ExpectedResult = "a 5b")]
    [TestCase("a \n {{- a -}} \n b", ExpectedResult = "a5b")]
    [TestCase("  {{- a -}}  ", ExpectedResult = "5")]
    [TestCase("a {{- a -}} {{- b -}} c", ExpectedResult = "a5-3c")]
    [TestCase("\u00a0{{- a -}}\u2028x", ExpectedResult = "5x")]
    public string A_hyphen_takes_all_white_space_on_its_side(string template) => Render(template);

    [TestCase("a\n  {{~ a }} b", ExpectedResult = "a\n5 b")]
    [TestCase("a \t{{~ a }} b", ExpectedResult = "a5 b")]
    [TestCase("a {{ a ~}} \t \n  b", ExpectedResult = "a 5  b")]
    [TestCase("a {{ a ~}} \n\n b", ExpectedResult = "a 5\n b")]
    [TestCase("a {{ a ~}}   b", ExpectedResult = "a 5b")]
    [TestCase("a\r\n  {{~ a ~}}  \r\n  b", ExpectedResult = "a\r\n5  b")]
    [TestCase("a\r  {{~ a ~}} \r b", ExpectedResult = "a\r5b")]
    [TestCase("<ul>\n    {{~ for x in list ~}}\n    <li>{{ x }}</li>\n    {{~ end ~}}\n</ul>\n", ExpectedResult = "<ul>\n    <li>3</li>\n    <li>1</li>\n    <li>2</li>\n</ul>\n")]
    [TestCase("{{~ a ~}}\n{{~ b ~}}\n", ExpectedResult = "5-3")]
    public string A_tilde_takes_the_blanks_of_its_line_and_on_the_right_the_line_end(string template) => Render(template);

    [TestCase("a {%{ {{ x }} }%} b", ExpectedResult = "a  {{ x }}  b")]
    [TestCase("a  {%{- {{ x }} -}%}  b", ExpectedResult = "a {{ x }} b")]
    [TestCase("a\n  {%{~ {{ x }} ~}%}  \n  b", ExpectedResult = "a\n {{ x }}   b")]
    [TestCase("{%%{ }%} {%{ }%%} c", ExpectedResult = " }%} {%{  c")]
    [TestCase("{%{}%}x", ExpectedResult = "x")]
    [TestCase("{%{\n{{a}}\n}%}\n   {{ m }}", ExpectedResult = "\n{{a}}\n\n   l1\n   l2\n   \n   l4")]
    public string Escape_blocks_are_written_as_they_stand(string template) => Render(template);

    [TestCase("   {{ m }}", ExpectedResult = "   l1\n   l2\n   \n   l4")]
    [TestCase("x\n   {{ m }}y", ExpectedResult = "x\n   l1\n   l2\n   \n   l4y")]
    [TestCase("x   {{ m }}", ExpectedResult = "x   l1\nl2\n\nl4")]
    [TestCase("   {{- m }}", ExpectedResult = "l1\nl2\n\nl4")]
    [TestCase("   {{~ m }}", ExpectedResult = "l1\nl2\n\nl4")]
    [TestCase("\t{{ m }}", ExpectedResult = "\tl1\n\tl2\n\t\n\tl4")]
    [TestCase("{{ a ~}}\n   {{ m }}", ExpectedResult = "5   l1\n   l2\n   \n   l4")]
    [TestCase("{{ a -}}\n   {{ m }}", ExpectedResult = "5l1\nl2\n\nl4")]
    [TestCase("  {{ m }}\n  {{ m }}\n", ExpectedResult = "  l1\n  l2\n  \n  l4\n  l1\n  l2\n  \n  l4\n")]
    public string A_value_of_several_lines_is_indented_as_its_code(string template) => Render(template);

    [TestCase("  {{ if t }}\n  foo\n  {{ end }}\nbar", ExpectedResult = "  \n    foo\n    \nbar")]
    [TestCase("  {{~ if t ~}}\n  foo\n  {{~ end ~}}\nbar", ExpectedResult = "  foo\nbar")]
    [TestCase("  {{ for x in list }}\n    - {{ m }}\n  {{ end }}\nbar", ExpectedResult = "  \n      - l1\nl2\n\nl4\n    \n      - l1\nl2\n\nl4\n    \n      - l1\nl2\n\nl4\n    \nbar")]
    [TestCase("    {{ capture c }}p\nq\n{{ end }}{{ c }}|", ExpectedResult = "    p\n    q\n|")]
    [TestCase("  {{ case a }}\n  junk {{ when 5 }}\n    {{ m }}\n  {{ else }}no{{ end }}", ExpectedResult = "  \n    l1\n    l2\n    \n    l4\n  ")]
    [TestCase("    {{ if f\n}}no{{ else\n}}{{ m }}{{ end }}", ExpectedResult = "    l1\nl2\n\nl4")]
    [TestCase("  {{\n  for x in list\n    m\n  end\n}}", ExpectedResult = "  l1\n  l2\n  \n  l4l1\n  l2\n  \n  l4l1\n  l2\n  \n  l4")]
    public string The_content_of_a_block_is_indented_as_its_code_too(string template) => Render(template);

    [TestCase("{{ # none }}a", ExpectedResult = "a")]
    [TestCase("{{ ## over\nlines ## a }}b", ExpectedResult = "5b")]
    [TestCase("{{ a # to the end\n b }}", ExpectedResult = "5-3")]
    [TestCase("{{ a; b }}{{ a\n\n\nb }}", ExpectedResult = "5-35-3")]
    [TestCase("{{}}x{{ }}y{{\n}}z", ExpectedResult = "xyz")]
    [TestCase("{ {x} }} % {% {%x {{ a }}", ExpectedResult = "{ {x} }} % {% {%x 5")]
    public string Comments_and_statement_ends_write_nothing(string template) => Render(template);
}
