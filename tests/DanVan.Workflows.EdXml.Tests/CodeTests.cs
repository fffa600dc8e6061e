using DanVan.Workflows.Documents;

namespace DanVan.Workflows.EdXml.Tests;

public sealed class CodeTests
{
    [TestCase("01", DocumentDeliveryStatus.Arrived)]
    [TestCase("02", DocumentDeliveryStatus.Refused)]
    [TestCase("03", DocumentDeliveryStatus.Received)]
    [TestCase("04", DocumentDeliveryStatus.Assigned)]
    [TestCase("05", DocumentDeliveryStatus.InProgress)]
    [TestCase("06", DocumentDeliveryStatus.Completed)]
    [TestCase("13", DocumentDeliveryStatus.RecallRequested)]
    [TestCase("15", DocumentDeliveryStatus.RecallAccepted)]
    [TestCase("16", DocumentDeliveryStatus.RecallRefused)]
    public void A_code_is_a_status_and_back(string code, DocumentDeliveryStatus status)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(EdXmlStatusCodes.TryParse(code, out var read) ? read : (DocumentDeliveryStatus?)null, Is.EqualTo(status));
            Assert.That(EdXmlStatusCodes.TryParse($" {int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)}\n", out read) ? read : (DocumentDeliveryStatus?)null, Is.EqualTo(status));
            Assert.That(EdXmlStatusCodes.Of(status), Is.EqualTo(code));
        }
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("00")]
    [TestCase("07")]
    [TestCase("14")]
    [TestCase("003")]
    [TestCase("-1")]
    [TestCase("+1")]
    [TestCase("0x1")]
    public void Other_codes_are_no_status(string? code) => Assert.That(EdXmlStatusCodes.TryParse(code, out _), Is.False);

    [Test]
    public void Only_what_the_sender_knows_by_itself_has_no_code() =>
        Assert.That(
            Enum.GetValues<DocumentDeliveryStatus>().Where(s => !HasCode(s)),
            Is.EqualTo(new[] { DocumentDeliveryStatus.Sent }));

    [TestCase("20-KH-SYT.pdf", "20-KH-SYT.pdf")]
    [TestCase("Kế hoạch số 20/KH-SYT.pdf", "Kế hoạch số 20_KH-SYT.pdf")]
    [TestCase("../../etc/passwd", ".._.._etc_passwd")]
    [TestCase("C:\\a\\b.docx", "C__a_b.docx")]
    [TestCase("a\u0000b\r\n.txt", "a_b__.txt")]
    [TestCase("ảnh\u202Egpj.exe", "ảnh_gpj.exe")]
    [TestCase("  a.txt. . ", "a.txt")]
    [TestCase("..", "_")]
    [TestCase("", "_")]
    [TestCase("NUL", "_NUL")]
    [TestCase("com1.tar.gz", "_com1.tar.gz")]
    [TestCase("compose.txt", "compose.txt")]
    [TestCase("😀.txt", "😀.txt")]
    public void A_file_is_saved_under_a_name_that_stays_in_its_folder(string name, string safe)
    {
        var file = new EdXmlAttachment { ContentId = "1", FileName = name, Content = default };
        Assert.That(file.SafeFileName, Is.EqualTo(safe));
        Assert.That((file with { FileName = safe }).SafeFileName, Is.EqualTo(safe), "A safe name is safe.");
    }

    // Not as a case: half a letter does not survive in the metadata of a test.
    [Test]
    public void Half_a_letter_is_no_part_of_a_safe_name() =>
        Assert.That(new EdXmlAttachment { ContentId = "1", FileName = "a\uD800.txt", Content = default }.SafeFileName, Is.EqualTo("a_.txt"));

    private static bool HasCode(DocumentDeliveryStatus status)
    {
        try
        {
            return EdXmlStatusCodes.Of(status).Length == 2;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
