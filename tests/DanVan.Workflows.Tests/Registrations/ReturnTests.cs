using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>A registration is returned, supplemented and handed in again. The deadline is Monday, 1 April 2024; five working days are given.</summary>
public sealed class ReturnTests
{
    private static readonly RegistrationCommand.Return Command = new(AYear.Registration("r1"), "Thiếu minh chứng");

    [TestCase("2024-03-01", "2024-04-01", Description = "the deadline is later than the term")]
    [TestCase("2024-03-25", "2024-04-01", Description = "Monday: the term ends on the deadline's day")]
    [TestCase("2024-03-26", "2024-04-02")]
    [TestCase("2024-03-29", "2024-04-05", Description = "Friday")]
    [TestCase("2024-03-30", "2024-04-05", Description = "Saturday: the day of the return is not counted")]
    [TestCase("2024-04-26", "2024-05-07", Description = "30/4 and 1/5 lie between")]
    public void It_is_due_on_the_deadline_or_after_five_working_days_whichever_is_later(string returned, string due)
    {
        var day = Day(returned);

        var @event = Decide(Command, AYear.Accepted(), day).Events.Single();

        Assert.That(@event, Is.EqualTo(new RegistrationEvent.Returned("Thiếu minh chứng", Day(due))));
    }

    [Test]
    public void The_day_of_the_return_is_the_day_in_the_cycles_zone()
    {
        // 29 March 23:30 in Greenwich is 30 March in Hanoi; counted from the 28th or 29th it would be due earlier.
        var caller = AYear.Anyone with { Now = Instant.FromUtc(2024, 3, 31, 18, 0) };

        var decision = RegistrationDecider.Decide(ARicherYear.In("registration"), AYear.Accepted(), Command, caller, null, null);

        Assert.That(((RegistrationEvent.Returned)decision.Events.Single()).Due, Is.EqualTo(new LocalDate(2024, 4, 8)));
    }

    [TestCase("2024-04-05T23:59:59", null)]
    [TestCase("2024-04-06T00:00:00", RefusalCodes.RegistrationLate)]
    public void It_may_be_handed_in_again_until_the_end_of_the_day_it_is_due(string submittedAt, string? code)
    {
        var returned = Returned(Day("2024-03-29"));

        var decision = Decide(ARicherYear.Resubmit() with { SubmittedAt = Moment(submittedAt) }, returned, new LocalDate(2024, 6, 1));

        Assert.That(decision.Reasons.FirstOrDefault()?.Code, Is.EqualTo(code));
    }

    [Test]
    public void A_deadline_that_was_extended_meanwhile_holds_for_a_returned_one_too()
    {
        var frame = ARicherYear.In("registration");
        var extended = new CycleFrame(frame.Definition, frame.State with { Deadlines = [new("registration", new(2024, 4, 29), new(2024, 4, 29)), .. frame.State.Deadlines.Skip(1)] }, 2);

        var decision = RegistrationDecider.Decide(
            extended, Returned(Day("2024-03-29")), ARicherYear.Resubmit() with { SubmittedAt = new(2024, 4, 29, 16, 0) }, AYear.Anyone, null, null);

        Assert.That(decision.Reasons, Is.Empty);
    }

    [Test]
    public void A_late_one_is_told_the_day_it_was_due()
    {
        var refusal = Decide(ARicherYear.Resubmit() with { SubmittedAt = new(2024, 4, 8, 0, 0) }, Returned(Day("2024-03-29")), new(2024, 6, 1)).Reasons.Single();

        Assert.That(refusal.Vietnamese, Does.Contain("05/4/2024").Or.Contain("5/4/2024").Or.Contain("05/04/2024"));
    }

    [Test]
    public void It_is_judged_as_a_submission_and_stays_returned_when_it_is_refused()
    {
        var returned = Returned(Day("2024-03-04"));
        RegistrationCommand.Resubmit[] bad =
        [
            ARicherYear.Resubmit(("goal", " ")),
            ARicherYear.Resubmit(("goal", new string('x', 20_001))),
            ARicherYear.Resubmit(("households", "-1")),
            ARicherYear.Resubmit() with { Kind = "family" },
            ARicherYear.Resubmit() with { Field = "" },
            ARicherYear.Resubmit() with { Origin = "" },
        ];
        using (Assert.EnterMultipleScope())
        {
            foreach (var (command, code) in bad.Zip(
                ["registration.incomplete", "registration.too-long", "registration.invalid-item", "registration.unknown-kind", "registration.unknown-field", "registration.unknown-origin"]))
            {
                var decision = Decide(command, returned, new(2024, 3, 20));
                Assert.That(decision.Reasons.Single().Code, Is.EqualTo(code));
                Assert.That(decision.Events, Is.Empty, "a refused one leaves no event: its id has long been taken");
            }
        }
    }

    [Test]
    public void A_returned_one_neither_reports_nor_is_scored_nor_concluded_nor_disqualified_but_may_be_withdrawn()
    {
        var everything = AYear.In("scoring", AYear.Compile(AYear.TakeEverything));
        var returned = Returned(Day("2024-03-04"));
        RegistrationCommand[] refused =
        [
            new RegistrationCommand.Report(returned.Id, "mid-year", AYear.InTime, "continue", ""),
            new RegistrationCommand.Score(returned.Id, [new("C1.1", "self", "u01", 8, "")]),
            new RegistrationCommand.Disqualify(returned.Id, "stopped", ""),
            new RegistrationCommand.Appeal(returned.Id, "Xem lại", AYear.InTime),
            new RegistrationCommand.Return(returned.Id, "Thiếu"),
        ];
        using (Assert.EnterMultipleScope())
        {
            foreach (var command in refused)
            {
                Assert.That(RegistrationDecider.Decide(everything, returned, command, AYear.Anyone, null, null).IsRefused, command.GetType().Name);
            }

            Assert.That(
                RegistrationDecider.Decide(everything, returned, new RegistrationCommand.Conclude(returned.Id), Workflows.Engine.Caller.Library(AYear.Anyone.Now), null, null).IsRefused);
            Assert.That(RegistrationDecider.Decide(everything, returned, new RegistrationCommand.Withdraw(returned.Id, ""), AYear.Anyone, null, null).Reasons, Is.Empty);
        }
    }

    [Test]
    public void A_definition_without_returns_allows_none() =>
        Assert.That(
            RegistrationDecider.Decide(AYear.In("scoring", AYear.Compile(AYear.TakeEverything)), AYear.Accepted(), Command, AYear.Anyone, null, null).Reasons.Single().Code,
            Is.EqualTo(RefusalCodes.RegistrationReturnedTooOften));

    private static RegistrationState Returned(LocalDate day)
    {
        var decision = Decide(Command, AYear.Accepted(), day);
        return AYear.After(AYear.Registration("r1"), AYear.Accepted(), decision)!;
    }

    private static Workflows.Engine.Decision<RegistrationEvent> Decide(RegistrationCommand command, RegistrationState state, LocalDate today) =>
        RegistrationDecider.Decide(ARicherYear.In("registration"), state, command, AYear.Anyone with { Now = AYear.At(today.Month, today.Day, 17) }, null, null);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static LocalDateTime Moment(string text) => NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(text).Value;
}
