using System.Reflection;
using System.Text;
using DanVan.Workflows.Refusals;

namespace DanVan.Workflows.Tests.Refusals;

public sealed class RefusalCatalogueTests
{
    public static IReadOnlyList<string> Codes { get; } =
        [.. typeof(RefusalCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Test]
    public void Every_code_has_texts_and_every_text_a_code() =>
        Assert.That(RefusalCatalogue.Codes, Is.EquivalentTo(Codes));

    [TestCaseSource(nameof(Codes))]
    public void The_texts_of_a_code_are_complete_composed_and_about_the_same(string code)
    {
        var refusal = RefusalCatalogue.Of(code, "ĐỐI-TƯỢNG", 7);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Code, Is.EqualTo(code));
            Assert.That(refusal.Line, Is.EqualTo(7));
            Assert.That(code, Does.Match("^[a-z]+\\.[a-z]+(-[a-z]+)*$"));
            Assert.That(refusal.Vietnamese.IsNormalized(NormalizationForm.FormC), "Vietnamese is NFC");
            Assert.That(refusal.Vietnamese, Does.EndWith(".").And.Not.Contains("{"));
            Assert.That(refusal.English, Does.EndWith(".").And.Not.Contains("{"));
            Assert.That(refusal.English.Replace("ĐỐI-TƯỢNG", "", StringComparison.Ordinal).All(char.IsAscii), "English is English");
            Assert.That(refusal.Vietnamese.Replace("ĐỐI-TƯỢNG", "", StringComparison.Ordinal).Any(c => c > 0x7F), "Vietnamese has its diacritics");
            Assert.That(
                refusal.English.Contains("ĐỐI-TƯỢNG", StringComparison.Ordinal),
                Is.EqualTo(refusal.Vietnamese.Contains("ĐỐI-TƯỢNG", StringComparison.Ordinal)),
                "both texts say what it is about, or neither");
        }
    }

    [Test]
    public void Codes_are_unique() => Assert.That(Codes, Is.Unique);

    // Half a character has no UTF-8: the recorded outcome would differ from the one that was given.
    [Test]
    public void Of_LongTextOfCharactersOutsideThePlane_IsCutBetweenCharacters()
    {
        foreach (var shift in new[] { "", "a" })
        {
            var text = RefusalCatalogue.Of(RefusalCodes.TransitionUnknown, shift + string.Concat(Enumerable.Repeat("😀", 200))).Vietnamese;
            Assert.That(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text), Throws.Nothing);
            Assert.That(text, Does.Contain("😀…"));
        }
    }

    [Test]
    public void Of_TextWithHalfACharacter_SaysSomethingThatCanBeRecorded() =>
        Assert.That(
            () => new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(RefusalCatalogue.Of(RefusalCodes.TransitionUnknown, "a\ud800b").English),
            Throws.Nothing);

    [Test]
    public void Of_TextThatLooksLikeAPlaceholder_IsEchoedAsItIs() =>
        Assert.That(RefusalCatalogue.Of(RefusalCodes.TransitionUnknown, "{0}").English, Is.EqualTo("The present stage has no transition \"{0}\"."));
}
