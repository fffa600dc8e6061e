using NodaTime;

namespace DanVan.Workflows.EdXml.Tests;

/// <summary>A gateway delivers at least once; one message is one command.</summary>
public sealed class CommandIdTests
{
    private static readonly EdXmlStatusMessage Status = (EdXmlStatusMessage)Specimen.Read("status");
    private static readonly EdXmlDocumentMessage New = Specimen.Document("new-national-axis");
    private static readonly EdXmlDocumentMessage Recall = Specimen.Document("recall");

    [TestCaseSource(typeof(Specimen), nameof(Specimen.Names))]
    public void A_message_delivered_again_over_another_hop_is_the_same_command(string name)
    {
        var message = Specimen.Read(name);
        var again = new EdXmlReader().Read(new EdXmlWriter().Write(message with { Trace = [.. message.Trace, new("HOP", new LocalDateTime(2026, 5, 5, 5, 5))], Signatures = [] }));

        Assert.That(EdXmlCommandIds.Of(again), Is.EqualTo(EdXmlCommandIds.Of(message)));
    }

    [Test]
    public void All_specimens_are_different_commands() =>
        Assert.That(Specimen.Names.Select(n => EdXmlCommandIds.Of(Specimen.Read(n))), Is.Unique);

    [Test]
    public void A_status_is_another_command_when_its_sender_code_time_or_document_is_another() =>
        Assert.That(
            new[]
            {
                Status, Status with { StatusCode = "03" }, Status with { StatusCode = "77" }, Status with { Timestamp = Status.Timestamp.PlusSeconds(1) }, Status with { From = new("X") },
                Status with { ResponseFor = Status.ResponseFor with { DocumentId = "000.00.00.H99,2026/01/16,21/KH-SYT" } },
            }.Select(EdXmlCommandIds.Of),
            Is.Unique);

    [Test]
    public void How_a_status_is_spelt_makes_no_other_command() =>
        Assert.That(
            new[]
            {
                Status, Status with { StatusCode = "2" }, Status with { Description = "khác" },
                Status with { ResponseFor = new("000.00.00.h99", "20/KH-SYT", new LocalDate(2026, 1, 16)) },
            }.Select(EdXmlCommandIds.Of).Distinct().Count(),
            Is.EqualTo(1));

    [Test]
    public void A_new_document_sent_again_later_is_the_same_command_and_another_sender_s_is_not() =>
        Assert.That(
            new[]
            {
                EdXmlCommandIds.Of(New with { Trace = [new("000.00.00.H99", new LocalDateTime(2026, 2, 2, 2, 2))], Subject = "khác" }),
                EdXmlCommandIds.Of(New with { From = new("KẺ.MẠO") }),
            },
            Is.EqualTo(new[] { EdXmlCommandIds.Of(New), CommandId.From("edxml", "new", "KẺ.MẠO", New.Key!.DedupeKey) }));

    [Test]
    public void Only_the_sender_s_own_hop_tells_two_recalls_apart() =>
        Assert.That(
            EdXmlCommandIds.Of(Recall with { Trace = [new("HOP", new LocalDateTime(2026, 5, 5, 5, 5)), .. Recall.Trace] }),
            Is.EqualTo(EdXmlCommandIds.Of(Recall)));

    [Test]
    public void A_second_recall_of_one_document_is_another_command() =>
        Assert.That(
            new[] { Recall, Recall with { Trace = [new("000.00.00.H99", new LocalDateTime(2026, 3, 1, 8, 0))] }, Recall with { Business = Recall.Business with { Reason = "Lý do khác" } } }.Select(EdXmlCommandIds.Of),
            Is.Unique);
}
