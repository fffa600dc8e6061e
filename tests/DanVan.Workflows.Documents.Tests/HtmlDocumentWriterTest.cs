using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Html;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests;

public class HtmlDocumentWriterTest
{
    [Test]
    public void State_heading_has_issuer_and_number_left_and_national_title_and_date_right()
    {
        var page = Samples.Page(Samples.StatePlan);

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf(".heading .issuer .issuer-parent"), Is.EqualTo("ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC"));
            Assert.That(page.TextOf(".heading .issuer .issuer-name"), Is.EqualTo("SỞ Y TẾ"));
            Assert.That(page.QuerySelector(".heading .issuer .issuer-block > .rule"), Is.Not.Null, "a short rule under the issuer");
            Assert.That(page.TextOf(".heading .authority-heading .nation"), Is.EqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
            Assert.That(page.TextOf(".heading .authority-heading .motto.ruled"), Is.EqualTo("Độc lập - Tự do - Hạnh phúc"));
            Assert.That(page.TextOf(".heading .reference .number"), Is.EqualTo("Số: 20/KH-SYT"));
            Assert.That(page.TextOf(".heading > .place-date"), Is.EqualTo("Đồng Xoài, ngày 16 tháng 01 năm 2024"));
            Assert.That(page.QuerySelector(".asterisk"), Is.Null);
        });
    }

    [Test]
    public void Party_heading_has_the_Partys_title_an_asterisk_and_no_colon_after_the_word_for_number()
    {
        var page = Samples.Page(Samples.PartyPlan);

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf(".heading .authority-heading .nation.ruled"), Is.EqualTo("ĐẢNG CỘNG SẢN VIỆT NAM"));
            Assert.That(page.TextOf(".heading .issuer .issuer-parent"), Is.EqualTo("TỈNH ỦY BÌNH PHƯỚC"));
            Assert.That(page.TextOf(".heading .issuer .issuer-block > .asterisk"), Is.EqualTo("*"));
            Assert.That(page.TextOf(".heading .number"), Is.EqualTo("Số 24-KH/BDVTU"));
            Assert.That(page.TextOf(".place-date"), Is.EqualTo("Đồng Xoài, ngày 05 tháng 3 năm 2026"));
            Assert.That(page.TextOf(".subject-block .dashes"), Is.EqualTo("-----"));
            Assert.That(page.Body!.TextContent, Does.Not.Contain("CỘNG HÒA XÃ HỘI").And.Not.Contain("Độc lập"));
            Assert.That(page.QuerySelector(".rule"), Is.Null);
        });
    }

    [Test]
    public void Title_stands_above_its_abstract_and_both_above_the_body()
    {
        var page = Samples.Page(Samples.StatePlan);
        var order = page.QuerySelectorAll(".heading, .type-name, .subject, .content, .closing").Select(e => e.ClassName!.Split(' ')[0]);

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf("h1.type-name"), Is.EqualTo("KẾ HOẠCH"));
            Assert.That(page.TextOf(".subject"), Is.EqualTo("Thực hiện phong trào thi đua “Dân vận khéo” năm 2024"));
            Assert.That(order, Is.EqualTo(new[] { "heading", "type-name", "subject", "content", "closing" }));
        });
    }

    [TestCase("state-nd30", "I. MỤC ĐÍCH", "Nội dung của kế hoạch./.")]
    [TestCase("front", "I. MỤC ĐÍCH", "Nội dung của kế hoạch./.")]
    [TestCase("party-hd36-2018", "I. MỤC ĐÍCH", "Nội dung của kế hoạch./.")]
    [TestCase("party-hd05-2026", "I- MỤC ĐÍCH", "Nội dung của kế hoạch.")]
    public void Section_and_end_marks_are_the_profiles(string profile, string section, string end)
    {
        var page = Samples.Page(Samples.StatePlan with { ProfileId = profile });

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf(".content h2"), Is.EqualTo(section));
            Assert.That(page.QuerySelectorAll(".content p")[^1].TextContent, Is.EqualTo(end));
        });
    }

    [Test]
    public void State_recipients_end_with_semicolons_and_a_full_stop()
    {
        var page = Samples.Page(Samples.StatePlan);

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf(".recipients-label"), Is.EqualTo("Nơi nhận:"));
            Assert.That(
                page.QuerySelectorAll(".recipients li").Select(l => l.TextContent),
                Is.EqualTo(new[] { "- UBND tỉnh (để báo cáo);", "- Các đơn vị trực thuộc;", "- Lưu: VT." }));
        });
    }

    [TestCase("state-nd30", SigningCapacity.Own, "", "GIÁM ĐỐC")]
    [TestCase("state-nd30", SigningCapacity.OnBehalf, "Ủy ban nhân dân", "TM. ỦY BAN NHÂN DÂN|GIÁM ĐỐC")]
    [TestCase("state-nd30", SigningCapacity.ForHead, "Giám đốc", "KT. GIÁM ĐỐC|GIÁM ĐỐC")]
    [TestCase("state-nd30", SigningCapacity.ByOrder, "Giám đốc", "TL. GIÁM ĐỐC|GIÁM ĐỐC")]
    [TestCase("state-nd30", SigningCapacity.ByMandate, "Giám đốc", "TUQ. GIÁM ĐỐC|GIÁM ĐỐC")]
    [TestCase("state-nd30", SigningCapacity.Acting, "", "Q. GIÁM ĐỐC")]
    [TestCase("party-hd36-2018", SigningCapacity.OnBehalf, "Ban Thường vụ", "T/M BAN THƯỜNG VỤ|GIÁM ĐỐC")]
    [TestCase("party-hd05-2026", SigningCapacity.ForHead, "Trưởng ban", "K/T TRƯỞNG BAN|GIÁM ĐỐC")]
    [TestCase("party-hd05-2026", SigningCapacity.ByOrder, "Trưởng ban", "T/L TRƯỞNG BAN|GIÁM ĐỐC")]
    public void Signature_carries_the_profiles_prefix(string profile, SigningCapacity capacity, string actsFor, string lines)
    {
        var page = Samples.Page(Samples.StatePlan with
        {
            ProfileId = profile,
            Signer = new() { Title = "Giám đốc", Name = "Nguyễn Văn A", Capacity = capacity, For = actsFor },
        });
        var signature = page.QuerySelectorAll(".main-signer .signer-authority, .main-signer .signer-title").Select(e => e.TextContent);

        Assert.Multiple(() =>
        {
            Assert.That(string.Join('|', signature), Is.EqualTo(lines));
            Assert.That(page.TextOf(".main-signer .signer-name"), Is.EqualTo("Nguyễn Văn A"));
        });
    }

    [Test]
    public void A_capacity_the_profile_does_not_know_is_refused()
    {
        var byMandate = Samples.PartyPlan with { Signer = Samples.PartyPlan.Signer with { Capacity = SigningCapacity.ByMandate } };
        var forNobody = Samples.StatePlan with { Signer = Samples.StatePlan.Signer with { Capacity = SigningCapacity.ForHead } };

        Assert.Multiple(() =>
        {
            Assert.That(() => Samples.Html(byMandate), Throws.ArgumentException.With.Message.Contains("ByMandate"));
            Assert.That(() => Samples.Html(forNobody), Throws.ArgumentException.With.Message.Contains("ForHead"));
        });
    }

    [Test]
    public void Minutes_have_the_second_signer_left_the_main_one_right_and_recipients_below()
    {
        var page = Samples.Page(Samples.StatePlan with { SecondSigner = new() { Title = "Thư ký", Name = "Lê C" } });
        var blocks = page.QuerySelector(".closing")!.Children.Select(e => e.ClassName);

        Assert.Multiple(() =>
        {
            Assert.That(blocks, Is.EqualTo(new[] { "signature second", "signature main-signer", "recipients-block" }));
            Assert.That(page.TextOf(".second .signer-title"), Is.EqualTo("THƯ KÝ"));
            Assert.That(page.TextOf(".second .signer-name"), Is.EqualTo("Lê C"));
        });
    }

    [Test]
    public void State_letter_has_its_abstract_under_the_number_and_no_title()
    {
        var page = Samples.Page(Samples.StatePlan with { TypeName = "", Number = DocumentNumber.Parse("05/SYT-VP"), Subject = "đăng ký mô hình" });

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf(".reference .letter-subject"), Is.EqualTo("V/v đăng ký mô hình"));
            Assert.That(page.QuerySelector(".type-name"), Is.Null);
            Assert.That(page.QuerySelector(".subject"), Is.Null);
        });
    }

    [Test]
    public void Party_letter_has_no_V_slash_v()
    {
        var page = Samples.Page(Samples.PartyPlan with { TypeName = "", Number = DocumentNumber.Parse("755-CV/TU"), Subject = "tăng cường nắm tình hình" });

        Assert.That(page.TextOf(".reference .letter-subject"), Is.EqualTo("tăng cường nắm tình hình"));
    }

    [Test]
    public void One_addressee_stands_on_the_labels_line_and_several_are_listed()
    {
        var one = Samples.Page(Samples.StatePlan with { Addressees = ["Giám đốc Sở Y tế"] });
        var two = Samples.Page(Samples.StatePlan with { Addressees = ["UBND tỉnh", "Sở Nội vụ"] });

        Assert.Multiple(() =>
        {
            Assert.That(one.TextOf(".addressees .addressees-label"), Is.EqualTo("Kính gửi:"));
            Assert.That(one.TextOf(".addressees .addressee"), Is.EqualTo("Giám đốc Sở Y tế"));
            Assert.That(two.QuerySelectorAll(".addressee-list li").Select(l => l.TextContent), Is.EqualTo(new[] { "- UBND tỉnh;", "- Sở Nội vụ." }));
        });
    }

    [TestCase("TỜ TRÌNH", "Kính trình:")]
    [TestCase("tờ trình", "Kính trình:")]
    [TestCase("BÁO CÁO", "Kính gửi:")]
    public void A_Party_submission_is_presented_rather_than_sent(string type, string label)
    {
        var page = Samples.Page(Samples.PartyPlan with { TypeName = type, Addressees = ["Ban Thường vụ Tỉnh ủy"] });

        Assert.That(page.TextOf(".addressees-label"), Is.EqualTo(label));
    }

    [Test]
    public void A_draft_without_a_number_leaves_room_for_it()
    {
        var page = Samples.Page(Samples.StatePlan with { Number = null });

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf(".number"), Is.EqualTo("Số: "));
            Assert.That(page.QuerySelector(".number .number-room"), Is.Not.Null);
        });
    }

    [TestCase(9, 1, "ngày 09 tháng 01")]
    [TestCase(10, 2, "ngày 10 tháng 02")]
    [TestCase(1, 3, "ngày 01 tháng 3")]
    [TestCase(31, 12, "ngày 31 tháng 12")]
    public void Day_below_ten_and_January_and_February_carry_a_zero(int day, int month, string expected)
    {
        var page = Samples.Page(Samples.StatePlan with { Date = new LocalDate(2024, month, day) });

        Assert.That(page.TextOf(".place-date"), Is.EqualTo($"Đồng Xoài, {expected} năm 2024"));
    }

    [Test]
    public void Certificate_has_its_own_frame()
    {
        var page = Samples.Page(Samples.Certificate);

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf(".certificate .certificate-heading .nation"), Is.EqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
            Assert.That(page.TextOf(".certificate-authority"), Is.EqualTo("GIÁM ĐỐC SỞ Y TẾ"));
            Assert.That(page.TextOf(".certificate-lead"), Is.EqualTo("TẶNG"));
            Assert.That(page.TextOf("h1.certificate-title"), Is.EqualTo("GIẤY KHEN"));
            Assert.That(page.TextOf(".award-recipient"), Is.EqualTo("Xã Tiến Lợi"));
            Assert.That(page.TextOf(".award-register"), Does.Contain("03/GK-SYT"));
            Assert.That(page.TextOf(".closing .place-date"), Is.EqualTo("Đồng Xoài, ngày 20 tháng 12 năm 2024"));
            Assert.That(page.TextOf(".closing .signer-title"), Is.EqualTo("GIÁM ĐỐC"));
            Assert.That(page.TextOf("style"), Does.Contain("@page { size: 297mm 210mm"));
            Assert.That(page.QuerySelector(".number"), Is.Null);
        });
    }

    [TestCase(250, "sheet certificate")]
    [TestCase(400, "sheet certificate dense")]
    [TestCase(700, "sheet certificate dense densest")]
    public void A_certificate_with_long_names_is_set_smaller_and_never_cut(int length, string classes)
    {
        var page = Samples.Page(Samples.Certificate with { BodyHtml = $"<p class=\"award-recipient\">{new string('a', length)}</p>" });

        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("article")!.ClassName, Is.EqualTo(classes));
            Assert.That(page.TextOf(".award-recipient"), Has.Length.EqualTo(length));
            Assert.That(page.TextOf("style"), Does.Not.Contain("overflow: hidden"));
        });
    }

    [TestCase("state-nd30", ".number { font-size: 13pt; font-weight: normal; font-style: normal; }")]
    [TestCase("state-nd30", ".recipients-label { font-size: 12pt; font-weight: bold; font-style: italic; }")]
    [TestCase("state-nd30", ".legal-basis { font-size: 14pt; font-weight: normal; font-style: italic; }")]
    [TestCase("state-nd30", "@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm;")]
    [TestCase("state-nd30", "@page :first { @top-center { content: none; } }")]
    [TestCase("party-hd36-2018", ".nation { font-size: 15pt; font-weight: bold; font-style: normal; }")]
    [TestCase("party-hd36-2018", ".recipients-label { font-size: 14pt; font-weight: normal; font-style: normal; text-decoration: underline; }")]
    [TestCase("party-hd36-2018", ".signer-title { font-size: 14pt; font-weight: bold; font-style: normal; }")]
    [TestCase("party-hd05-2026", ".signer-title { font-size: 14pt; font-weight: normal; font-style: normal; }")]
    [TestCase("party-hd05-2026", "--line-height: 18pt;")]
    public void Sizes_faces_and_margins_are_the_profiles(string profile, string rule) =>
        Assert.That(Samples.Page(Samples.StatePlan with { ProfileId = profile }).TextOf("style"), Does.Contain(rule));

    [Test]
    public void The_file_is_whole_in_itself_and_holds_no_script()
    {
        foreach (var document in new[] { Samples.StatePlan, Samples.PartyPlan, Samples.Certificate })
        {
            var page = Samples.Page(document);

            Assert.Multiple(() =>
            {
                Assert.That(page.DocumentElement.GetAttribute("lang"), Is.EqualTo("vi"));
                Assert.That(page.CharacterSet, Is.EqualTo("utf-8").IgnoreCase);
                Assert.That(page.QuerySelectorAll("script, link, img, iframe, object, embed, form"), Is.Empty);
                Assert.That(page.QuerySelectorAll("[src], [href], [style]"), Is.Empty);
                Assert.That(page.TextOf("style"), Does.Not.Contain("url(").And.Not.Contain("@import"));
            });
        }
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("</title></style><script>alert(1)</script>")]
    [TestCase("\"><img src=x onerror=alert(1)>")]
    [TestCase("A & B \"C\" 'D' <E> &amp; &#60;")]
    [TestCase("<!-- -->")]
    public void Hostile_text_is_shown_as_it_is_and_adds_no_element(string hostile)
    {
        foreach (var basis in new[] { Samples.StatePlan, Samples.PartyPlan, Samples.Certificate })
        {
            var document = basis with
            {
                KindId = hostile,
                TypeName = hostile,
                Place = hostile,
                IssuerName = hostile,
                IssuerParent = hostile,
                Subject = hostile,
                Signer = new() { Title = hostile, Name = hostile, Capacity = SigningCapacity.ForHead, For = hostile },
                SecondSigner = new() { Title = hostile, Name = hostile },
                Addressees = [hostile, hostile],
                Recipients = [hostile, hostile],
                Language = hostile,
            };
            var harmless = document with
            {
                KindId = "x", TypeName = "x", Place = "x", IssuerName = "x", IssuerParent = "x", Subject = "x",
                Signer = document.Signer with { Title = "x", Name = "x", For = "x" },
                SecondSigner = new() { Title = "x", Name = "x" }, Addressees = ["x", "x"], Recipients = ["x", "x"], Language = "x",
            };
            var page = Samples.Page(document);

            Assert.Multiple(() =>
            {
                Assert.That(page.TextOf(".main-signer .signer-name"), Is.EqualTo(hostile));
                Assert.That(page.Title, Does.Contain(hostile));
                Assert.That(page.Body!.GetAttribute("data-kind"), Is.EqualTo(hostile));
                Assert.That(Shape(page), Is.EqualTo(Shape(Samples.Page(harmless))), "the same elements, whatever the text");
            });
        }

        static string[] Shape(IDocument page) => [.. page.All.Select(e => e.LocalName + string.Concat(e.Attributes.Select(a => "@" + a.Name)))];
    }

    [Test]
    public void Capitals_are_set_after_composition_so_no_diacritic_is_lost()
    {
        var decomposed = "Ủy ban nhân dân phường Tiến Lợi".Normalize(NormalizationForm.FormD);
        var page = Samples.Page(Samples.StatePlan with { IssuerName = decomposed, Place = decomposed });

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf(".issuer-name"), Is.EqualTo("ỦY BAN NHÂN DÂN PHƯỜNG TIẾN LỢI"));
            Assert.That(page.TextOf(".place-date"), Does.StartWith("Ủy ban nhân dân phường Tiến Lợi,"));
        });
    }

    [Test]
    public void Control_characters_and_half_surrogates_in_data_become_visible_replacements()
    {
        var page = Samples.Page(Samples.StatePlan with { IssuerName = "Sở\0 Y\uD800 tế\ncon" });

        Assert.That(page.TextOf(".issuer-name"), Is.EqualTo("SỞ\uFFFD Y\uFFFD TẾ CON"));
    }

    [Test]
    public void The_same_document_gives_the_same_bytes_also_from_many_threads()
    {
        var writer = new HtmlDocumentWriter();
        var expected = writer.Write(Samples.PartyPlan);
        var written = new byte[64][];
        Parallel.For(0, written.Length, i => written[i] = writer.Write(Samples.PartyPlan with { Recipients = [.. Samples.PartyPlan.Recipients] }));

        Assert.Multiple(() =>
        {
            Assert.That(written, Is.All.EqualTo(expected));
            Assert.That(expected, Has.None.EqualTo((byte)'\r'));
            Assert.That(expected[0], Is.EqualTo((byte)'<'), "no byte order mark");
        });
    }

    [Test]
    public void A_changed_word_changes_the_bytes() =>
        Assert.That(Samples.Html(Samples.StatePlan with { Place = "Phan Thiết" }), Is.Not.EqualTo(Samples.Html(Samples.StatePlan)));

    [Test]
    public void An_unknown_profile_is_named_in_the_exception_with_those_there_are() =>
        Assert.That(
            () => Samples.Html(Samples.StatePlan with { ProfileId = "state-nd31" }),
            Throws.ArgumentException.With.Message.Contains("state-nd31").And.Message.Contains("party-hd05-2026"));

    [TestCaseSource(typeof(FormatProfiles), nameof(FormatProfiles.Ids))]
    public void Every_profile_sets_every_sample_as_well_formed_html(string profile)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });

        foreach (var document in new[] { Samples.StatePlan, Samples.Certificate })
        {
            Assert.That(() => parser.ParseDocument(Samples.Html(document with { ProfileId = profile })), Throws.Nothing);
        }
    }
}
