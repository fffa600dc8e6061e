using System.Text.Json.Nodes;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Issuing;
using NodaTime;

namespace DanVan.Workflows.Tests.Refusals;

/// <summary>The cases of <see cref="EveryRefusalTests"/> about documents that people issue.</summary>
internal static class DocumentRefusals
{
    private static readonly CycleFacts Facts = new(new WorkingCalendar(new CalendarData()));
    private static readonly IssuingFacts Issuing = new() { Definition = new("plan", "Kế hoạch", "KH") };
    private static readonly DocumentRecord Plan = new("syt/plan/1", "plan", "s", 1, "01/KH-SYT", new LocalDate(2024, 1, 16), "a", "b", "c", "d");
    private static readonly CycleCommand.RecallDocument Recall = new(AYear.Id, Plan.Id, "Sai");

    public static Dictionary<string, Func<IEnumerable<Refusal>>> Cases { get; } = new()
    {
        [RefusalCodes.DocumentNotByHand] = () => Issue(Issuing with { Definition = new("certificate", "Giấy khen", "GK", PerAward: true) }),
        [RefusalCodes.DocumentNeedsAwards] = () => Issue(Issuing with { Definition = new("decision", "Quyết định", "QĐ", NeedsAwards: true), HasAwards = false }),
        [RefusalCodes.DocumentNotIssued] = () => On(null, Recall),
        [RefusalCodes.DocumentRecalled] = () => On(Plan, Recall, Plan with { Id = "b", Relation = new(DocumentRelations.Recalls, Plan.Id, "Sai") }),
        [RefusalCodes.DocumentReplaced] = () => On(Plan, Recall, Plan with { Id = "b", Relation = new(DocumentRelations.Replaces, Plan.Id, "Sai") }),
        [RefusalCodes.DocumentAboutAnother] = () => On(Plan with { Relation = new(DocumentRelations.Recalls, "a", "Sai") }, Recall),
        [RefusalCodes.DocumentOfRegistration] = () => Decide(
            new CycleCommand.ReplaceDocument(AYear.Id, Plan.Id, "Sai", new Dictionary<string, string>()),
            Issuing with { Named = new(Plan, StreamId.Of(AYear.Registration("r1")), 1, [Plan]) }),
        [RefusalCodes.DocumentReasonMissing] = () => On(Plan, Recall with { Reason = "\u00a0" }),
        [RefusalCodes.DocumentDetailUnknown] = () => Issue(Issuing, ("place", "Hội trường")),
        [RefusalCodes.DocumentDetailMissing] = () => Issue(Asking(new FormItem("place", "Địa điểm", true, 9)), ("place", " ")),
        [RefusalCodes.DocumentDetailTooLong] = () => Issue(Asking(new FormItem("place", "Địa điểm", true, 9)), ("place", "0123456789")),
        [RefusalCodes.DocumentDetailInvalid] = () => Issue(Asking(new FormItem("day", "Ngày", true, 99, FormItemTypes.Date)), ("day", "31/02/2024")),
        [RefusalCodes.DocumentCorrectionsMissing] = () => On(Plan, new CycleCommand.CorrectDocument(AYear.Id, Plan.Id, "Sai", [])),
        [RefusalCodes.DocumentCorrectionInvalid] = () => On(
            Plan, new CycleCommand.CorrectDocument(AYear.Id, Plan.Id, "Sai", [new("Điều 1", "2023", "2024"), new("Điều 2", "như cũ", "như cũ")])),
        [RefusalCodes.DocumentNotComposable] = () => NotComposableAsync().GetAwaiter().GetResult(),
        [RefusalCodes.DocumentNumberTaken] = () => NumberTakenAsync().GetAwaiter().GetResult(),
        [RefusalCodes.DeliveryInvalid] = () => On(Plan, new CycleCommand.RecordDelivery(AYear.Id, Plan.Id, " ", DocumentDeliveryStatus.Arrived, AYear.At(3, 1), "")),
        [RefusalCodes.DeliveryInFuture] = () => On(
            Plan, new CycleCommand.RecordDelivery(AYear.Id, Plan.Id, "UBND tỉnh", DocumentDeliveryStatus.Arrived, AYear.Anyone.Now + Duration.FromHours(25), "")),
    };

    private static IssuingFacts Asking(FormItem item) => Issuing with { Details = [item] };

    private static IEnumerable<Refusal> Issue(IssuingFacts facts, params (string Id, string Text)[] details) =>
        Decide(new CycleCommand.Issue(AYear.Id, facts.Definition!.Id, details.ToDictionary(d => d.Id, d => d.Text)), facts);

    private static IEnumerable<Refusal> On(DocumentRecord? document, CycleCommand command, params DocumentRecord[] others) =>
        Decide(command, Issuing with { Named = document is null ? null : new(document, StreamId.Of(AYear.Id), 0, [document, .. others]) });

    private static IReadOnlyList<Refusal> Decide(CycleCommand command, IssuingFacts facts) =>
        CycleDecider.Decide(AYear.In("closed"), command, AYear.Anyone, Facts with { Issuing = facts }).Reasons;

    // What no check of a definition can see: the element is allowed nowhere on a page.
    private static async Task<IReadOnlyList<Refusal>> NotComposableAsync()
    {
        await using var office = new AnOffice(null, AYear.Json(json => json["documents"]!.AsArray().Single(d => (string)d!["id"]! == "plan")!["template"] = JsonValue.Create("<script></script>")));
        await office.DoAsync(new CycleCommand.Open(AYear.Id, "annual-cycle", AYear.Settings));
        return ((Outcome.Refused)await office.SendAsync(new CycleCommand.Issue(AYear.Id, "plan", new Dictionary<string, string>()))).Reasons;
    }

    // Of two cycles that count by different rules the first number of one is the first number of the other.
    private static async Task<IReadOnlyList<Refusal>> NumberTakenAsync()
    {
        await using var office = new AnOffice();
        var settings = AYear.Settings;
        var other = new CycleId("syt-chung");
        await office.DoAsync(new CycleCommand.Open(AYear.Id, "annual-cycle", settings));
        await office.DoAsync(new CycleCommand.Open(other, "annual-cycle", settings with { Owner = settings.Owner with { Numbering = new NumberingRule { OneSeries = true } } }));
        await office.DoAsync(new CycleCommand.Issue(AYear.Id, "plan", new Dictionary<string, string>()));
        return ((Outcome.Refused)await office.SendAsync(new CycleCommand.Issue(other, "plan", new Dictionary<string, string>()))).Reasons;
    }
}
