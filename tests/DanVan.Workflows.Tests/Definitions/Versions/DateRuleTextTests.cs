using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tests.Definitions.Versions;

public sealed class DateRuleTextTests
{
    private static readonly (DateRule Rule, string Vietnamese, string English)[] Rules =
    [
        (new DateRule.Fixed("03-31"), "31/03", "31 March"),
        (new DateRule.Fixed("01-05", 1), "05/01 năm sau", "5 January of the following year"),
        (new DateRule.Fixed("01-05", 4), "05/01 của năm thứ 4 sau năm của chu kỳ", "5 January, 4 years after the cycle's own"),
        (new DateRule.LastWorkingDay(6), "ngày làm việc cuối cùng của tháng 6", "the last working day of June"),
        (new DateRule.LastWorkingDay(1, 1), "ngày làm việc cuối cùng của tháng 1 năm sau", "the last working day of January of the following year"),
        (new DateRule.WeekOfMonth(3, 12), "ngày làm việc cuối cùng của tuần thứ ba tháng 12", "the last working day of the third week of December"),
        (new DateRule.After(10, TermUnits.WorkingDays, new(CycleMoments.DocumentIssued, "plan")), "10 ngày làm việc sau khi ban hành Kế hoạch", "10 working days after \"Kế hoạch\" is issued"),
        (new DateRule.After(1, TermUnits.Months, new(CycleMoments.Opened)), "1 tháng sau khi mở chu kỳ", "1 month after the cycle is opened"),
        (new DateRule.After(2, TermUnits.Weeks, new(CycleMoments.StageEntered, "scoring")), "2 tuần sau khi bắt đầu giai đoạn \"Chấm điểm, thẩm định\"", "2 weeks after the stage \"Chấm điểm, thẩm định\" is entered"),
        (new DateRule.After(5, TermUnits.Days, new(CycleMoments.StageLeft, "plan")), "5 ngày sau khi kết thúc giai đoạn \"Xây dựng kế hoạch\"", "5 days after the stage \"Xây dựng kế hoạch\" is left"),
        (new DateRule.After(1, TermUnits.Years, new(CycleMoments.MilestoneRecorded, "q1")), "1 năm sau khi ghi nhận \"Giao ban quý I\"", "1 year after \"Giao ban quý I\" is recorded"),
        (new DateRule.After(3, TermUnits.Days, new(CycleMoments.Deadline, "registration")), "3 ngày sau thời hạn \"Hạn đăng ký mô hình\"", "3 days after the deadline \"Hạn đăng ký mô hình\""),
    ];

    [Test]
    public void Each_rule_reads_as_people_say_it()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (rule, vietnamese, english) in Rules)
            {
                Assert.That(DateRuleText.Vietnamese(rule, RichDefinition.Definition), Is.EqualTo(vietnamese));
                Assert.That(DateRuleText.English(rule, RichDefinition.Definition), Is.EqualTo(english));
            }
        }
    }

    [Test]
    public void What_does_not_hold_together_is_quoted_and_never_thrown_at()
    {
        DateRule[] broken =
        [
            new DateRule.Fixed("31/03"), new DateRule.Fixed(""), new DateRule.LastWorkingDay(13), new DateRule.LastWorkingDay(int.MinValue), new DateRule.WeekOfMonth(0, 0),
            new DateRule.After(-1, "moons", new("sunrise", "x")), new DateRule.After(1, TermUnits.Days, new(CycleMoments.StageLeft)), new DateRule.After(1, TermUnits.Days, new(CycleMoments.DocumentIssued, "none")),
        ];

        Assert.That(broken.Select(r => DateRuleText.Vietnamese(r, RichDefinition.Definition)), Is.Unique.And.All.Not.Empty);
        Assert.That(broken.Select(r => DateRuleText.English(r, RichDefinition.Definition)), Is.Unique.And.All.Not.Empty);
        Assert.That(DateRuleText.Vietnamese(broken[0], RichDefinition.Definition), Is.EqualTo("\"31/03\""));
    }

    [Test]
    public void Every_word_of_every_vocabulary_has_a_name_in_both_languages()
    {
        var words = StageActions.OfPeople.Concat(StageActions.OfStages).Select(id => (id, DiffWords.Action(id)))
            .Concat(StageEffects.All.Select(id => (id, DiffWords.Effect(id))))
            .Concat(AutomaticPulls.All.Select(id => (id, DiffWords.Automatic(id))))
            .Concat(AwardBases.All.Select(id => (id, DiffWords.AwardBase(id))))
            .Concat(AwardTies.All.Select(id => (id, DiffWords.Ties(id))))
            .Concat(VotingBases.All.Select(id => (id, DiffWords.VotingBase(id))))
            .Concat(FormItemTypes.All.Select(id => (id, DiffWords.FormType(id))));

        Assert.That(words, Has.None.Matches<(string Id, Both Word)>(w => w.Word == Both.Quoted(w.Id)));
        foreach (var unit in TermUnits.All)
        {
            Assert.That(DateRuleText.Vietnamese(new DateRule.After(2, unit, new(CycleMoments.Opened)), RichDefinition.Definition), Does.Not.Contain('"'));
            Assert.That(DateRuleText.English(new DateRule.After(2, unit, new(CycleMoments.Opened)), RichDefinition.Definition), Does.Not.Contain('"'));
        }

        foreach (var moment in CycleMoments.All)
        {
            Assert.That(DateRuleText.English(new DateRule.After(2, TermUnits.Days, new(moment, moment == CycleMoments.Opened ? null : "x")), RichDefinition.Definition), Does.Not.Contain($"\"{moment}\""));
        }
    }
}
