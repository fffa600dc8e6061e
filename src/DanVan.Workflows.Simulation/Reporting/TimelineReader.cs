using System.Globalization;
using System.Text.Json;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;
using DanVan.Workflows.Templates;
using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.Simulation.Reporting;

/// <summary>Tells the events of a cycle in sentences; those of the registrations are counted by day.</summary>
internal sealed class TimelineReader(CycleDefinition definition, DateTimeZone zone, IReadOnlyDictionary<PersonId, string> people)
{
    private static readonly Dictionary<string, string> Counted = new()
    {
        ["registration.accepted"] = "đăng ký được chấp nhận",
        ["registration.rejected"] = "đăng ký bị từ chối",
        ["registration.returned"] = "đăng ký trả lại để bổ sung",
        ["registration.resubmitted"] = "đăng ký nộp lại",
        ["registration.withdrawn"] = "đăng ký rút lại",
        ["registration.reported"] = "báo cáo",
        ["registration.scored"] = "phiếu chấm điểm",
        ["registration.disqualified"] = "điều kiện loại",
        ["registration.appealed"] = "kiến nghị",
        ["registration.appeal-decided"] = "trả lời kiến nghị",
        ["registration.concluded"] = "kết luận điểm",
        ["registration.ballot-cast"] = "phiếu bầu",
        ["registration.tally-recorded"] = "biên bản kiểm phiếu",
        ["registration.votes-counted"] = "kết quả kiểm phiếu",
        ["registration.document-issued"] = "văn bản theo khen thưởng",
    };

    private readonly List<(Instant At, long Order, SimulationEntry Entry)> _entries = [];
    private readonly SortedDictionary<LocalDate, Dictionary<string, int>> _days = [];
    private readonly Dictionary<string, string> _roles = people.ToDictionary(p => p.Key.Value, p => definition.Roles.First(r => r.Id == p.Value).Name);

    public void Add(StoredEvent stored)
    {
        // The discriminator comes first, so the rest of a form need not be read.
        var kind = KindOf(stored.Json.Span);
        var at = stored.At.InZone(zone).LocalDateTime;
        if (stored.Stream.Kind != StreamKind.Cycle)
        {
            var day = _days.TryGetValue(at.Date, out var known) ? known : _days[at.Date] = [];
            day[kind] = day.GetValueOrDefault(kind) + 1;
            return;
        }

        using var json = JsonDocument.Parse(stored.Json.ToString());
        if (Sentence(kind, json.RootElement) is { } text)
        {
            _entries.Add((stored.At, stored.Sequence, new SimulationEntry(at, kind, _roles.GetValueOrDefault(stored.Actor, "Hệ thống"), text)));
        }
    }

    public IReadOnlyList<SimulationEntry> Entries() =>
    [
        .. _entries
            .Concat(_days.Select(d => (d.Key.At(new LocalTime(23, 59)).InZoneLeniently(zone).ToInstant(), long.MaxValue, OfDay(d.Key, d.Value))))
            .OrderBy(e => e.Item1)
            .ThenBy(e => e.Item2)
            .Select(e => e.Item3),
    ];

    private static SimulationEntry OfDay(LocalDate day, Dictionary<string, int> counts) => new(
        day.At(new LocalTime(23, 59)),
        "registrations",
        "Hồ sơ trong ngày",
        string.Join(", ", Counted.Where(c => counts.ContainsKey(c.Key)).Select(c => string.Create(CultureInfo.InvariantCulture, $"{counts[c.Key]} {c.Value}"))));

    private string? Sentence(string kind, JsonElement json) => kind switch
    {
        "cycle.opened" => $"Mở chu kỳ theo {definition.Name}",
        "cycle.stage-entered" => $"Vào giai đoạn: {Name(definition.Stages.Select(s => (s.Id, s.Name)), json, "stage")}",
        "cycle.stage-left" => $"Rời giai đoạn: {Name(definition.Stages.Select(s => (s.Id, s.Name)), json, "stage")} ({Trigger(json)})",
        "cycle.cohort-frozen" => string.Create(CultureInfo.InvariantCulture, $"Chốt danh sách {json.GetProperty("units").GetArrayLength()} đơn vị"),
        "cycle.deadline-passed" => $"Hết hạn: {DeadlineName(Text(json, "deadline"))}",
        "cycle.deadline-extended" => $"Gia hạn: {Deadline(json)}",
        "cycle.deadline-set" => $"Xác định thời hạn: {Deadline(json)}",
        "cycle.deadline-waived" => $"Miễn thời hạn: {DeadlineName(Text(json, "deadline"))}",
        "cycle.reminded" => $"Nhắc việc: {DeadlineName(Text(json, "deadline"))} ({Text(json, "reminder")})",
        "cycle.milestone-recorded" => $"Đã tổ chức: {Name(definition.Milestones.Select(m => (m.Id, m.Name)), json.GetProperty("milestone"), "milestone")}",
        "cycle.awards-proposed" => string.Create(CultureInfo.InvariantCulture, $"Xếp hạng {json.GetProperty("ranking").GetArrayLength()} mô hình tiêu biểu"),
        "cycle.checkpoint-recorded" => "Niêm phong nhật ký",
        "cycle.document-issued" => Document(json.GetProperty("document")),
        _ => null,
    };

    private string Document(JsonElement document) =>
        $"Ban hành {Name(definition.Documents.Select(d => (d.Id, d.Name)), document, "kind")} số {Text(document, "number")}";

    private string Trigger(JsonElement json)
    {
        var (from, trigger) = (Text(json, "stage"), Text(json, "trigger"));
        return definition.Transitions.FirstOrDefault(t => t.From == from && t.Trigger == trigger)?.Name ?? trigger;
    }

    private string Deadline(JsonElement json)
    {
        var deadline = json.GetProperty("deadline");
        var date = LocalDatePattern.Iso.Parse(Text(deadline, "date"));
        return $"{DeadlineName(Text(deadline, "id"))}, ngày {VietnameseText.ShortDate(date.Value)}";
    }

    private string DeadlineName(string id) => definition.Deadlines.FirstOrDefault(d => d.Id == id)?.Name ?? id;

    private static string Name(IEnumerable<(string Id, string Name)> items, JsonElement json, string member)
    {
        var id = Text(json, member);
        return items.FirstOrDefault(i => i.Id == id) is { Name: { } name } ? name : id;
    }

    private static string Text(JsonElement json, string member) => json.GetProperty(member).GetString() ?? "";

    private static string KindOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("event"u8))
            {
                reader.Read();
                return reader.GetString()!;
            }
        }

        return "";
    }
}
