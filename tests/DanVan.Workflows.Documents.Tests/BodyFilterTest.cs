using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Documents.Tests;

public class BodyFilterTest
{
    [TestCase("<p>Chữ thường, <strong>đậm</strong>, <em>nghiêng</em>, <span class=\"nowrap\">liền</span><br>xuống dòng</p>")]
    [TestCase("<h2>I<span class=\"section-mark\">.</span> MỤC ĐÍCH</h2><h3>1. Mục đích</h3>", "<h2>I<span class=\"section-mark\"></span> MỤC ĐÍCH</h2><h3>1. Mục đích</h3>")]
    [TestCase("<p>A &amp; B &lt; C &gt; &quot;D&quot; &#39;E&#39; &#x1EBF; &nbsp;</p>")]
    [TestCase("<table class=\"data wide\"><thead><tr><th rowspan=\"2\" class=\"narrow\">STT</th></tr></thead><tbody><tr class=\"total\"><td colspan=\"2\" class=\"num\">1</td></tr></tbody></table>")]
    [TestCase("<ul><li>một</li><li>hai</li></ul>\n<ol><li>ba</li></ol>")]
    [TestCase("<p>a<br/>b<br />c</p>", "<p>a<br/>b<br />c</p>", "<p>a<br>b<br>c</p>")]
    [TestCase("<p>a > b</p>")]
    public void What_templates_need_passes_unchanged(string expected, string? body = null, string? written = null)
    {
        var html = Samples.Html(Samples.StatePlan with { BodyHtml = body ?? expected });

        Assert.That(html, Does.Contain($"<main class=\"content\">\n{written ?? expected}\n</main>"));
    }

    [TestCase("<script>alert(1)</script>", 1, 1)]
    [TestCase("<p>a</p>\n<p><img src=\"x\"></p>", 2, 4)]
    [TestCase("<p onclick=\"x\">a</p>", 1, 4)]
    [TestCase("<p style=\"color:red\">a</p>", 1, 4)]
    [TestCase("<p id=\"x\">a</p>", 1, 4)]
    [TestCase("<p class=\"unknown\">a</p>", 1, 4)]
    [TestCase("<p class=\"legal-basis  center\">a</p>", 1, 4)]
    [TestCase("<p class=\"\">a</p>", 1, 4)]
    [TestCase("<p class='legal-basis'>a</p>", 1, 4)]
    [TestCase("<p class=legal-basis>a</p>", 1, 4)]
    [TestCase("<p class=\"center\" class=\"note\">a</p>", 1, 19)]
    [TestCase("<p class=\"center\"class=\"note\">a</p>", 1, 1)]
    [TestCase("<td class=\"num\">a</td>", 1, 1)]
    [TestCase("<P>a</P>", 1, 1)]
    [TestCase("<p>a", 1, 5)]
    [TestCase("<p>a</h2>", 1, 5)]
    [TestCase("a", 1, 1)]
    [TestCase("</p>", 1, 1)]
    [TestCase("<p>a</p></p>", 1, 9)]
    [TestCase("<p><p>a</p></p>", 1, 4)]
    [TestCase("<p><table></table></p>", 1, 4)]
    [TestCase("<table><tr><td>a</td></tr></table>", 1, 8)]
    [TestCase("<table>a</table>", 1, 8)]
    [TestCase("<!-- a --><p>b</p>", 1, 1)]
    [TestCase("<!DOCTYPE html>", 1, 1)]
    [TestCase("<?xml?>", 1, 1)]
    [TestCase("<p>a < b</p>", 1, 6)]
    [TestCase("<p>A & B</p>", 1, 6)]
    [TestCase("<p>&copy;</p>", 1, 4)]
    [TestCase("<p>&#0;</p>", 1, 4)]
    [TestCase("<p>&#xD800;</p>", 1, 4)]
    [TestCase("<p>&#x110000;</p>", 1, 4)]
    [TestCase("<p>&#-1;</p>", 1, 4)]
    [TestCase("<p>a\0b</p>", 1, 5)]
    [TestCase("<p><span class=\"end-mark\">x</span></p>", 1, 27)]
    [TestCase("<p><span class=\"section-mark nowrap\">x</span></p>", 1, 38)]
    [TestCase("<table><tbody><tr><td colspan=\"0\">a</td></tr></tbody></table>", 1, 23)]
    [TestCase("<table><tbody><tr><td colspan=\"1000\">a</td></tr></tbody></table>", 1, 23)]
    [TestCase("<p", 1, 1)]
    [TestCase("<p>a</p", 1, 5)]
    [TestCase("<p><br>a</br></p>", 1, 9)]
    [TestCase("<svg><p>a</p></svg>", 1, 1)]
    [TestCase("<a href=\"javascript:alert(1)\">a</a>", 1, 1)]
    [TestCase("<style>p{}</style>", 1, 1)]
    [TestCase("<p/>", 1, 1)]
    public void Everything_else_is_refused_with_its_place(string body, int line, int column) =>
        Assert.That(
            () => Samples.Html(Samples.StatePlan with { BodyHtml = body }),
            Throws.TypeOf<DocumentBodyException>()
                .With.Property(nameof(DocumentBodyException.Line)).EqualTo(line)
                .And.Property(nameof(DocumentBodyException.Column)).EqualTo(column));

    // Attribute arguments are stored as UTF-8, which cannot hold half a pair; so it stands in a test of its own.
    [Test]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.That(() => Samples.Html(Samples.StatePlan with { BodyHtml = "<p>a\uD800</p>" }), Throws.TypeOf<DocumentBodyException>());

    [Test]
    public void What_passes_is_read_by_a_browser_as_exactly_the_elements_that_were_written()
    {
        // Pieces of markup thrown together: most are refused, none may slip through and be mended into something else by the parser.
        var piece = Gen.Elements(
            "<p>", "</p>", "<p class=\"center\">", "<strong>", "</strong>", "<table>", "<tbody>", "<tr>", "<td>", "</td>", "</tr>", "</tbody>", "</table>",
            "<br>", "<ul>", "<li>", "</li>", "</ul>", "<script>", "</script>", "chữ", " ", "&amp;", "&", "<", ">", "<p>chữ</p>", "<h2>I</h2>", "<!--", "-->", "\"",
            "<ul><li>một</li></ul>", "<table><tbody><tr><td>a</td></tr></tbody></table>");
        var accepted = 0;
        var property = Prop.ForAll(piece.ListOf().Select(string.Concat).ToArbitrary(), body =>
        {
            string html;
            try
            {
                html = Samples.Html(Samples.StatePlan with { BodyHtml = body });
            }
            catch (DocumentBodyException)
            {
                return true;
            }

            accepted++;
            var main = new HtmlParser().ParseDocument(html).QuerySelector("main")!;
            var written = Regex.Matches(body, "<([a-z0-9]+)").Select(m => m.Groups[1].Value);
            return main.QuerySelectorAll("*").Select(e => e.LocalName).SequenceEqual(written)
                && main.ParentElement!.ClassName == "sheet page"
                && main.NextElementSibling!.ClassName == "closing";
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), property);
        Assert.That(accepted, Is.GreaterThan(50), "the pieces must also form good bodies, or nothing was tried");
    }
}
