using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using NodaTime;
using static DanVan.Workflows.Tests.Deadlines.RuledYear;

namespace DanVan.Workflows.Tests.Deadlines;

/// <summary>Deadlines that get their day, or another one, because something happened.</summary>
public sealed class DeadlineDependantsTests
{
    [Test]
    public void Entering_a_stage_sets_what_counts_from_it_and_what_counts_from_that_right_behind_its_event()
    {
        var decision = Decide(Opened(), new CycleCommand.Pull(AYear.Id, "issue-plan"), Entered);

        Assert.That(decision.Events.Select(e => e.GetType()), Is.EqualTo(new[]
        {
            typeof(CycleEvent.StageLeft), typeof(CycleEvent.CohortFrozen), typeof(CycleEvent.StageEntered), typeof(CycleEvent.DeadlineSet), typeof(CycleEvent.DeadlineSet),
        }));
        Assert.That(decision.Events.OfType<CycleEvent.DeadlineSet>().Select(e => e.Deadline), Is.EqualTo(new[]
        {
            new Deadline("registration", Registration, Registration), new Deadline("supplement", Supplement, Supplement),
        }));
        Assert.That(After(Opened(), decision, Entered).Extended, Is.Empty, "set, not extended");
    }

    [Test]
    public void A_deadline_that_is_extended_takes_its_dependants_along()
    {
        var decision = Decide(InRegistration(), Extend("registration", new(2024, 3, 2)), AYear.At(2, 1));

        // 2 March 2024 is a Saturday; the supplement counts from the Monday it is rolled to.
        Assert.That(decision.Events, Is.EqualTo(new CycleEvent[]
        {
            new CycleEvent.DeadlineExtended(new Deadline("registration", new(2024, 3, 2), new(2024, 3, 4), ByDecision: true), "QĐ 5/QĐ-SYT"),
            new CycleEvent.DeadlineSet(new Deadline("supplement", new(2024, 3, 11), new(2024, 3, 11))),
        }));
    }

    [Test]
    public void A_dependant_that_a_decision_moved_stays_where_it_was_put()
    {
        var state = Take(InRegistration(), Extend("supplement", new(2024, 3, 20)), AYear.At(2, 1));
        Assert.That(state.Extended, Is.EqualTo(new[] { "supplement" }));

        state = Take(state, Extend("registration", new(2024, 3, 29)), AYear.At(2, 2));

        Assert.That((Day(state, "registration"), Day(state, "supplement")), Is.EqualTo(((LocalDate?)new LocalDate(2024, 3, 29), (LocalDate?)new LocalDate(2024, 3, 20))));
        Assert.That(state.Extended, Is.EqualTo(new[] { "registration", "supplement" }));
        Assert.That(Take(state, Extend("registration", new(2024, 4, 1)), AYear.At(2, 3)).Extended, Is.EqualTo(state.Extended), "once is enough");
    }

    [Test]
    public void A_dependant_that_had_passed_is_open_again_when_it_moves()
    {
        var state = Take(InRegistration(), new CycleCommand.PassDeadline(AYear.Id, "registration"), AYear.At(2, 28));
        state = Take(state, new CycleCommand.PassDeadline(AYear.Id, "supplement"), AYear.At(2, 28));

        state = Take(state, Extend("registration", new(2024, 3, 15)), AYear.At(3, 1));

        Assert.That(state.Passed, Is.Empty);
        Assert.That(Day(state, "supplement"), Is.EqualTo(new LocalDate(2024, 3, 22)));
    }

    [Test]
    public void A_deadline_that_has_passed_is_never_moved_to_an_earlier_day()
    {
        // Only a state from elsewhere can ask for that: the rule says 27 February, the state 15 March.
        var late = InRegistration() with { Deadlines = [new("registration", Registration, Registration), new("supplement", new(2024, 3, 15), new(2024, 3, 15))] };
        CycleEvent[] cause = [new CycleEvent.DeadlineSet(late.Deadlines[0])];

        Assert.That(DeadlineDependants.Follow(Definition, late, Calendar, AYear.At(3, 16), cause), Is.EqualTo(cause), "its day is over");
        Assert.That(
            DeadlineDependants.Follow(Definition, late with { Passed = new Dictionary<string, Instant> { ["supplement"] = AYear.At(3, 1) } }, Calendar, AYear.At(3, 1), cause),
            Is.EqualTo(cause));
        Assert.That(
            DeadlineDependants.Follow(Definition, late, Calendar, AYear.At(3, 1), cause)[^1], Is.EqualTo(new CycleEvent.DeadlineSet(new Deadline("supplement", Supplement, Supplement))));
    }

    [Test]
    public void A_stage_that_is_left_and_a_document_that_is_issued_set_their_deadlines_the_first_time_only()
    {
        var definition = Compile(
            """
            [
              { "id": "registration", "name": "Hạn", "rule": { "rule": "after", "count": 10, "unit": "days", "event": { "kind": "document-issued", "of": "plan" } } },
              { "id": "midYearReport", "name": "Hạn", "rule": { "rule": "after", "count": 6, "unit": "months", "event": { "kind": "stage-left", "of": "plan" } } },
              { "id": "annualReport", "name": "Hạn", "date": "11-15" }
            ]
            """);
        var state = Take(Opened(definition), new CycleCommand.Pull(AYear.Id, "issue-plan"), AYear.At(1, 31), definition);
        Assert.That(Day(state, "midYearReport"), Is.EqualTo(new LocalDate(2024, 7, 31)));
        Assert.That(Day(state, "registration"), Is.Null);

        // Saturday, 10 February is Tết: the day after the holidays and their make-up days is the 16th.
        state = Issue(state, new LocalDate(2024, 1, 31));
        Assert.That(state.Deadlines[^1], Is.EqualTo(new Deadline("registration", new(2024, 2, 10), new(2024, 2, 16))));
        Assert.That(Day(Issue(state, new LocalDate(2024, 5, 1)), "registration"), Is.EqualTo(new LocalDate(2024, 2, 16)), "a second plan changes nothing");

        CycleState Issue(CycleState before, LocalDate day)
        {
            var record = new DocumentRecord($"d{before.Documents.Count}", "plan", "s", 1, "1/KH", day, "f", "text/html", "t", "h");
            var frame = Frame(before, definition);
            var at = AYear.Hanoi.AtStartOfDay(day).ToInstant();
            var decision = CycleDecider.Decide(
                frame, new CycleCommand.IssueDocument(AYear.Id, "plan"), Workflows.Engine.Caller.Library(at), new CycleFacts(frame.Calendar) { Document = record });
            return After(before, decision, at);
        }
    }

    [Test]
    public void Each_moment_is_found_in_the_state_where_it_was_left()
    {
        var state = InRegistration() with { Milestones = [new("q1", new(2024, 3, 30), ""), new("q1", new(2024, 4, 30), "")] };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(On(CycleMoments.Opened), Is.EqualTo(new LocalDate(2024, 1, 2)));
            Assert.That(On(CycleMoments.StageEntered, "plan"), Is.EqualTo(new LocalDate(2024, 1, 2)));
            Assert.That(On(CycleMoments.StageLeft, "plan"), Is.EqualTo(new LocalDate(2024, 1, 16)));
            Assert.That(On(CycleMoments.StageLeft, "registration"), Is.Null);
            Assert.That(On(CycleMoments.MilestoneRecorded, "q1"), Is.EqualTo(new LocalDate(2024, 3, 30)));
            Assert.That(On(CycleMoments.Deadline, "registration"), Is.EqualTo(Registration));
            Assert.That(On(CycleMoments.DocumentIssued, "plan"), Is.Null);
            Assert.That(On("full-moon", "registration"), Is.Null);
            Assert.That(
                CycleMomentRules.BroughtAboutBy(new CycleEvent.MilestoneRecorded(state.Milestones![0], [])), Is.EqualTo(new EventReference(CycleMoments.MilestoneRecorded, "q1")));
        }

        LocalDate? On(string kind, string? of = null) => CycleMomentRules.DayOf(new EventReference(kind, of), state, Definition.Zone);
    }

    [Test]
    public void A_term_that_the_calendar_cannot_end_leaves_its_deadline_without_a_day_and_the_year_goes_on()
    {
        var far = Compile(Rules.Replace("\"count\": 20, \"unit\": \"working-days\"", "\"count\": 900, \"unit\": \"years\"", StringComparison.Ordinal), 2);
        var state = Take(Opened(far), new CycleCommand.Pull(AYear.Id, "issue-plan"), Entered, far);
        Assert.That(state.Stage, Is.EqualTo("registration"));
        Assert.That(Day(state, "registration"), Is.Null);
        Assert.That(Take(state, Waive("registration"), Entered, far).Waived, Is.EqualTo(new[] { "registration" }), "it can still be waived");
    }

    [Test]
    public void An_extension_may_reach_into_the_last_year_and_no_further()
    {
        var state = InRegistration();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Day(Take(state, Extend("annualReport", new(2025, 1, 2)), Entered), "annualReport"), Is.EqualTo(new LocalDate(2025, 1, 2)));
            Assert.That(
                Decide(state, Extend("annualReport", new(2026, 1, 2)), Entered).Reasons.Select(r => r.Code), Is.EqualTo(new[] { RefusalCodes.CycleDeadlineOutsideYear }));
            Assert.That(Decide(Opened(), Extend("registration", new(2024, 5, 2)), Entered).Reasons.Select(r => r.Code), Is.EqualTo(new[] { RefusalCodes.DeadlineNotSet }));
            Assert.That(Decide(Opened(), Extend("poetry", new(2024, 5, 2)), Entered).Reasons.Select(r => r.Code), Is.EqualTo(new[] { RefusalCodes.CycleUnknownDeadline }));
        }
    }
}
