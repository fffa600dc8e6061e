using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Tests;

/// <summary>docs/documents.md lists every profile, option and style as it is.</summary>
public class OptionsInTheGuideTest
{
    private static readonly string Guide = Read();

    // One table for a State body and the Front, which have the same.
    [TestCase("state-nd30", "### `state-nd30` and `front`")]
    [TestCase("front", "### `state-nd30` and `front`")]
    [TestCase("party-hd36-2018", "### `party-hd36-2018`")]
    [TestCase("party-hd05-2026", "### `party-hd05-2026`")]
    public void Every_option_stands_there_with_its_choices_its_default_and_its_source(string profile, string heading)
    {
        var section = Guide[Guide.IndexOf(heading + "\n", StringComparison.Ordinal)..][heading.Length..];
        section = section[..section.IndexOf("\n#", StringComparison.Ordinal)];
        var rows = section.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal));

        Assert.That(rows, Is.EqualTo(FormatProfiles.Get(profile).Options.Select(Row)));
    }

    [Test]
    public void Every_profile_stands_there() =>
        Assert.That(FormatProfiles.Ids.Select(id => $"\n| `{id}` |"), Has.All.Matches<string>(row => Guide.Contains(row, StringComparison.Ordinal)));

    [Test]
    public void Every_style_stands_there()
    {
        var components = FormatComponents.Required.Append(FormatComponents.Motto).SelectMany(c => Enum.GetValues<NumberingShape>().Select(s => FormatStyles.Of(c, s)));
        var others = typeof(FormatStyles).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);

        Assert.That(components.Concat(others).Distinct(), Has.All.Matches<string>(style => Guide.Contains($"`{style}`", StringComparison.Ordinal)));
    }

    private static string Row(FormatOption option)
    {
        var choices = option.Choices.OrderBy(c => c.Id != option.Default).Select(c => c.Id == option.Default ? $"**`{c.Id}`**" : $"`{c.Id}`");
        var certainty = option.Certainty switch
        {
            FormatCertainty.Sourced => "read",
            FormatCertainty.SecondHand => "second hand",
            FormatCertainty.Practice => "practice",
            _ => "own choice",
        };
        return $"| `{option.Id}` | {option.English} | {string.Join(", ", choices)} | {option.Source} | {certainty} |";
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(OptionsInTheGuideTest).Assembly.GetManifestResourceStream("docs/documents.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
