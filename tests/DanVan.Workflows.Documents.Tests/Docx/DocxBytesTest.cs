using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DanVan.Workflows.Documents.Docx;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Documents.Tests.Docx;

/// <summary>An issued document is frozen by its hash: the same document must be the same bytes wherever and whenever it is set.</summary>
public class DocxBytesTest
{
    [TestCaseSource(typeof(DocxSamples), nameof(DocxSamples.Everything))]
    public void The_same_document_gives_the_same_bytes(AdministrativeDocument document)
    {
        var again = document with { Recipients = [.. document.Recipients], Appendices = [.. document.Appendices] };

        Assert.That(DocxSamples.Bytes(again), Is.EqualTo(DocxSamples.Bytes(document)));
    }

    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    [TestCase("vi-VN")]
    [TestCase("")]
    public void Culture_changes_no_byte(string culture)
    {
        var document = DocxSamples.Full("party-hd05-2026");
        var expected = DocxSamples.Bytes(document);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(DocxSamples.Bytes(document), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Many_threads_write_the_same_bytes()
    {
        var writer = new DocxDocumentWriter();
        var expected = writer.Write(Samples.PartyPlan);
        var written = new byte[32][];
        Parallel.For(0, written.Length, i => written[i] = writer.Write(Samples.PartyPlan));

        Assert.That(written, Is.All.EqualTo(expected));
    }

    [Test]
    public void A_changed_word_changes_the_bytes() =>
        Assert.That(DocxSamples.Bytes(Samples.StatePlan with { Place = "Phan Thiết" }), Is.Not.EqualTo(DocxSamples.Bytes(Samples.StatePlan)));

    [Test]
    public void Neither_time_nor_operating_system_stands_in_the_file()
    {
        var bytes = DocxSamples.Bytes(Samples.StatePlan).AsSpan();
        var directory = BinaryPrimitives.ReadInt32LittleEndian(bytes[^6..]);
        var entries = 0;
        for (var at = directory; BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) == 0x02014B50; entries++)
        {
            Assert.That(BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 4)..]), Is.EqualTo(20), "made by: MS-DOS, format 2.0");
            Assert.That(BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 12)..]), Is.EqualTo(0x0021_0000u), "1 January 1980, midnight");
            Assert.That(BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 38)..]), Is.Zero, "no rights of a file system");
            at += 46 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 28)..]);
        }

        Assert.That(entries, Is.EqualTo(BinaryPrimitives.ReadUInt16LittleEndian(bytes[^12..])));
        Assert.That(entries, Is.GreaterThan(5));
    }

    [Test]
    public void Properties_say_the_documents_own_day()
    {
        using var file = DocxSamples.Open(Samples.StatePlan);
        var properties = file.PackageProperties;

        Assert.Multiple(() =>
        {
            Assert.That(properties.Title, Is.EqualTo("20/KH-SYT – Kế hoạch – Thực hiện phong trào thi đua “Dân vận khéo” năm 2024"));
            Assert.That(properties.Subject, Is.EqualTo("Thực hiện phong trào thi đua “Dân vận khéo” năm 2024"));
            Assert.That(properties.Creator, Is.EqualTo("Sở Y tế"));
            Assert.That(properties.Language, Is.EqualTo("vi-VN"));
            Assert.That(properties.Created?.ToUniversalTime(), Is.EqualTo(new DateTime(2024, 1, 16, 0, 0, 0, DateTimeKind.Utc)));
            Assert.That(properties.Modified, Is.EqualTo(properties.Created));
        });
    }

    [Test]
    public void What_is_compressed_is_had_again()
    {
        // Stretches of all kinds: noise, runs, and copies of what came before, near and far.
        var stretch = Gen.OneOf(
            Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(),
            Gen.Choose(0, 255).SelectMany(b => Gen.Choose(0, 3000).Select(n => Enumerable.Repeat((byte)b, n).ToArray())),
            Gen.Choose(1, 40).Select(n => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"<w:tc><w:p>ô {n}</w:p></w:tc>", n * 50)))));
        var property = Prop.ForAll(stretch.ListOf().Select(parts => parts.SelectMany(p => p).ToArray()).ToArbitrary(), input =>
        {
            using var inflated = new MemoryStream();
            using (var stream = new DeflateStream(new MemoryStream(Deflate.Compress(input)), CompressionMode.Decompress))
            {
                stream.CopyTo(inflated);
            }

            return inflated.ToArray().AsSpan().SequenceEqual(input);
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), property);
    }

    [Test]
    public void What_repeats_beyond_the_window_is_had_again()
    {
        var random = new byte[40_000];
        new Random(1).NextBytes(random);
        byte[] input = [.. random, .. random, .. random.AsSpan(0, 32_767), .. random.AsSpan(0, 32_768)];
        using var inflated = new MemoryStream();
        using (var stream = new DeflateStream(new MemoryStream(Deflate.Compress(input)), CompressionMode.Decompress))
        {
            stream.CopyTo(inflated);
        }

        Assert.That(inflated.ToArray(), Is.EqualTo(input));
    }
}
