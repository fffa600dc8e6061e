using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Tests.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Cycles;

/// <summary>Which units take part: communes of the administration, and until June the Party's offices.</summary>
public sealed class ParticipantsTests
{
    private static readonly CohortUnit Commune = AYear.Unit("u01");
    private static readonly CohortUnit Office = AYear.Unit("u50") with { Level = "tỉnh", Bloc = "đảng" };
    private static readonly CohortUnit Stranger = AYear.Unit("u60") with { Level = "tỉnh" };

    [Test]
    public void The_units_that_match_no_group_are_left_out_when_the_cohort_is_frozen() =>
        Assert.That(Frozen(Commune, Stranger, Office), Is.EqualTo(new[] { Commune, Office }));

    [Test]
    public void A_unit_that_takes_part_for_some_time_keeps_all_its_rows()
    {
        CohortUnit[] rows = [Stranger with { ValidTo = new(2024, 2, 29) }, Stranger with { Bloc = "đảng", ValidFrom = new(2024, 3, 1) }];

        Assert.That(Frozen(rows), Is.EqualTo(rows));
    }

    [Test]
    public void A_unit_that_joins_a_group_only_after_the_group_has_ended_takes_no_part() =>
        Assert.That(Frozen(Commune, Office with { ValidFrom = new(2024, 7, 1) }), Is.EqualTo(new[] { Commune }));

    [Test]
    public void A_directory_without_a_participant_is_refused()
    {
        var decision = Pull(Stranger);

        Assert.That(decision.Reasons.Select(r => r.Code), Is.EqualTo(new[] { RefusalCodes.TransitionNoUnits }));
        Assert.That(decision.Events, Is.Empty);
    }

    [Test]
    public void Without_groups_every_unit_takes_part()
    {
        var units = ParticipantRules.TakingPart(AYear.BuiltIn.Definition, [Commune, Stranger]);

        Assert.That(units, Is.EqualTo(new[] { Commune, Stranger }));
    }

    [TestCase("u01", "2024-03-01", null)]
    [TestCase("u50", "2024-03-01", null)]
    [TestCase("u50", "2024-07-01", RefusalCodes.RegistrationUnknownUnit, Description = "its group has ended")]
    [TestCase("u60", "2024-03-01", RefusalCodes.RegistrationUnknownUnit, Description = "in no group, though in the cohort by a decision")]
    [TestCase("u70", "2024-02-29", RefusalCodes.RegistrationUnknownUnit, Description = "not in a group yet")]
    [TestCase("u70", "2024-03-01", null)]
    [TestCase("u99", "2024-03-01", RefusalCodes.RegistrationUnknownUnit)]
    public void A_submission_is_of_a_unit_whose_row_of_the_day_is_in_a_group_of_the_day(string unit, string day, string? code)
    {
        var change = AYear.Unit("u70") with { Level = "tỉnh", ValidTo = new(2024, 2, 29) };
        var state = ARicherYear.In("registration").State with { Cohort = [Commune, Office, Stranger, change, change with { Level = "xã", ValidFrom = new(2024, 3, 1), ValidTo = null }] };
        state = state with { Deadlines = [.. state.Deadlines.Select(d => d with { Date = new(2024, 12, 30) })] };
        var submit = ARicherYear.Submit() with { Unit = new UnitId(unit), SubmittedAt = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value.At(new LocalTime(9, 0)) };

        var decision = RegistrationDecider.Decide(new CycleFrame(ARicherYear.Definition, state, 1), null, submit, AYear.Anyone, null, null);

        Assert.That(decision.Reasons.FirstOrDefault()?.Code, Is.EqualTo(code));
    }

    private static IReadOnlyList<CohortUnit> Frozen(params CohortUnit[] directory) => Pull(directory).Events.OfType<CycleEvent.CohortFrozen>().Single().Units;

    private static Workflows.Engine.Decision<CycleEvent> Pull(params CohortUnit[] directory)
    {
        var state = AYear.Opened(ARicherYear.Definition);
        return CycleDecider.Decide(
            new CycleFrame(ARicherYear.Definition, state, 1),
            new CycleCommand.Pull(AYear.Id, "issue-plan"),
            AYear.Anyone,
            new CycleFacts(new WorkingCalendar(new CalendarData())) { Units = directory });
    }
}
