using System.Text;
using System.Text.Json.Nodes;
using DanVan.TestData.Definitions;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tests.Definitions;

public sealed class DefinitionLoaderTests
{
    private static readonly byte[] BuiltIn = Encoding.UTF8.GetBytes(DefinitionLoader.AnnualCycleJson);

    [Test]
    public void Check_BytesWithAByteOrderMark_AreReadAsWithout() =>
        Assert.That(DefinitionLoader.Check((byte[])[0xEF, 0xBB, 0xBF, .. BuiltIn]).Where(f => !f.IsAdvice), Is.Empty);

    [Test]
    public void Check_BytesThatAreNoUtf8_AreUnreadableWithLineAndColumn()
    {
        var bytes = BuiltIn.ToArray();
        var at = bytes.AsSpan().IndexOf("annual-cycle"u8);
        bytes[at] = 0xFF;
        var finding = DefinitionLoader.Check(bytes).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Code, Is.EqualTo(DefinitionFindingCodes.DefinitionUnreadable));
            Assert.That(finding.Path, Does.StartWith("line 2, column "));
        }
    }

    [Test]
    public void Check_MoreBytesThanTheLimit_IsNotEvenLookedAt() =>
        Assert.That(DefinitionLoader.Check(new byte[DefinitionLoader.MaxLength + 1]).Select(f => f.Code), Is.EqualTo([DefinitionFindingCodes.DefinitionTooLong]));

    [Test]
    public void Check_Null_Throws() => Assert.That(() => DefinitionLoader.Check((string)null!), Throws.ArgumentNullException);

    // What was found good once runs on, whatever a later library thinks of it.
    [Test]
    public void LoadPinned_DefinitionWithFindings_IsReadAllTheSame()
    {
        var json = AYear.Json(j => j["stages"]![5]!["final"] = false, j => j["newMember"] = 1, j => j["roles"]![0]!["name"] = "");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => DefinitionLoader.Load(json), Throws.TypeOf<DefinitionException>());
            Assert.That(DefinitionLoader.LoadPinned(json).Definition.Stages[5].Final, Is.False);
            Assert.That(DefinitionLoader.LoadPinned(DefinitionLoader.AnnualCycleJson).Hash, Is.EqualTo(DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Hash));
        }
    }

    [TestCase("{")]
    [TestCase("null")]
    [TestCase("{ \"id\": \"\ud800\" }")]
    public void LoadPinned_TextThatCannotBeRead_Throws(string json) =>
        Assert.That(
            Assert.Throws<DefinitionException>(() => DefinitionLoader.LoadPinned(json))!.Findings.Select(f => f.Code), Is.EqualTo([DefinitionFindingCodes.DefinitionUnreadable]));

    [TestCase("$.transitions[1].to", "mid-year-reveiw", "mid-year-review")]
    [TestCase("$.transitions[0].roles[0]", "cycle-ownr", "cycle-owner")]
    [TestCase("$.registration.deadline", "Registration", "registration")]
    [TestCase("$.stages[1].accepts[0]", "submitt", "submit")]
    [TestCase("$.scoring.tieBreak[0]", "C55", "C5")]
    public void A_name_near_a_known_one_is_mended(string path, string wrong, string right)
    {
        var finding = DefinitionLoader.Check(AYear.Json(j => Set(j, path, wrong))).First(f => f.Path == path);
        Assert.That(finding.Mend, Is.EqualTo(new DefinitionMend($"Có phải \"{right}\"?", $"Is \"{right}\" meant?")));
    }

    [Test]
    public void A_misspelt_member_is_mended() =>
        Assert.That(
            DefinitionLoader.Check(AYear.Json(j => j["stages"]![0]!["acepts"] = new JsonArray())).Single(f => f.Code == DefinitionFindingCodes.MemberUnknown).Mend!.Vietnamese,
            Is.EqualTo("Có phải \"accepts\"?"));

    [Test]
    public void A_name_far_from_all_known_ones_is_not_guessed_at() =>
        Assert.That(DefinitionLoader.Check(AYear.Json(j => Set(j, "$.transitions[1].to", "quite-something-else"))).First(f => f.Path == "$.transitions[1].to").Mend, Is.Null);

    [Test]
    public void A_finding_names_the_first_year_that_has_it()
    {
        var json = ACompleteDefinition.Json(j => j["roles"]![0]!["validTo"] = "2025-06-30");
        Assert.That(DefinitionLoader.Check(json).First(f => f.Code == DefinitionFindingCodes.TransitionNobody).English, Does.Contain("2026"));
    }

    /// <summary>Thirty deadlines, a hundred and twenty stages, three hundred items: twenty times what a year needs is still a definition.</summary>
    [Test]
    public void A_definition_twenty_times_the_size_is_good()
    {
        var large = LargeDefinition.Of(DefinitionLoader.AnnualCycleJson, 20);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(large, Has.Length.GreaterThan(15 * AYear.Json().Length));
            Assert.That(DefinitionLoader.Check(large).Where(f => !f.IsAdvice), Is.Empty);
            Assert.That(new CompiledDefinition(DefinitionLoader.Load(large)).Items, Has.Count.EqualTo(20 * 16));
        }
    }

    private static void Set(JsonObject json, string path, string value)
    {
        var parts = path[2..].Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        JsonNode at = json;
        foreach (var part in parts[..^1])
        {
            at = at is JsonArray ? at[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : at[part]!;
        }

        if (at is JsonArray list)
        {
            list[int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            at[parts[^1]] = value;
        }
    }
}
