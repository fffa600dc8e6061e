using System.Globalization;
using System.IO.Compression;
using System.Text;
using DanVan.Workflows.Documents.Checking;

namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>Whatever the bytes, there is a report.</summary>
public sealed class HostileFilesTests
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static IEnumerable<TestCaseData> NoDocuments =>
    [
        Case("nothing", "package.not-docx", []),
        Case("text", "package.not-docx", "Kính gửi: Sở Y tế"u8.ToArray()),
        Case("a PDF", "package.not-docx", "%PDF-1.7"u8.ToArray()),
        Case("an encrypted file", "package.encrypted", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0]),
        Case("the beginning of a ZIP", "package.corrupt", "PK\u0003\u0004"u8.ToArray()),
        Case("half a document", "package.corrupt", Specimens.Plan.Build()[..900]),
        Case("an empty ZIP", "package.not-docx", Specimen.Zip(new Dictionary<string, byte[]>())),
        Case("no relations", "package.not-docx", With("_rels/.rels", null)),
        Case("no text", "package.not-docx", With("word/document.xml", null)),
        Case("a spreadsheet", "package.not-docx", With("word/document.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")),
        Case("no XML", "package.corrupt", With("word/document.xml", "<w:document")),
        Case("a text that is outside", "package.not-docx", With("_rels/.rels", Specimens.Plan.Parts()["_rels/.rels"].Replace("Target=\"word/document.xml\"", "Target=\"http://192.0.2.1/d.xml\" TargetMode=\"External\""))),
        Case("a text above the package", "package.not-docx", With("_rels/.rels", Specimens.Plan.Parts()["_rels/.rels"].Replace("word/document.xml", "../../etc/passwd"))),
        Case("a document type", "package.corrupt", With("word/document.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]>" + $"<w:document {Names}><w:body/></w:document>")),
        Case("a document that reads a file", "package.corrupt", With("word/styles.xml", "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:styles " + Names + ">&a;</w:styles>")),
        Case("deep nesting", "package.too-large", With("word/document.xml", $"<w:document {Names}><w:body>{string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000))}{string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 20_000))}</w:body></w:document>")),
        Case("many elements", "package.too-large", With("word/document.xml", $"<w:document {Names}><w:body>{string.Concat(Enumerable.Repeat("<w:p/>", 600_000))}</w:body></w:document>")),
        Case("a bomb in the text", "package.too-large", With("word/document.xml", new string(' ', 20_000_000))),
        Case("a bomb in the styles", "package.too-large", With("word/styles.xml", new string(' ', 20_000_000))),
        Case("many parts", "package.too-large", Specimen.Zip(Enumerable.Range(0, 20_001).ToDictionary(i => i.ToString(CultureInfo.InvariantCulture), _ => Array.Empty<byte>()))),
    ];

    [TestCaseSource(nameof(NoDocuments))]
    public void What_is_no_document_is_one_finding(string code, byte[] bytes)
    {
        var (memory, stream) = (DocumentChecker.Check(bytes), DocumentChecker.Check(new MemoryStream(bytes)));

        Assert.That(memory.Findings.Select(f => (f.Code, f.Severity)), Is.EqualTo(new[] { (code, FindingSeverity.Error) }));
        Assert.That(stream.Findings.Select(f => f.Code), Is.EqualTo(new[] { code }));
        Assert.That((memory.Sha256.Length, memory.IsAcceptable, stream.Sha256), Is.EqualTo((64, false, memory.Sha256)));
    }

    [Test]
    public void A_bomb_is_not_unpacked()
    {
        // 400 MB of blanks in some hundred kilobytes.
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Specimens.Plan.Parts())
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
                for (var i = 0; name == "word/document.xml" && i < 400; i++)
                {
                    stream.Write(new byte[1_000_000].AsSpan());
                }
            }
        }

        var bytes = memory.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var report = DocumentChecker.Check(bytes);

        Assert.That(report.Findings.Single().Code, Is.EqualTo("package.too-large"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(120_000_000));
    }

    [Test]
    public void Pictures_of_any_size_are_not_unpacked()
    {
        var parts = Specimens.Plan.Parts().ToDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value));
        parts["word/media/image1.png"] = new byte[40_000_000];

        Assert.That(DocumentChecker.Check(Specimen.Zip(parts)).Findings, Is.Empty);
    }

    [Test]
    public void A_stream_without_an_end_is_left_at_the_limit()
    {
        var report = DocumentChecker.Check(new Endless(), new DocumentCheckOptions { MaxPackageBytes = 1_000_000 });

        Assert.That((report.Findings.Single().Code, report.Sha256), Is.EqualTo(("package.too-large", "")));
    }

    [Test]
    public void A_circle_of_styles_ends_where_it_closes()
    {
        var circle = Specimens.Plan.Edit("word/styles.xml", "<w:name w:val=\"Normal\"/>", "<w:name w:val=\"Normal\"/><w:basedOn w:val=\"VB_NoiDung\"/>");

        Assert.That(DocumentChecker.Check(circle.Build()).HasNamedStyles, Is.True);
    }

    [Test]
    public void A_line_of_ten_thousand_styles_is_followed_only_so_far()
    {
        var styles = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<w:style w:type=\"paragraph\" w:styleId=\"S{i}\"><w:basedOn w:val=\"S{i + 1}\"/></w:style>"));
        var paragraphs = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<w:p><w:pPr><w:pStyle w:val=\"S{i}\"/></w:pPr></w:p>"));
        var specimen = Specimens.Plan.Edit("word/styles.xml", "</w:styles>", styles + "</w:styles>").Edit("word/document.xml", "<w:sectPr", paragraphs + "<w:sectPr");

        Assert.That(DocumentChecker.Check(specimen.Build()).Findings, Is.Empty);
    }

    [Test]
    public void Three_thousand_damaged_packages_give_a_report_each([Range(0, 2_900, 100)] int from)
    {
        var codes = new HashSet<string>();
        for (var seed = from; seed < from + 100; seed++)
        {
            var bytes = HostilePackages.Make(seed);
            var report = DocumentChecker.Check(bytes);
            var again = DocumentChecker.Check(bytes);

            Assert.That(report.Findings, Is.EqualTo(again.Findings), $"seed {seed}");
            Assert.That(report.Findings, Has.All.Matches<DocumentFinding>(f => f.Excerpt.Length <= 80 && f.Found.Length <= 80 && f.Expected.Length <= 80 && f.Vietnamese.Length > 0), $"seed {seed}");
            codes.UnionWith(report.Findings.Select(f => f.Code));
        }

        // Damage that nobody notices would show nothing.
        Assert.That(codes, Has.Count.GreaterThan(10));
    }

    [Test]
    public void Many_threads_get_the_same_report()
    {
        var bytes = HostilePackages.Make(17);
        var wanted = DocumentChecker.Check(bytes).Findings;
        var reports = new IReadOnlyList<DocumentFinding>[64];
        Parallel.For(0, reports.Length, i => reports[i] = DocumentChecker.Check(bytes).Findings);

        Assert.That(reports, Has.All.EqualTo(wanted));
    }

    [Test]
    public void Only_misuse_throws()
    {
        Assert.That(() => DocumentChecker.Check((Stream)null!), Throws.ArgumentNullException);
        Assert.That(() => DocumentChecker.Check(Specimens.Plan.Build(), new DocumentCheckOptions { ProfileId = "state-nd31" }), Throws.ArgumentException.With.Message.Contain("state-nd30"));
    }

    private static TestCaseData Case(string name, string code, byte[] bytes) => new TestCaseData(code, bytes).SetArgDisplayNames(name);

    private static byte[] With(string part, string? xml)
    {
        var parts = Specimens.Plan.Parts();
        parts.Remove(part);
        if (xml is not null)
        {
            parts[part] = xml;
        }

        return Specimen.Zip(parts.ToDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value)));
    }

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
