using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using NodaTime;
using static DanVan.Workflows.Tests.Deadlines.RuledYear;

namespace DanVan.Workflows.Tests.Deadlines;

/// <summary>Papers that come before the first day, after a deadline without a day, or after one that was waived.</summary>
public sealed class ReceiptTests
{
    private static readonly LocalDateTime Late = (Registration + LocalTime.Midnight).PlusDays(1);

    // Registration opens three days after 16 January: on Friday, the 19th.
    [TestCase("2024-01-18T23:59:59", "receipt.too-early")]
    [TestCase("2024-01-19T00:00:00", null)]
    [TestCase("2024-02-20T23:59:59", null)]
    [TestCase("2024-02-21T00:00:00", "registration.late")]
    public void A_registration_is_taken_from_its_first_day_to_its_last(string received, string? code)
    {
        var decision = Submit(InRegistration(), received);

        Assert.That(decision.Reasons.Select(r => r.Code), Is.EqualTo(code is null ? Array.Empty<string>() : [code]));
        Assert.That(decision.Events.Single(), code is null ? Is.TypeOf<RegistrationEvent.Accepted>() : Is.TypeOf<RegistrationEvent.Rejected>(), "refused, and on record");
        if (code == "receipt.too-early")
        {
            Assert.That(decision.Reasons[0].Vietnamese, Does.Contain("19/01/2024"));
        }
    }

    [Test]
    public void What_waits_for_something_that_has_not_happened_takes_no_paper_yet()
    {
        var definition = Compile(Rules.Replace("\"count\": 3, \"unit\": \"days\", \"event\": { \"kind\": \"stage-entered\", \"of\": \"registration\"", "\"count\": 3, \"unit\": \"days\", \"event\": { \"kind\": \"stage-left\", \"of\": \"registration\"", StringComparison.Ordinal), 2);
        var refusal = Submit(InRegistration(definition), "2024-02-01T09:00:00", definition).Reasons.Single();

        Assert.That(refusal.Code, Is.EqualTo(RefusalCodes.ReceiptTooEarly));
        Assert.That(refusal.Vietnamese, Does.Contain("…/…/…"));
    }

    [Test]
    public void A_paper_that_is_too_early_is_refused_for_what_stands_before_that_in_the_list_and_not_for_what_stands_behind()
    {
        var state = InRegistration();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(c => c with { Origin = "old" }), Is.EqualTo("registration.unknown-origin"));
            Assert.That(Code(c => c, nameHolder: "r0"), Is.EqualTo("receipt.too-early"));
        }

        string Code(Func<RegistrationCommand.Submit, RegistrationCommand.Submit> change, string? nameHolder = null)
        {
            var command = change(AYear.Submit() with { SubmittedAt = new(2024, 1, 17, 9, 0) });
            return RegistrationDecider.Decide(Frame(state), null, command, AYear.Anyone, nameHolder, null).Reasons.Single().Code;
        }
    }

    [TestCase("mid-year", "2024-04-30T17:00:00", null, "receipt.too-early")]
    [TestCase("mid-year", "2024-05-01T00:00:00", null, null)]
    [TestCase("weekly", "2024-04-30T17:00:00", null, "report.unknown-period")]
    [TestCase("mid-year", "2024-04-30T17:00:00", RegistrationStatus.Discontinued, "receipt.too-early")]
    [TestCase("annual", "2024-04-30T17:00:00", null, null)]
    public void A_report_is_taken_from_the_first_day_of_its_period(string period, string received, RegistrationStatus? status, string? code)
    {
        var state = InRegistration() with { Stages = [new("mid-year-review", Entered, null)] };
        var registration = AYear.Accepted() with { Status = status ?? RegistrationStatus.Accepted };

        var decision = RegistrationDecider.Decide(
            Frame(state), registration, new RegistrationCommand.Report(registration.Id, period, At(received), "continue", ""), AYear.Anyone, null, null);

        Assert.That(decision.Reasons.Select(r => r.Code), Is.EqualTo(code is null ? Array.Empty<string>() : [code]));
        Assert.That(decision.Events, Has.Count.EqualTo(code is null ? 1 : 0));
    }

    [Test]
    public void Nothing_is_late_for_a_deadline_without_a_day()
    {
        var state = Opened() with { Stages = InRegistration().Stages, Cohort = AYear.Units };
        Assert.That(Day(state, "registration"), Is.Null);
        Assert.That(Submit(state, "2024-12-20T09:00:00").Reasons, Is.Empty);
    }

    [Test]
    public void Nothing_is_late_for_a_deadline_that_was_waived()
    {
        var state = InRegistration();
        var received = NodaTime.Text.LocalDateTimePattern.ExtendedIso.Format(Late);
        Assert.That(Submit(state, received).Reasons.Select(r => r.Code), Is.EqualTo(new[] { "registration.late" }));
        Assert.That(Submit(Take(state, Waive("registration"), AYear.At(3, 1)), received).Reasons, Is.Empty);
    }

    private static LocalDateTime At(string text) => NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(text).Value;

    private static Decision<RegistrationEvent> Submit(CycleState state, string received, Workflows.Definitions.CompiledDefinition? definition = null) =>
        RegistrationDecider.Decide(Frame(state, definition), null, AYear.Submit() with { SubmittedAt = At(received) }, AYear.Anyone, null, null);
}
