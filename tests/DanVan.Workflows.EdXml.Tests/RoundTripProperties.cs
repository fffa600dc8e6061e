using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DanVan.Workflows.EdXml.Tests;

/// <summary>Whatever a message says is read back as it was, and the same message is the same bytes.</summary>
public sealed class RoundTripProperties
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(150);

    private static readonly Gen<string> Piece = Gen.Elements(
        "Sở Y tế", "<", "&", "\"", "'", ">", "]]>", "&amp;", " ", "\r\n", "\r", "\n", "\t", "Ấ", "e\u0301", "\u00A0", "\u2028", "\u0085", "😀", "\uFEFF", "=", "cid:", "<!--", "%", "0", "a/b", "\uFFFD");

    private static readonly Gen<string> Text = Gen.Choose(0, 5).SelectMany(n => Piece.ListOf(n)).Select(string.Concat);
    private static readonly Gen<string> Name = Text.Select(t => "x" + t);

    private static readonly Gen<LocalDate> Date =
        from year in Gen.Choose(1, 9999)
        from day in Gen.Choose(1, 365)
        select new LocalDate(year, 1, 1).PlusDays(day - 1);

    private static readonly Gen<LocalDateTime> Time = Date.SelectMany(d => Gen.Choose(0, 86_399).Select(s => d.AtMidnight().PlusSeconds(s)));
    private static readonly Gen<int?> Number = Maybe(Gen.Choose(0, int.MaxValue));
    private static readonly Gen<bool?> Flag = Maybe(Gen.Elements(true, false));

    private static readonly Gen<EdXmlOrgan> Organ =
        from id in Name
        from texts in Text.ListOf(7)
        select new EdXmlOrgan(id, texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6]);

    private static readonly Gen<EdXmlStaff?> Staff =
        from texts in Text.ListOf(4)
        select texts.All(t => t.Length == 0) ? null : new EdXmlStaff(texts[0], texts[1], texts[2], texts[3]);

    private static readonly Gen<EdXmlResponse> Response =
        from texts in Text.ListOf(2)
        from date in Maybe(Date)
        from id in Name
        select new EdXmlResponse(texts[0], texts[1], date, id);

    private static readonly Gen<EdXmlTrace> Trace =
        from id in Name
        from time in Maybe(Time)
        select new EdXmlTrace(id, time);

    private static readonly Gen<EdXmlBusiness> Business =
        from type in Gen.Elements(Enum.GetValues<EdXmlBusinessType>())
        from texts in Text.ListOf(2)
        from flags in Flag.ListOf(3)
        from receivers in Some(from id in Name from kind in Number select new EdXmlReceiver(id, kind))
        from replaced in Some(from id in Name from organs in Some(Text) select new EdXmlReplacement(id, organs))
        from staff in Staff
        select new EdXmlBusiness
        {
            Type = type,
            DocumentId = texts[0],
            Reason = texts[1],
            Paper = flags[0],
            Update = flags[1] is null && flags[2] is null && receivers.Count == 0 ? null : new(flags[1], flags[2], receivers),
            Replacements = replaced,
            Staff = staff,
        };

    private static readonly Gen<byte[]> Bytes = Gen.Frequency(
        (3, Gen.Choose(0, 40).SelectMany(n => Gen.Choose(0, 255).Select(b => (byte)b).ListOf(n)).Select(b => b.ToArray())),
        (1, Gen.Choose(1000, 70_000).Select(n => Enumerable.Range(0, n).Select(i => (byte)(i * 31)).ToArray())),
        (1, Gen.Elements<byte[]>([0x50, 0x4B, 0x03, 0x04], "PK\x03\x04 and then no archive"u8.ToArray())));

    private static readonly Gen<EdXmlAttachment> File =
        from name in Name
        from description in Text
        from type in Gen.Elements("", "application/pdf", "text/plain; charset=utf-8", "application/octet-stream")
        from content in Bytes
        from encoding in Gen.Elements(EdXmlAttachmentEncoding.Zip, EdXmlAttachmentEncoding.Raw)
        select new EdXmlAttachment { ContentId = "", FileName = name, Description = description, ContentType = type, Content = content, Encoding = encoding };

    private static readonly Gen<EdXmlExtension> Extension =
        from path in Gen.Elements("", "/edXMLEnvelope", "/edXMLEnvelope/edXMLHeader", "/edXMLEnvelope/edXMLHeader/MessageHeader", "/edXMLEnvelope/edXMLHeader/MessageHeader/From")
        from xml in Gen.Elements(
            "<other xmlns=\"urn:x\"><![CDATA[a <b>]]> &amp; text<deep a=\"&quot;\" /></other>",
            "<p:other xmlns:p=\"urn:y\" p:at=\"1\">  <p:in />  </p:other>",
            "<ReplyFors xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\" />",
            "<e:Mới xmlns:e=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">Ấ<!-- kept --></e:Mới>",
            "<none />")
        select new EdXmlExtension("/edXML" + path, xml);

    private static readonly Gen<EdXmlAttribute> Attribute =
        from path in Gen.Elements("", "/edXMLEnvelope", "/edXMLEnvelope/edXMLHeader/MessageHeader", "/edXMLEnvelope/edXMLHeader/MessageHeader/From/OrganId")
        from ns in Gen.Elements("", "urn:x", "http://www.w3.org/1999/xlink")
        from value in Text
        select new EdXmlAttribute("/edXML" + path, ns, "at", value);

    private static readonly Gen<EdXmlDocumentMessage> Document =
        from organs in Organ.NonEmptyListOf()
        from names in Name.ListOf(3)
        from texts in Text.ListOf(12)
        from dates in Date.ListOf(2)
        from numbers in Number.ListOf(6)
        from flag in Flag
        from lists in Some(Text).ListOf(3)
        from responses in Some(Response)
        from business in Business
        from files in Some(File)
        from trace in Some(Trace)
        select new EdXmlDocumentMessage
        {
            From = organs[0],
            To = [.. organs],
            DocumentId = names[0],
            CodeNumber = names[1],
            CodeNotation = names[2],
            Place = texts[0],
            PromulgationDate = dates[0],
            DocumentType = numbers[0] is null && numbers[1] is null && texts[1].Length == 0 ? null : new(numbers[0], numbers[1], texts[1]),
            Subject = texts[2],
            Content = texts[3],
            Signer = texts[4].Length + texts[5].Length + texts[6].Length == 0 ? null : new(texts[4], texts[5], texts[6]),
            DueDate = flag is null ? null : dates[1],
            ResponseFor = responses,
            TaskCodes = lists[0],
            ApplicationType = texts[7],
            OtherInfo = numbers[2] is null ? null : new()
            {
                Priority = numbers[2],
                SphereOfPromulgation = texts[8],
                TyperNotation = texts[9],
                PromulgationAmount = numbers[3],
                PageAmount = numbers[4],
                Direction = flag,
                Appendixes = lists[1],
            },
            SteeringType = numbers[5],
            ToPlaces = lists[2],
            Business = business,
            Trace = trace,
            Attachments = [.. files.Index().Select(f => f.Item with { ContentId = $"id {f.Index} <&> ấ" })],
        };

    private static readonly Gen<EdXmlStatusMessage> Status =
        from organ in Organ
        from response in Response
        from code in Gen.Elements("01", "02", "3", "16", "99", "x")
        from description in Text
        from time in Time
        from staff in Staff
        from trace in Some(Trace)
        select new EdXmlStatusMessage
        {
            From = organ,
            ResponseFor = response,
            StatusCode = code,
            Description = description,
            Timestamp = time,
            Staff = staff,
            Trace = trace,
        };

    private static readonly Gen<EdXmlMessage> Message =
        from message in Gen.OneOf(Document.Select(EdXmlMessage (d) => d), Status.Select(EdXmlMessage (s) => s))
        from extensions in Some(Extension)
        from attributes in Some(Attribute)
        from signature in Gen.Elements<EdXmlSignature[]>([], [new("<DigitalSignature />")], [new("<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"> <V>\n1</V></Signature>")])
        select message with { Extensions = extensions, Attributes = [.. attributes.DistinctBy(a => (a.Path, a.Namespace, a.Name))], Signatures = signature };

    [Test]
    public void What_is_written_is_read_back_the_same() =>
        Prop.ForAll(Message.ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (message, scheme) =>
        {
            var writer = new EdXmlWriter(new() { EnforceFieldLimits = false, ContentIdScheme = scheme });
            var bytes = writer.Write(message);
            var read = new EdXmlReader().Read(bytes);
            var expected = Shape.Of(Normalized(message));
            var actual = Shape.Of(Normalized(read));
            Assert.That(actual, Is.EqualTo(expected));
            Assert.That(Encoding.UTF8.GetString(writer.Write(read)), Is.EqualTo(Encoding.UTF8.GetString(bytes)));
        }).Check(ManyCases);

    // Kept XML may come back with its prefixes declared elsewhere, and is in the order of its parents; what it says is the same.
    private static EdXmlMessage Normalized(EdXmlMessage message) => message with
    {
        Extensions = [.. message.Extensions.Select(e => e with { Xml = Canonical(e.Xml) }).OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Xml, StringComparer.Ordinal)],
        Attributes = [.. message.Attributes.OrderBy(a => a.Path, StringComparer.Ordinal).ThenBy(a => a.Namespace, StringComparer.Ordinal)],
        Signatures = [.. message.Signatures.Select(s => new EdXmlSignature(Canonical(s.Xml)))],
    };

    private static string Canonical(string xml)
    {
        var root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        root.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static Gen<IReadOnlyList<T>> Some<T>(Gen<T> gen) => Gen.Choose(0, 3).SelectMany(n => gen.ListOf(n)).Select(IReadOnlyList<T> (l) => [.. l]);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant((T?)null), gen.Select(v => (T?)v));
}
