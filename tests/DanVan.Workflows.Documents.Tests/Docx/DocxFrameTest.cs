using System.Globalization;
using DanVan.Workflows.Documents.Formats;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.Workflows.Documents.Tests.Docx;

/// <summary>The frame as word processors and the format checker find it: zones by style, effective values, measures.</summary>
public class DocxFrameTest
{
    [Test]
    public void State_heading_stands_in_two_columns_each_line_in_its_style()
    {
        using var file = DocxSamples.Open(Samples.StatePlan);
        var cells = file.Body().Elements<Table>().First().Descendants<TableCell>().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(cells, Has.Count.EqualTo(4));
            Assert.That(cells[0].TextIn("VB_CoQuanChuQuan"), Is.EqualTo("ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC"));
            Assert.That(cells[0].TextIn("VB_CoQuanBanHanh"), Is.EqualTo("SỞ Y TẾ"));
            Assert.That(cells[1].TextIn("VB_QuocHieu"), Is.EqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
            Assert.That(cells[1].TextIn("VB_TieuNgu"), Is.EqualTo("Độc lập - Tự do - Hạnh phúc"));
            Assert.That(cells[2].TextIn("VB_SoKyHieu"), Is.EqualTo("Số: 20/KH-SYT"));
            Assert.That(cells[3].TextIn("VB_DiaDanhNgayThang"), Is.EqualTo("Đồng Xoài, ngày 16 tháng 01 năm 2024"));
            Assert.That(file.Body().TextIn("VB_TenLoai"), Is.EqualTo("KẾ HOẠCH"));
            Assert.That(file.Body().TextIn("VB_TrichYeu"), Is.EqualTo("Thực hiện phong trào thi đua “Dân vận khéo” năm 2024"));
            Assert.That(file.Body().TextIn("VB_CanCu"), Is.EqualTo("Căn cứ Nghị quyết số 25-NQ/TW;"));
            Assert.That(file.Body().TextIn("VB_DeMuc"), Is.EqualTo("I. MỤC ĐÍCH"));
            Assert.That(file.Body().TextIn("VB_NoiDung"), Is.EqualTo("Nội dung của kế hoạch./."));
            Assert.That(file.Body().TextIn("VB_NoiNhan"), Is.EqualTo("- UBND tỉnh (để báo cáo);|- Các đơn vị trực thuộc;|- Lưu: VT."));
            Assert.That(file.Body().TextIn("VB_ChuKy"), Is.EqualTo("Nguyễn Văn A"));
        });
    }

    [Test]
    public void Party_heading_has_the_Partys_title_an_asterisk_and_hyphens_and_its_legal_bases_a_hyphen()
    {
        using var file = DocxSamples.Open(Samples.PartyPlan);

        Assert.Multiple(() =>
        {
            Assert.That(file.Body().TextIn("VB_TieuDeDang"), Is.EqualTo("ĐẢNG CỘNG SẢN VIỆT NAM"));
            Assert.That(file.Body().In("VB_KeNgang").Select(p => p.InnerText), Is.EqualTo(new[] { "*", "", "-----" }));
            Assert.That(file.Body().TextIn("VB_SoKyHieu"), Is.EqualTo("Số 24-KH/BDVTU"));
            Assert.That(file.Body().TextIn("VB_QuyenHan"), Is.EqualTo("K/T TRƯỞNG BAN"));
            Assert.That(file.Body().TextIn("VB_CanCu"), Does.StartWith("- Căn cứ"));
            Assert.That(file.Body().InnerText, Does.Not.Contain("CỘNG HÒA"));
        });
    }

    [TestCaseSource(typeof(FormatProfiles), nameof(FormatProfiles.Ids))]
    public void Every_component_has_the_size_and_face_of_the_profile(string id)
    {
        var profile = FormatProfiles.Get(id);
        using var file = DocxSamples.Open(Samples.StatePlan with { ProfileId = id });

        Assert.Multiple(() =>
        {
            foreach (var (component, expected) in profile.Styles)
            {
                var run = file.Style(FormatStyles.Of(component, profile.Numbering)).StyleRunProperties!;
                Assert.That(run.FontSize!.Val!.Value, Is.EqualTo((expected.SizePt * 2).ToString("0", CultureInfo.InvariantCulture)), component);
                Assert.That(run.Bold is not null, Is.EqualTo(expected.Bold), component);
                Assert.That(run.Italic is not null, Is.EqualTo(expected.Italic), component);
                Assert.That(run.Underline is not null, Is.EqualTo(expected.Underline), component);
            }
        });
    }

    [TestCase("state-nd30", "288", "auto")]
    [TestCase("party-hd36-2018", "288", "auto")]
    [TestCase("party-hd05-2026", "360", "exact")]
    public void Running_text_is_justified_indented_and_spaced_as_the_profile_says(string profile, string line, string rule)
    {
        using var file = DocxSamples.Open(Samples.StatePlan with { ProfileId = profile });
        var body = file.Style("VB_NoiDung").StyleParagraphProperties!;

        Assert.Multiple(() =>
        {
            Assert.That(body.Justification!.Val!.InnerText, Is.EqualTo("both"));
            Assert.That(body.Indentation!.FirstLine!.Value, Is.EqualTo("567"), "10 mm");
            Assert.That(body.SpacingBetweenLines!.Before!.Value, Is.EqualTo("120"), "6 pt");
            Assert.That(body.SpacingBetweenLines.Line!.Value, Is.EqualTo(line));
            Assert.That(body.SpacingBetweenLines.LineRule!.InnerText, Is.EqualTo(rule));
        });
    }

    [Test]
    public void The_whole_document_is_Times_New_Roman_and_Vietnamese()
    {
        using var file = DocxSamples.Open(DocxSamples.Full("state-nd30"));
        var defaults = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        var fonts = defaults.RunFonts!;

        Assert.Multiple(() =>
        {
            Assert.That(new[] { fonts.Ascii, fonts.HighAnsi, fonts.EastAsia, fonts.ComplexScript }.Select(f => f!.Value), Is.All.EqualTo("Times New Roman"));
            Assert.That(defaults.Languages!.Val!.Value, Is.EqualTo("vi-VN"));
            Assert.That(file.MainDocumentPart.Document.Descendants<RunFonts>(), Is.Empty);
            Assert.That(file.MainDocumentPart.Document.Descendants<FontSize>(), Is.Empty);
            Assert.That(file.MainDocumentPart.StyleDefinitionsPart.Styles.Descendants<RunFonts>().Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public void Paper_and_margins_are_the_profiles_and_the_page_number_is_not_on_the_first_page()
    {
        using var file = DocxSamples.Open(Samples.StatePlan);
        var main = file.MainDocumentPart!;
        var section = file.Body().Elements<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        var headers = section.Elements<HeaderReference>().ToDictionary(h => h.Type!.InnerText!, h => ((HeaderPart)main.GetPartById(h.Id!.Value!)).Header);

        Assert.Multiple(() =>
        {
            Assert.That((size.Width!.Value, size.Height!.Value), Is.EqualTo((11906u, 16838u)), "A4");
            Assert.That((margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value), Is.EqualTo((1134, 1134, 1701u, 850u)));
            Assert.That(section.GetFirstChild<TitlePage>(), Is.Not.Null);
            Assert.That(headers["first"].InnerText, Is.Empty);
            Assert.That(headers["default"].Descendants<SimpleField>().Single().Instruction!.Value!.Trim(), Is.EqualTo("PAGE"));
            Assert.That(headers["default"].Descendants<Paragraph>().Single().StyleOf(), Is.EqualTo("VB_SoTrang"));
            Assert.That(file.Style("VB_SoTrang").StyleParagraphProperties!.Justification!.Val!.InnerText, Is.EqualTo("center"));
            Assert.That(file.Style("VB_SoTrang").StyleRunProperties!.FontSize!.Val!.Value, Is.EqualTo("26"));
        });
    }

    // The widths are those a typesetting program gives for Times New Roman Bold: 159.14 pt at 13 pt, 206.67 pt at 15 pt.
    [TestCase("state-nd30", 159.14)]
    [TestCase("party-hd05-2026", 206.67)]
    public void The_rule_in_the_right_column_is_as_long_as_the_line_above_it(string profile, double points)
    {
        using var file = DocxSamples.Open(Samples.StatePlan with { ProfileId = profile });
        var cell = file.Body().Elements<Table>().First().Descendants<TableCell>().ElementAt(1);

        Assert.That(RuleIn(cell), Is.EqualTo(points * 20).Within(20), "to the point");
    }

    [Test]
    public void The_rules_under_issuer_and_abstract_are_a_third_to_a_half_of_the_line()
    {
        // SỞ Y TẾ is 47.6 pt wide in Times New Roman Bold 12 pt: 1139 + 1593 + 512 + 1479 + 512 + 1366 + 1366 units of 2048 to the size.
        const double Issuer = 7967 * 12 / 2048.0 * 20;
        using var file = DocxSamples.Open(Samples.StatePlan);
        var issuer = file.Body().Elements<Table>().First().Descendants<TableCell>().First();
        var subject = file.Body().Elements<Paragraph>().Single(p => p.StyleOf() == "VB_KeNgang");

        Assert.Multiple(() =>
        {
            Assert.That(RuleIn(issuer) / Issuer, Is.InRange(1 / 3.0, 0.5));
            Assert.That(Length(subject, 9355), Is.InRange(1600, 3400), "the abstract is about 340 pt wide");
        });
    }

    [TestCase("state-nd30", false)]
    [TestCase("party-hd36-2018", true)]
    public void A_letters_abstract_stands_under_its_number(string profile, bool isItalic)
    {
        using var file = DocxSamples.Open(Samples.StatePlan with { ProfileId = profile, TypeName = "", Number = DocumentNumber.Parse("05/SYT-VP"), Subject = "đăng ký mô hình" });
        var cell = file.Body().Elements<Table>().First().Descendants<TableCell>().ElementAt(2);

        Assert.Multiple(() =>
        {
            Assert.That(cell.Descendants<Paragraph>().Select(p => p.StyleOf()), Is.EqualTo(new[] { "VB_SoKyHieu", "VB_TrichYeuCongVan" }));
            Assert.That(cell.TextIn("VB_TrichYeuCongVan"), Is.EqualTo(isItalic ? "đăng ký mô hình" : "V/v đăng ký mô hình"));
            Assert.That(file.Style("VB_TrichYeuCongVan").StyleRunProperties!.Italic is not null, Is.EqualTo(isItalic));
            Assert.That(file.Body().In("VB_TenLoai").Concat(file.Body().In("VB_TrichYeu")), Is.Empty);
        });
    }

    [Test]
    public void Stamps_stand_in_frames_at_their_places()
    {
        using var file = DocxSamples.Open(DocxSamples.Full("state-nd30"));
        var cells = file.Body().Elements<Table>().First().Descendants<TableCell>().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(cells[1].TextIn("VB_PhamViLuuHanh"), Is.EqualTo("XEM XONG TRẢ LẠI"), "box 11, above the nation's name");
            Assert.That(cells[4].TextIn("VB_DoMat"), Is.EqualTo("TỐI MẬT"), "box 10a, below the number");
            Assert.That(cells[4].TextIn("VB_DoKhan"), Is.EqualTo("HỎA TỐC"), "box 10b");
            foreach (var style in new[] { "VB_DoMat", "VB_DoKhan", "VB_PhamViLuuHanh" })
            {
                Assert.That(file.Style(style).StyleParagraphProperties!.ParagraphBorders!.ChildElements, Has.Count.EqualTo(4));
                Assert.That(file.Style(style).StyleRunProperties!.Bold, Is.Not.Null);
                Assert.That(file.Style(style).StyleRunProperties!.FontSize!.Val!.Value, Is.EqualTo("26"));
            }
        });
    }

    [TestCase(DocumentUrgency.Urgent, 20)]
    [TestCase(DocumentUrgency.VeryUrgent, 40)]
    [TestCase(DocumentUrgency.Express, 30)]
    public void The_frame_of_urgency_is_as_wide_as_the_decree_has_it(DocumentUrgency urgency, int millimetres)
    {
        var document = DocxSamples.Full("state-nd30") with { Urgency = urgency };
        using var file = DocxSamples.Open(document);
        var cell = file.Body().Elements<Table>().First().Descendants<TableCell>().ElementAt(4);
        var stamp = cell.In("VB_DoKhan").Single().ParagraphProperties!.Indentation!;
        var space = file.Style("VB_DoKhan").StyleParagraphProperties!.ParagraphBorders!.LeftBorder!.Space!.Value;

        var text = Twips(cell.TableCellProperties!.TableCellWidth!.Width!) - Twips((stamp.Left ?? stamp.Start)!) - Twips((stamp.Right ?? stamp.End)!);
        Assert.That((text + (2 * space * 20)) * 25.4 / 1440, Is.EqualTo(millimetres).Within(0.2));
        Assert.That(Samples.Html(document), Does.Contain($".urgency {{ width: {millimetres}mm;"));

        static int Twips(string? width) => int.Parse(width!, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Test]
    public void The_issuers_address_stands_at_the_foot_of_the_first_page_only_under_a_rule()
    {
        var document = DocxSamples.Full("state-nd30");
        using var file = DocxSamples.Open(document);
        var main = file.MainDocumentPart!;
        var sections = main.Document.Descendants<SectionProperties>().ToList();
        var firstFooters = sections.Select(s => s.Elements<FooterReference>().Single(f => f.Type!.InnerText == "first"))
            .Select(f => ((FooterPart)main.GetPartById(f.Id!.Value!)).Footer).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(firstFooters[0].TextIn("VB_LienHe"), Is.EqualTo(document.Contact));
            Assert.That(firstFooters[0].In("VB_KeNgang").Single().ParagraphProperties!.ParagraphBorders!.TopBorder, Is.Not.Null);
            Assert.That(firstFooters.Skip(1).Select(f => f.InnerText), Is.All.Empty);
            Assert.That(file.Body().InnerText, Does.Not.Contain(document.Contact));
        });
    }

    [Test]
    public void Each_appendix_is_a_section_whose_pages_count_from_1()
    {
        using var file = DocxSamples.Open(DocxSamples.Full("state-nd30"));
        var sections = file.MainDocumentPart!.Document.Descendants<SectionProperties>().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(sections, Has.Count.EqualTo(3));
            Assert.That(sections.Select(s => s.GetFirstChild<PageNumberType>()!.Start!.Value), Is.All.EqualTo(1));
            Assert.That(sections.Select(s => s.GetFirstChild<PageSize>()!.Orient!.InnerText), Is.EqualTo(new[] { "portrait", "landscape", "portrait" }));
            Assert.That(sections.Select(s => s.GetFirstChild<TitlePage>()), Is.All.Not.Null);
            Assert.That(file.Body().TextIn("VB_PhuLuc"), Is.EqualTo("Phụ lục I|DANH MỤC MÔ HÌNH|Phụ lục II|BIỂU MẪU"));
            Assert.That(
                file.Body().In("VB_PhuLucKemTheo").Select(p => p.InnerText),
                Is.All.EqualTo("(Kèm theo Kế hoạch số 20/KH-SYT ngày 16 tháng 01 năm 2024 của Sở Y tế)"));
        });
    }

    [TestCase("state-nd30", "20/KH-SYT", "KẾ HOẠCH", "(Kèm theo Kế hoạch số 20/KH-SYT ngày 16 tháng 01 năm 2024 của Sở Y tế)")]
    [TestCase("state-nd30", "05/SYT-VP", "", "(Kèm theo Công văn số 05/SYT-VP ngày 16 tháng 01 năm 2024 của Sở Y tế)")]
    [TestCase("state-nd30", null, "KẾ HOẠCH", "(Kèm theo Kế hoạch số … ngày … của Sở Y tế)")]
    [TestCase("party-hd05-2026", "24-KH/BDVTU", "kế hoạch", "(Kèm theo Kế hoạch số 24-KH/BDVTU, ngày 16/01/2024 của Sở Y tế)")]
    public void An_only_appendix_has_no_number_and_says_what_it_goes_with(string profile, string? number, string type, string expected)
    {
        using var file = DocxSamples.Open(Samples.StatePlan with
        {
            ProfileId = profile, Number = number is null ? null : DocumentNumber.Parse(number), TypeName = type, Appendices = [new("", "<p>a</p>")],
        });

        Assert.Multiple(() =>
        {
            Assert.That(file.Body().TextIn("VB_PhuLuc"), Is.EqualTo("Phụ lục"));
            Assert.That(file.Body().TextIn("VB_PhuLucKemTheo"), Is.EqualTo(expected));
        });
    }

    [Test]
    public void Recipients_and_signature_stay_together_and_with_the_last_words_of_the_body()
    {
        using var file = DocxSamples.Open(Samples.StatePlan);
        var closing = file.Body().Elements<Table>().Last();
        var before = closing.ElementsBefore().OfType<Paragraph>().Reverse().Take(2);

        Assert.Multiple(() =>
        {
            Assert.That(closing.Elements<TableRow>().Single().TableRowProperties!.GetFirstChild<CantSplit>(), Is.Not.Null);
            Assert.That(before.Select(p => p.ParagraphProperties!.KeepNext), Is.All.Not.Null, "the distance and the last paragraph");
            Assert.That(file.Style("VB_DeMuc").StyleParagraphProperties!.KeepNext, Is.Not.Null);
        });
    }

    [Test]
    public void Minutes_have_the_second_signer_left_and_the_recipients_below_both()
    {
        using var file = DocxSamples.Open(Samples.StatePlan with { SecondSigner = new() { Title = "Thư ký", Name = "Lê C" } });
        var rows = file.Body().Elements<Table>().Last().Elements<TableRow>().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(rows[0].Elements<TableCell>().Select(c => c.TextIn("VB_ChucVu")), Is.EqualTo(new[] { "THƯ KÝ", "GIÁM ĐỐC" }));
            Assert.That(rows[0].Elements<TableCell>().Select(c => c.TextIn("VB_ChuKy")), Is.EqualTo(new[] { "Lê C", "Nguyễn Văn A" }));
            Assert.That(rows[1].Elements<TableCell>().Single().TextIn("VB_NoiNhanNhan"), Is.EqualTo("Nơi nhận:"));
        });
    }

    [Test]
    public void A_certificate_is_one_bordered_sheet_on_its_side_without_page_number()
    {
        using var file = DocxSamples.Open(Samples.Certificate);
        var section = file.MainDocumentPart!.Document.Descendants<SectionProperties>().Single();
        var cells = file.Body().Elements<Table>().Single().Descendants<TableCell>().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(section.GetFirstChild<PageSize>()!.Orient!.InnerText, Is.EqualTo("landscape"));
            Assert.That(section.GetFirstChild<PageBorders>()!.ChildElements, Has.Count.EqualTo(4));
            Assert.That(section.Elements<HeaderReference>(), Is.Empty);
            Assert.That(file.Body().TextIn("VB_GiayKhenThamQuyen"), Is.EqualTo("GIÁM ĐỐC SỞ Y TẾ"));
            Assert.That(file.Body().TextIn("VB_GiayKhenTen"), Is.EqualTo("GIẤY KHEN"));
            Assert.That(file.Body().TextIn("VB_GiayKhenNguoiNhan"), Is.EqualTo("Xã Tiến Lợi"));
            Assert.That(cells[0].TextIn("VB_GiayKhenVaoSo"), Does.Contain("03/GK-SYT"), "the register's lines at the left");
            Assert.That(cells[1].TextIn("VB_DiaDanhNgayThang"), Is.EqualTo("Đồng Xoài, ngày 20 tháng 12 năm 2024"));
            Assert.That(cells[1].TextIn("VB_ChuKy"), Is.EqualTo("Nguyễn Văn A"));
        });
    }

    [TestCase(250, "48")]
    [TestCase(400, "38")]
    [TestCase(700, "30")]
    public void A_certificate_with_long_names_is_set_smaller(int length, string halfPoints)
    {
        using var file = DocxSamples.Open(Samples.Certificate with { BodyHtml = $"<p class=\"award-recipient\">{new string('a', length)}</p>" });

        Assert.That(file.Style("VB_GiayKhenNguoiNhan").StyleRunProperties!.FontSize!.Val!.Value, Is.EqualTo(halfPoints));
    }

    private static int RuleIn(TableCell cell) => Length(
        cell.Descendants<Paragraph>().Single(p => p.ParagraphProperties?.ParagraphBorders is not null),
        Number(cell.TableCellProperties!.TableCellWidth!.Width!.Value!));

    private static int Length(Paragraph rule, int room)
    {
        var indents = rule.ParagraphProperties!.Indentation!;
        return room - Number(indents.Left!.Value!) - Number(indents.Right!.Value!);
    }

    [Test]
    public void A_number_in_a_letters_abstract_is_never_parted_at_its_hyphen()
    {
        var letter = Samples.StatePlan with { TypeName = "", Number = DocumentNumber.Parse("110/SYT-VP"), Subject = "đính chính Kế hoạch số 01/KH-SYT ngày 20 tháng 01 năm 2026" };
        using var file = DocxSamples.Open(letter);
        var paragraph = file.Body().In("VB_TrichYeuCongVan").Single();

        Assert.Multiple(() =>
        {
            Assert.That(paragraph.InnerText, Is.EqualTo($"V/v {letter.Subject}"), "the words stay as they are");
            Assert.That(paragraph.Descendants<Break>().Single().Parent!.NextSibling()!.InnerText, Does.StartWith("01/KH-SYT"));
            Assert.That(Samples.Page(letter).QuerySelector(".letter-subject .whole")!.TextContent, Is.EqualTo("01/KH-SYT"));
        });
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
