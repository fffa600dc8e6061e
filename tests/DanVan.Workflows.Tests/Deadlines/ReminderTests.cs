using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using NodaTime;
using static DanVan.Workflows.Tests.Deadlines.RuledYear;

namespace DanVan.Workflows.Tests.Deadlines;

/// <summary>When people are reminded, and who.</summary>
public sealed class ReminderTests
{
    // Registration ends on Tuesday, 20 February. Five working days before are 19, 16, 8, 7 and 6 February: Tết lies between.
    private static readonly LocalDate Soon = new(2024, 2, 6);
    private static readonly LocalDate Overdue = new(2024, 2, 22);

    [Test]
    public void Timers_stand_at_the_beginning_of_their_days_and_the_deadline_at_the_end_of_its_own()
    {
        Assert.That(Timers(InRegistration(), "registration", Entered), Is.EqualTo(new[]
        {
            ("dvk-2024/deadline/registration", Midnight(Registration.PlusDays(1)), "deadline", "registration"),
            ("dvk-2024/reminder/registration/soon", Midnight(Soon), "reminder", "registration/soon"),
            ("dvk-2024/reminder/registration/today", Midnight(Registration), "reminder", "registration/today"),
            ("dvk-2024/reminder/registration/overdue", Midnight(Overdue), "reminder", "registration/overdue"),
        }));
    }

    [TestCase("2024-02-06T23:00", "soon today overdue")]
    [TestCase("2024-02-07T00:00", "today overdue")]
    [TestCase("2024-02-20T12:00", "today overdue")]
    [TestCase("2024-05-20T12:00", "overdue")]
    public void A_reminder_whose_day_is_behind_is_not_set_an_escalation_always_is(string now, string expected)
    {
        var at = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(now).Value.InZoneStrictly(AYear.Hanoi).ToInstant();
        Assert.That(
            Timers(InRegistration(), "registration", at).Skip(1).Select(t => t.Subject.Split('/')[1]), Is.EqualTo(expected.Split(' ')));
    }

    [Test]
    public void Moving_a_deadline_drops_its_old_reminders_and_waiving_it_all_its_timers()
    {
        var moved = new CycleEvent.DeadlineSet(new Deadline("registration", Registration, Registration));
        string[] reminders = ["dvk-2024/reminder/registration/soon", "dvk-2024/reminder/registration/today", "dvk-2024/reminder/registration/overdue"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DeadlineTimers.Removed(Definition, Extend("registration", Registration), [moved]), Is.EqualTo(reminders));
            Assert.That(
                DeadlineTimers.Removed(Definition, Waive("registration"), [new CycleEvent.DeadlineWaived("registration", "QĐ")]),
                Is.EqualTo(reminders.Prepend("dvk-2024/deadline/registration")));
            Assert.That(DeadlineTimers.Removed(Definition, new CycleCommand.Remind(AYear.Id, "registration", "soon"), []), Is.EqualTo(new[] { reminders[0] }));
        }
    }

    [TestCase("soon", 2, 5, RefusalCodes.DeadlineNotReached)]
    [TestCase("soon", 2, 6, null)]
    [TestCase("soon", 2, 20, null)]
    [TestCase("soon", 2, 21, RefusalCodes.DeadlinePassedAlready)]
    [TestCase("today", 2, 20, null)]
    [TestCase("today", 2, 21, RefusalCodes.DeadlinePassedAlready)]
    [TestCase("overdue", 2, 21, RefusalCodes.DeadlineNotReached)]
    [TestCase("overdue", 2, 22, null)]
    [TestCase("overdue", 9, 22, null)]
    [TestCase("never", 2, 22, RefusalCodes.ReminderUnknown)]
    public void A_missed_reminder_is_sent_until_the_deadline_has_passed_an_escalation_whenever(string reminder, int month, int day, string? code)
    {
        var decision = Decide(InRegistration(), new CycleCommand.Remind(AYear.Id, "registration", reminder), AYear.At(month, day), owing: [new UnitId("u02")]);
        Assert.That(decision.Reasons.Select(r => r.Code), Is.EqualTo(code is null ? Array.Empty<string>() : [code]));
        if (code is null)
        {
            var reminded = (CycleEvent.Reminded)decision.Events.Single();
            Assert.That((reminded.Deadline, reminded.Reminder), Is.EqualTo(("registration", reminder)));
            Assert.That(reminded.Units, reminder == "today" ? Is.Null : Is.EqualTo(new[] { new UnitId("u02") }));
        }
    }

    [Test]
    public void A_reminder_after_the_deadline_that_does_not_escalate_is_sent_on_its_day_alone()
    {
        var definition = Compile(Rules.Replace(", \"escalates\": true", "", StringComparison.Ordinal), 2);
        var state = InRegistration(definition);
        var remind = new CycleCommand.Remind(AYear.Id, "registration", "overdue");
        Assert.That(Decide(state, remind, AYear.At(2, 22), definition).Reasons, Is.Empty);
        Assert.That(Decide(state, remind, AYear.At(2, 23), definition).Reasons.Select(r => r.Code), Is.EqualTo(new[] { RefusalCodes.DeadlinePassedAlready }));
    }

    [Test]
    public void Nobody_is_reminded_in_a_final_stage_of_a_waived_deadline_or_of_one_without_a_day()
    {
        var remind = new CycleCommand.Remind(AYear.Id, "registration", "overdue");
        var state = InRegistration();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(state with { Stages = [new("closed", Entered, null)] }), Is.EqualTo(RefusalCodes.StageNotAccepting));
            Assert.That(Code(Take(state, Waive("registration"), Entered)), Is.EqualTo(RefusalCodes.DeadlineWaivedAlready));
            Assert.That(Code(Opened()), Is.EqualTo(RefusalCodes.DeadlineNotSet));
            Assert.That(Decide(state, new CycleCommand.Remind(AYear.Id, "poetry", "soon"), AYear.At(3, 1)).Reasons.Single().Code, Is.EqualTo(RefusalCodes.ReminderUnknown));
        }

        string Code(CycleState cycle) => Decide(cycle, remind, AYear.At(3, 1)).Reasons.Single().Code;
    }

    [Test]
    public void Being_reminded_changes_no_state()
    {
        var state = InRegistration();
        Assert.That(CycleEvolver.Evolve(AYear.Id, state, new CycleEvent.Reminded("registration", "soon", null), Entered), Is.SameAs(state));
    }

    [Test]
    public void The_roles_are_told_together_and_each_unit_for_itself_under_keys_of_their_own()
    {
        var reminded = new CycleEvent.Reminded("registration", "overdue", [new UnitId("u02"), new UnitId("u03")]);

        var notices = DeadlineMessages.Of(Definition, InRegistration(), "dvk-2024/9", reminded).Select(Read).ToList();

        Assert.That(notices.Select(n => (n.Topic, n.Subject, n.Unit, Roles: string.Join(',', n.Roles ?? []), n.Message)), Is.EqualTo(new (string, string, UnitId?, string, string?)[]
        {
            ("escalation", "registration", null, "cycle-owner", null),
            ("escalation", "registration", new UnitId("u02"), "", null),
            ("escalation", "registration", new UnitId("u03"), "", null),
        }));
        Assert.That(notices.Select(n => n.Key), Is.Unique.And.All.StartsWith("dvk-2024/9/escalation"));

        // A reminder for units alone has no roles to tell.
        Assert.That(DeadlineMessages.Of(Definition, InRegistration(), "k", new CycleEvent.Reminded("midYearReport", "soon", [])), Is.Empty);
        Assert.That(Read(DeadlineMessages.Of(Definition, InRegistration(), "k", new CycleEvent.Reminded("registration", "today", null)).Single()).Topic, Is.EqualTo("reminder"));
    }

    [Test]
    public void A_unit_owes_a_registration_until_one_is_handed_in_and_a_report_for_each_model_that_takes_part()
    {
        var frame = Frame(InRegistration());
        RegistrationState[] registrations =
        [
            AYear.Accepted("r1", "u01"),
            AYear.Accepted("r2", "u02") with { Status = RegistrationStatus.Withdrawn },
            AYear.Accepted("r3", "u02") with { Status = RegistrationStatus.Rejected },
            AYear.Accepted("r4", "u03") with { Status = RegistrationStatus.Returned },
            AYear.Accepted("r5", "u01") with { Reports = [new("mid-year", AYear.InTime, false, "continue", "")] },
            AYear.Accepted("r6", "u05") with { Status = RegistrationStatus.Discontinued },
            AYear.Accepted("r7", "u06") with { Conclusion = new("recognised", null, null, false) },
        ];
        using (Assert.EnterMultipleScope())
        {
            // u04 is no unit between February and April.
            Assert.That(Owing("registration", Soon), Is.EqualTo(new[] { "u02" }));
            Assert.That(Owing("registration", new LocalDate(2024, 5, 1)), Is.EqualTo(new[] { "u02", "u04" }));
            Assert.That(Owing("midYearReport", Soon), Is.EqualTo(new[] { "u01" }), "r5 has reported, r1 has not");
            Assert.That(Owing("supplement", Soon), Is.Empty);
        }

        IEnumerable<string> Owing(string deadline, LocalDate day)
        {
            var owing = new OwingUnits(frame, deadline, day);
            foreach (var registration in registrations)
            {
                owing.Add(registration);
            }

            return owing.Units.Select(u => u.Value);
        }
    }

    [Test]
    public void A_unit_whose_group_takes_part_no_longer_owes_no_registration()
    {
        var definition = AYear.CompileUnchecked(json => json["participants"] = System.Text.Json.Nodes.JsonNode.Parse(
            """[{ "id": "communes", "name": "Xã", "levels": ["xã"] }, { "id": "districts", "name": "Huyện", "levels": ["huyện"], "validTo": "2024-06-29" }]"""));
        var cohort = new[] { AYear.Unit("u01"), AYear.Unit("u05") with { Level = "huyện" } };
        var frame = new CycleFrame(definition, AYear.In("registration", definition).State with { Cohort = cohort }, 1);

        Assert.That(new OwingUnits(frame, "registration", new LocalDate(2024, 6, 29)).Units.Select(u => u.Value), Is.EqualTo(new[] { "u01", "u05" }));
        Assert.That(new OwingUnits(frame, "registration", new LocalDate(2024, 6, 30)).Units.Select(u => u.Value), Is.EqualTo(new[] { "u01" }));
    }

    private static Workflows.Hosting.Notification Read(NewOutboxMessage message) =>
        System.Text.Json.JsonSerializer.Deserialize(message.PayloadJson, Workflows.Serialization.WorkflowJson.Stored.Notification)!;

    private static Instant Midnight(LocalDate day) => AYear.Hanoi.AtStartOfDay(day).ToInstant();

    private static IEnumerable<(string Key, Instant Due, string Kind, string Subject)> Timers(CycleState state, string deadline, Instant now) =>
        DeadlineTimers.Of(Definition, state, Frame(state).Deadline(deadline)!, now).Select(t => (t.Key, t.Due, t.Kind, t.Subject));
}
