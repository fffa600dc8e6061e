using System.Text;

namespace DanVan.Workflows.EdXml.Tests;

/// <summary>Whatever the bytes are: a message, or an <see cref="EdXmlException"/>, and within the limits.</summary>
public sealed class HostileTests
{
    private const string Start = "<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">";

    [TestCase("<!DOCTYPE edXML>")]
    [TestCase("<!DOCTYPE edXML [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    [TestCase("<!DOCTYPE edXML SYSTEM \"file:///etc/hostname\">")]
    [TestCase("<!DOCTYPE edXML [<!ENTITY x SYSTEM \"http://127.0.0.1:1/x\">]>")]
    public void A_document_type_is_refused_before_anything_of_it_is_looked_at(string type)
    {
        var text = type + Specimen.Text("recall").Replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", "", StringComparison.Ordinal).Replace("nhầm", "&c;&x;", StringComparison.Ordinal);
        Assert.That(() => Read(text), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.xml").And.Message.Contains("DTD"));
    }

    [TestCase(33)]
    [TestCase(1_000)]
    [TestCase(1_000_000)]
    public void Elements_nested_too_deeply_are_refused(int depth)
    {
        var text = Start + string.Concat(Enumerable.Repeat("<a>", depth));
        var exception = Assert.Throws<EdXmlException>(() => Read(text));
        Assert.That((exception.Code, exception.Path.Split('/').Length - 1), Is.EqualTo(("edxml.depth", 33)));
    }

    [Test]
    public void Elements_may_be_nested_as_deeply_as_the_limit_says()
    {
        var nested = string.Concat(Enumerable.Repeat("<a xmlns='urn:x'>", 31)) + string.Concat(Enumerable.Repeat("</a>", 31));
        var text = Specimen.Text("recall").Replace("</edXML>", nested + "</edXML>", StringComparison.Ordinal);
        Assert.That(Read(text).Extensions.Single().Path, Is.EqualTo("/edXML"));
    }

    [Test]
    public void Too_many_elements_or_attributes_are_refused()
    {
        var many = string.Concat(Enumerable.Repeat("<a b='' c=''/>", 20_000));
        Assert.That(() => Read(Start + many + "</edXML>"), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.too-many"));
    }

    [Test]
    public void A_message_of_many_strange_elements_within_the_limit_is_read_and_written()
    {
        var to = string.Concat(Enumerable.Repeat("<To a='1'><OrganId>x</OrganId><b/></To>", 8_000));
        var message = Read(Specimen.Text("recall").Replace("<To>", to + "<To>", StringComparison.Ordinal));

        var again = new EdXmlReader().Read(new EdXmlWriter().Write(message));

        Assert.That((again.Extensions.Count, again.Attributes.Count, again.Extensions[^1].Path), Is.EqualTo((8_000, 8_000, "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/To[8000]")));
    }

    [Test]
    public void What_is_kept_costs_the_writer_a_reader_each_however_much_is_kept_in_one_place()
    {
        var few = AllocatedFor(500);
        var many = AllocatedFor(8_000);

        // A reader has a buffer of some kilobytes; two for each element would pass this.
        Assert.That((many - few) / 7_500, Is.LessThan(AllocatedByOneReader() * 3 / 2));

        static long AllocatedFor(int count)
        {
            var strange = string.Concat(Enumerable.Repeat("<x xmlns='urn:x'/>", count));
            var message = Read(Specimen.Text("recall").Replace("</edXML>", strange + "</edXML>", StringComparison.Ordinal));
            Assert.That(message.Extensions, Has.Count.EqualTo(count));
            new EdXmlWriter().Write(message);
            var before = GC.GetAllocatedBytesForCurrentThread();
            new EdXmlWriter().Write(message);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static long AllocatedByOneReader()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                using var reader = System.Xml.XmlReader.Create(new StringReader("<x xmlns='urn:x'/>"), new() { DtdProcessing = System.Xml.DtdProcessing.Prohibit });
                while (reader.Read())
                {
                }
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        }
    }

    [TestCase(33, 1)]
    [TestCase(100_000, 1)]
    [TestCase(2, 50_001)]
    public void What_is_kept_is_held_to_the_limits_when_it_is_written_too(int depth, int count)
    {
        var inner = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("<a>", depth - 1)) + string.Concat(Enumerable.Repeat("</a>", depth - 1)), count));
        var message = Specimen.Read("recall") with { Extensions = [new("/edXML", $"<a>{inner}</a>")] };

        Assert.That(() => new EdXmlWriter().Write(message), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.extension"));
    }

    [Test]
    public void A_message_larger_than_the_limit_is_not_even_parsed()
    {
        var bytes = Specimen.Bytes("recall");
        Assert.That(() => new EdXmlReader(new() { MaxMessageBytes = bytes.Length - 1 }).Read(bytes), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.too-large"));
        Assert.That(() => new EdXmlReader(new() { MaxMessageBytes = bytes.Length }).Read(bytes), Throws.Nothing);
    }

    [Test]
    public void A_bomb_is_not_unpacked_beyond_the_limit()
    {
        var bomb = WithFile(Zip.Of(("a.txt", new byte[8 * 1024 * 1024])), "application/zip", "a.txt");

        Assert.That(bomb, Has.Length.LessThan(20_000));
        Assert.That(() => new EdXmlReader(new() { MaxAttachmentBytes = 1024 * 1024 }).Read(bomb), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.too-large"));
        Assert.That(Content(new EdXmlReader().Read(bomb)), Has.Length.EqualTo(8 * 1024 * 1024));
    }

    [Test]
    public void An_archive_that_lies_about_its_size_is_refused()
    {
        var zip = Zip.Of(("a.txt", new byte[100_000]));
        var claimed = BitConverter.GetBytes(10);
        var central = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        claimed.CopyTo(zip, central + 24);
        claimed.CopyTo(zip, 22);

        Assert.That(() => new EdXmlReader().Read(WithFile(zip, "application/zip", "a.txt")), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.zip"));
    }

    [Test]
    public void All_files_together_have_a_limit_of_their_own()
    {
        var file = new EdXmlAttachment { ContentId = "1", FileName = "a.bin", Content = new byte[600] };
        var message = Specimen.Document("recall") with { Attachments = [file, file with { ContentId = "2" }] };
        var bytes = new EdXmlWriter().Write(message);

        Assert.That(() => new EdXmlReader(new() { MaxAttachmentsBytes = 1199 }).Read(bytes), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.too-large"));
        Assert.That(() => new EdXmlReader(new() { MaxAttachmentsBytes = 1200 }).Read(bytes), Throws.Nothing);
        Assert.That(() => new EdXmlReader(new() { MaxAttachments = 1 }).Read(bytes), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.too-many"));
    }

    [TestCase("../a.txt")]
    [TestCase("/etc/a.txt")]
    [TestCase("thư mục/a.txt")]
    [TestCase("..\\a.txt")]
    [TestCase("C:a.txt")]
    [TestCase("..")]
    [TestCase("con.txt")]
    [TestCase("a.txt ")]
    public void A_packed_file_whose_name_leaves_its_folder_is_refused(string name) =>
        Assert.That(
            () => new EdXmlReader().Read(WithFile(Zip.Of((name, [1])), "application/zip", "a.txt")),
            Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.zip").And.Property("Path").EqualTo("/edXML/AttachmentEncoded/Attachment/ContentTransferEncoded"));

    [Test]
    public void An_archive_of_two_files_is_refused() =>
        Assert.That(
            () => new EdXmlReader().Read(WithFile(Zip.Of(("a.txt", [1]), ("b.txt", [2])), "application/zip", "a.txt")),
            Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.zip"));

    [Test]
    public void A_packed_file_whose_check_sum_is_wrong_is_refused()
    {
        var zip = Zip.Of(("a.txt", "nội dung"u8.ToArray()));
        zip[14] ^= 1;
        zip[zip.AsSpan().LastIndexOf("PK\x01\x02"u8) + 16] ^= 1;
        Assert.That(() => new EdXmlReader().Read(WithFile(zip, "application/zip", "a.txt")), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.zip"));
    }

    [TestCase("new-older-namespace")]
    [TestCase("status")]
    public void A_message_cut_off_after_any_byte_is_refused(string specimen)
    {
        var bytes = Specimen.Bytes(specimen).AsMemory(..^1);
        for (var length = 0; length < bytes.Length; length++)
        {
            var exception = Assert.Throws<EdXmlException>(() => new EdXmlReader().Read(bytes[..length]), $"{length} bytes");
            Assert.That(exception.Code, Is.EqualTo("edxml.xml"), $"{length} bytes");
        }

        Assert.That(() => new EdXmlReader().Read(bytes), Throws.Nothing);
    }

    [Test]
    public void Changed_bytes_give_a_message_or_the_one_exception()
    {
        var random = new Random(102);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = Specimen.Bytes(Specimen.Names[round % Specimen.Names.Length]);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                // Any byte at all mostly ends in the XML parser; letters, digits and marks get past it.
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(4) == 0 ? random.Next(256) : random.Next(0x20, 0x7F));
            }

            try
            {
                new EdXmlWriter(new() { EnforceFieldLimits = false }).Write(new EdXmlReader().Read(bytes));
                read++;
            }
            catch (EdXmlException e)
            {
                Assert.That(e.Path, Does.StartWith("/"));
                refused++;
            }
        }

        Assert.That((read > 100, refused > 100), Is.EqualTo((true, true)), $"{read} read, {refused} refused: both must be tried.");
    }

    [Test]
    public void Changed_archives_give_a_file_or_the_one_exception()
    {
        var random = new Random(30);
        var zip = Zip.Of(("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Dân vận khéo ", 40)))));
        var refused = 0;
        for (var round = 0; round < 3_000; round++)
        {
            var changed = zip.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                changed[random.Next(4, changed.Length)] = (byte)random.Next(256);
            }

            try
            {
                new EdXmlReader(new() { MaxAttachmentBytes = 10_000 }).Read(WithFile(random.Next(2) == 0 ? changed : changed[..random.Next(4, changed.Length)], "application/zip", "a.txt"));
            }
            catch (EdXmlException e)
            {
                Assert.That(e.Code, Is.EqualTo("edxml.zip").Or.EqualTo("edxml.too-large"));
                refused++;
            }
        }

        Assert.That(refused, Is.GreaterThan(1_000));
    }

    private static EdXmlMessage Read(string text) => new EdXmlReader().Read(Encoding.UTF8.GetBytes(text));

    private static byte[] Content(EdXmlMessage message) => ((EdXmlDocumentMessage)message).Attachments.Single().Content.ToArray();

    private static byte[] WithFile(byte[] file, string type, string name) => Encoding.UTF8.GetBytes(Specimen.Text("recall").Replace(
        "</edXML>",
        $"<AttachmentEncoded><Attachment><ContentId>1</ContentId><AttachmentName>{name}</AttachmentName><ContentType>{type}</ContentType><ContentTransferEncoded>{Convert.ToBase64String(file)}</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>",
        StringComparison.Ordinal));
}
