using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DanVan.Workflows.Documents.Formats;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.Workflows.Documents.Tests.Docx;

public class DocxValidityTest
{
    [TestCaseSource(typeof(DocxSamples), nameof(DocxSamples.Everything))]
    public void Every_document_of_every_profile_is_valid_Open_XML(AdministrativeDocument document)
    {
        using var file = DocxSamples.Open(document);

        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");

        Assert.That(errors, Is.Empty);
    }

    [TestCaseSource(typeof(DocxSamples), nameof(DocxSamples.Everything))]
    public void Every_paragraph_has_a_style_and_every_style_is_defined(AdministrativeDocument document)
    {
        using var file = DocxSamples.Open(document);
        var main = file.MainDocumentPart!;
        var defined = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value!).ToHashSet();
        var parts = new OpenXmlPartRootElement[] { main.Document }
            .Concat(main.HeaderParts.Select(h => h.Header)).Concat(main.FooterParts.Select(f => f.Footer));

        Assert.Multiple(() =>
        {
            Assert.That(parts.SelectMany(p => p.Descendants<Paragraph>()).Select(p => p.StyleOf()), Is.All.Matches<string?>(s => s is not null && defined.Contains(s)));
            Assert.That(main.StyleDefinitionsPart.Styles.Elements<Style>().Select(s => s.BasedOn?.Val?.Value), Is.All.Matches<string?>(s => s is null || defined.Contains(s)));
        });
    }

    [TestCaseSource(typeof(DocxSamples), nameof(DocxSamples.Everything))]
    public void What_word_processors_need_and_schemas_do_not_say_is_kept(AdministrativeDocument document)
    {
        using var file = DocxSamples.Open(document);
        var body = file.Body();

        Assert.Multiple(() =>
        {
            foreach (var table in body.Elements<Table>())
            {
                Assert.That(table.NextSibling(), Is.InstanceOf<Paragraph>(), "two tables in a row become one, and none may end a document");
                Assert.That(table.Elements<TableRow>(), Is.Not.Empty);
                var columns = table.Elements<TableGrid>().Single().Elements<GridColumn>().Select(c => Number(c.Width!.Value!)).ToList();
                foreach (var row in table.Elements<TableRow>())
                {
                    Assert.That(row.Elements<TableCell>().Sum(c => c.TableCellProperties!.GridSpan?.Val?.Value ?? 1), Is.EqualTo(columns.Count));
                    Assert.That(row.Elements<TableCell>().Sum(c => Number(c.TableCellProperties!.TableCellWidth!.Width!.Value!)), Is.EqualTo(columns.Sum()));
                    Assert.That(row.Elements<TableCell>().Select(c => c.LastChild), Is.All.InstanceOf<Paragraph>());
                }
            }
        });
    }

    [TestCaseSource(typeof(DocxSamples), nameof(DocxSamples.Everything))]
    public void Nothing_is_fetched_nothing_runs_and_the_only_field_is_the_page_number(AdministrativeDocument document)
    {
        using var zip = new ZipArchive(new MemoryStream(DocxSamples.Bytes(document)));
        var names = zip.Entries.Select(e => e.FullName).ToList();
        using var file = DocxSamples.Open(document);
        var main = file.MainDocumentPart!;

        Assert.Multiple(() =>
        {
            Assert.That(names, Is.All.EndsWith(".xml").Or.EndsWith(".rels"));
            Assert.That(file.GetAllParts().SelectMany(p => p.ExternalRelationships), Is.Empty);
            Assert.That(file.GetAllParts().SelectMany(p => p.HyperlinkRelationships), Is.Empty);
            Assert.That(main.Document.Descendants<SimpleField>(), Is.Empty);
            Assert.That(main.Document.Descendants<FieldCode>(), Is.Empty);
            Assert.That(main.HeaderParts.SelectMany(h => h.Header.Descendants<SimpleField>()).Select(f => f.Instruction!.Value!.Trim()), Is.EqualTo(new[] { "PAGE" }));
        });
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("]]></w:t><w:p/>")]
    [TestCase("A & B \"C\" 'D' <E> &amp; &#60;")]
    [TestCase("\u0001\u0008\u001F\u007F\u0085")]
    [TestCase("\uFFFE\uFFFF")]
    [TestCase("\u202Eđảo")]
    [TestCase("Tiê\u0301n Lơ\u0323i 👍")]
    public void Hostile_text_is_shown_and_breaks_nothing(string hostile) => Shown(hostile);

    // Attribute arguments are stored as UTF-8, which cannot hold half a pair; so it stands in a test of its own.
    [Test]
    public void Half_a_surrogate_pair_is_shown_as_a_replacement() => Shown("Sở\uD800 Y\uDC00 tế");

    [Test]
    public void What_is_no_character_in_a_body_is_shown_as_a_replacement()
    {
        var document = Samples.StatePlan with { BodyHtml = "<p>a" + (char)0xFFFE + "b&#xFFFF;c</p>" };
        using var file = DocxSamples.Open(document);

        Assert.That(file.Body().TextIn("VB_NoiDung"), Is.EqualTo("a\uFFFDb\uFFFDc"));
        Assert.That(Samples.Html(document), Does.Contain("<p>a\uFFFDb\uFFFDc</p>"));
    }

    private static void Shown(string hostile)
    {
        foreach (var profile in FormatProfiles.Ids)
        {
            var document = DocxSamples.Full(profile) with
            {
                KindId = hostile, TypeName = hostile, Place = hostile, IssuerName = hostile, IssuerParent = hostile, Subject = hostile,
                Signer = new() { Title = hostile, Name = hostile, Capacity = SigningCapacity.ForHead, For = hostile },
                SecondSigner = new() { Title = hostile, Name = hostile },
                Addressees = [hostile, hostile], Recipients = [hostile, hostile], Language = hostile, Contact = hostile, DrafterAndCopies = hostile,
                Appendices = [new(hostile, "<p>a</p>")],
            };
            using var file = DocxSamples.Open(document);

            Assert.Multiple(() =>
            {
                Assert.That(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file), Is.Empty);
                Assert.That(file.ReadText(), Is.EqualTo(DocxSamples.ReadHtml(document with { Contact = "" })));
                Assert.That(file.ReadText(), Does.Contain(Clean(hostile)));
                Assert.That(file.PackageProperties.Creator, Is.EqualTo(Clean(hostile)));
                Assert.That(file.PackageProperties.Language, Is.EqualTo("vi-VN"));
            });
        }

        static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(r => Rune.IsControl(r) ? "\uFFFD" : r.ToString()))
            .Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD').Normalize(NormalizationForm.FormC);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [Test]
    public void Parts_are_well_formed_for_any_XML_reader()
    {
        using var zip = new ZipArchive(new MemoryStream(DocxSamples.Bytes(DocxSamples.Full("state-nd30"))));

        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            Assert.That(() => XDocument.Load(stream), Throws.Nothing, entry.FullName);
        }
    }
}
