using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>Text that is no definition: the finding says where, for a person with an editor.</summary>
public sealed class DefinitionTextTests
{
    private static readonly string BuiltIn = DefinitionLoader.AnnualCycleJson;

    [TestCase("", "line 1, column 1")]
    [TestCase("null", "line 1, column 1")]
    [TestCase("{", "line 1, column 2")]
    [TestCase("{\n  \"id\": tru }", "line 2, column")]
    [TestCase("{\n\n  \"unknown\": 1\n}", "line 3, column")]
    [TestCase("[]", "line 1, column")]
    [TestCase("\"text\"", "line 1, column")]
    [TestCase("{}{}", "line 1, column 3")]
    [TestCase("\ufeff{}", "line 1, column 1")]
    [TestCase("{ \"version\": 1e400 }", "$.version (line 1, column")]
    [TestCase("{ \"version\": 1.5 }", "$.version (line 1, column")]
    [TestCase("{ \"version\": 2147483648 }", "$.version (line 1, column")]
    [TestCase("{ \"version\": \"1\" }", "$.version (line 1, column")]
    [TestCase("{ \"id\": 7 }", "$.id (line 1, column")]
    [TestCase("{ \"id\": null }", "$.id (line 1, column")]
    [TestCase("{ \"id\": \"a\", \"id\": \"b\" }", "line 1, column")]
    [TestCase("{ \"permissions\": { \"open\": [\"a\"], \"open\": [\"b\"] } }", "line 1, column")]
    [TestCase("{ \"id\": \"\\ud800\" }", "line 1, column")]
    [TestCase("{ \"id\": \"a\u0000b\" }", "line 1, column")]
    [TestCase("{ \"voting\": { \"quorum\": \"3/2\", \"pass\": \"1/2\" } }", "$.voting.quorum (line 1, column")]
    [TestCase("{ \"voting\": { \"quorum\": 0.5, \"pass\": \"1/2\" } }", "$.voting.quorum (line 1, column")]
    public void What_cannot_be_read_is_said_with_line_and_column(string json, string place)
    {
        var exception = Assert.Throws<DefinitionException>(() => DefinitionLoader.Load(json))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.Findings.Select(f => f.Code), Is.EqualTo(["definition.unreadable"]));
            Assert.That(exception.Findings[0].Path, Does.Contain(place));
            Assert.That(exception.Findings[0].Vietnamese, Does.StartWith("Không đọc được"));
        }
    }

    // A string of .NET may hold half a character, as when a file was cut; UTF-8 cannot.
    [Test]
    public void Load_TextWithHalfACharacter_IsUnreadable()
    {
        var exception = Assert.Throws<DefinitionException>(() => DefinitionLoader.Load(BuiltIn.Replace("Văn thư", "Văn \ud83d thư", StringComparison.Ordinal)))!;
        Assert.That(exception.Findings.Select(f => f.Code), Is.EqualTo(["definition.unreadable"]));
    }

    [TestCase("[", "]")]
    [TestCase("{\"a\":", "}")]
    [TestCase("{\"stages\":[", "]}")]
    public void Load_VeryDeepText_IsUnreadable(string open, string close)
    {
        var json = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        Assert.That(
            Assert.Throws<DefinitionException>(() => DefinitionLoader.Load(json))!.Findings.Select(f => f.Code), Is.EqualTo(["definition.unreadable"]));
    }

    [Test]
    public void Load_VeryLongText_IsNotEvenLookedAt()
    {
        var padding = new string(' ', DefinitionLoader.MaxLength - BuiltIn.Length);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => DefinitionLoader.Load(BuiltIn + padding), Throws.Nothing);
            Assert.That(
                Assert.Throws<DefinitionException>(() => DefinitionLoader.Load(BuiltIn + padding + " "))!.Findings.Select(f => f.Code),
                Is.EqualTo(["definition.too-long"]));
        }
    }

    [Test]
    public void Comments_and_trailing_commas_are_welcome() =>
        Assert.That(
            () => DefinitionLoader.Load("// Của tỉnh\n" + BuiltIn.Replace("\"version\": 1,", "/* lần đầu */ \"version\": 1,", StringComparison.Ordinal)
                .Replace("\"tieBreak\": [\"C5\", \"C3\"]", "\"tieBreak\": [\"C5\", \"C3\",],", StringComparison.Ordinal)),
            Throws.Nothing);

    [Test]
    public void The_hint_to_the_schema_is_allowed() =>
        Assert.That(() => DefinitionLoader.Load(AYear.Json(j => j["$schema"] = "cycle.schema.json")), Throws.Nothing);

    [Test]
    public void The_hash_is_that_of_the_text_and_nothing_else()
    {
        var loaded = DefinitionLoader.Load(BuiltIn);
        var bytes = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(BuiltIn));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(loaded.Hash, Is.EqualTo("sha256:" + Convert.ToHexStringLower(bytes)));
            Assert.That(DefinitionLoader.Load(BuiltIn + "\n").Hash, Is.Not.EqualTo(loaded.Hash));
            Assert.That(loaded.Json, Is.EqualTo(BuiltIn));
        }
    }
}
