using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tests.Definitions.Diagrams;

/// <summary>Definitions to draw. They need not hold together; a draft is drawn as well.</summary>
internal static class DrawnDefinitions
{
    public static CycleDefinition Annual => DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Definition;

    /// <summary>Loops short and long, a stage that may be passed by, parallel triggers, a loop onto itself, milestones.</summary>
    public static CycleDefinition Loops => Annual with
    {
        Stages =
        [
            .. Annual.Stages.Take(4),
            new StageDefinition { Id = "appeal", Name = "Giải quyết kiến nghị về điểm", Accepts = ["appeal", "decide-appeal"], Optional = true, Closes = "annualReport" },
            .. Annual.Stages.Skip(4),
        ],
        Transitions =
        [
            .. Annual.Transitions,
            Way("open-appeal", "Mở kiến nghị", "scoring", "appeal"),
            Way("rescore", "Chấm lại", "appeal", "scoring") with { AfterDeadlines = ["annualReport"] },
            Way("close-appeal", "Kết thúc kiến nghị", "appeal", "commendation") with { Conditions = ["counts.open_appeals == 0"] },
            Way("back-to-review", "Trả về giai đoạn thực hiện", "scoring", "mid-year-review"),
            Way("all-over", "Đăng ký lại từ đầu", "commendation", "registration"),
            Way("extend", "Gia hạn bổ sung", "registration", "registration"),
            Way("close-early", "Kết thúc sớm theo quyết định của cấp trên", "registration", "scoring") with
            {
                Automatic = AutomaticPulls.AfterDeadlines,
                Effects = [new EffectDefinition("issue-document", "registration-list"), new EffectDefinition("notify", Message: "x")],
            },
            Way("close-now", "Kết thúc ngay", "registration", "closed"),
        ],
        Milestones =
        [
            new MilestoneDefinition("q1", "Giao ban quý I", "registration", ["cycle-owner"], ["registration"]),
            new MilestoneDefinition("q2", "Giao ban quý II, kiểm tra thực tế tại cơ sở", "midYearReport", ["cycle-owner", "registry"], null, [new EffectDefinition("issue-document", "mid-year-report")]),
        ],
    };

    /// <summary>A hundred and twenty stages, with ways that skip and ways that lead back.</summary>
    public static CycleDefinition Large => Annual with
    {
        Stages = [.. Enumerable.Range(0, 120).Select(i => new StageDefinition { Id = $"s{i}", Name = $"Giai đoạn số {i} của một chu kỳ rất dài", Accepts = ["report"], Final = i == 119, Optional = i % 7 == 3 })],
        Transitions =
        [
            .. Enumerable.Range(0, 119).Select(i => Way("next", $"Bước {i}", $"s{i}", $"s{i + 1}")),
            .. Enumerable.Range(0, 11).Select(i => Way("skip", "Bỏ qua", $"s{i * 10}", $"s{(i * 10) + 4}")),
            .. Enumerable.Range(1, 9).Select(i => Way("back", "Quay lại", $"s{i * 12}", $"s{(i * 12) - 5}")),
            .. Enumerable.Range(0, 6).Select(i => Way($"branch{i}", $"Rẽ {i}", "s50", $"s{60 + i}")),
        ],
    };

    /// <summary>Names that mean something to XML, to Mermaid or to a terminal, and some that are very long or empty.</summary>
    public static CycleDefinition Hostile
    {
        get
        {
            string[] names =
            [
                "</text><script>alert(1)</script>", "end", "\"]; click s0 \"javascript:alert(1)\"", "A & B < C > D", "dòng 1\ndòng 2\r\n\tdòng 3", "", "\u0000\u0007\uFFFE", "\uD800", "`#quot;`",
                "\u202Eđảo ngược", new string('W', 400), "subgraph x", "%% chú thích", "]]>", "--> s1", "|nhãn|", "{{x}}", "😀 mô hình 𠀀",
            ];
            return Annual with
            {
                Name = "Chu kỳ <b>\"khéo\"</b> & ]]>\n\u0001",
                Stages = [.. names.Select((name, i) => new StageDefinition { Id = $"h{i}", Name = name, Accepts = [name], Closes = name })],
                Transitions = [.. names.Skip(1).Select((name, i) => Way("t", name, $"h{i}", $"h{i + 1}") with { Conditions = [name], Roles = [name] })],
                Milestones = [.. names.Select((name, i) => new MilestoneDefinition($"m{i}", name, name, [name], [name]))],
            };
        }
    }

    public static IEnumerable<TestCaseData> All()
    {
        yield return new TestCaseData(Annual).SetArgDisplayNames("annual");
        yield return new TestCaseData(Loops).SetArgDisplayNames("loops");
        yield return new TestCaseData(Large).SetArgDisplayNames("large");
        yield return new TestCaseData(Hostile).SetArgDisplayNames("hostile");
        yield return new TestCaseData(Annual with { Stages = [], Transitions = [] }).SetArgDisplayNames("empty");
    }

    public static TransitionDefinition Way(string trigger, string name, string from, string to) =>
        new() { Trigger = trigger, Name = name, From = from, To = to, Roles = ["cycle-owner"] };
}
