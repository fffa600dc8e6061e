using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.Workflows.Documents.Tests.Docx;

public class DocxTableTest
{
    [Test]
    public void Two_thousand_rows_repeat_the_whole_head_on_every_page_and_no_row_is_parted()
    {
        var html = new StringBuilder("<table class=\"data wide\"><thead><tr><th rowspan=\"2\" class=\"narrow\">STT</th><th rowspan=\"2\" class=\"name\">Tên</th><th colspan=\"2\">Số</th></tr><tr><th>A</th><th>B</th></tr></thead><tbody>");
        for (var i = 1; i <= 2000; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"narrow\">{i}</td><td>Mô hình số {i}</td><td class=\"num\">1</td><td class=\"num\">2</td></tr>");
        }

        using var file = DocxSamples.Open(Samples.StatePlan with { BodyHtml = html.Append("</tbody></table>").ToString() });
        var rows = file.Body().Elements<Table>().ElementAt(1).Elements<TableRow>().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(rows, Has.Count.EqualTo(2002));
            Assert.That(rows.Count(r => r.TableRowProperties!.GetFirstChild<CantSplit>() is not null), Is.EqualTo(2002));
            Assert.That(rows.Select(r => r.TableRowProperties!.GetFirstChild<TableHeader>() is not null), Is.EqualTo(Enumerable.Range(0, 2002).Select(i => i < 2)));
            Assert.That(rows[^1].Elements<TableCell>().Select(c => c.InnerText), Is.EqualTo(new[] { "2000", "Mô hình số 2000", "1", "2" }));
        });
    }

    [Test]
    public void Cells_that_reach_down_and_across_keep_their_columns()
    {
        var rows = Rows("<thead><tr><th rowspan=\"2\">a</th><th colspan=\"2\">b</th><th rowspan=\"2\">c</th></tr><tr><th>d</th><th>e</th></tr></thead><tbody><tr><td>f</td></tr></tbody>");

        Assert.That(rows, Is.EqualTo(new[] { "a▾ b2 c▾", "▴ d e ▴", "f · · ·" }));
    }

    [Test]
    public void A_cell_reaches_no_farther_down_than_its_part_of_the_table_nor_across_one_from_above()
    {
        var rows = Rows("<tbody><tr><td>a</td><td rowspan=\"9\">b</td></tr><tr><td colspan=\"3\">c</td></tr></tbody><tbody><tr><td>d</td><td>e</td></tr></tbody>");

        Assert.That(rows, Is.EqualTo(new[] { "a b▾", "c ▴", "d e" }));
    }

    [Test]
    public void A_table_without_a_cell_is_left_out()
    {
        using var file = DocxSamples.Open(Samples.StatePlan with { BodyHtml = "<table></table><table><tbody><tr></tr></tbody></table>" });

        Assert.That(file.Body().Elements<Table>().Count(), Is.EqualTo(2), "heading and closing");
    }

    [Test]
    public void The_running_number_is_narrow_and_the_name_is_wide()
    {
        var html = "<table class=\"data\"><thead><tr><th class=\"narrow\">STT</th><th class=\"name\">Tên mô hình</th><th>Đơn vị</th><th>Loại</th></tr></thead><tbody>"
            + "<tr><td class=\"narrow\">1</td><td>Vận động Nhân dân hiến đất làm đường giao thông nông thôn</td><td>Xã Tiến Lợi</td><td>Tập thể</td></tr></tbody></table>";
        using var file = DocxSamples.Open(Samples.StatePlan with { BodyHtml = html });
        var widths = file.Body().Elements<Table>().ElementAt(1).Elements<TableGrid>().Single().Elements<GridColumn>()
            .Select(c => int.Parse(c.Width!.Value!, CultureInfo.InvariantCulture)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(widths.Sum(), Is.EqualTo(9355), "as wide as the text");
            Assert.That(widths[0], Is.InRange(567, 700), "about 10 mm");
            Assert.That(widths[1], Is.GreaterThan(9355 * 27 / 100));
            Assert.That(widths[2], Is.GreaterThan(800));
            Assert.That(widths[3], Is.GreaterThan(600));
        });
    }

    [Test]
    public void Many_columns_are_set_smaller_and_numbers_are_centred()
    {
        const string Rows = "<thead><tr><th>A</th></tr></thead><tbody><tr><td class=\"num\">1</td></tr><tr class=\"total\"><td>2</td></tr></tbody></table>";
        using var file = DocxSamples.Open(Samples.StatePlan with { BodyHtml = "<table class=\"data wide\">" + Rows + "<table class=\"data\">" + Rows });
        var tables = file.Body().Elements<Table>().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(tables[1].Descendants<Paragraph>().Select(p => p.StyleOf()), Is.EqualTo(new[] { "VB_BangRongTieuDe", "VB_BangRong", "VB_BangRong" }));
            Assert.That(tables[2].Descendants<Paragraph>().Select(p => p.StyleOf()), Is.EqualTo(new[] { "VB_BangTieuDe", "VB_Bang", "VB_Bang" }));
            Assert.That(file.Style("VB_BangRong").StyleRunProperties!.FontSize!.Val!.Value, Is.EqualTo("22"));
            Assert.That(file.Style("VB_Bang").StyleRunProperties!.FontSize!.Val!.Value, Is.EqualTo("24"));
            Assert.That(tables[1].Descendants<Paragraph>().ElementAt(1).ParagraphProperties!.Justification!.Val!.InnerText, Is.EqualTo("center"));
            Assert.That(tables[1].Descendants<Paragraph>().Last().Descendants<Bold>(), Is.Not.Empty, "a total is bold");
        });
    }

    [Test]
    public void Each_numbered_list_begins_with_1()
    {
        using var file = DocxSamples.Open(Samples.StatePlan with { BodyHtml = "<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul><ol><li>d</li></ol>" });
        var items = file.Body().In("VB_DanhSach");
        var lists = items.Select(i => i.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).ToList();
        var numbering = file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering;

        Assert.Multiple(() =>
        {
            Assert.That(lists[0], Is.EqualTo(lists[1]));
            Assert.That(lists.Distinct().Count(), Is.EqualTo(3));
            foreach (var list in new[] { lists[0], lists[3] })
            {
                var instance = numbering.Elements<NumberingInstance>().Single(n => n.NumberID!.Value == list);
                Assert.That(instance.GetFirstChild<LevelOverride>()!.StartOverrideNumberingValue!.Val!.Value, Is.EqualTo(1));
            }
        });
    }

    [Test]
    public void Emphasis_nested_as_deep_as_a_body_may_be_is_written_all_the_same()
    {
        const int Depth = 19;
        var body = "<p>" + string.Concat(Enumerable.Repeat("<strong>", Depth)) + "đậm" + string.Concat(Enumerable.Repeat("</strong>", Depth)) + "</p>";
        using var file = DocxSamples.Open(Samples.StatePlan with { BodyHtml = body });

        Assert.Multiple(() =>
        {
            Assert.That(file.Body().TextIn("VB_NoiDung"), Is.EqualTo("đậm"));
            Assert.That(Samples.Html(Samples.StatePlan with { BodyHtml = body }), Does.Contain(body));
        });
    }

    private static List<string> Rows(string parts)
    {
        using var file = DocxSamples.Open(Samples.StatePlan with { BodyHtml = $"<table>{parts}</table>" });
        return [.. file.Body().Elements<Table>().ElementAt(1).Elements<TableRow>().Select(r => string.Join(' ', r.Elements<TableCell>().Select(Shown)))];

        static string Shown(TableCell cell)
        {
            var properties = cell.TableCellProperties!;
            var span = properties.GridSpan?.Val?.Value is > 1 and var n ? n.ToString(CultureInfo.InvariantCulture) : "";
            return properties.VerticalMerge switch
            {
                null => (cell.InnerText.Length == 0 ? "·" : cell.InnerText) + span,
                { Val: { } value } when value.InnerText == "restart" => cell.InnerText + "▾" + span,
                _ => "▴" + span,
            };
        }
    }
}
