using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Issuing;

/// <summary>
/// What receivers' systems report of a document. Messages are repeated and overtake one another, so where a document stands is told by their own times, never
/// by the order they came in. Of each status the last report is kept; one that is not later than it says nothing new. Pure.
/// </summary>
internal static class DeliveryRules
{
    private const int MaxOrgan = 200;
    private const int MaxNote = 2_000;

    // Clocks of other bodies run a little fast; one a year ahead would make every later message look late.
    private static readonly Duration MaxAhead = Duration.FromDays(1);

    public static Decision Decide(CycleFrame frame, CycleCommand.RecordDelivery command, Caller caller, CycleFacts facts)
    {
        if (IssuingRules.WhyNot(frame, caller) is { Count: > 0 } notPermitted)
        {
            return Decision.Refused(notPermitted);
        }

        if (facts.Issuing?.Named is not { } named)
        {
            return Refuse(RefusalCodes.DocumentNotIssued, command.Document);
        }

        if (WhyNot(command) is { } part)
        {
            return Refuse(RefusalCodes.DeliveryInvalid, part);
        }

        var at = Instant.FromUnixTimeMilliseconds(command.At.ToUnixTimeMilliseconds());
        if (at > caller.Now + MaxAhead)
        {
            return Refuse(RefusalCodes.DeliveryInFuture, command.At.ToString());
        }

        var known = Find(frame.State.Deliveries, named.Record.Id, command.Organ)?.Reports.FirstOrDefault(r => r.Status == command.Status);
        return known is not null && at <= known.At
            ? Decision.Done()
            : Decision.Done(new CycleEvent.DeliveryRecorded(named.Record.Id, command.Organ, command.Status, at, command.Note));
    }

    /// <summary>What is known with one more report.</summary>
    public static IReadOnlyList<DocumentDelivery> Add(IReadOnlyList<DocumentDelivery>? deliveries, CycleEvent.DeliveryRecorded e)
    {
        var report = new DeliveryReport(e.Status, e.At, e.Note);
        if (Find(deliveries, e.Document, e.Organ) is not { } known)
        {
            return [.. deliveries ?? [], new DocumentDelivery(e.Document, e.Organ, [report])];
        }

        // Two reports of one instant: the one that is further on is the later one.
        var reports = known.Reports.Where(r => r.Status != e.Status).Append(report).OrderBy(r => r.At).ThenBy(r => r.Status);
        return [.. deliveries!.Select(d => ReferenceEquals(d, known) ? known with { Reports = [.. reports] } : d)];
    }

    private static DocumentDelivery? Find(IReadOnlyList<DocumentDelivery>? deliveries, string document, string organ) =>
        deliveries?.FirstOrDefault(d => d.Document == document && d.Organ == organ);

    private static string? WhyNot(CycleCommand.RecordDelivery command) =>
        string.IsNullOrWhiteSpace(command.Organ) || command.Organ.Length > MaxOrgan ? nameof(command.Organ)
        : !Enum.IsDefined(command.Status) ? nameof(command.Status)
        : command.Note.Length > MaxNote ? nameof(command.Note)
        : null;

    private static Decision Refuse(string code, string about) => Decision.Refused(RefusalCatalogue.Of(code, about));
}
