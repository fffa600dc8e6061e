using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.Definitions;

/// <summary>Checks that the parts of a definition fit together. Finds everything at once.</summary>
internal sealed class DefinitionValidator
{
    private const decimal MaxPoints = 1000;

    private readonly CycleDefinition _definition;
    private readonly List<DefinitionFinding> _findings = [];

    private DefinitionValidator(CycleDefinition definition) => _definition = definition;

    public static IReadOnlyList<DefinitionFinding> Validate(CycleDefinition definition)
    {
        var validator = new DefinitionValidator(definition);
        validator.CheckHead();
        validator.CheckLists();
        validator.CheckDeadlines();
        validator.CheckStages();
        validator.CheckTransitions();
        validator.CheckReachability();
        validator.CheckRegistrationAndReports();
        validator.CheckScoring();
        return validator._findings;
    }

    private HashSet<string> Roles => [.. _definition.Roles.Select(r => r.Id)];

    private void CheckHead()
    {
        CheckId("$.id", _definition.Id);
        if (_definition.Version < 1)
        {
            Add("definition.version", "$.version", "Phiên bản phải từ 1.", "The version must be 1 or more.");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(_definition.TimeZone) is null)
        {
            Add("definition.time-zone", "$.timeZone", $"Không có múi giờ \"{_definition.TimeZone}\".", $"There is no time zone \"{_definition.TimeZone}\".");
        }
    }

    private void CheckLists()
    {
        CheckIds("$.roles", _definition.Roles.Select(i => i.Id), mayBeEmpty: false);
        CheckIds("$.kinds", _definition.Kinds.Select(i => i.Id), mayBeEmpty: false);
        CheckIds("$.fields", _definition.Fields.Select(i => i.Id), mayBeEmpty: false);
        CheckIds("$.origins", _definition.Origins.Select(i => i.Id), mayBeEmpty: false);
        CheckIds("$.disqualifiers", _definition.Disqualifiers.Select(i => i.Id));
        CheckIds("$.documents", _definition.Documents.Select(i => i.Id));
        foreach (var (action, roles) in _definition.Permissions)
        {
            CheckKnown($"$.permissions['{action}']", "action.unknown", action, StageActions.OfPeople, "việc", "action");
            CheckRoles($"$.permissions['{action}']", roles);
        }
    }

    private void CheckDeadlines()
    {
        CheckIds("$.deadlines", _definition.Deadlines.Select(d => d.Id));
        for (var i = 0; i < _definition.Deadlines.Count; i++)
        {
            if (_definition.Deadlines[i].Rule is null && !TryDate(_definition.Deadlines[i].Date, out _))
            {
                Add("deadline.date", $"$.deadlines[{i}].date", $"Ngày \"{_definition.Deadlines[i].Date}\" không có trong mọi năm; viết như 03-31.", $"\"{_definition.Deadlines[i].Date}\" is not a day of every year; write it like 03-31.");
            }
            else if (i > 0 && TryDate(_definition.Deadlines[i - 1].Date, out var before) && TryDate(_definition.Deadlines[i].Date, out var date) && date < before)
            {
                Add("deadline.order", $"$.deadlines[{i}].date", "Thời hạn đến trước thời hạn đứng trước nó.", "The deadline comes before the one that precedes it.");
            }
        }
    }

    private void CheckStages()
    {
        CheckIds("$.stages", _definition.Stages.Select(s => s.Id), mayBeEmpty: false);
        for (var i = 0; i < _definition.Stages.Count; i++)
        {
            var stage = _definition.Stages[i];
            foreach (var action in stage.Accepts)
            {
                CheckKnown($"$.stages[{i}].accepts", "action.unknown", action, StageActions.OfStages, "việc", "action");
                if (StageActions.OfPeople.Contains(action) && !_definition.Permissions.ContainsKey(action))
                {
                    Add("action.nobody", $"$.stages[{i}].accepts", $"Không vai trò nào được phép làm \"{action}\".", $"No role may do \"{action}\".");
                }
            }

            for (var k = 0; k < stage.OnEnter.Count; k++)
            {
                CheckEffect($"$.stages[{i}].onEnter[{k}]", stage, stage.OnEnter[k]);
            }
        }

        if (!_definition.Stages.Any(s => s.FreezesCohort) && _definition.Stages.Any(s => s.Accepts.Contains(StageActions.Submit)))
        {
            Add("stage.no-cohort", "$.stages", "Không giai đoạn nào chốt danh sách đơn vị (freezesCohort).", "No stage fixes the units (freezesCohort).");
        }
    }

    private void CheckEffect(string path, StageDefinition stage, EffectDefinition effect)
    {
        CheckKnown(path + ".do", "effect.unknown", effect.Do, StageEffects.All, "việc của hệ thống", "effect");
        if (effect.Do == StageEffects.IssueDocument && _definition.Documents.All(d => d.Id != effect.Document))
        {
            Add("document.unknown", path + ".document", $"Không có văn bản \"{effect.Document}\".", $"There is no document \"{effect.Document}\".");
        }

        var needed = effect.Do switch
        {
            StageEffects.Conclude => StageActions.Conclude,
            StageEffects.ProposeAwards => StageActions.ProposeAwards,
            StageEffects.CountVotes => StageActions.CountVotes,
            _ => null,
        };
        if (needed is not null && !stage.Accepts.Contains(needed))
        {
            Add("effect.not-accepted", path, $"Giai đoạn phải nhận \"{needed}\" để thực hiện việc này.", $"The stage must accept \"{needed}\" for this effect.");
        }
    }

    private void CheckTransitions()
    {
        var stages = _definition.Stages.Select(s => s.Id).ToHashSet();
        var deadlines = _definition.Deadlines.Select(d => d.Id).ToHashSet();
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < _definition.Transitions.Count; i++)
        {
            var transition = _definition.Transitions[i];
            var path = $"$.transitions[{i}]";
            CheckId(path + ".trigger", transition.Trigger);
            CheckKnown(path + ".from", "stage.unknown", transition.From, stages, "giai đoạn", "stage");
            CheckKnown(path + ".to", "stage.unknown", transition.To, stages, "giai đoạn", "stage");
            CheckRoles(path + ".roles", transition.Roles);
            foreach (var deadline in transition.AfterDeadlines)
            {
                CheckKnown(path + ".afterDeadlines", "deadline.unknown", deadline, deadlines, "thời hạn", "deadline");
            }

            if (!seen.Add((transition.From, transition.Trigger)))
            {
                Add("transition.duplicate", path, $"Giai đoạn \"{transition.From}\" có hai bước chuyển \"{transition.Trigger}\".", $"The stage \"{transition.From}\" has two transitions \"{transition.Trigger}\".");
            }
        }
    }

    private void CheckReachability()
    {
        if (_definition.Stages.Count == 0)
        {
            return;
        }

        var reached = new HashSet<string> { _definition.Stages[0].Id };
        var queue = new Queue<string>(reached);
        while (queue.TryDequeue(out var stage))
        {
            foreach (var next in _definition.Transitions.Where(t => t.From == stage && t.Roles.Count > 0 && reached.Add(t.To)))
            {
                queue.Enqueue(next.To);
            }
        }

        for (var i = 0; i < _definition.Stages.Count; i++)
        {
            var stage = _definition.Stages[i];
            if (!reached.Contains(stage.Id))
            {
                Add("stage.unreachable", $"$.stages[{i}]", $"Không có cách nào đến giai đoạn \"{stage.Id}\".", $"Nobody can reach the stage \"{stage.Id}\".");
            }

            var leaves = _definition.Transitions.Any(t => t.From == stage.Id);
            if (!stage.Final && !leaves)
            {
                Add("stage.dead-end", $"$.stages[{i}]", $"Giai đoạn \"{stage.Id}\" không có lối ra.", $"The stage \"{stage.Id}\" has no way out.");
            }
            else if (stage.Final && leaves)
            {
                Add("stage.final-left", $"$.stages[{i}]", $"Giai đoạn kết thúc \"{stage.Id}\" lại có lối ra.", $"The final stage \"{stage.Id}\" has a way out.");
            }
        }
    }

    private void CheckRegistrationAndReports()
    {
        var deadlines = _definition.Deadlines.Select(d => d.Id).ToHashSet();
        CheckKnown("$.registration.deadline", "deadline.unknown", _definition.Registration.Deadline, deadlines, "thời hạn", "deadline");
        CheckIds("$.registration.form", _definition.Registration.Form.Select(f => f.Id), mayBeEmpty: false);
        for (var i = 0; i < _definition.Registration.Form.Count; i++)
        {
            CheckRange($"$.registration.form[{i}].maxLength", _definition.Registration.Form[i].MaxLength, 1, 1_000_000);
        }

        if (!_definition.Registration.Form.Any(f => f is { Id: FormItems.Name, Required: true }))
        {
            Add("form.no-name", "$.registration.form", "Bản đăng ký phải có mục bắt buộc \"name\" (tên mô hình).", "The form must have a required item \"name\".");
        }

        CheckIds("$.reports.periods", _definition.Reports.Periods.Select(p => p.Id));
        CheckIds("$.reports.decisions", _definition.Reports.Decisions.Select(d => d.Id), mayBeEmpty: false);
        CheckRange("$.reports.penalty", _definition.Reports.Penalty, 0, 100);
        CheckRange("$.reports.maxLength", _definition.Reports.MaxLength, 1, 1_000_000);
        for (var i = 0; i < _definition.Reports.Periods.Count; i++)
        {
            CheckKnown($"$.reports.periods[{i}].deadline", "deadline.unknown", _definition.Reports.Periods[i].Deadline, deadlines, "thời hạn", "deadline");
        }
    }

    private void CheckScoring()
    {
        var scoring = _definition.Scoring;
        var criteria = scoring.Criteria.Select(c => c.Id).ToList();
        CheckIds("$.scoring.criteria", criteria, mayBeEmpty: false);
        CheckIds("$.scoring.criteria[*].items", scoring.Criteria.SelectMany(c => c.Items).Select(i => i.Id).Append(scoring.Reserve.Item), mayBeEmpty: false);
        CheckRange("$.scoring.step", scoring.Step, 0.01m, 100);
        CheckRange("$.scoring.reasonAbovePercent", scoring.ReasonAbovePercent, 0, 100);
        CheckRange("$.scoring.reserve.max", scoring.Reserve.Max, 0, 100);
        CheckRange("$.scoring.reserve.default", scoring.Reserve.Default, 0, scoring.Reserve.Max);
        for (var i = 0; i < scoring.Criteria.Count; i++)
        {
            CheckRange($"$.scoring.criteria[{i}].floorPercent", scoring.Criteria[i].FloorPercent, 0, 100);
            for (var k = 0; k < scoring.Criteria[i].Items.Count; k++)
            {
                CheckRange($"$.scoring.criteria[{i}].items[{k}].max", scoring.Criteria[i].Items[k].Max, 0.01m, MaxPoints);
            }
        }

        // Maxima that are out of range are found already; adding them up might overflow.
        var maxima = scoring.Criteria.SelectMany(c => c.Items).Select(i => i.Max).ToList();
        var sum = maxima.All(m => m is > 0 and <= MaxPoints) ? maxima.Sum() : scoring.Scale;
        if (sum != scoring.Scale)
        {
            var text = sum.ToString(CultureInfo.InvariantCulture);
            Add("scoring.sum", "$.scoring.criteria", $"Tổng điểm tối đa là {text}, phải là {scoring.Scale.ToString(CultureInfo.InvariantCulture)}.", $"The maxima add up to {text}, not {scoring.Scale.ToString(CultureInfo.InvariantCulture)}.");
        }

        foreach (var criterion in scoring.TieBreak)
        {
            CheckKnown("$.scoring.tieBreak", "criterion.unknown", criterion, criteria, "tiêu chí", "criterion");
        }

        CheckBands(scoring.Bands);
    }

    private void CheckBands(IReadOnlyList<BandDefinition> bands)
    {
        CheckIds("$.scoring.bands", bands.Select(b => b.Id), mayBeEmpty: false);
        for (var i = 1; i < bands.Count; i++)
        {
            if (bands[i].From >= bands[i - 1].From)
            {
                Add("band.order", $"$.scoring.bands[{i}]", "Các mức xếp loại phải từ cao xuống thấp.", "Bands must go from high to low.");
            }
        }

        if (bands.Count > 0 && bands[^1].From != 0)
        {
            Add("band.gap", $"$.scoring.bands[{bands.Count - 1}]", "Mức thấp nhất phải bắt đầu từ 0.", "The lowest band must begin at 0.");
        }

        for (var i = 0; i < bands.Count; i++)
        {
            if (bands[i] is { Exemplary: true, Recognised: false })
            {
                Add("band.exemplary", $"$.scoring.bands[{i}]", "Mức tiêu biểu phải là mức được công nhận.", "An exemplary band must be a recognised one.");
            }
        }
    }

    private void CheckRoles(string path, IReadOnlyList<string> roles)
    {
        if (roles.Count == 0)
        {
            Add("role.none", path, "Không vai trò nào được phép.", "No role is allowed.");
        }

        foreach (var role in roles)
        {
            CheckKnown(path, "role.unknown", role, Roles, "vai trò", "role");
        }
    }

    private void CheckIds(string path, IEnumerable<string> ids, bool mayBeEmpty = true)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            CheckId(path, id);
            if (!seen.Add(id))
            {
                Add("id.duplicate", path, $"Mã \"{id}\" bị lặp.", $"The id \"{id}\" is repeated.");
            }
        }

        if (seen.Count == 0 && !mayBeEmpty)
        {
            Add("list.empty", path, "Danh sách không được rỗng.", "The list must not be empty.");
        }
    }

    private void CheckId(string path, string id)
    {
        if (!DefinitionIds.IsValid(id))
        {
            Add("id.invalid", path, $"Mã \"{id}\" không hợp lệ: 1 đến 64 chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.", $"The id \"{id}\" is not valid: 1 to 64 ASCII letters, digits, dots, hyphens and underscores.");
        }
    }

    private void CheckKnown(string path, string code, string value, IEnumerable<string> known, string vietnamese, string english)
    {
        if (!known.Contains(value))
        {
            Add(code, path, $"Không có {vietnamese} \"{value}\".", $"There is no {english} \"{value}\".");
        }
    }

    private void CheckRange(string path, decimal value, decimal low, decimal high)
    {
        if (value < low || value > high)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"{value} [{low}; {high}]");
            Add("number.range", path, $"Số ngoài khoảng cho phép: {range}.", $"The number is out of range: {range}.");
        }
    }

    private static bool TryDate(string? text, out AnnualDate date)
    {
        var result = AnnualDatePattern.Iso.Parse(text ?? "");
        date = result.Success ? result.Value : default;

        // 29 February is no day of every year.
        return result.Success && date != new AnnualDate(2, 29);
    }

    private void Add(string code, string path, string vietnamese, string english) => _findings.Add(new(code, path, vietnamese, english));
}
