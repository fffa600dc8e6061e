using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Issuing;
using NodaTime;

namespace DanVan.Workflows.Tests.Issuing;

/// <summary>Messages about a document are repeated and overtake one another on the way; what they say together does not depend on that.</summary>
public sealed class DeliveryRulesTests
{
    private static readonly DocumentRecord Plan = new("syt/plan/1", "plan", "s", 1, "01/KH-SYT", new LocalDate(2024, 1, 16), "a", "b", "c", "d");
    private static readonly CycleFacts Facts = new(new WorkingCalendar(new CalendarData())) { Issuing = new() { Named = new(Plan, StreamId.Of(AYear.Id), 0, [Plan]) } };
    private static readonly DocumentDeliveryStatus[] Statuses = Enum.GetValues<DocumentDeliveryStatus>();

    [Test]
    public void In_whatever_order_and_however_often_messages_come_they_say_the_same_in_the_end()
    {
        var random = new Random(20240131);
        for (var round = 0; round < 500; round++)
        {
            var messages = Enumerable.Range(0, random.Next(1, 12))
                .Select(_ => Message(Statuses[random.Next(Statuses.Length)], random.Next(0, 6), organ: random.Next(2) == 0 ? "UBND tỉnh" : "Sở Nội vụ")).ToArray();
            var inOrder = Play(messages);
            CycleCommand.RecordDelivery[] shuffled = [.. messages, .. messages.Take(random.Next(messages.Length))];
            random.Shuffle(shuffled);
            var outOfOrder = Play(shuffled);

            Assert.That(Flat(outOfOrder), Is.EquivalentTo(Flat(inOrder)), $"round {round}");
            foreach (var delivery in outOfOrder.Deliveries!)
            {
                var last = messages.Where(m => m.Organ == delivery.Organ).OrderBy(m => m.At).ThenBy(m => m.Status).Last();
                Assert.That((delivery.Present.Status, delivery.Present.At), Is.EqualTo((last.Status, last.At)), $"round {round}");
            }
        }
    }

    [Test]
    public void A_message_that_says_nothing_new_is_done_without_an_event()
    {
        var state = Play(Message(DocumentDeliveryStatus.Received, 3));

        Assert.That(Decide(state, Message(DocumentDeliveryStatus.Received, 3)).Events, Is.Empty);
        Assert.That(Decide(state, Message(DocumentDeliveryStatus.Received, 3) with { Note = "gửi lại" }).Events, Is.Empty);
        Assert.That(Decide(state, Message(DocumentDeliveryStatus.Received, 2)).Events, Is.Empty);
        Assert.That(Decide(state, Message(DocumentDeliveryStatus.Received, 3) with { At = Message(DocumentDeliveryStatus.Received, 3).At + Duration.FromTicks(9) }).Events, Is.Empty, "times are kept to the millisecond");
        Assert.That(Decide(state, Message(DocumentDeliveryStatus.Received, 4)).Events, Has.Count.EqualTo(1));
        Assert.That(Decide(state, Message(DocumentDeliveryStatus.Arrived, 2)).Events, Has.Count.EqualTo(1), "late, and new");
        Assert.That(Decide(state, Message(DocumentDeliveryStatus.Received, 3, "Sở Nội vụ")).Events, Has.Count.EqualTo(1), "another receiver");
    }

    [Test]
    public void A_receivers_clock_may_run_a_day_ahead()
    {
        var now = AYear.Anyone.Now;
        Assert.That(Decide(State(), Message(DocumentDeliveryStatus.Arrived, 0) with { At = now + Duration.FromDays(1) }).IsRefused, Is.False);
        Assert.That(
            Decide(State(), Message(DocumentDeliveryStatus.Arrived, 0) with { At = now + Duration.FromDays(1) + Duration.FromMilliseconds(1) }).Reasons[0].Code,
            Is.EqualTo(RefusalCodes.DeliveryInFuture));
    }

    [TestCase("", 1, "")]
    [TestCase("\t", 1, "")]
    [TestCase("x201", 1, "")]
    [TestCase("UBND tỉnh", 99, "")]
    [TestCase("UBND tỉnh", 1, "x2001")]
    public void What_cannot_be_a_report_is_refused(string organ, int status, string note)
    {
        var message = Message((DocumentDeliveryStatus)status, 1) with { Organ = organ == "x201" ? new string('x', 201) : organ, Note = note == "x2001" ? new string('x', 2_001) : note };
        Assert.That(Decide(State(), message).Reasons[0].Code, Is.EqualTo(RefusalCodes.DeliveryInvalid));
    }

    private static CycleState State() => AYear.In("closed").State;

    private static CycleCommand.RecordDelivery Message(DocumentDeliveryStatus status, int hour, string organ = "UBND tỉnh") => new(AYear.Id, Plan.Id, organ, status, AYear.At(3, 1, hour), "");

    private static Decision<CycleEvent> Decide(CycleState state, CycleCommand.RecordDelivery message) =>
        CycleDecider.Decide(new CycleFrame(AYear.BuiltIn, state, 1), message, AYear.Anyone, Facts);

    private static CycleState Play(params CycleCommand.RecordDelivery[] messages) => messages.Aggregate(State(), (state, message) =>
    {
        var decision = Decide(state, message);
        Assert.That(decision.Reasons, Is.Empty);
        return decision.Events.Aggregate(state, (s, e) => CycleEvolver.Evolve(AYear.Id, s, e, AYear.Anyone.Now));
    });

    private static IEnumerable<(string, DocumentDeliveryStatus, Instant)> Flat(CycleState state) =>
        state.Deliveries!.SelectMany(d => d.Reports.Select(r => (d.Organ, r.Status, r.At)));
}
