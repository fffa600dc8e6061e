using System.Globalization;
using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Serialization;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>What people should know before a cycle is moved: what changes ahead, and what is not made up for. Pure.</summary>
internal static class MigrationNotes
{
    /// <param name="old">The version the cycle runs on.</param>
    /// <param name="target">The new version.</param>
    /// <param name="before">The cycle now.</param>
    /// <param name="after">The cycle after it was moved.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="notes">Takes the notes.</param>
    public static void Add(CycleDefinition old, CycleDefinition target, CycleState before, CycleState after, MigrationMapping mapping, ReasonTally notes)
    {
        var entersStage = mapping.EntersStage;
        var ahead = Ahead(target, after.Stage);
        var visited = after.Stages.Select(v => v.Stage).ToHashSet();
        foreach (var stage in target.Stages.Where(s => old.Stages.All(o => o.Id != s.Id) && !visited.Contains(s.Id)))
        {
            if (ahead.Contains(stage.Id))
            {
                notes.Add("stage.ahead", "Giai đoạn mới còn ở phía trước.", "New stages lie ahead.", stage.Id);
            }
            else
            {
                notes.Add("stage.not-visited", "Giai đoạn mới mà chu kỳ này không còn đi qua.", "New stages that this cycle does not come through any more.", stage.Id);
            }
        }

        Effects(old, target, before, after, entersStage, notes);
        Documents(old, target, before, after, ahead, entersStage, notes);
        Templates(old, target, before, mapping, notes);
        Transitions(old, target, before.Stage, after.Stage, notes);
        Milestones(old, target, before, mapping, notes);
        foreach (var role in Different(old.Roles.Select(r => r.Id), target.Roles.Select(r => r.Id)))
        {
            notes.Add("role.changed", "Vai trò thay đổi; cần phân quyền lại.", "Roles change; the host must say who holds them.", role);
        }

        if (before.Settings.UpperLevelReserve is null && target.Scoring.Reserve.Default != before.UpperLevelReserve)
        {
            var reserve = before.UpperLevelReserve.ToString(CultureInfo.InvariantCulture);
            notes.Add("reserve.kept", $"Điểm dành cho cấp trên vẫn là {reserve} như khi mở chu kỳ.", $"The upper level's reserve stays {reserve}, as it was when the cycle was opened.");
        }

        if (Text(old.Scoring) != Text(target.Scoring) || old.Reports.Penalty != target.Reports.Penalty || !old.Reports.Periods.SequenceEqual(target.Reports.Periods)
            || old.Voting != target.Voting || !old.Awards.SequenceEqual(target.Awards))
        {
            notes.Add(
                "rules.changed", "Quy tắc chấm điểm, trừ điểm, biểu quyết hoặc khen thưởng thay đổi; áp dụng cho việc chưa kết luận.",
                "Rules of scoring, penalties, votes or awards change; they hold for what is not concluded yet.");
        }
    }

    private static void Effects(CycleDefinition old, CycleDefinition target, CycleState before, CycleState after, bool entersStage, ReasonTally notes)
    {
        if (entersStage)
        {
            return;
        }

        var had = old.Stages.First(s => s.Id == before.Stage).OnEnter.Select(e => (e.Do, e.Document, e.Message)).ToHashSet();
        foreach (var effect in target.Stages.First(s => s.Id == after.Stage).OnEnter.Where(e => !had.Contains((e.Do, e.Document, e.Message))))
        {
            notes.Add(
                "stage.effects-added", "Việc được thêm vào giai đoạn hiện tại sẽ không làm bù.", "What was added to the present stage is not made up for.",
                effect.Document is { } document ? $"{effect.Do} {document}" : effect.Do);
        }
    }

    private static void Documents(
        CycleDefinition old, CycleDefinition target, CycleState before, CycleState after, HashSet<string> ahead, bool entersStage, ReasonTally notes)
    {
        var issued = after.Documents.Select(d => d.Kind).ToHashSet();
        var due = Issued(target, ahead);
        if (entersStage)
        {
            due.UnionWith(Issued(target, [after.Stage]));
        }

        var wasDue = Issued(old, Ahead(old, before.Stage));
        foreach (var kind in due.Except(wasDue))
        {
            if (issued.Contains(kind))
            {
                notes.Add("document.issued-again", "Văn bản đã ban hành sẽ được ban hành lần nữa.", "Documents that were issued will be issued once more.", kind);
            }
            else
            {
                notes.Add("document.ahead", "Văn bản sẽ được ban hành thêm.", "Documents that will be issued as well.", kind);
            }
        }

        foreach (var kind in target.Documents.Select(d => d.Id).Where(k => !due.Contains(k) && !issued.Contains(k) && Issued(target, [.. target.Stages.Select(s => s.Id)]).Contains(k)))
        {
            notes.Add("document.not-issued", "Văn bản sẽ không được ban hành trong chu kỳ này.", "Documents that will not be issued in this cycle.", kind);
        }
    }

    private static void Transitions(CycleDefinition old, CycleDefinition target, string before, string after, ReasonTally notes)
    {
        foreach (var trigger in Different(Ways(old, before), Ways(target, after)).Select(w => w.Trigger).Distinct())
        {
            notes.Add("transition.changed", "Bước chuyển từ giai đoạn hiện tại thay đổi.", "Transitions of the present stage change.", trigger);
        }
    }

    /// <summary>What documents of kinds that both versions have look like. One that was issued stays as it is.</summary>
    private static void Templates(CycleDefinition old, CycleDefinition target, CycleState before, MigrationMapping mapping, ReasonTally notes)
    {
        var ids = Renaming.Of(mapping.Renamed);
        foreach (var document in old.Documents)
        {
            var isIssued = !document.PerAward && before.Documents.Any(d => d.Kind == document.Id);
            var id = ids.Id(MappedIds.Documents, document.Id);
            if (!isIssued && target.Documents.FirstOrDefault(d => d.Id == id) is { } other && Text(document with { Id = id }) != Text(other))
            {
                notes.Add("document.text-changed", "Mẫu văn bản chưa ban hành thay đổi.", "The templates of documents that are yet to be issued change.", id);
            }
        }
    }

    /// <summary>What milestones bring about, and who records them when. One that was held is not held again.</summary>
    private static void Milestones(CycleDefinition old, CycleDefinition target, CycleState before, MigrationMapping mapping, ReasonTally notes)
    {
        var ids = Renaming.Of(mapping.Renamed);
        foreach (var milestone in target.Milestones)
        {
            var former = old.Milestones.FirstOrDefault(m => ids.Id(MappedIds.Milestones, m.Id) == milestone.Id);
            var isHeld = former is not null && before.Milestones?.Any(m => m.Milestone == former.Id) == true;
            if (isHeld && Text(former!.OnRecord ?? []) != Text(milestone.OnRecord ?? []))
            {
                notes.Add(
                    "milestone.effects-added", "Việc được thay đổi ở mốc đã ghi nhận sẽ không làm bù.", "What was changed of a milestone that was held is not made up for.", milestone.Id);
            }
            else if (!isHeld && (former is null || Text(former with { Id = milestone.Id, Deadline = ids.Id(MappedIds.Deadlines, former.Deadline) }) != Text(milestone)))
            {
                notes.Add("milestone.changed", "Mốc chưa ghi nhận được thêm hoặc thay đổi.", "Milestones that are yet to be held are new, or change.", milestone.Id);
            }
        }
    }

    private static IEnumerable<(string Trigger, string Text)> Ways(CycleDefinition definition, string stage) =>
        definition.Transitions.Where(t => t.From == stage).Select(t => (t.Trigger, Text(t with { From = "", Name = "" })));

    /// <summary>The stages a cycle may still come into.</summary>
    private static HashSet<string> Ahead(CycleDefinition definition, string stage)
    {
        var found = new HashSet<string>();
        var open = new Queue<string>([stage]);
        while (open.TryDequeue(out var from))
        {
            foreach (var to in definition.Transitions.Where(t => t.From == from).Select(t => t.To).Where(found.Add))
            {
                open.Enqueue(to);
            }
        }

        return found;
    }

    private static HashSet<string> Issued(CycleDefinition definition, HashSet<string> stages) =>
        [.. definition.Stages.Where(s => stages.Contains(s.Id)).SelectMany(s => s.OnEnter).Select(e => e.Document).OfType<string>()];

    private static IEnumerable<T> Different<T>(IEnumerable<T> one, IEnumerable<T> other)
    {
        var (left, right) = (one.ToList(), other.ToList());
        return left.Except(right).Concat(right.Except(left));
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Authored);
}
