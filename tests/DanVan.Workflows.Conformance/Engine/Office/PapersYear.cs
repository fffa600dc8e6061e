using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Registrations;
using NodaTime;
using static DanVan.Workflows.Conformance.Engine.Office.YearStep;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>A short year in which people issue documents themselves, and mend those that were issued.</summary>
public static class PapersYear
{
    public static readonly CycleId Cycle = new("syt-2024-van-ban");

    public static readonly DefinitionId DefinitionId = new("papers-cycle");

    public static readonly RegistrationId Registration = new(Cycle, "p1");

    /// <summary>The built-in cycle cut short and voted on in secret, with a notice that asks for a place and a day.</summary>
    public static string Definition { get; } = Build();

    public static IReadOnlyList<YearStep> Steps { get; } =
    [
        Send("draft", OfficeClock.At(1, 16), OfficeRoles.Drafter, new DefinitionCommand.SaveDraft(DefinitionId, Definition, "")),
        Send("publish", OfficeClock.At(1, 16, 9), OfficeRoles.Publisher(), new DefinitionCommand.Publish(DefinitionId, FullDefinition.HashOf(Definition), "QĐ 10/QĐ-SYT")),
        Send("open", OfficeClock.At(1, 17), OfficeRoles.Leader, new CycleCommand.Open(Cycle, DefinitionId.Value, SmallYear.Settings)),
        Send("issue-plan", OfficeClock.At(1, 17), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "issue-plan")),
        Work("work-plan", OfficeClock.At(1, 17, 9)),
        Send("issue", OfficeClock.At(1, 18), OfficeRoles.Registry, Notice("Hội trường tầng 2", "2024-01-25")),
        Send("issue-refused", OfficeClock.At(1, 18), OfficeRoles.Registry, Notice("", "2024-01-25")),
        Send("issue-unauthorised", OfficeClock.At(1, 18), OfficeRoles.Secretary, Notice("Hội trường tầng 2", "2024-01-25")) with { IsRecorded = false },
        Send("correct", OfficeClock.At(1, 19), OfficeRoles.Registry, new CycleCommand.CorrectDocument(
            Cycle, Id("plan", 1), "Sai lỗi chính tả", [new("Mục I, dòng thứ 2", "dân vận kheo", "dân vận khéo")])),
        Send("replace", OfficeClock.At(1, 22), OfficeRoles.Registry, new CycleCommand.ReplaceDocument(Cycle, Id("plan", 1), "Sai căn cứ", new Dictionary<string, string>())),
        Send("replace-refused", OfficeClock.At(1, 22), OfficeRoles.Registry, new CycleCommand.ReplaceDocument(Cycle, Id("plan", 1), "Sai căn cứ", new Dictionary<string, string>())),
        Send("recall", OfficeClock.At(1, 23), OfficeRoles.Registry, new CycleCommand.RecallDocument(Cycle, Id("notice", 1), "Hoãn hội nghị")),
        Send("submit", OfficeClock.At(1, 24), OfficeRoles.Registry, SmallYear.Submit("p1", "u1", "collective", "Trạm y tế xanh, sạch, đẹp", Cycle) with
        {
            SubmittedAt = new LocalDateTime(SmallYear.Year, 1, 24, 7, 30),
        }),
        Send("report", OfficeClock.At(1, 25), OfficeRoles.Registry, new RegistrationCommand.Report(
            Registration, "annual", new LocalDateTime(SmallYear.Year, 1, 25, 7, 30), "continue", "Đạt kết quả tốt")),
        Send("score", OfficeClock.At(1, 25), OfficeRoles.Secretary, new RegistrationCommand.Score(Registration, SmallYear.FullSheet("u1"))),
        Send("close-scoring", OfficeClock.At(1, 26), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "close-scoring")),
        Work("work-conclude", OfficeClock.At(1, 26, 9)),
        Send("tally", OfficeClock.At(1, 29), OfficeRoles.Secretary, new RegistrationCommand.RecordTally(Registration, "tap-the", ["m1", "m2", "m3"], 3, 0, 0)),
        Send("commend", OfficeClock.At(1, 30), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "commend")),
        Work("work-commend", OfficeClock.At(1, 30, 9)),
        Send("delivered", OfficeClock.At(1, 31), OfficeRoles.Registry, Delivered(DocumentDeliveryStatus.Received, 9)),
        Send("delivered-late", OfficeClock.At(1, 31), OfficeRoles.Registry, Delivered(DocumentDeliveryStatus.Arrived, 8)),
        Send("delivered-again", OfficeClock.At(1, 31), OfficeRoles.Registry, Delivered(DocumentDeliveryStatus.Arrived, 8)),
        Send("replace-certificate", OfficeClock.At(2, 1), OfficeRoles.Registry, new RegistrationCommand.ReplaceDocument(Registration, Certificate(1), "Sai tên tập thể")),
        Send("recall-certificate", OfficeClock.At(2, 2), OfficeRoles.Registry, new CycleCommand.RecallDocument(Cycle, Certificate(2), "Trao nhầm")),
        Send("replace-recalled-certificate", OfficeClock.At(2, 2), OfficeRoles.Registry, new RegistrationCommand.ReplaceDocument(Registration, Certificate(2), "Trao nhầm")),
        Work("work-papers", OfficeClock.At(2, 2, 9)),
    ];

    public static PlayedYear Played { get; } = new("papers", [StreamId.Of(DefinitionId).Cycle, Cycle], Steps);

    /// <summary>The id of a document of the cycle.</summary>
    public static string Id(string kind, int ordinal) => $"{Cycle.Value}/{kind}/{ordinal}";

    /// <summary>The id of a certificate of the one model.</summary>
    public static string Certificate(int ordinal) => $"{Registration}/certificate/{ordinal}";

    public static CycleCommand.Issue Notice(string place, string day) => new(Cycle, "notice", new Dictionary<string, string> { ["place"] = place, ["meeting_day"] = day });

    public static CycleCommand.RecordDelivery Delivered(DocumentDeliveryStatus status, int hour) =>
        new(Cycle, Id("decision", 1), "UBND tỉnh", status, OfficeClock.At(1, 31, hour), "");

    private static string Build()
    {
        var json = JsonNode.Parse(FullDefinition.Pilot)!;
        json["id"] = DefinitionId.Value;
        json["permissions"]!["issue-document"] = new JsonArray("registry");
        json["stages"]![1]!["onEnter"] = JsonNode.Parse("""[{ "do": "issue-document", "document": "plan" }]""");
        json["stages"]![3]!["onEnter"] = JsonNode.Parse(
            """
            [
              { "do": "count-votes" }, { "do": "issue-document", "document": "decision" }, { "do": "issue-document", "document": "certificate" }, { "do": "checkpoint" }
            ]
            """);
        foreach (var document in JsonNode.Parse(
            """
            [
              {
                "id": "notice", "name": "Thông báo triệu tập", "type": "TB", "subject": "Triệu tập hội nghị ngày {{ details.meeting_day }}",
                "template": "<p>Hội nghị họp tại {{ details.place }} ngày {{ details.meeting_day }}{{ details.note }}.</p>",
                "details": [
                  { "id": "place", "name": "Địa điểm", "required": true, "maxLength": 200 },
                  { "id": "meeting_day", "name": "Ngày họp", "required": true, "maxLength": 10, "type": "date" },
                  { "id": "note", "name": "Ghi chú", "required": false, "maxLength": 200 }
                ]
              },
              {
                "id": "correction", "name": "Thông báo đính chính", "type": "TB", "subject": "Đính chính {{ related.kind_name }} {{ related.citation }}",
                "template": "<p>{{ related.subject }}: {{ relation.reason }}.</p>{{ for c in corrections }}<p>{{ c.place }}: “{{ c.printed }}” sửa thành “{{ c.correct }}”.</p>{{ end }}"
              },
              {
                "id": "recall", "name": "Thông báo thu hồi", "type": "TB", "subject": "Thu hồi {{ related.kind_name }} số {{ related.number }}",
                "template": "<p>{{ related.subject }}: {{ relation.reason }}.</p>"
              }
            ]
            """)!.AsArray())
        {
            json["documents"]!.AsArray().Add(document!.DeepClone());
        }

        return json.ToJsonString();
    }
}
