using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Templates;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Documents.Tests.Kinds;

/// <summary>The documents of scoring, commendation and mending, set in every profile from models of every size with names of every sort.</summary>
public sealed partial class ShippedKindTests
{
    private static readonly string[] OfCycle = ["score-summary", "appraisal-minutes", "council-minutes", "proposal", "decision", "replication-assignment"];
    private static readonly string[] OfRegistration = ["score-sheet", "achievement-report"];
    private static readonly string[] OfRelation = ["correction", "recall"];

    // As people type: five lines, one of them empty, in details of every kind that has some.
    private static readonly (string Id, string Text)[] Filled =
    [
        ("place", "Phòng họp số 2"), ("start_time", "08 giờ 00 phút"), ("end_time", "11 giờ 30 phút"), ("attendance", "Ông Phạm Minh Đức, Phó Giám đốc\n\n Bà Đỗ Thị Hoa \r\nÔng Vũ Quốc Khánh"),
        ("opinions", "Bổ sung ảnh minh chứng"), ("conclusion", "Hoàn thành trước ngày 10/12"), ("assignments", "Mô hình A | Xã A | Xã B, xã C\nMô hình B"), ("learners", "Các xã"),
        ("contents", "Tuyên truyền\nDuy trì"), ("deadline", "ngày 30/6/2027"), ("person", "Nguyễn Thị Lan"), ("birth_date", "01/5/1985"), ("position", "Trưởng trạm"), ("profile", "Dòng một\nDòng hai"),
        ("results", "12 tuyến đường"), ("previous_awards", "Giấy khen; Quyết định số 5/QĐ-SYT ngày 02/3/2025; Giám đốc Sở Y tế"),
    ];

    public static IEnumerable<TestCaseData> EveryKindInEveryProfile() =>
        from kind in OfCycle.Concat(OfRegistration).Concat(OfRelation)
        from profile in FormatProfiles.Ids
        select new TestCaseData(kind, profile);

    [TestCaseSource(nameof(EveryKindInEveryProfile))]
    public void Of_any_size_it_is_whole(string kind, string profile) => Assert.Multiple(() =>
    {
        foreach (var rows in new[] { 0, 1, 2, 3, 10, 11, 21, 45 })
        {
            foreach (var filled in new[] { false, true })
            {
                AssertSound(ComposedKind.Of(kind, profile, Model(kind, new KindModels(rows), filled)), $"{rows} rows, filled {filled}");
            }
        }
    });

    [TestCaseSource(nameof(EveryKindInEveryProfile))]
    public void Two_thousand_rows_and_names_of_a_thousand_characters_are_set(string kind, string profile)
    {
        var many = new KindModels(2_000);
        var large = ComposedKind.Of(kind, profile, Model(kind, many, true));
        var longNames = new KindModels(12, text => string.Concat(Enumerable.Repeat(text + " và nhân dân ", 1_000 / (text.Length + 13) + 1))[..1_000].Trim());
        var wide = ComposedKind.Of(kind, profile, Model(kind, longNames, false));

        Assert.Multiple(() =>
        {
            AssertSound(large, "2000");
            AssertSound(wide, "long");
            if (OfCycle.Contains(kind))
            {
                Assert.That(Missing(large, Enumerable.Range(1, 2_000).Select(many.ModelName)), Is.Empty);
                Assert.That(Missing(wide, Enumerable.Range(1, 12).Select(longNames.ModelName)), Is.Empty);
            }
        });
    }

    [TestCaseSource(nameof(EveryKindInEveryProfile))]
    public void Odd_names_are_escaped_composed_and_shown(string kind, string profile)
    {
        // Markup, an ampersand, quotes, accents apart from their letters, control characters and half a surrogate pair.
        var odd = new KindModels(12, text => $"<b>{text}</b> & \"{"Nguyễn".Normalize(NormalizationForm.FormD)}\" 'x' \u0001\uD800 {{{{ cycle }}}}");
        var set = ComposedKind.Of(kind, profile, Model(kind, odd, false));
        var expected = "<b>Mô hình số 1</b> & \"Nguyễn\" 'x' \uFFFD\uFFFD {{ cycle }}";

        Assert.Multiple(() =>
        {
            AssertTables(set, "odd");
            Assert.That(set.Text.IsNormalized());
            Assert.That(set.Contents.SelectMany(c => c.QuerySelectorAll("b")), Is.Empty);
            Assert.That(set.Text, Does.Contain(OfRelation.Contains(kind) ? expected.Replace("Mô hình số 1", "Sở Y tế", StringComparison.Ordinal) : expected));
            Assert.That(set.Text.Contains('\u0001', StringComparison.Ordinal), Is.False);
        });
    }

    [TestCaseSource(nameof(EveryKindInEveryProfile))]
    public void It_ends_and_is_headed_as_its_profile_asks(string kind, string profile)
    {
        var set = ComposedKind.Of(kind, profile, Model(kind, new KindModels(4), false));
        var body = set.Page.QuerySelector(".content")!;
        var marks = FormatProfiles.Get(profile).Body;

        Assert.Multiple(() =>
        {
            if (kind != "score-sheet")
            {
                Assert.That(body.Children[^1].TextContent, Does.EndWith(marks.EndMark));
                Assert.That(body.TextContent.Split(marks.EndMark == "./." ? "./." : "\u0000"), Has.Length.LessThanOrEqualTo(2), "one end");
            }

            Assert.That(set.Document.Recipients, Has.None.Empty);
            Assert.That(DocumentKinds.Get(kind).TypeName.Length == 0, Is.EqualTo(set.Page.QuerySelector("h1") is null));
        });
    }

    [Test]
    public void The_summary_adds_up()
    {
        const int Rows = 37;
        var set = ComposedKind.Of("score-summary", "state-nd30", new KindModels(Rows).OfCycle());
        var tables = set.Appendices.Single().QuerySelectorAll("table").ToList();

        Assert.That(tables, Has.Count.EqualTo(2));
        foreach (var (table, first, count) in new[] { (tables[0], 1, 19), (tables[1], 20, 18) })
        {
            var all = Enumerable.Range(first, count).ToList();
            var rows = table.QuerySelectorAll("tbody tr").Select(Cells).ToList();
            var sum = rows[^1];

            Assert.Multiple(() =>
            {
                Assert.That(rows, Has.Count.EqualTo(count + 1));
                Assert.That(sum[0], Is.EqualTo($"Tổng cộng ({count} mô hình)"));
                for (var column = 0; column < 3; column++)
                {
                    Assert.That(sum[1 + column], Is.EqualTo(VietnameseText.Number(all.Sum(i => KindModels.Points(i, column)), 2)));
                    Assert.That(rows[0][2 + column], Is.EqualTo(VietnameseText.Number(KindModels.Points(first, column), 2)));
                }

                Assert.That(sum[4], Is.EqualTo(VietnameseText.Number(all.Sum(KindModels.Self), 2)));
                Assert.That(sum[5], Is.EqualTo(VietnameseText.Number(all.Sum(KindModels.Verified), 2)));
                Assert.That(sum[8], Is.EqualTo(VietnameseText.Number(all.Sum(KindModels.Total), 2)));
                Assert.That(sum[11], Is.EqualTo($"Bình quân: {VietnameseText.Number(all.Average(KindModels.Total), 2)}"));
            });
        }
    }

    [Test]
    public void The_wide_table_lies_on_its_side_and_an_empty_one_is_no_appendix() => Assert.Multiple(() =>
    {
        Assert.That(ComposedKind.Of("score-summary", "front", new KindModels(1).OfCycle()).Document.Appendices.Single().Landscape);
        Assert.That(ComposedKind.Of("score-summary", "front", new KindModels(0).OfCycle()).Document.Appendices, Is.Empty);
    });

    // Two rows and three parties per award: ten in all stand in the text, eleven in a list of their own.
    [TestCase("proposal")]
    [TestCase("decision")]
    [TestCase("replication-assignment")]
    public void Ten_names_stand_in_the_text_and_eleven_in_a_list_that_goes_with_it(string kind)
    {
        var (ten, eleven) = (new KindModels(10), new KindModels(11));
        var (inText, apart) = (ComposedKind.Of(kind, "state-nd30", ten.OfCycle()), ComposedKind.Of(kind, "state-nd30", eleven.OfCycle()));

        Assert.Multiple(() =>
        {
            Assert.That(inText.Document.Appendices, Is.Empty);
            Assert.That(inText.Page.QuerySelectorAll("tbody tr"), Has.Count.GreaterThanOrEqualTo(10));
            Assert.That(inText.Text, Does.Not.Contain("kèm theo)").And.Not.Contain("theo danh sách"));
            Assert.That(apart.Document.Appendices, Has.Count.EqualTo(1));
            Assert.That(apart.Page.QuerySelectorAll("table"), Is.Empty);
            Assert.That(apart.Page.QuerySelector(".content")!.TextContent, Does.Contain("danh sách kèm theo"));
            Assert.That(Missing(apart, Enumerable.Range(1, 11).Select(eleven.ModelName)), Is.Empty);
            Assert.That(apart.Page.QuerySelector(".content")!.TextContent, Does.Contain(kind == "replication-assignment" ? "11 mô hình" : "06 tập thể và 05 cá nhân"));
        });
    }

    [Test]
    public void A_sheet_nobody_has_scored_is_a_form_with_empty_places()
    {
        var blank = ComposedKind.Of("score-sheet", "state-nd30", new KindModels(3).OfRegistration(scored: false));
        var filled = ComposedKind.Of("score-sheet", "state-nd30", new KindModels(3).OfRegistration(scored: true));

        Assert.Multiple(() =>
        {
            foreach (var row in blank.Page.QuerySelectorAll("tbody tr").Select(Cells).Where(r => r.Count == 8))
            {
                Assert.That(row[3..], Is.All.Empty);
            }

            Assert.That(blank.Text, Does.Contain("Xếp loại đề nghị: …").And.Not.Contain("Người thẩm định"));
            Assert.That(filled.Text, Does.Contain("Xếp loại: Xuất sắc").And.Contain("91,75").And.Contain("-1").And.Contain("Chậm “Báo cáo năm” (trừ 1)"));
            Assert.That(filled.Text, Does.Contain("Phạm Minh Đức: thiếu ảnh").And.Contain("9,259,25; 9,25; 9,25").And.Contain("-1,00").And.Contain("(*) Tiêu chí có mức điểm tối thiểu: I từ 10 điểm; III từ 10 điểm."));
        });
    }

    [Test]
    public void A_form_bears_no_number_and_is_signed_by_hand() => Assert.Multiple(() =>
    {
        foreach (var kind in OfRegistration)
        {
            var set = ComposedKind.Of(kind, "state-nd30", new KindModels(2).OfRegistration(scored: true));
            Assert.That(DocumentKinds.Get(kind).Numbered, Is.False, kind);
            Assert.That((set.Document.Number, set.Document.Signer.Name, set.Document.SecondSigner!.Name), Is.EqualTo(((DocumentNumber?)null, "", "")), kind);
            Assert.That(set.Page.Body!.TextContent, Does.Not.Contain("Số:"), kind);
        }
    });

    [Test]
    public void An_achievement_report_is_the_units_own_and_tells_a_person_from_a_body()
    {
        var body = ComposedKind.Of("achievement-report", "state-nd30", new KindModels(2).OfRegistration(true));
        var person = ComposedKind.Of("achievement-report", "state-nd30", new KindModels(2).OfRegistration(true, "individual", Filled));

        Assert.Multiple(() =>
        {
            Assert.That(body.Document.IssuerName, Is.EqualTo("Trạm y tế xã 1"));
            Assert.That(body.Text, Does.Contain("SƠ LƯỢC ĐẶC ĐIỂM").And.Contain("Tên tập thể: Trạm y tế xã 1").And.Not.Contain("Họ và tên"));
            Assert.That(person.Text, Does.Contain("SƠ LƯỢC LÝ LỊCH").And.Contain("Họ và tên: Nguyễn Thị Lan").And.Contain("- Giấy khen; Quyết định số 5/QĐ-SYT"));
        });
    }

    [TestCase("state-nd30", "V/v đính chính Kế hoạch số 20/KH-SYT ngày 16 tháng 01 năm 2026", "Căn cứ Nghị định số 30/2020/NĐ-CP")]
    [TestCase("front", "V/v đính chính Kế hoạch số 20/KH-SYT ngày 16 tháng 01 năm 2026", "Căn cứ Nghị định số 30/2020/NĐ-CP")]
    [TestCase("party-hd05-2026", "Đính chính Kế hoạch số 20/KH-SYT ngày 16 tháng 01 năm 2026", "Do có sai sót")]
    [TestCase("party-hd36-2018", "Đính chính Kế hoạch số 20/KH-SYT ngày 16 tháng 01 năm 2026", "Do có sai sót")]
    public void A_letter_of_correction_names_what_it_corrects_and_why_it_may(string profile, string subject, string begins)
    {
        var set = ComposedKind.Of("correction", profile, new KindModels(1).OfRelation());

        Assert.Multiple(() =>
        {
            Assert.That(set.Page.TextOf(".letter-subject"), Is.EqualTo(subject));
            Assert.That(set.Page.QuerySelector(".content")!.TextContent.Trim(), Does.StartWith(begins));
            Assert.That(set.Text, Does.Contain("Tại trang 1, đã in là: “in sai 1”; nay sửa lại là: “sửa đúng 1”.").And.Contain("Các nội dung khác của Kế hoạch số 20/KH-SYT"));
        });
    }

    [Test]
    public void What_is_about_no_document_yet_still_reads_well() => Assert.Multiple(() =>
    {
        foreach (var kind in OfRelation)
        {
            var set = ComposedKind.Of(kind, "state-nd30", new KindModels(0).OfRelation(isNamed: false));
            Assert.That(set.Text, Does.Contain(" văn bản của Sở Y tế"), kind);
            Assert.That(set.Page.Body!.TextContent, Does.Contain(kind == "recall" ? "Thu hồi văn bản" : "V/v đính chính văn bản"), kind);
        }
    });

    [Test]
    public void Minutes_of_a_vote_say_who_had_none_and_how_it_was_held()
    {
        var open = ComposedKind.Of("council-minutes", "state-nd30", new KindModels(3).OfCycle());
        var secret = ComposedKind.Of("council-minutes", "state-nd30", new KindModels(4).OfCycle());

        Assert.Multiple(() =>
        {
            Assert.That(open.Text, Does.Contain("Hội đồng bỏ phiếu công khai.").And.Contain("Trong đó bằng văn bản"));
            Assert.That(open.Text, Does.Contain("Thành viên không tham gia bỏ phiếu đối với mô hình của đơn vị mình: Thành viên 1 (mô hình số 1, 3); Thành viên 2 (mô hình số 2, 4)."));
            Assert.That(secret.Text, Does.Contain("Hội đồng bỏ phiếu kín.").And.Not.Contain("Trong đó bằng văn bản"));
        });
    }

    private static Map Model(string kind, KindModels models, bool filled) =>
        OfCycle.Contains(kind) ? models.OfCycle(filled ? Filled : [])
        : OfRelation.Contains(kind) ? models.OfRelation(filled || kind.Length == 0)
        : models.OfRegistration(filled, filled ? "individual" : "collective", filled ? Filled : []);

    private static void AssertSound(ComposedKind set, string about)
    {
        AssertTables(set, about);
        foreach (var content in set.Contents)
        {
            var headings = content.QuerySelectorAll("h2").Select(h => Regex.Match(h.TextContent, "^[IVXLC]+").Value);
            Assert.That(headings, Is.EqualTo(Enumerable.Range(1, headings.Count()).Select(i => VietnameseText.Roman(i))), about);
            foreach (var line in content.QuerySelectorAll("p, h2, h3, td, th"))
            {
                Assert.That(Dangling().Match(line.TextContent).Value, Is.Empty, $"{about}: {line.TextContent}");
                Assert.That(line.TextContent.IsNormalized(), $"{about}: {line.TextContent}");
                Assert.That(line.TextContent, Does.Not.StartWith(" ").And.Not.EndsWith(" "), about);
                Assert.That(line.LocalName is "td" or "th" || line.TextContent.Length > 0, $"{about}: an empty {line.LocalName}");
            }
        }
    }

    // A table has rows, and every row as many places as its head: cells that span rows counted in each.
    private static void AssertTables(ComposedKind set, string about)
    {
        foreach (var table in set.Contents.SelectMany(c => c.QuerySelectorAll("table")))
        {
            var rows = table.QuerySelectorAll("tr").ToList();
            var width = rows[0].Children.Sum(Span);
            var head = table.QuerySelectorAll("thead tr").ToList();
            Assert.That(table.QuerySelectorAll("tbody tr"), Is.Not.Empty, about);
            Assert.That(head.Count < 2 || head[1].Children.Sum(Span) + head[0].Children.Where(c => c.HasAttribute("rowspan")).Sum(Span) == width, about);
            foreach (var row in table.QuerySelectorAll("tbody tr"))
            {
                Assert.That(row.Children.Sum(Span), Is.EqualTo(width), $"{about}: {row.TextContent}");
            }
        }

        static int Span(IElement cell) => int.Parse(cell.GetAttribute("colspan") ?? "1", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Missing(ComposedKind set, IEnumerable<string> names)
    {
        var lines = set.Contents.SelectMany(c => c.QuerySelectorAll("td")).SelectMany(td => td.ChildNodes.Select(n => n.TextContent)).ToHashSet(StringComparer.Ordinal);
        return names.Where(n => !lines.Contains(n));
    }

    private static List<string> Cells(IElement row) => [.. row.Children.Select(c => c.TextContent.Trim())];

    // Marks that follow one another, stand after a blank, or hold nothing between them.
    [GeneratedRegex(@"[,;:.]\s*[,;]|\.\.| [,;.:]|\(\s*\)|“”|  |:\.|,\)|;\)")]
    private static partial Regex Dangling();
}
