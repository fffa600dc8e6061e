using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Tests.Deadlines;
using NodaTime;
using static DanVan.Workflows.Tests.Deadlines.RuledYear;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>The days of deadlines under another version. Registration ends twenty working days after its stage began, the supplement five working days later.</summary>
public sealed class MigratedDeadlinesTests
{
    [Test]
    public void What_counts_from_an_event_is_counted_from_the_event_on_record()
    {
        var moved = Of(RuledYear.Compile(Rules.Replace("\"count\": 20", "\"count\": 10"), 2), InRegistration());

        // Ten working days after 16 January 2024, and five after that; Tết takes 8 to 14 February, with 15 February.
        Assert.That((Day(moved, "registration"), Day(moved, "supplement")), Is.EqualTo(((LocalDate?)new LocalDate(2024, 1, 30), (LocalDate?)new LocalDate(2024, 2, 6))));
    }

    [Test]
    public void What_counts_from_something_that_has_not_happened_has_no_day() =>
        Assert.That(Of(Definition, Opened()).Select(d => d.Id), Is.EqualTo(new[] { "midYearReport", "annualReport", "wrapUp" }));

    [Test]
    public void What_a_decision_moved_stays_with_all_that_counts_from_it()
    {
        var state = Take(InRegistration(), Extend("registration", new(2024, 3, 15)), AYear.At(2, 1));

        var moved = Of(Definition, state);

        Assert.That(moved, Is.EquivalentTo(state.Deadlines));
        Assert.That(moved.Single(d => d.Id == "registration").ByDecision, Is.True);
        Assert.That(Day(moved, "supplement"), Is.EqualTo(new LocalDate(2024, 3, 22)));
    }

    /// <summary>The supplement was moved to 20 March; by the new version registration alone lasts until the middle of March.</summary>
    [Test]
    public void What_a_decision_moved_goes_by_the_rule_again_when_that_is_later()
    {
        var state = Take(InRegistration(), Extend("supplement", new(2024, 3, 20)), AYear.At(2, 1));

        var shorter = Of(RuledYear.Compile(Rules.Replace("\"count\": 20", "\"count\": 36"), 2), state);
        var longer = Of(RuledYear.Compile(Rules.Replace("\"count\": 20", "\"count\": 40"), 2), state);

        Assert.That(Day(shorter, "supplement"), Is.EqualTo(new LocalDate(2024, 3, 20)));
        Assert.That((Day(longer, "registration"), Day(longer, "supplement")), Is.EqualTo(((LocalDate?)new LocalDate(2024, 3, 19), (LocalDate?)new LocalDate(2024, 3, 26))));
        Assert.That(longer.Where(d => d.ByDecision is true), Is.Empty);
    }

    /// <summary>Both were moved. The first goes by the new rule, which is later, and takes the second along, which its decision had put before that.</summary>
    [Test]
    public void One_that_goes_by_the_rule_again_may_overtake_another_that_was_moved()
    {
        var state = Take(InRegistration(), Extend("registration", new(2024, 2, 26)), AYear.At(2, 1));
        state = Take(state, Extend("supplement", new(2024, 3, 12)), AYear.At(2, 2));

        var moved = Of(RuledYear.Compile(Rules.Replace("\"count\": 20", "\"count\": 40"), 2), state);

        Assert.That((Day(moved, "registration"), Day(moved, "supplement")), Is.EqualTo(((LocalDate?)new LocalDate(2024, 3, 19), (LocalDate?)new LocalDate(2024, 3, 26))));
    }

    [Test]
    public void What_version_0_1_recorded_of_an_extension_is_kept_as_well()
    {
        var old = new CycleEvent.DeadlineExtended(new Deadline("annualReport", new(2024, 11, 29), new(2024, 11, 29)), "QĐ 5/QĐ-SYT");
        var state = CycleEvolver.Evolve(AYear.Id, Opened(), old, AYear.At(2, 1));
        Assert.That(state.Extended, Is.Empty, "the state is what it was");

        var extended = MigratedDeadlines.MovedByDecision(state, [new(old, AYear.At(2, 1), default)]);
        var moved = MigratedDeadlines.Of(Definition, state, state.Deadlines, extended).Deadlines;

        Assert.That(moved.Single(d => d.Id == "annualReport"), Is.EqualTo(old.Deadline with { ByDecision = true }), "from now on the state says so");
    }

    [Test]
    public void A_decision_that_a_migration_set_aside_does_not_come_back_with_the_next_one()
    {
        Recorded<CycleEvent>[] events =
        [
            new(new CycleEvent.DeadlineExtended(new Deadline("registration", new(2024, 3, 1), new(2024, 3, 1), true), "QĐ"), AYear.At(2, 1), default),
            new(new CycleEvent.Migrated("a", 2, "b", MigrationMapping.None, [new("registration", new(2024, 3, 20), new(2024, 3, 20))], "QĐ"), AYear.At(2, 2), default),
        ];
        var state = InRegistration() with { Deadlines = [new("registration", new(2024, 3, 20), new(2024, 3, 20))] };

        Assert.That(MigratedDeadlines.MovedByDecision(state, events), Is.Empty);
    }

    [Test]
    public void A_day_the_calendar_cannot_tell_is_a_problem_unless_the_deadline_was_waived()
    {
        var endless = RuledYear.Compile(Rules.Replace("\"id\": \"wrapUp\", \"name\": \"Hạn tổng kết\", \"rule\": { \"rule\": \"fixed\", \"day\": \"01-15\", \"year\": 1 }",
            "\"id\": \"wrapUp\", \"name\": \"Hạn tổng kết\", \"rule\": { \"rule\": \"after\", \"count\": 900, \"unit\": \"working-days\", \"event\": { \"kind\": \"stage-entered\", \"of\": \"registration\" } }"), 2);
        var state = InRegistration();
        var closed = state with { Settings = state.Settings with { Calendar = new() { Off = [.. Enumerable.Range(0, 5000).Select(new LocalDate(2025, 1, 1).PlusDays)] } } };

        var (deadlines, problems) = MigratedDeadlines.Of(endless, closed, closed.Deadlines, new HashSet<string>());

        Assert.That(problems.Select(p => p.Deadline), Is.EqualTo(new[] { "wrapUp" }));
        Assert.That(deadlines.Select(d => d.Id), Does.Not.Contain("wrapUp"));
        Assert.That(MigratedDeadlines.Of(endless, closed with { Waived = ["wrapUp"] }, closed.Deadlines, new HashSet<string>()).Problems, Is.Empty);
    }

    private static IReadOnlyList<Deadline> Of(CompiledDefinition target, CycleState state)
    {
        var (deadlines, problems) = MigratedDeadlines.Of(target, state, state.Deadlines, state.Extended.ToHashSet());
        Assert.That(problems, Is.Empty);
        return deadlines;
    }

    private static LocalDate? Day(IReadOnlyList<Deadline> deadlines, string id) => deadlines.FirstOrDefault(d => d.Id == id)?.Date;
}
