using System.Text.RegularExpressions;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>docs/templates.md says construct by construct and function by function what the core renders; here it is held to that.</summary>
[TestFixture]
public sealed partial class TemplateGuideTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "docs", "templates.md"));

    private static readonly Dictionary<string, object?> Model = new()
    {
        ["points"] = 10.50m,
        ["day"] = new LocalDate(2026, 1, 5),
        ["rows"] = new object?[]
        {
            new Dictionary<string, object?> { ["name"] = "Ba Đồn", ["rank"] = 2 },
            new Dictionary<string, object?> { ["name"] = "Ổi", ["rank"] = 1 },
        },
    };

    private static IEnumerable<TestCaseData> Rendered =>
        Constructs().Where(row => row[1] is "yes" or "differs").Select(row => new TestCaseData(CodeIn(row[2]), row[3] == "nothing" ? string.Empty : CodeIn(row[3])));

    private static IEnumerable<TestCaseData> Refused =>
        Constructs().Where(row => row[1] == "no").Select(row => new TestCaseData(CodeIn(row[2]), row[3].Contains(TemplateErrorCodes.ReadOnly, StringComparison.Ordinal)
            ? TemplateErrorCodes.ReadOnly
            : TemplateErrorCodes.Unsupported));

    [TestCaseSource(nameof(Rendered))]
    public void Each_example_the_guide_calls_rendered_gives_what_it_says(string code, string result) =>
        Assert.That(CoreTemplates.Render("{{ " + code + " }}", model: Model), Is.EqualTo(result));

    [TestCaseSource(nameof(Refused))]
    public void Each_example_the_guide_calls_not_rendered_is_refused(string code, string error) =>
        Assert.That(CoreTemplates.Fail("{{ " + code + " }}", model: Model).Code, Is.EqualTo(error));

    [Test]
    public void Every_row_of_the_guide_says_yes_differs_or_no() =>
        Assert.That(Constructs().Select(row => row[1]).Distinct(), Is.EquivalentTo(["yes", "differs", "no"]));

    [Test]
    public void The_guide_lists_every_function_of_Scriban_on_the_side_where_it_belongs()
    {
        var rows = Rows("## Functions").Where(row => row.Length == 3 && row[0].StartsWith('`') && ScribanFunctions.Groups.ContainsKey(CodeIn(row[0]))).ToDictionary(row => CodeIn(row[0]), StringComparer.Ordinal);
        Assert.That(rows.Keys, Is.EquivalentTo(ScribanFunctions.Groups.Keys));
        foreach (var (group, row) in rows)
        {
            var rendered = TemplateFunctions.All.GetValueOrDefault(group)?.Functions.Keys ?? [];
            Assert.That(Names(row[1]), Is.EqualTo(rendered.Order(StringComparer.Ordinal)), group);
            Assert.That(Names(row[2]), Is.EqualTo(ScribanFunctions.Groups[group].Except(rendered).Order(StringComparer.Ordinal)), group);
        }
    }

    [Test]
    public void The_guide_lists_every_function_of_ours()
    {
        var listed = Rows("## Functions").SelectMany(row => Code().Matches(row[0])).Select(match => match.Value.Trim('`')).Where(name => name.StartsWith("vn.", StringComparison.Ordinal));
        Assert.That(listed, Is.EquivalentTo(TemplateFunctions.All["vn"].Functions.Values.Select(function => function.Name)));
    }

    [Test]
    public void The_figures_of_Scribans_own_tests_add_up()
    {
        var rows = Rows("## Scriban's own tests").Where(row => row.Length == 8 && row[1].All(char.IsAsciiDigit)).Select(row => row[1..].Select(Number).ToArray()).ToList();
        var total = rows[^1];
        Assert.That(rows, Has.Count.EqualTo(10));
        foreach (var row in rows)
            Assert.That(row[1..].Sum(), Is.EqualTo(row[0]));

        for (var column = 0; column < total.Length; column++)
            Assert.That(rows.SkipLast(1).Sum(row => row[column]), Is.EqualTo(total[column]));
    }

    private static IEnumerable<string[]> Constructs() => Rows("## Construct by construct").Where(row => row.Length == 4 && row[0] is not ("construct" or "---"));

    private static IEnumerable<string[]> Rows(string section) => Lines
        .SkipWhile(line => line != section)
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith('|'))
        .Select(line => Cell().Split(line).Skip(1).SkipLast(1).Select(cell => cell.Trim()).ToArray());

    private static string[] Names(string cell) => cell.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string cell) => cell.Length == 0 ? 0 : int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    // The first code of a cell; a table writes '|' as '\|'.
    private static string CodeIn(string cell)
    {
        var code = Code().Match(cell);
        Assert.That(code.Success, cell);
        var fence = code.Groups["fence"].Length;
        var text = code.Value[fence..^fence].Replace("\\|", "|", StringComparison.Ordinal);
        return fence > 1 ? text.Trim() : text;
    }

    [GeneratedRegex("(?<fence>`+).+?(?<!`)\\k<fence>(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Cell();
}
