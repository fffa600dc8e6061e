using System.Text;
using DanVan.Workflows.Documents.Formats;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Documents.Tests.Docx;

/// <summary>HTML and DOCX are written from one layout: they say the same words in the same order.</summary>
public class SameWordsTest
{
    private static readonly string[] Texts =
    [
        "Dân vận khéo", " ", "\n", "  a\t b ", "x", "&amp;", "&lt;b&gt;", "&nbsp;", "&#x1EBF;", "&#65534;", "e\u0301", "&#x0301;", "\u0338", "👍", "năm 2024;", "\u2028", "“trích”",
    ];

    private static readonly string[] ParagraphClasses =
        ["legal-basis", "authority", "resolution", "center", "no-indent", "note", "award-recipient", "award-unit", "award-achievement", "award-register", "center note"];

    [TestCaseSource(typeof(DocxSamples), nameof(DocxSamples.Everything))]
    public void A_document_says_the_same_in_both_formats(AdministrativeDocument document)
    {
        using var file = DocxSamples.Open(document);

        // The contact stands in a footer, outside the order of reading.
        Assert.That(file.ReadText(), Is.EqualTo(DocxSamples.ReadHtml(document with { Contact = "" })));
        Assert.That(file.ReadText(), Does.Contain(document.Signer.Name));
    }

    [Test]
    public void Any_body_says_the_same_in_both_formats_and_is_valid()
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Microsoft365);
        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var body = RandomBody(random);
            var document = DocxSamples.Full(FormatProfiles.Ids[seed % FormatProfiles.Ids.Count]) with
            {
                BodyHtml = body,
                Contact = "",
                Frame = random.Next(4) == 0 ? DocumentFrame.Certificate : DocumentFrame.Page,
                Appendices = random.Next(3) == 0 ? [new(Text(random), RandomBody(random), random.Next(2) == 0)] : [],
            };
            using var file = DocxSamples.Open(document);
            var errors = validator.Validate(file).Select(e => e.Description).ToList();
            var (docx, html) = (file.ReadText(), DocxSamples.ReadHtml(document));
            return (docx == html && errors.Count == 0).Label($"{body}\nDOCX: {docx}\nHTML: {html}\n{string.Join('\n', errors)}");
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), property);
    }

    private static string RandomBody(Random random)
    {
        var body = new StringBuilder();
        for (var blocks = random.Next(6); blocks > 0; blocks--)
        {
            body.Append(random.Next(7) switch
            {
                0 => $"<h2>{Inline(random)}</h2>",
                1 => $"<h3>{Inline(random)}</h3>\n",
                2 => $"<ul><li>{Inline(random)}</li> <li>{Inline(random)}</li></ul>",
                3 => $"<ol>\n<li>{Inline(random)}</li></ol>",
                4 => RandomTable(random),
                5 => $"<p>{Inline(random)}</p>",
                _ => $"<p class=\"{Pick(random, ParagraphClasses)}\">{Inline(random)}</p>",
            });
        }

        return body.ToString();
    }

    private static string RandomTable(Random random)
    {
        var table = new StringBuilder("<table class=\"data\">\n");
        for (var parts = random.Next(4); parts > 0; parts--)
        {
            var part = Pick(random, ["thead", "tbody"]);
            table.Append('<').Append(part).Append('>');
            for (var rows = random.Next(4); rows > 0; rows--)
            {
                table.Append("<tr>");
                for (var cells = random.Next(5); cells > 0; cells--)
                {
                    var cell = Pick(random, ["th", "td", "td"]);
                    var spans = $"{(random.Next(3) == 0 ? $" colspan=\"{random.Next(1, 5)}\"" : "")}{(random.Next(3) == 0 ? $" rowspan=\"{random.Next(1, 5)}\"" : "")}";
                    var content = cell == "td" && random.Next(3) == 0 ? $"{Inline(random)}<p>{Inline(random)}</p>{Inline(random)}" : Inline(random);
                    table.Append(string.Concat("<", cell, spans, ">", content, "</", cell, ">"));
                }

                table.Append("</tr>\n");
            }

            table.Append("</").Append(part).Append('>');
        }

        return table.Append("</table>").ToString();
    }

    private static string Inline(Random random, int depth = 0)
    {
        var inline = new StringBuilder();
        for (var pieces = random.Next(5); pieces > 0; pieces--)
        {
            inline.Append(random.Next(depth < 4 ? 9 : 5) switch
            {
                4 => "<br>",
                5 => $"<strong>{Inline(random, depth + 1)}</strong>",
                6 => $"<em>{Inline(random, depth + 1)}</em>",
                7 => $"<span class=\"nowrap\">{Inline(random, depth + 1)}</span>",
                8 => $"<span class=\"{Pick(random, ["section-mark", "end-mark"])}\"></span>",
                _ => Pick(random, Texts),
            });
        }

        return inline.ToString();
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random, ["Danh mục", " ", "&", "<b>", "e\u0301", "\u0001"])));

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
