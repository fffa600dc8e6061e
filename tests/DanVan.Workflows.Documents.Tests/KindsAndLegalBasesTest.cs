using DanVan.Workflows.Definitions.Validation;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Documents.LegalBases;
using DanVan.Workflows.Documents.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests;

public class KindsAndLegalBasesTest
{
    private static readonly DocumentTextValues Values = new(2024, "Sở Y tế", "Ủy ban nhân dân tỉnh", "Giám đốc Sở Y tế");

    [TestCase("2014-01-01", "")]
    [TestCase("2015-06-01", "ngày 26 tháng 11 năm 2003")]
    [TestCase("2023-12-31", "ngày 26 tháng 11 năm 2003|91/2017/NĐ-CP")]
    [TestCase("2024-01-01", "ngày 15 tháng 6 năm 2022|98/2023/NĐ-CP")]
    [TestCase("2025-06-30", "ngày 15 tháng 6 năm 2022|98/2023/NĐ-CP")]
    [TestCase("2025-07-01", "ngày 15 tháng 6 năm 2022|152/2025/NĐ-CP")]
    [TestCase("2025-08-04", "ngày 15 tháng 6 năm 2022|152/2025/NĐ-CP")]
    [TestCase("2025-08-05", "ngày 15 tháng 6 năm 2022|152/2025/NĐ-CP|15/2025/TT-BNV")]
    [TestCase("2026-11-22", "ngày 15 tháng 6 năm 2022|152/2025/NĐ-CP|15/2025/TT-BNV")]
    public void A_decision_cites_what_was_in_force_on_its_date(string date, string expected)
    {
        var cited = LegalBasisTable.For(NumberingShape.State, "decision", Date(date));
        var parts = expected.Split('|', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(cited, Has.Count.EqualTo(parts.Length));
        for (var i = 0; i < parts.Length; i++)
        {
            Assert.That(cited[i], Does.Contain(parts[i]));
        }
    }

    [Test]
    public void What_no_source_was_seen_for_is_cited_only_when_asked_for()
    {
        var date = new LocalDate(2026, 10, 1);

        Assert.Multiple(() =>
        {
            Assert.That(LegalBasisTable.For(NumberingShape.State, "decision", date), Has.None.Contains("năm 2026"));
            Assert.That(LegalBasisTable.For(NumberingShape.State, "decision", date, includeUnverified: true), Has.Some.Contains("năm 2026"));
        });
    }

    [Test]
    public void A_Party_body_does_not_rest_its_awards_on_State_law() =>
        Assert.That(LegalBasisTable.For(NumberingShape.Party, "decision", new LocalDate(2026, 1, 1)), Is.Empty);

    [Test]
    public void A_Party_plan_cites_with_a_comma_before_the_date() =>
        Assert.That(
            LegalBasisTable.For(NumberingShape.Party, "plan", new LocalDate(2026, 1, 1)),
            Is.EqualTo(new[]
            {
                "Căn cứ Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng khóa XI về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới",
            }));

    [Test]
    public void Every_row_is_in_force_for_a_time_and_writes_no_final_mark() =>
        Assert.Multiple(() =>
        {
            Assert.That(LegalBasisTable.All.Select(b => b.Id), Is.Unique);
            foreach (var row in LegalBasisTable.All)
            {
                Assert.That(row.To is not { } to || row.From <= to, row.Id);
                Assert.That(row.Text, Does.StartWith("Căn cứ ").And.Not.EndsWith(".").And.Not.EndsWith(";"), row.Id);
                Assert.That(row.Text.IsNormalized(), row.Id);
                Assert.That(row.Kinds, Is.SubsetOf(DocumentKinds.All.Select(k => k.Id)), row.Id);
                Assert.That(row.Verified || row.Note.Length > 0, row.Id + " says why it is not verified");
            }
        });

    [Test]
    public void The_kinds_are_shipped_in_the_order_of_the_year_each_with_a_template_a_known_type_and_texts_for_State_and_Party() =>
        Assert.Multiple(() =>
        {
            string[] known =
            [
                "plan", "registration-call", "registration-form", "registration-summary", "registration-list", "briefing-invitation", "briefing-minutes", "mid-year-report", "score-sheet", "score-summary",
                "appraisal-minutes", "council-minutes", "proposal", "achievement-report", "decision", "certificate", "replication-assignment", "final-report", "correction", "recall",
            ];
            Assert.That(DocumentKinds.All.Select(k => k.Id), Is.EqualTo(known));
            Assert.That(
                DocumentKinds.All.SelectMany(k => k.Appendices.Select(a => a.Template).Prepend(k.Template)), Is.EquivalentTo(BuiltInTemplates.Names), "each template is of one kind");
            foreach (var kind in DocumentKinds.All)
            {
                Assert.That(ShippedDetails.Of(kind.Id), Is.EqualTo(kind.Details.Select(d => d.Id)), $"{kind.Id}: what the check of a definition knows");
                Assert.That(BuiltInTemplates.Get(kind.Template), Does.Contain("<p"), kind.Id);
                Assert.That(kind.Appendices.Select(a => BuiltInTemplates.Get(a.Template)), Has.All.Contain("<table").Or.All.Contain("<p"), kind.Id);
                Assert.That(kind.Details.Select(d => d.Id), Is.Unique.And.All.Match("^[a-z][a-z0-9_]*$"), kind.Id);

                // A form bears no number, and a letter of the State has no type in its own: the list of the decree names neither.
                Assert.That(kind.Abbreviation.Length == 0, Is.EqualTo(!kind.Numbered), kind.Id);
                if (kind.Numbered)
                {
                    Assert.That(kind.Abbreviation == "CV" || DocumentTypes.State.ContainsKey(kind.Abbreviation), kind.Id);
                    Assert.That(DocumentTypes.Party, Does.ContainKey(kind.Abbreviation), kind.Id);
                }

                Assert.That(kind.Texts.Keys, Is.EquivalentTo(new[] { NumberingShape.State, NumberingShape.Party }), kind.Id);
                foreach (var texts in kind.Texts.Values)
                {
                    Assert.That(texts.SubjectFor(Values), Is.Not.Empty.And.Not.Contains("{"), kind.Id);
                    Assert.That(string.Concat(texts.RecipientsFor(Values).Concat(texts.AddresseesFor(Values))), Does.Not.Contain("{"), kind.Id);
                }
            }
        });

    [Test]
    public void Only_the_certificate_is_issued_per_awardee_and_only_minutes_and_forms_have_two_signers() =>
        Assert.Multiple(() =>
        {
            Assert.That(DocumentKinds.All.Where(k => k.IssuedPer == IssuedPer.Awardee).Select(k => k.Id), Is.EqualTo(new[] { "certificate" }));
            Assert.That(
                DocumentKinds.All.Where(k => k.Texts.Values.Any(t => t.SecondSigner is not null)),
                Is.Not.Empty.And.All.Matches<DocumentKind>(k => k.Abbreviation == "BB" || !k.Numbered));
        });

    [TestCase("{occasion|Giao ban} năm {year}", "Giao ban năm 2024")]
    [TestCase("{parent|Không có} - {owner}", "Ủy ban nhân dân tỉnh - Sở Y tế")]
    public void A_placeholder_may_say_what_stands_there_when_its_value_is_empty(string subject, string expected) =>
        Assert.That((DocumentKinds.Get("plan").Texts[NumberingShape.State] with { Subject = subject }).SubjectFor(Values), Is.EqualTo(expected));

    [Test]
    public void Groups_that_take_part_are_an_addressee_each()
    {
        var call = DocumentKinds.Get("registration-call").Texts[NumberingShape.State];
        Assert.Multiple(() =>
        {
            Assert.That(call.AddresseesFor(Values), Is.EqualTo(new[] { "Các cơ quan, đơn vị trực thuộc" }));
            Assert.That(call.AddresseesFor(Values with { Participants = ["Khu dân cư", "Trường học"] }), Is.EqualTo(new[] { "Khu dân cư", "Trường học" }));
        });
    }

    [Test]
    public void A_recipient_whose_placeholder_is_empty_is_left_out()
    {
        var plan = DocumentKinds.Get("plan").Texts[NumberingShape.State];

        Assert.Multiple(() =>
        {
            Assert.That(plan.RecipientsFor(Values)[0], Is.EqualTo("Ủy ban nhân dân tỉnh (để báo cáo)"));
            Assert.That(plan.RecipientsFor(Values with { Parent = "" })[0], Is.EqualTo("Các cơ quan, đơn vị trực thuộc (để thực hiện)"));
        });
    }

    [TestCase("năm {yaer}")]
    [TestCase("năm {year")]
    [TestCase("{}")]
    public void A_misspelt_placeholder_is_an_error_and_not_printed(string subject)
    {
        var texts = DocumentKinds.Get("plan").Texts[NumberingShape.State] with { Subject = subject };

        Assert.That(() => texts.SubjectFor(Values), Throws.TypeOf<FormatException>().With.Message.Contains(subject));
    }

    [Test]
    public void Braces_in_values_are_text() =>
        Assert.That(
            DocumentKinds.Get("certificate").Texts[NumberingShape.State].SubjectFor(Values with { AwardingAuthority = "{owner}" }), Is.EqualTo("{owner}"));

    [TestCase("GIÁM ĐỐC", "Sở Y tế", "Giám đốc Sở Y tế")]
    [TestCase("CHỦ TỊCH", "Ủy ban nhân dân xã Tiến Lợi", "Chủ tịch Ủy ban nhân dân xã Tiến Lợi")]
    [TestCase("", "Ban Thường vụ", "Ban Thường vụ")]
    [TestCase("TRƯỞNG BAN", "Ban Tuyên giáo và Dân vận", "Trưởng Ban Tuyên giáo và Dân vận")]
    [TestCase("CHÁNH VĂN PHÒNG", "Văn phòng Ủy ban nhân dân tỉnh", "Chánh Văn phòng Ủy ban nhân dân tỉnh")]
    [TestCase("BAN THƯỜNG VỤ", "Ban Thường vụ", "Ban Thường vụ")]
    [TestCase("ủy viên", "", "Ủy viên")]
    public void The_awarding_authority_is_named_as_in_running_text(string title, string owner, string expected) =>
        Assert.That(DocumentTextValues.AuthorityOf(title, owner), Is.EqualTo(expected));

    [TestCase("20/KH-SYT", "2024-01-16", "số 20/KH-SYT ngày 16 tháng 01 năm 2024")]
    [TestCase("05/BNV-VP", "2024-03-09", "số 05/BNV-VP ngày 09 tháng 3 năm 2024")]
    [TestCase("12-NQ/ĐU", "2026-09-05", "số 12-NQ/ĐU, ngày 05/9/2026")]
    [TestCase("290-QĐ/TW", "2010-02-25", "số 290-QĐ/TW, ngày 25/02/2010")]
    public void A_document_is_cited_as_its_own_rule_book_asks(string number, string date, string expected) =>
        Assert.That(DocumentCitation.Of(DocumentNumber.Parse(number), Date(date)), Is.EqualTo(expected));

    [Test]
    public void Unknown_names_are_refused_with_those_there_are() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => DocumentKinds.Get("plans"), Throws.ArgumentException.With.Message.Contains("registration-list"));
            Assert.That(() => BuiltInTemplates.Get("../plan"), Throws.ArgumentException.With.Message.Contains("registration-list"));
            Assert.That(() => FormatProfiles.Get("STATE-ND30"), Throws.ArgumentException.With.Message.Contains("state-nd30"));
        });

    [Test]
    public void Every_profile_loads_and_describes_every_component() =>
        Assert.Multiple(() =>
        {
            foreach (var id in FormatProfiles.Ids)
            {
                var profile = FormatProfiles.Get(id);
                Assert.That(profile.Id, Is.EqualTo(id));
                Assert.That(profile.Styles.Keys, Is.SupersetOf(FormatComponents.Required), id);
                Assert.That(profile.Source, Is.Not.Empty, id);
            }

            Assert.That(FormatProfiles.Get("front").Numbering, Is.EqualTo(NumberingShape.State));
            Assert.That(FormatProfiles.Get("front").Heading, Is.EqualTo(FormatProfiles.Get("state-nd30").Heading).UsingPropertiesComparer());
            Assert.That(FormatProfiles.Get("party-hd05-2026").Numbering, Is.EqualTo(NumberingShape.Party));
        });

    [Test]
    public void Templates_are_NFC_and_use_only_markup_a_body_may_hold()
    {
        foreach (var name in BuiltInTemplates.Names)
        {
            var text = BuiltInTemplates.Get(name);
            Assert.Multiple(() =>
            {
                Assert.That(text.IsNormalized(), name);
                Assert.That(text, Does.Not.Contain("\r").And.Not.Contain("style=").And.Not.Contain("\t"), name);
            });
        }
    }

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
