using DanVan.Workflows.Documents.Checking.Rules;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Tests.Checking;

public sealed class RuleSetsTests
{
    private static IEnumerable<string> Profiles => FormatProfiles.Ids;

    [TestCaseSource(nameof(Profiles))]
    public void Every_profile_has_rules_and_every_rule_a_source_and_sentences(string profile)
    {
        var rules = RuleSets.Get(profile);

        Assert.That(rules.Id, Is.EqualTo(profile));
        Assert.That(rules.Parts.Values.Select(p => p.Source).Concat(rules.Rules.Values.Select(r => r.Source)).Append(rules.Page.Source), Has.All.Not.Empty);
        foreach (var code in rules.Rules.Keys)
        {
            var (vietnamese, english) = FindingTexts.Of(code, "", "a", "b");
            Assert.That((vietnamese.Length > 0, english.Length > 0, vietnamese.IsNormalized()), Is.EqualTo((true, true, true)), code);
        }
    }

    [TestCaseSource(nameof(Profiles))]
    public void What_a_profile_writes_its_rules_allow(string profile)
    {
        var (format, rules) = (FormatProfiles.Get(profile), RuleSets.Get(profile));
        foreach (var (component, style) in format.Styles)
        {
            if (rules.Parts.GetValueOrDefault(component) is { } rule)
            {
                Assert.That(style.SizePt, Is.InRange(rule.SizePt![0], rule.SizePt[^1]), component);
                Assert.That((rule.Bold ?? style.Bold, rule.Italic ?? style.Italic, rule.Underline ?? style.Underline, rule.Upper ?? style.Upper), Is.EqualTo((style.Bold, style.Italic, style.Underline, style.Upper)), component);
            }
        }

        Assert.That(format.Page.LeftMm, Is.InRange(rules.Page.LeftMm[0], rules.Page.LeftMm[^1]));
        Assert.That(rules.Rules["number.label"].Text, Is.EqualTo(format.Heading.NumberLabel));
        Assert.That(rules.Rules["nation.text"].Text, Is.EqualTo(format.Heading.Lines[0].Text));
        Assert.That(rules.Rules["recipients.separator"].Texts, Does.Contain(format.Recipients.ItemEnd));
    }

    [Test]
    public void A_set_states_only_what_differs_from_the_one_it_is_based_on()
    {
        Assert.That(RuleSets.Get("front").Rules.Keys, Is.EqualTo(RuleSets.Get("state-nd30").Rules.Keys));
        Assert.That(RuleSets.Get("party-hd05-2026").Rules, Does.Not.ContainKey("motto.text").And.Not.ContainKey("letter-subject.lead"));
        Assert.That(RuleSets.Get("party-hd05-2026").Parts["body"].SizePt, Is.EqualTo(RuleSets.Get("party-hd36-2018").Parts["body"].SizePt));
    }
}
