namespace DanVan.Workflows.Conformance.Templates;

/// <summary>Statements. The expected texts are what Scriban 7.2.6 gave for the same template and model.</summary>
public abstract partial class TemplateConformance
{
    [TestCase("{{ x = 5 }}{{ x }}{{ x = x + 1; x }}", ExpectedResult = "56")]
    [TestCase("{{ x = 1; x += 2; x -= 1; x *= 8; x /= 4; x }} {{ y = 7; y //= 2; y %= 2; y }} {{ q = \"a\"; q += \"b\"; q }}", ExpectedResult = "4 1 ab")]
    [TestCase("{{ $x = 1; x = 2; $x }}{{ x }} {{ a = 6; a }} {{ string = \"mine\"; string }}", ExpectedResult = "12 6 mine")]
    [TestCase("{{ x = rows | array.map \"name\" | array.first; x }}", ExpectedResult = "Đơn vị 1")]
    public string Assignments(string template) => Render(template);

    [TestCase("{{ if a == 5 }}five{{ else }}other{{ end }} {{ if f }}1{{ else if n }}2{{ else if t }}3{{ else }}4{{ end }} {{ if f }}x{{ end }}", ExpectedResult = "five 3 ")]
    [TestCase("{{ if t\n if t\n \"deep\"\n end\n end }} {{ if t; \"s\"; end }}", ExpectedResult = "deep s")]
    public string If_takes_the_first_branch_that_is_true(string template) => Render(template);

    [TestCase("{{ for x in list }}{{ x }},{{ end }} {{ for x in none }}x{{ else }}empty{{ end }} {{ for x in n }}x{{ else }}e{{ end }}|{{ for x in [] }}{{ else }}e{{ end }}", ExpectedResult = "3,1,2, empty |e")]
    [TestCase("{{ for x in list limit:2 }}{{ x }}{{ end }} {{ for x in list offset:1 }}{{ x }}{{ end }} {{ for x in list reversed }}{{ x }}{{ end }} {{ for x in (1..6) reversed limit:2 offset:1 }}{{ x }}{{ end }} {{ for x in list limit:0 offset:-1 }}{{ x }}{{ end }}", ExpectedResult = "31 12 213 65 312")]
    [TestCase("{{ for x in list }}{{ for.index }}{{ for.rindex }}{{ for.first }}{{ for.last }}{{ for.even }}{{ for.odd }}{{ for.length }} {{ end }}", ExpectedResult = "02truefalsetruefalse3 11falsefalsefalsetrue3 20falsetruetruefalse3 ")]
    [TestCase("{{ for x in [1,1,2] }}{{ for.changed }} {{ end }}{{ for x in (1..9) offset:3 limit:4 }}{{ for.index }}/{{ for.length }}{{ if !for.last }},{{ end }}{{ end }}", ExpectedResult = "true false true 0/4,1/4,2/4,3/4")]
    [TestCase("{{ for x in 1..2 }}{{ for y in 1..2 }}{{ x }}{{ y }}{{ for.index }} {{ end }}{{ for.index }};{{ end }}", ExpectedResult = "110 121 0;210 221 1;")]
    [TestCase("{{ for x in 1..5 }}{{ if x == 2; continue; end }}{{ if x == 4; break; end }}{{ x }}{{ end }} {{ for x in 1..3; for y in 1..3; if y == 2; break; end; x * y; end; end }}", ExpectedResult = "13 123")]
    [TestCase("{{ for e in o }}{{ e.key }}={{ e.value }};{{ end }} {{ for $i in 1..3 }}{{ $i }}{{ end }} {{ for x in list | array.sort }}{{ x }}{{ end }} {{ for x in (list | array.sort) reversed }}{{ x }}{{ end }}", ExpectedResult = "x=1;y=;s=q;a b=2;in={k: \"v\"}; 123 123 321")]
    [TestCase("{{ x = 0 }}{{ for x in list; x = 9; x; end; x }}", ExpectedResult = "3129")]
    public string For_runs_over_lists_ranges_and_objects(string template) => Render(template);

    [TestCase("{{ case a }}{{ when 1, 2 }}few{{ when 3 || 5 }}some{{ else }}many{{ end }} {{ case o.s; when \"q\"; \"Q\"; when \"r\"; \"R\"; end }} {{ case a; when 9; \"no\"; end }}|{{ case \"5\"; when 5; \"same\"; end }}", ExpectedResult = "some Q |same")]
    [TestCase("{{ case a }} junk {{ when 4 }}4{{ else }}e{{ end }}", ExpectedResult = "e")]
    public string Case_takes_the_first_equal_value(string template) => Render(template);

    [TestCase("{{ capture c }}<{{ a }}>{{ end }}{{ c }}{{ c }} {{ c | string.size }} {{ c + \"!\" }} {{ c == \"<5>\" }} {{ [c] }}", ExpectedResult = "<5><5> 3 <5>! true [<5>]")]
    [TestCase("{{ capture $c; for x in list; x; end; end; $c | string.append \".\" }}", ExpectedResult = "312.")]
    public string Capture_keeps_what_would_be_written(string template) => Render(template);

    [TestCase("{{ with o }}{{ x }}{{ s }}{{ a }}{{ end }} {{ with o.in }}{{ k }}{{ with o }}{{ x }}{{ end }}{{ end }} {{ x = 9 }}{{ with o }}{{ x }}{{ $l = 1; $l }}{{ end }}{{ x }}", ExpectedResult = "1q5 v1 119")]
    public string With_makes_members_names(string template) => Render(template);
}
