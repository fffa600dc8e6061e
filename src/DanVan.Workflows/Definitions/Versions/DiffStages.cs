namespace DanVan.Workflows.Definitions;

/// <summary>What is different about stages, the ways between them, what happens there by itself, and milestones.</summary>
internal static class DiffStages
{
    public static void Compare(DiffScope scope, CycleDefinition from, CycleDefinition to)
    {
        scope.Items("stages", from.Stages, to.Stages, "stage", s => s.Id, (_, s) => new($"giai đoạn \"{s.Name}\"", $"the stage \"{s.Name}\""), Stage);
        scope.Items(
            "transitions",
            from.Transitions,
            to.Transitions,
            "transition",
            t => $"{t.From}/{t.Trigger}",
            (_, t) => new($"bước chuyển \"{t.Name}\"", $"the transition \"{t.Name}\""),
            Transition,
            (definition, t) => new(
                $" (từ {DiffNames.Stage(definition, t.From).Vi} sang {DiffNames.Stage(definition, t.To).Vi})",
                $" (from {DiffNames.Stage(definition, t.From).En} to {DiffNames.Stage(definition, t.To).En})"));
        scope.Items("milestones", from.Milestones, to.Milestones, "milestone", m => m.Id, (_, m) => new($"mốc \"{m.Name}\"", $"the milestone \"{m.Name}\""), Milestone);
    }

    private static void Stage(DiffScope scope, StageDefinition before, StageDefinition after)
    {
        scope.Renamed(before.Name, after.Name);
        scope.Names("accepts", scope.Of("việc được nhận", "what it takes"), before.Accepts, after.Accepts, (_, id) => DiffWords.Action(id));
        scope.Flag(
            "freezesCohort", before.FreezesCohort, after.FreezesCohort, scope.Of("chốt danh sách đơn vị khi bắt đầu", "fixes the units when it is entered"), scope.Of("không chốt danh sách đơn vị", "does not fix the units"));
        Effects(scope, "onEnter", before.OnEnter, after.OnEnter);
        scope.Flag("optional", before.Optional, after.Optional, scope.Of("được phép bỏ qua", "may be passed by"), scope.Of("không được bỏ qua", "may not be passed by"));
        scope.Name("closes", scope.Of("thời hạn kết thúc", "the deadline by which it should be left"), before.Closes, after.Closes, (d, id) => Bare(DiffNames.Deadline(d, id)));
        scope.Flag("final", before.Final, after.Final, scope.Of("là giai đoạn cuối", "is where the cycle ends"), scope.Of("không còn là giai đoạn cuối", "is no longer where the cycle ends"));
    }

    private static void Transition(DiffScope scope, TransitionDefinition before, TransitionDefinition after)
    {
        scope.Renamed(before.Name, after.Name);
        scope.Name("to", scope.Of("giai đoạn tiếp theo", "the stage it enters"), before.To, after.To, (d, id) => Bare(DiffNames.Stage(d, id)));
        scope.Names("roles", scope.Of("vai trò được thực hiện", "the roles that may pull it"), before.Roles, after.Roles, DiffNames.Role);
        scope.Names("afterDeadlines", scope.Of("thời hạn phải hết trước đó", "the deadlines that must have passed"), before.AfterDeadlines, after.AfterDeadlines, DiffNames.Deadline);
        scope.Names("conditions", scope.Of("điều kiện", "its conditions"), before.Conditions, after.Conditions, (_, text) => Both.Quoted(text));
        scope.Items(
            "validators",
            before.Validators,
            after.Validators,
            "validator",
            v => v.Condition,
            (_, v) => new($"điều kiện kiểm tra \"{v.Condition}\"", $"the check \"{v.Condition}\""),
            (validator, b, a) =>
            {
                validator.Text("vietnamese", validator.Of("thông báo tiếng Việt", "the Vietnamese message"), b.Vietnamese, a.Vietnamese);
                validator.Text("english", validator.Of("thông báo tiếng Anh", "the English message"), b.English, a.English);
            });
        Effects(scope, "effects", before.Effects, after.Effects);
        scope.Word("automatic", scope.Of("cách tự động chuyển", "when it fires by itself"), before.Automatic, after.Automatic, DiffWords.Automatic);
    }

    private static void Milestone(DiffScope scope, MilestoneDefinition before, MilestoneDefinition after)
    {
        scope.Renamed(before.Name, after.Name);
        scope.Name("deadline", scope.Of("thời hạn", "its deadline"), before.Deadline, after.Deadline, (d, id) => Bare(DiffNames.Deadline(d, id)));
        scope.Names("roles", scope.Of("vai trò được ghi nhận", "the roles that may record it"), before.Roles, after.Roles, DiffNames.Role);
        scope.Names("stages", scope.Of("giai đoạn được ghi nhận", "the stages in which it may be recorded"), before.Stages, after.Stages, DiffNames.Stage, new("mọi giai đoạn", "any stage"));
        Effects(scope, "onRecord", before.OnRecord, after.OnRecord);
    }

    private static void Effects(DiffScope scope, string member, IReadOnlyList<EffectDefinition>? before, IReadOnlyList<EffectDefinition>? after) => scope.Items(
        member,
        before,
        after,
        "effect",
        e => e.Document is null ? e.Do : $"{e.Do}/{e.Document}",
        Effect,
        (effect, b, a) =>
        {
            effect.Text("message", effect.Of("nội dung thông báo", "its message"), b.Message, a.Message);
            effect.Names("roles", effect.Of("người nhận", "its receivers"), b.Roles, a.Roles, DiffNames.Role, new("các đơn vị của chu kỳ", "the units of the cycle"));
        });

    private static Both Effect(CycleDefinition definition, EffectDefinition effect)
    {
        var word = DiffWords.Effect(effect.Do);
        var name = new Both($"việc tự động {word.Vi}", $"the effect to {word.En}");
        return effect.Document is { } id ? name.Then(" ", " ").Then(DiffNames.Document(definition, id)) : name;
    }

    private static string Bare(Both quoted) => quoted.Vi[1..^1];
}
