using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using NodaTime;

namespace DanVan.Workflows.Tests.Stages;

/// <summary>When a stage is looked at, as a function of the cycle alone.</summary>
public sealed class AutomaticTimesTests
{
    private static readonly CompiledDefinition Definition = AYear.Compile(
        ADefinition.Transition("start-scoring", """{ "automatic": "after-deadlines" }"""),
        ADefinition.Transition("close-registration", """{ "automatic": "when-ready" }"""));

    // 15 June 2024 is a Saturday: the report is due on Monday, 17 June. 15 November is a Friday.
    private static readonly Instant EndOfAnnual = AYear.At(11, 16, 0);
    private static readonly CycleState Reviewing = AYear.In("mid-year-review", Definition).State;

    [Test]
    public void The_last_deadline_counts() => Assert.That(Look(Reviewing, AYear.At(7, 1)), Is.EqualTo(EndOfAnnual));

    [Test]
    public void A_deadline_that_is_over_is_looked_at_now() => Assert.That(Look(Reviewing, AYear.At(12, 1, 15)), Is.EqualTo(AYear.At(12, 1, 15)));

    [Test]
    public void A_waived_deadline_does_not_count() =>
        Assert.That(Look(Reviewing with { Waived = ["annualReport"] }, AYear.At(2, 1)), Is.EqualTo(AYear.At(6, 18, 0)));

    [Test]
    public void When_all_are_waived_it_is_looked_at_now() =>
        Assert.That(Look(Reviewing with { Waived = ["annualReport", "midYearReport"] }, AYear.At(2, 1)), Is.EqualTo(AYear.At(2, 1)));

    [Test]
    public void A_deadline_without_a_day_is_waited_for()
    {
        var without = Reviewing with { Deadlines = [.. Reviewing.Deadlines.Where(d => d.Id != "annualReport")] };

        Assert.That(Look(without, AYear.At(12, 1)), Is.Null);
        Assert.That(Look(without with { Waived = ["annualReport"] }, AYear.At(12, 1)), Is.EqualTo(AYear.At(12, 1)));
    }

    [Test]
    public void What_was_refused_is_looked_at_at_the_beginning_of_the_next_day_and_not_before_the_deadlines()
    {
        Assert.That(Look(Reviewing, AYear.At(12, 1, 15), refused: true), Is.EqualTo(AYear.At(12, 2, 0)));
        Assert.That(Look(Reviewing, AYear.At(12, 1, 0), refused: true), Is.EqualTo(AYear.At(12, 2, 0)));
        Assert.That(Look(Reviewing, AYear.At(7, 1), refused: true), Is.EqualTo(EndOfAnnual));
    }

    [Test]
    public void Effects_of_stages_are_waited_for_and_those_of_milestones_are_not()
    {
        Assert.That(Look(Reviewing with { PendingEffects = [new("mid-year-review.2.0", "checkpoint", null)] }, AYear.At(12, 1)), Is.EqualTo(AYear.At(12, 2, 0)));
        Assert.That(Look(Reviewing with { PendingEffects = [new("milestone:a.2.0", "checkpoint", null)] }, AYear.At(12, 1)), Is.EqualTo(AYear.At(12, 1)));
    }

    [Test]
    public void A_stage_that_was_visited_on_the_same_day_is_left_on_the_next()
    {
        StageVisit Visit(string stage, int day) => new(stage, AYear.At(12, day), null);

        Assert.That(Look(Reviewing with { Stages = [Visit("mid-year-review", 1), Visit("scoring", 1), Visit("mid-year-review", 1)] }, AYear.At(12, 1, 15)), Is.EqualTo(AYear.At(12, 2, 0)));
        Assert.That(Look(Reviewing with { Stages = [Visit("mid-year-review", 1), Visit("scoring", 1), Visit("mid-year-review", 2)] }, AYear.At(12, 2, 15)), Is.EqualTo(AYear.At(12, 2, 15)));
    }

    [Test]
    public void Readiness_is_looked_at_at_the_beginning_of_each_day_where_something_waits_for_it()
    {
        Assert.That(AutomaticTransitions.WhenReady(Definition, AYear.In("registration", Definition).State, AYear.At(2, 28, 0)), Is.EqualTo(AYear.At(2, 29, 0)));
        Assert.That(AutomaticTransitions.WhenReady(Definition, Reviewing, AYear.At(2, 28)), Is.Null);
        Assert.That(Look(AYear.In("registration", Definition).State, AYear.At(12, 1)), Is.Null);
    }

    private static Instant? Look(CycleState state, Instant now, bool refused = false) => AutomaticTransitions.AfterDeadlines(Definition, state, now, refused);
}
