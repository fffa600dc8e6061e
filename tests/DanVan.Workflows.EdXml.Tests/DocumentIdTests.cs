using DanVan.Workflows.Documents;
using NodaTime;

namespace DanVan.Workflows.EdXml.Tests;

public sealed class DocumentIdTests
{
    private static readonly LocalDate Day = new(2026, 1, 16);

    [TestCase("000.00.00.G22,2015/09/30,7816/VPCP-TTĐT", "000.00.00.G22", "7816", "VPCP-TTĐT")]
    [TestCase("28.22.H17,2015/09/30,48/2010/QĐ-TTg", "28.22.H17", "48", "2010/QĐ-TTg")]
    [TestCase("H41,2015/09/30,755/CV/TU", "H41", "755", "CV/TU")]
    [TestCase("H41,2015/09/30,05/BNV-VP", "H41", "05", "BNV-VP")]
    public void An_identifier_is_read_in_its_parts_and_printed_the_same(string text, string organ, string number, string notation)
    {
        var id = EdXmlDocumentId.Parse(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((id.OrganId, id.Date, id.CodeNumber, id.CodeNotation), Is.EqualTo((organ, new LocalDate(2015, 9, 30), number, notation)));
            Assert.That(id.ToString(), Is.EqualTo(text));
        }
    }

    [TestCase("")]
    [TestCase("000.00.00.G22")]
    [TestCase("000.00.00.G22,2015/09/30")]
    [TestCase("000.00.00.G22,2015/09/30,7816")]
    [TestCase("000.00.00.G22,2015/09/30,/VPCP")]
    [TestCase("000.00.00.G22,2015/09/30,7816/")]
    [TestCase("000.00.00.G22,2014/02/30,7806/VPCP-TTĐT")]
    [TestCase("000.00.00.G22,30/09/2015,7816/VPCP-TTĐT")]
    [TestCase(",2015/09/30,7816/VPCP-TTĐT")]
    [TestCase("9fbfbad2-f1f8-4256-a2eb-50fb1061cddb")]
    [TestCase("a,2015/09/30,1/\u0001")]
    public void What_is_no_identifier_is_turned_away(string text)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(EdXmlDocumentId.TryParse(text, out _), Is.False);
            Assert.That(() => EdXmlDocumentId.Parse(text), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.document-id"));
        }
    }

    // Not as a case: half a letter does not survive in the metadata of a test.
    [Test]
    public void Half_a_letter_is_no_part_of_an_identifier() => Assert.That(EdXmlDocumentId.TryParse("a,2015/09/30,1/\uD800", out _), Is.False);

    [TestCase("H41,2026/01/16,05/SYT-VP", "h41,2026/01/16,5/SYT-VP", true, Description = "case of the code, leading zero")]
    [TestCase("H41,2026/01/16,05/QĐ-SYT", "H41 , 2026/01/16 , 05/Q\u0110-SYT ", true, Description = "white space")]
    [TestCase("H41,2026/01/16,05/ỦB-VP", "H41,2026/01/16,05/U\u0309B-VP", true, Description = "Unicode form")]
    [TestCase("H41,2026/01/16,05/SYT-VP", "H41,2026/01/16,05/SYT-vp", false)]
    [TestCase("H41,2026/01/16,05/SYT-VP", "H41,2026/01/17,05/SYT-VP", false)]
    [TestCase("H41,2026/01/16,05/SYT-VP", "H41,2026/01/16,50/SYT-VP", false)]
    [TestCase("H41,2026/01/16,05a/SYT-VP", "H41,2026/01/16,5a/SYT-VP", false)]
    [TestCase("H41,2026/01/16,00/SYT-VP", "H41,2026/01/16,0/SYT-VP", true)]
    public void Two_texts_are_one_document_or_two(string one, string other, bool same)
    {
        var (a, b) = (EdXmlDocumentId.Parse(one), EdXmlDocumentId.Parse(other));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(a.Equals(b), Is.EqualTo(same));
            Assert.That(a.DedupeKey == b.DedupeKey, Is.EqualTo(same));
            Assert.That(!same || a.GetHashCode() == b.GetHashCode());
        }
    }

    [TestCase("20/KH-SYT", "20", "KH-SYT")]
    [TestCase("05/BNV-VP", "05", "BNV-VP")]
    [TestCase("755-CV/TU", "755", "CV/TU")]
    [TestCase("48/2010/QĐ-TTg", "48", "2010/QĐ-TTg")]
    public void The_identifier_of_an_issued_document_splits_its_number(string number, string codeNumber, string notation)
    {
        var id = EdXmlDocumentId.Of("H41", Day, DocumentNumber.Parse(number));
        Assert.That((id.CodeNumber, id.CodeNotation, EdXmlDocumentId.Parse(id.ToString())), Is.EqualTo((codeNumber, notation, id)));
    }

    [Test]
    public void No_number_makes_no_identifier() =>
        Assert.That(() => EdXmlDocumentId.Of("H41", Day, default), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.document-id"));

    [TestCase("H,41", "20", "KH-SYT")]
    [TestCase("", "20", "KH-SYT")]
    [TestCase("H41", "2/0", "KH-SYT")]
    [TestCase("H41", "2,0", "KH-SYT")]
    [TestCase("H41", " ", "KH-SYT")]
    [TestCase("H41", "20", "")]
    public void Parts_that_would_read_as_another_identifier_are_refused(string organ, string number, string notation) =>
        Assert.That(() => new EdXmlDocumentId(organ, Day, number, notation), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.document-id"));

    [Test]
    public void A_message_with_an_identifier_of_its_sender_s_own_is_known_by_its_parts()
    {
        var message = Specimen.Document("recall") with { DocumentId = "9fbfbad2-f1f8-4256-a2eb-50fb1061cddb" };
        Assert.That(message.Key, Is.EqualTo(EdXmlDocumentId.Parse("000.00.00.H99,2026/02/20,5/SYT-VP")));
        Assert.That((message with { CodeNumber = "5/6" }).Key, Is.Null);
    }

    [TestCase("7816/VP-TH", "7816", "VP-TH")]
    [TestCase("755-CV/TU", "755", "CV/TU")]
    public void An_answer_without_identifier_is_known_by_its_parts(string code, string number, string notation)
    {
        var key = new EdXmlResponse("H41", code, Day).Key!;
        Assert.That((key.CodeNumber, key.CodeNotation), Is.EqualTo((number, notation)));
        Assert.That(new EdXmlResponse("H41", code).Key, Is.Null);
    }
}
