using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Html;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Documents.Tests;

/// <summary>What a rule book leaves open, a body chooses; what it does not, nobody can.</summary>
public class FormatOptionsTest
{
    public static IEnumerable<(string Profile, FormatOption Option)> Options =>
        FormatProfiles.Ids.SelectMany(id => FormatProfiles.Get(id).Options.Select(o => (id, o)));

    public static IEnumerable<TestCaseData> Choices => Options
        .SelectMany(o => o.Option.Choices.Where(c => c.Id != o.Option.Default).Select(c => new TestCaseData(o.Profile, o.Option.Id, c.Id)));

    [TestCase("state-nd30", new[] { "margins", "heading-size", "title-size", "letter-abstract-size", "body-size", "line-spacing", "first-line-indent", "signature-size", "filing-line", "page-number-size" })]
    [TestCase("party-hd36-2018", new[]
    {
        "type-size", "abstract-size", "abstract-mark", "letter-abstract", "body-size", "legal-basis", "section-mark", "line-spacing", "first-line-indent", "end-mark", "submission-addressee",
        "recipients-label", "recipients-end", "filing-line", "regulation-abbreviation", "signer-title", "signer-name", "page-number-size",
    })]
    public void Whatever_sources_leave_open_or_disagree_on_is_an_option(string profile, string[] options) =>
        Assert.That(FormatProfiles.Get(profile).Options.Select(o => o.Id), Is.EqualTo(options));

    [TestCase("front", "state-nd30")]
    [TestCase("party-hd05-2026", "party-hd36-2018")]
    public void A_profile_offers_what_the_profile_it_is_based_on_offers(string profile, string basis) =>
        Assert.That(FormatProfiles.Get(profile).Options.Select(o => o.Id), Is.EqualTo(FormatProfiles.Get(basis).Options.Select(o => o.Id)));

    [Test]
    public void Every_option_is_told_in_both_languages_with_its_source()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (profile, option) in Options)
            {
                var place = $"{profile}, {option.Id}";
                Assert.That(option.Id, Does.Match("^[a-z]+(-[a-z]+)*$"), place);
                Assert.That(option.Vietnamese.IsNormalized(NormalizationForm.FormC) && option.Vietnamese.Any(c => c > 0x7F), place);
                Assert.That(option.English, Is.Not.Empty.And.Not.EqualTo(option.Vietnamese), place);
                Assert.That(option.Source.Length, Is.GreaterThan(10), place);
                Assert.That(option.Choices, Has.Count.GreaterThan(1), place);
                Assert.That(option.Choices.Select(c => c.Id), Is.Unique.And.Contains(option.Default), place);
                Assert.That(option.Choices.Where(c => c.Change is null).Select(c => c.Id), Is.EqualTo(new[] { option.Default }), $"{place}: the default alone changes nothing");
                Assert.That(option.Choices.Select(c => c.Vietnamese), Is.Unique, place);
                Assert.That(option.Choices, Has.All.Matches<FormatChoice>(c => c.English.Length > 0 && c.Vietnamese.IsNormalized()), place);
            }
        }
    }

    [TestCaseSource(nameof(Choices))]
    public void A_choice_changes_each_member_it_names_and_no_other(string profile, string option, string choice)
    {
        var change = FormatProfiles.Get(profile).Options.Single(o => o.Id == option).Choice(choice).Change!.Value;
        var (before, after) = (Values(FormatProfiles.Get(profile)), Values(FormatProfiles.Get(profile, new Dictionary<string, string> { [option] = choice })));

        var different = before.Keys.Union(after.Keys).Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k));

        Assert.That(different, Is.EquivalentTo(Leaves(change, "").Select(l => l.Path)));
    }

    [Test]
    public void Options_of_one_profile_change_different_members_so_their_order_does_not_matter()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var id in FormatProfiles.Ids)
            {
                var changed = FormatProfiles.Get(id).Options.SelectMany(o => o.Choices
                    .Where(c => c.Change is not null)
                    .SelectMany(c => Leaves(c.Change!.Value, "").Select(l => (l.Path, o.Id)))
                    .Distinct());
                Assert.That(changed.GroupBy(c => c.Path).Where(g => g.Count() > 1).Select(g => $"{id}: {g.Key}"), Is.Empty);
            }
        }
    }

    [Test]
    public void The_same_choices_are_the_same_profile_and_the_defaults_the_shipped_one() => Assert.Multiple(() =>
    {
        var chosen = new Dictionary<string, string> { ["first-line-indent"] = "12.7", ["body-size"] = "13" };
        var otherOrder = new Dictionary<string, string> { ["body-size"] = "13", ["first-line-indent"] = "12.7", ["title-size"] = "14" };
        Assert.That(FormatProfiles.Get("state-nd30", chosen), Is.SameAs(FormatProfiles.Get("state-nd30", otherOrder)));
        Assert.That(FormatProfiles.Get("state-nd30", chosen).Choices, Is.EquivalentTo(chosen));
        Assert.That(FormatProfiles.Get("state-nd30", new Dictionary<string, string>()), Is.SameAs(FormatProfiles.Get("state-nd30")));
        Assert.That(FormatProfiles.Get("state-nd30", new Dictionary<string, string> { ["body-size"] = "14" }), Is.SameAs(FormatProfiles.Get("state-nd30")));
        Assert.That(FormatProfiles.Get("front", chosen).Id, Is.EqualTo("front"));
    });

    [TestCase("state-nd30", "legal-basis", "italic", "body-size")]
    [TestCase("state-nd30", "body-size", "15", "13")]
    [TestCase("party-hd36-2018", "line-spacing", "exact-21", "exact-20")]
    [TestCase("nothing", "body-size", "14", "state-nd30")]
    public void What_is_not_offered_is_refused_with_what_is(string profile, string option, string choice, string known) =>
        Assert.That(
            () => FormatProfiles.Get(profile, new Dictionary<string, string> { [option] = choice }),
            Throws.ArgumentException.With.Message.Contains("no ").And.Message.Contains("Known: ").And.Message.Contains(known));

    [Test]
    public void Whatever_a_State_body_chooses_stays_within_the_decree()
    {
        var chosen = Chosen("state-nd30");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(chosen.ToArbitrary(), options =>
        {
            var profile = FormatProfiles.Get("state-nd30", options);
            (string Component, decimal Min, decimal Max)[] sizes =
            [
                ("nation", 12, 13), ("motto", 13, 14), ("issuer-parent", 12, 13), ("issuer-name", 12, 13), ("number", 13, 13), ("place-date", 13, 14), ("type-name", 13, 14), ("subject", 13, 14),
                ("letter-subject", 12, 13), ("addressees", 13, 14), ("body", 13, 14), ("legal-basis", 13, 14), ("section", 13, 14), ("recipients-label", 12, 12), ("recipients", 11, 11),
                ("signer-authority", 13, 14), ("signer-title", 13, 14), ("signer-name", 13, 14),
            ];
            return sizes.All(s => profile.Styles[s.Component].SizePt >= s.Min && profile.Styles[s.Component].SizePt <= s.Max)
                && profile.Page is { TopMm: >= 20 and <= 25, BottomMm: >= 20 and <= 25, LeftMm: >= 30 and <= 35, RightMm: >= 15 and <= 20 }
                && profile.PageNumber.SizePt is >= 13 and <= 14
                && profile.Body is { FirstLineIndentMm: 10 or 12.7m, ParagraphGapPt: >= 6, LineHeight: "1" or "1.2" or "1.5", EndMark: "./." }
                && profile.Styles["legal-basis"] is { Italic: true }
                && profile.Recipients is { ItemEnd: ";", LastEnd: "." };
        }));
    }

    [Test]
    public void Whatever_is_chosen_a_document_can_be_set_in_it()
    {
        var chosen = Gen.Elements(FormatProfiles.Ids.ToArray()).SelectMany(id => Chosen(id).Select(options => (Id: id, Options: options)));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(chosen.ToArbitrary(), c =>
        {
            var document = (c.Id.StartsWith("party", StringComparison.Ordinal) ? Samples.PartyPlan : Samples.StatePlan) with { ProfileId = c.Id, FormatOptions = c.Options };
            return Samples.Html(document).Contains($"data-profile=\"{c.Id}\"", StringComparison.Ordinal);
        }));
    }

    [TestCase("letter-abstract", "plain", "mời họp Hội đồng")]
    [TestCase("letter-abstract", "v-v", "V/v mời họp Hội đồng")]
    [TestCase("letter-abstract", "ve-viec", "về việc mời họp Hội đồng")]
    public void A_Party_letter_begins_its_abstract_as_the_body_has_chosen(string option, string choice, string abstractLine)
    {
        var letter = Samples.PartyPlan with { TypeName = "", Subject = "mời họp Hội đồng", FormatOptions = new Dictionary<string, string> { [option] = choice } };

        Assert.That(new HtmlParser().ParseDocument(Samples.Html(letter)).QuerySelector(".letter-subject")?.TextContent, Is.EqualTo(abstractLine));
    }

    [Test]
    public void The_writer_refuses_what_the_profile_does_not_offer() =>
        Assert.That(
            () => new HtmlDocumentWriter().Write(Samples.StatePlan with { FormatOptions = new Dictionary<string, string> { ["legal-basis"] = "italic" } }),
            Throws.ArgumentException);

    [Test]
    public void Every_mark_has_its_words_in_every_profile() => Assert.Multiple(() =>
    {
        foreach (var marks in FormatProfiles.Ids.Select(id => FormatProfiles.Get(id).Marks))
        {
            Assert.That(marks.Secrecy.Keys, Is.EquivalentTo(Enum.GetValues<DocumentSecrecy>().Except([DocumentSecrecy.None])));
            Assert.That(marks.Urgency.Keys, Is.EquivalentTo(Enum.GetValues<DocumentUrgency>().Except([DocumentUrgency.None])));
            Assert.That(marks.Circulation.Keys, Is.EquivalentTo(Enum.GetValues<DocumentCirculation>().Except([DocumentCirculation.None])));
            Assert.That(marks.UrgencyWidthMm, Is.EquivalentTo(new Dictionary<DocumentUrgency, decimal>
            {
                [DocumentUrgency.Urgent] = 20, [DocumentUrgency.VeryUrgent] = 40, [DocumentUrgency.Express] = 30,
            }));
        }

        Assert.That(DocumentMarks.Secrecy.Values, Is.EqualTo(new[] { DocumentSecrecy.Secret, DocumentSecrecy.TopSecret, DocumentSecrecy.MostSecret }));
        Assert.That(DocumentMarks.Urgency.Values, Is.EqualTo(new[] { DocumentUrgency.Urgent, DocumentUrgency.VeryUrgent, DocumentUrgency.Express }));
    });

    private static Gen<Dictionary<string, string>> Chosen(string profile) =>
        FormatProfiles.Get(profile).Options.Aggregate(
            Gen.Constant(new Dictionary<string, string>()),
            (gen, option) => from chosen in gen
                             from choice in Gen.Elements(option.Choices.Select(c => c.Id).ToArray())
                             from said in Gen.Elements(true, false)
                             select said ? new Dictionary<string, string>(chosen) { [option.Id] = choice } : chosen);

    private static Dictionary<string, string> Values(FormatProfile profile) =>
        Leaves(JsonSerializer.SerializeToElement(profile with { Options = [] }, StrictJson.Options), "").ToDictionary(l => l.Path, l => l.Value);

    private static IEnumerable<(string Path, string Value)> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(m => Leaves(m.Value, $"{path}.{m.Name}"))
        : [(path, element.GetRawText())];
}
