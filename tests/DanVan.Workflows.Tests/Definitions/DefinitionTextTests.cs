using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>Text that is no definition: the finding says where, for a person with an editor.</summary>
public sealed class DefinitionTextTests
{
    private static readonly string BuiltIn = DefinitionLoader.AnnualCycleJson;

    [TestCase("", "line 1, column 1")]
    [TestCase("{", "line 1, column 2")]
    [TestCase("{\n  \"id\": tru }", "line 2, column")]
    [TestCase("{}{}", "line 1, column 3")]
    [TestCase("\ufeff{}", "line 1, column 1")]
    [TestCase("{ \"id\": \"\\ud800\" }", "line 1, column")]
    [TestCase("{ \"id\": \"a\u0000b\" }", "line 1, column")]
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

    // The text is JSON, so everything that is wrong with it can be said, each with its own place.
    [TestCase("null", "value.kind", "$", "line 1, column 1")]
    [TestCase("[]", "value.kind", "$", "line 1, column 1")]
    [TestCase("\"text\"", "value.kind", "$", "line 1, column 1")]
    [TestCase("{\n\n  \"unknown\": 1\n}", "member.unknown", "$.unknown", "line 3, column 3")]
    [TestCase("{ \"version\": 1e400 }", "value.kind", "$.version", "line 1, column 14")]
    [TestCase("{ \"version\": 1.5 }", "value.kind", "$.version", "line 1, column 14")]
    [TestCase("{ \"version\": 2147483648 }", "value.kind", "$.version", "line 1, column 14")]
    [TestCase("{\n\"version\": \"1\" }", "value.kind", "$.version", "line 2, column 12")]
    [TestCase("{ \"id\": 7 }", "value.kind", "$.id", "line 1, column 9")]
    [TestCase("{ \"id\": null }", "value.null", "$.id", "line 1, column 9")]
    [TestCase("{ \"id\": \"a\", \"id\": \"b\" }", "member.repeated", "$.id", "line 1, column 14")]
    [TestCase("{ \"permissions\": { \"open\": [\"a\"], \"open\": [\"b\"] } }", "member.repeated", "$.permissions['open']", "line 1, column")]
    [TestCase("{ \"voting\": { \"quorum\": 0.5, \"pass\": \"1/2\" } }", "value.kind", "$.voting.quorum", "line 1, column")]
    [TestCase("{ \"it's\": 1 }", "member.unknown", "$['it\\'s']", "line 1, column 3")]
    public void What_has_the_wrong_shape_is_said_with_its_path_and_line(string json, string code, string path, string place)
    {
        var findings = DefinitionLoader.Check(json);
        var finding = findings.FirstOrDefault(f => f.Code == code && f.Path == path);
        Assert.That(finding, Is.Not.Null, string.Join("; ", findings.Select(f => $"{f.Code} at {f.Path}")));
        Assert.That(finding!.English, Does.Contain(place));
    }

    [Test]
    public void Everything_wrong_with_the_shape_is_said_at_once() =>
        Assert.That(
            DefinitionLoader.Check(AYear.Json(j => j.Remove("voting"), j => j["version"] = "1", j => j["stages"]![0]!["final"] = 1, j => j["roles"]![0]!["x"] = 1)).Select(f => (f.Code, f.Path)),
            Is.EquivalentTo([("member.missing", "$"), ("value.kind", "$.version"), ("value.kind", "$.stages[0].final"), ("member.unknown", "$.roles[0].x")]));

    // A member somebody misspelt does not hide what is wrong elsewhere.
    [Test]
    public void An_unknown_member_keeps_nothing_else_from_being_found() =>
        Assert.That(
            DefinitionLoader.Check(AYear.Json(j => j["stages"]![0]!["optionel"] = true, j => j["scoring"]!["tieBreak"]![0] = "C9")).Where(f => !f.IsAdvice).Select(f => f.Code),
            Is.EquivalentTo(["member.unknown", "criterion.unknown"]));

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
