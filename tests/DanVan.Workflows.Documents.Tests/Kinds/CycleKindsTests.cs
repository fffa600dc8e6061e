using DanVan.Workflows.Definitions.Validation;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Documents.Layout;
using DanVan.Workflows.Documents.Templates;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Documents.Tests.Kinds;

/// <summary>The documents of registration, of briefings and of reports, in all four formats, from nothing to two thousand models and whatever they are called.</summary>
[TestFixture]
public sealed class CycleKindsTests
{
    private static readonly string[] Kinds =
    [
        "plan", "registration-call", "registration-form", "registration-summary", "registration-list", "briefing-invitation", "briefing-minutes", "mid-year-report", "final-report",
    ];

    [Test]
    public void A_page_is_right_whatever_the_year_brought(
        [ValueSource(typeof(ModelledYear), nameof(ModelledYear.Profiles))] string profile, [Values(0, 1, 2, 40)] int papers, [Values] bool filledIn)
    {
        var year = new ModelledYear(profile, papers);
        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in Kinds.Where(k => papers > 0 || k != "registration-form"))
            {
                var document = year.Compose(kind, filledIn ? Details(kind) : null, filledIn ? year.Milestone : null);
                var pages = SetPage.Pages(document);
                var what = $"{kind} of {papers} for {profile}";
                SetPage.HoldsNoSlip(pages, what);
                SetPage.CountsItsHeadings(pages[0], what);
                foreach (var page in pages)
                {
                    SetPage.AddsUp(page, what);
                }

                SetPage.IsClean(Samples.Html(document), what);
                Assert.That(document.Subject, Is.Not.Empty.And.Not.Contains("{").And.Not.Contains("  "), what);
                Assert.That(SetPage.Blocks(pages.Take(1))[^1], profile == "party-hd05-2026" ? Does.Match("[^/.]\\.$") : Does.EndWith("./."), what);
            }
        }
    }

    [Test]
    public void Two_thousand_models_are_all_there_once([ValueSource(typeof(ModelledYear), nameof(ModelledYear.Profiles))] string profile) =>
        AllAreThereOnce(new ModelledYear(profile, 2_000));

    [Test]
    public void Names_of_a_thousand_characters_are_printed_whole([ValueSource(typeof(ModelledYear), nameof(ModelledYear.Profiles))] string profile) =>
        AllAreThereOnce(new ModelledYear(profile, 20, i => $"{i} " + string.Concat(Enumerable.Repeat("vận động Nhân dân ", 60))[..(1_000 - (i > 9 ? 3 : 2))].Trim()));

    // Markup, entities, quotes, code, marks that follow their letter, half a surrogate pair, a bell and a line break.
    [Test]
    public void Names_are_text_whatever_stands_in_them([ValueSource(typeof(ModelledYear), nameof(ModelledYear.Profiles))] string profile) =>
        AllAreThereOnce(new ModelledYear(profile, 20, i => $"{i} <script>alert('x')</script> & \"Dân vận\" &amp; {{{{ cycle.year }}}} </td></table> xa\u0303 Ta\u0302\u0301n \ud83d \a\n<b>"));

    [Test]
    public void A_template_reads_only_what_the_model_has([ValueSource(typeof(ModelledYear), nameof(ModelledYear.Profiles))] string profile)
    {
        var definition = new ModelledYear(profile, 1).Definition;
        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in Kinds.Select(DocumentKinds.Get))
            {
                var names = ModelNames.Of(
                [
                    .. kind.IssuedPer == IssuedPer.Registration ? DocumentNames.OfRegistration(definition) : DocumentNames.Of(definition, perAward: false, isOfMilestone: true),
                    .. kind.Details.SelectMany(d => new[] { $"details.{d.Id}", $"detail_lines.{d.Id}[]" }),
                ]);
                foreach (var template in kind.Appendices.Select(a => a.Template).Prepend(kind.Template))
                {
                    var walk = new NameWalk(names);
                    walk.Walk(TemplateParser.Parse(new TemplateSource(template, BuiltInTemplates.Get(template))).Body);
                    Assert.That(walk.Unknown.Select(u => u.Name), Is.Empty, $"{template} for {definition.Id}");
                }
            }
        }
    }

    [Test]
    public void What_a_person_fills_in_is_read_by_the_template_and_signs_the_minutes()
    {
        var year = new ModelledYear("state-nd30", 12);
        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in Kinds.Select(DocumentKinds.Get).Where(k => k.Details.Count > 0))
            {
                var text = Samples.Html(year.Compose(kind.Id, Details(kind.Id)));
                foreach (var (id, value) in Details(kind.Id))
                {
                    foreach (var line in value.Split('\n'))
                    {
                        Assert.That(text, Does.Contain(line), $"{kind.Id}.{id}");
                    }
                }
            }

            var minutes = year.Compose("briefing-minutes", new Dictionary<string, string> { ["chair"] = "Phạm Văn Dũng", ["secretary"] = "Lê Thị Cúc" });
            Assert.That((minutes.Signer.Title, minutes.Signer.Name), Is.EqualTo(("CHỦ TỌA", "Phạm Văn Dũng")));
            Assert.That((minutes.SecondSigner!.Title, minutes.SecondSigner.Name), Is.EqualTo(("THƯ KÝ", "Lê Thị Cúc")));
            var party = new ModelledYear("party-hd05-2026", 12).Compose("briefing-minutes");
            Assert.That((party.Signer.Title, party.Signer.Name, party.SecondSigner!.Title), Is.EqualTo(("CHỦ TRÌ HỘI NGHỊ", "", "NGƯỜI GHI BIÊN BẢN")));
        }
    }

    [TestCase("state-nd30", null, "Họp giao ban công tác dân vận và phong trào thi đua “Dân vận khéo” năm 2026")]
    [TestCase("party-hd05-2026", null, "họp giao ban công tác dân vận và phong trào thi đua “Dân vận khéo” năm 2026")]
    [TestCase("state-nd30", "Giao ban quý II", "Giao ban quý II công tác dân vận và phong trào thi đua “Dân vận khéo” năm 2026")]
    [TestCase("party-hd36-2018", "Giao ban quý II", "giao ban quý II công tác dân vận và phong trào thi đua “Dân vận khéo” năm 2026")]
    public void An_invitation_is_about_the_meeting(string profile, string? meeting, string subject) =>
        Assert.That(
            new ModelledYear(profile, 1).Compose("briefing-invitation", meeting is null ? null : new Dictionary<string, string> { ["meeting"] = meeting }).Subject,
            Is.EqualTo(subject));

    [Test]
    public void Minutes_of_a_milestone_are_about_it_and_say_what_it_came_to()
    {
        var year = new ModelledYear("state-nd30", 12);
        var minutes = year.Compose("briefing-minutes", milestone: year.Milestone);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(minutes.Subject, Does.StartWith("Giao ban quý I công tác dân vận"));
            Assert.That(SetPage.Blocks(SetPage.Pages(minutes)), Does.Contain("Thống nhất tiếp tục thực hiện").And.Contain("Giao các đơn vị báo cáo"));
            Assert.That(minutes.BodyHtml, Does.Contain("ngày 26 tháng 6 năm 2026"), "the day it was held, not that of the document");
        }
    }

    [Test]
    public void The_letter_goes_to_the_groups_of_the_definition_and_names_their_quotas()
    {
        var letter = new ModelledYear("party-hd05-2026", 3).Compose("registration-call");
        var blocks = SetPage.Blocks(SetPage.Pages(letter));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(letter.Addressees, Is.EqualTo(new[] { "Đảng ủy xã, phường, đặc khu", "Đảng ủy các cơ quan, lực lượng vũ trang", "Mặt trận Tổ quốc, đoàn thể" }));
            Assert.That(blocks, Does.Contain("- Đảng ủy xã, phường, đặc khu: từ 01 đến 03 mô hình;").And.Contain("- Mặt trận Tổ quốc, đoàn thể: ít nhất 01 mô hình."));
            Assert.That(letter.TypeName, Is.Empty, "a letter has no name of its type");
            Assert.That(letter.Appendices.Single().BodyHtml, Does.Contain("<h3>10. Khả năng duy trì, nhân rộng</h3>"));
        }
    }

    [Test]
    public void A_form_is_the_units_own_paper_without_a_number()
    {
        var year = new ModelledYear("state-nd30", 1);
        var form = year.Compose("registration-form");
        var blocks = SetPage.Blocks(SetPage.Pages(form));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((form.IsNumbered, form.Number, form.IssuerName), Is.EqualTo((false, (DocumentNumber?)null, "Đơn vị của Mô hình thứ 0000")));
            Assert.That(Samples.Page(form).QuerySelector(".number"), Is.Null);
            Assert.That(form.Addressees, Is.EqualTo(new[] { "Sở Y tế" }));
            Assert.That(blocks.Count(b => b.StartsWith("10. ", StringComparison.Ordinal)), Is.EqualTo(1), "ten items");
            Assert.That(blocks, Does.Contain("Mục tiêu thứ nhất").And.Contain("Mục tiêu thứ hai"), "each line by itself");
            Assert.That(blocks.Count(b => b.StartsWith('…')), Is.EqualTo(1), "room where nothing was filled in");
            Assert.That((form.Signer.Name, form.SecondSigner!.Name), Is.EqualTo(("", "")));
        }
    }

    [Test]
    public void Long_lists_go_to_appendices_and_short_ones_stay()
    {
        var (brief, full) = (new ModelledYear("front", 12).Compose("final-report"), new ModelledYear("front", 200).Compose("final-report"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(brief.Appendices, Is.Empty);
            Assert.That(brief.BodyHtml, Does.Not.Contain("Phụ lục"));
            Assert.That(full.Appendices.Select(a => a.Title), Is.EqualTo(new[] { "Danh sách mô hình “Dân vận khéo” tiêu biểu năm 2026", "Danh sách báo cáo chậm, không báo cáo năm 2026" }));
            Assert.That(full.BodyHtml, Does.Contain("Danh sách 60 mô hình tiêu biểu tại Phụ lục kèm theo."));
            Assert.That(new ModelledYear("state-nd30", 12).Compose("registration-summary").Appendices.Single().Landscape);
        }
    }

    private static void AllAreThereOnce(ModelledYear year)
    {
        var standing = year.Papers.Where(RegistrationSteps.Stands).ToList();
        var accepted = year.Papers.Where(RegistrationSteps.IsAccepted).ToList();
        using (Assert.EnterMultipleScope())
        {
            AreThereOnce(year, "registration-summary", standing);
            AreThereOnce(year, "registration-list", accepted);
            AreThereOnce(year, "mid-year-report", [.. accepted.Where(RegistrationSteps.IsDiscontinued)]);
            var final = SetPage.Pages(year.Compose("final-report"));
            var table = final.SelectMany(p => p.QuerySelectorAll(".content table")).Single(t => t.QuerySelector("th:nth-child(6)")?.TextContent == "Điểm");
            Assert.That(
                table.QuerySelectorAll("tbody tr td:nth-child(2)").Select(c => c.TextContent).Order(StringComparer.Ordinal),
                Is.EqualTo(accepted.Where(RegistrationSteps.IsExemplary).Select(NameOf).Order(StringComparer.Ordinal)));
            foreach (var page in final)
            {
                SetPage.AddsUp(page, "final-report");
            }

            foreach (var kind in Kinds)
            {
                SetPage.IsClean(Samples.Html(year.Compose(kind)), kind);
            }
        }
    }

    private static void AreThereOnce(ModelledYear year, string kind, IReadOnlyList<RegistrationState> papers)
    {
        var pages = SetPage.Pages(year.Compose(kind));
        var cells = SetPage.Cells(pages).GroupBy(c => c).ToDictionary(c => c.Key, c => c.Count());
        foreach (var paper in papers)
        {
            Assert.That(cells.GetValueOrDefault(NameOf(paper)), Is.EqualTo(1), $"{kind}: {paper.Id}");
        }

        foreach (var page in pages)
        {
            SetPage.AddsUp(page, kind);
        }
    }

    // A page keeps the white space of a text, but for what no page can show.
    private static string NameOf(RegistrationState paper) => PlainText.Clean(paper.Form["name"]);

    private static Dictionary<string, string> Details(string kind) =>
        DocumentKinds.Get(kind).Details.ToDictionary(d => d.Id, d => d.Id is "chair" or "secretary" ? "Phạm Văn Dũng" : $"{d.Name} thứ nhất\n{d.Name} thứ hai");
}
