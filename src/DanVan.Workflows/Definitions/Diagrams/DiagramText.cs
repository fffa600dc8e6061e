using System.Globalization;
using System.Text;
using System.Xml;

namespace DanVan.Workflows.Definitions.Diagrams;

/// <summary>What a diagram says of a definition, in Vietnamese: the same words in every format.</summary>
internal sealed class DiagramText
{
    private static readonly Dictionary<string, string> Actions = new()
    {
        [StageActions.Submit] = "đăng ký",
        [StageActions.Return] = "trả lại",
        [StageActions.Resubmit] = "nộp lại",
        [StageActions.Appeal] = "kiến nghị",
        [StageActions.DecideAppeal] = "trả lời kiến nghị",
        [StageActions.RecordTally] = "kiểm phiếu kín",
        [StageActions.Withdraw] = "rút đăng ký",
        [StageActions.Report] = "báo cáo",
        [StageActions.Score] = "chấm điểm",
        [StageActions.Disqualify] = "điều kiện loại",
        [StageActions.Conclude] = "kết luận điểm",
        [StageActions.ProposeAwards] = "đề nghị khen thưởng",
        [StageActions.CastBallot] = "bỏ phiếu",
        [StageActions.CountVotes] = "kiểm phiếu",
    };

    private static readonly Dictionary<string, string> Effects = new()
    {
        [StageEffects.Conclude] = "kết luận điểm",
        [StageEffects.ProposeAwards] = "xếp hạng, đề nghị khen thưởng",
        [StageEffects.CountVotes] = "kiểm phiếu",
        [StageEffects.Checkpoint] = "niêm phong nhật ký",
        [StageEffects.Notify] = "thông báo",
    };

    private readonly DeadlineText _deadlines;

    public DiagramText(CycleDefinition definition)
    {
        Definition = definition;
        _deadlines = new DeadlineText(definition);
        Stages = [.. definition.Stages.DistinctBy(s => s.Id)];
        var known = Stages.Index().ToDictionary(s => s.Item.Id, s => s.Index);
        Transitions = [.. definition.Transitions.Where(t => known.ContainsKey(t.From) && known.ContainsKey(t.To)).Select(t => new Way(t, known[t.From], known[t.To]))];
    }

    public CycleDefinition Definition { get; }

    public IReadOnlyList<StageDefinition> Stages { get; }

    /// <summary>The transitions between stages that are there.</summary>
    public IReadOnlyList<Way> Transitions { get; }

    public string Title => $"Sơ đồ: {Clean(Definition.Name)}";

    /// <summary>The whole diagram in sentences.</summary>
    public string Description
    {
        get
        {
            var sentences = Transitions.Select(way => $" Từ \"{Clean(Stages[way.From].Name)}\" đến \"{Clean(Stages[way.To].Name)}\": {Clean(way.Transition.Name)}.");
            return string.Create(CultureInfo.InvariantCulture, $"{Stages.Count} giai đoạn, {Transitions.Count} bước chuyển, {Definition.Milestones.Count} mốc.{string.Concat(sentences)}");
        }
    }

    /// <summary>The lines under a stage's name.</summary>
    public IReadOnlyList<string> LinesOf(StageDefinition stage)
    {
        var lines = new List<string>();
        Add(lines, "Nhận", stage.Accepts.Select(a => Actions.GetValueOrDefault(a, a)));
        if (stage.FreezesCohort)
        {
            lines.Add("Chốt danh sách đơn vị");
        }

        AddEffects(lines, stage.OnEnter);
        if (stage.Closes is { } closes)
        {
            lines.Add($"Kết thúc trước hạn: {Clean(_deadlines.Of(closes))}");
        }

        return lines;
    }

    /// <summary>The lines under a transition's name.</summary>
    public IReadOnlyList<string> LinesOf(TransitionDefinition transition)
    {
        var lines = new List<string>();
        Add(lines, "Vai trò", RoleNames(transition.Roles));
        Add(lines, "Sau hạn", transition.AfterDeadlines.Select(_deadlines.Of));
        Add(lines, "Điều kiện", transition.Conditions);

        // A validator's text says why nothing goes on, not what is asked for.
        Add(lines, "Chặn khi", transition.Validators.Select(v => v.Vietnamese.TrimEnd('.')));
        AddEffects(lines, transition.Effects);
        if (transition.Automatic is { } automatic)
        {
            lines.Add(automatic == AutomaticPulls.WhenReady ? "Tự chuyển khi đủ điều kiện" : "Tự chuyển khi hết hạn");
        }

        return lines;
    }

    /// <summary>The lines under a milestone's name.</summary>
    public IReadOnlyList<string> LinesOf(MilestoneDefinition milestone)
    {
        var lines = new List<string> { $"Hạn: {Clean(_deadlines.Of(milestone.Deadline))}" };
        Add(lines, "Vai trò", RoleNames(milestone.Roles));
        Add(lines, "Trong giai đoạn", (milestone.Stages ?? []).Select(id => Stages.FirstOrDefault(s => s.Id == id)?.Name ?? id));
        AddEffects(lines, milestone.OnRecord ?? []);
        return lines;
    }

    /// <summary>One line, with nothing in it that XML has no place for.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]))
            {
                clean.Append(' ');
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) && !IsDirection(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Marks that turn the direction of writing would make one name rewrite what stands beside it.
    private static bool IsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';

    private IEnumerable<string> RoleNames(IEnumerable<string> roles) => roles.Select(id => Definition.Roles.FirstOrDefault(r => r.Id == id)?.Name ?? id);

    private void AddEffects(List<string> lines, IReadOnlyList<EffectDefinition> effects)
    {
        Add(lines, "Ban hành", effects.Where(e => e.Do == StageEffects.IssueDocument).Select(e => Definition.Documents.FirstOrDefault(d => d.Id == e.Document)?.Name ?? e.Document ?? ""));
        Add(lines, "Hệ thống", effects.Where(e => e.Do != StageEffects.IssueDocument).Select(e => Effects.GetValueOrDefault(e.Do, e.Do)));
    }

    private static void Add(List<string> lines, string label, IEnumerable<string> items)
    {
        var text = string.Join("; ", items.Select(Clean).Where(i => i.Length > 0));
        if (text.Length > 0)
        {
            lines.Add($"{label}: {text}");
        }
    }

    /// <summary>A transition with the places of its stages.</summary>
    internal sealed record Way(TransitionDefinition Transition, int From, int To);
}
