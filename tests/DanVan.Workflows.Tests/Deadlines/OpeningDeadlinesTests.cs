using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using NodaTime;

namespace DanVan.Workflows.Tests.Deadlines;

/// <summary>The days that are known when a cycle is opened.</summary>
public sealed class OpeningDeadlinesTests
{
    private const string Chain =
        """
        [
          { "id": "last", "name": "Hạn cuối", "rule": { "rule": "after", "count": 2, "unit": "weeks", "event": { "kind": "deadline", "of": "middle" } } },
          { "id": "middle", "name": "Hạn giữa", "rule": { "rule": "after", "count": 3, "unit": "working-days", "event": { "kind": "deadline", "of": "registration" } } },
          { "id": "registration", "name": "Hạn đăng ký", "rule": { "rule": "after", "count": 1, "unit": "months", "event": { "kind": "opened" } } },
          { "id": "midYearReport", "name": "Sơ kết", "rule": { "rule": "week-of-month", "week": 3, "month": 6 } },
          { "id": "annualReport", "name": "Báo cáo năm", "date": "11-16" }
        ]
        """;

    private static readonly string Ring =
        Chain.Replace("""{ "kind": "opened" }""", """{ "kind": "deadline", "of": "last" }""", StringComparison.Ordinal);

    [Test]
    public void A_chain_is_resolved_whatever_its_order_each_link_from_the_working_day_before_it()
    {
        // Opened on Tuesday, 2 January: a month later is Friday, 2 February. Three working days on it is 7 February, two weeks on the 21st.
        Assert.That(
            RuledYear.Open(RuledYear.Compile(Chain)).Reasons.Select(r => r.Code), Is.EqualTo(new[] { "cycle.deadline-order", "cycle.deadline-order" }), "listed backwards");

        var days = new DeadlineDays(
            RuledYear.Compile(Chain).Definition, AYear.Settings, RuledYear.Calendar, e => e.Kind == "opened" ? new LocalDate(2024, 1, 2) : null);
        Assert.That(days.Known, Is.EqualTo(new[]
        {
            new Deadline("last", new(2024, 2, 21), new(2024, 2, 21)),
            new Deadline("middle", new(2024, 2, 7), new(2024, 2, 7)),
            new Deadline("registration", new(2024, 2, 2), new(2024, 2, 2)),
            new Deadline("midYearReport", new(2024, 6, 21), new(2024, 6, 21)),
            new Deadline("annualReport", new(2024, 11, 16), new(2024, 11, 18)),
        }));
    }

    [Test]
    public void Deadlines_that_wait_for_each_other_have_no_day_and_hold_nothing_up()
    {
        var state = RuledYear.Opened(RuledYear.Compile(Ring));
        Assert.That(state.Deadlines.Select(d => d.Id), Is.EqualTo(new[] { "midYearReport", "annualReport" }));

        // A day given by the year breaks the ring open.
        var settings = AYear.Settings with { Deadlines = new Dictionary<string, LocalDate> { ["last"] = new(2024, 1, 10) } };
        Assert.That(RuledYear.Open(RuledYear.Compile(Ring), settings).Reasons.Select(r => r.Code), Is.EqualTo(new[] { "cycle.deadline-order" }));
        var days = new DeadlineDays(RuledYear.Compile(Ring).Definition, settings, RuledYear.Calendar, _ => null);
        Assert.That(days.Known.Take(3).Select(d => d.Date), Is.EqualTo(new LocalDate[] { new(2024, 1, 10), new(2024, 2, 21), new(2024, 2, 16) }));
    }

    [Test]
    public void A_chain_of_thousands_is_resolved_like_a_short_one()
    {
        const int Links = 5_000;
        var deadlines = string.Join(',', Enumerable.Range(1, Links).Reverse().Select(i =>
            $$"""{ "id": "d{{i}}", "name": "Hạn", "rule": { "rule": "after", "count": 1, "unit": "days", "event": { "kind": "deadline", "of": "d{{i - 1}}" } } }"""));
        var json = $$"""
            [{{deadlines}}, { "id": "d0", "name": "Hạn", "date": "01-01" }, { "id": "registration", "name": "Hạn", "date": "03-31" },
             { "id": "midYearReport", "name": "Hạn", "date": "06-15" }, { "id": "annualReport", "name": "Hạn", "date": "11-15" }]
            """;
        var days = new DeadlineDays(RuledYear.Compile(json).Definition, AYear.Settings, RuledYear.Calendar, _ => null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(days.Known, Has.Count.EqualTo(Links + 4));
            Assert.That(days.Known[0].Date, Is.GreaterThan(new LocalDate(2040, 1, 1)));
        }
    }

    [Test]
    public void What_has_not_happened_leaves_its_deadlines_out()
    {
        var state = RuledYear.Opened();
        Assert.That(state.Deadlines, Is.EqualTo(new[]
        {
            new Deadline("midYearReport", new(2024, 6, 28), new(2024, 6, 28)),
            new Deadline("annualReport", new(2024, 11, 15), new(2024, 11, 15)),
            new Deadline("wrapUp", new(2025, 1, 15), new(2025, 1, 15)),
        }));
    }

    [Test]
    public void A_document_can_ask_for_every_deadline_of_the_definition()
    {
        var cycle = (Dictionary<string, object?>)DocumentModel.OfCycle(RuledYear.Frame(RuledYear.Opened()), [], new LocalDate(2024, 1, 3))["cycle"]!;
        var deadlines = (Dictionary<string, object?>)cycle["deadlines"]!;
        Assert.That(deadlines.Keys, Is.EqualTo(new[] { "registration", "supplement", "mid_year_report", "annual_report", "wrap_up" }));
        Assert.That((deadlines["registration"], deadlines["mid_year_report"]), Is.EqualTo(((object?)null, (object?)new LocalDate(2024, 6, 28))));
    }

    [Test]
    public void The_first_stage_is_entered_by_opening()
    {
        var definition = RuledYear.Compile(RuledYear.Rules.Replace("\"of\": \"registration\" } },\n    \"opens\"", "\"of\": \"plan\" } },\n    \"opens\"", StringComparison.Ordinal), 2);
        Assert.That(RuledYear.Day(RuledYear.Opened(definition), "registration"), Is.EqualTo(RuledYear.Calendar.AddWorkingDays(new(2024, 1, 2), 20)));
    }

    [Test]
    public void The_year_s_own_day_wins_over_any_rule_and_is_never_moved_by_one()
    {
        var settings = AYear.Settings with { Deadlines = new Dictionary<string, LocalDate> { ["registration"] = new(2024, 3, 31), ["midYearReport"] = new(2024, 6, 10) } };
        var state = RuledYear.Opened(settings: settings);
        Assert.That(state.Deadlines.Take(3), Is.EqualTo(new[]
        {
            new Deadline("registration", new(2024, 3, 31), new(2024, 4, 1)),
            new Deadline("supplement", new(2024, 4, 8), new(2024, 4, 8)),
            new Deadline("midYearReport", new(2024, 6, 10), new(2024, 6, 10)),
        }));
        var pulled = RuledYear.Decide(state, new CycleCommand.Pull(AYear.Id, "issue-plan"), RuledYear.Entered);
        Assert.That(pulled.Events.OfType<CycleEvent.DeadlineSet>(), Is.Empty);
    }

    [TestCase(1, "cycle.deadline-outside-year")]
    [TestCase(2, null)]
    [TestCase(3, null)]
    public void Deadlines_lie_in_as_many_years_as_the_definition_says(int years, string? code) =>
        Assert.That(
            RuledYear.Open(RuledYear.Compile(RuledYear.Rules, years)).Reasons.Select(r => r.Code),
            Is.EqualTo(code is null ? Array.Empty<string>() : [code]));

    [Test]
    public void Swap_days_of_a_later_year_count()
    {
        var settings = AYear.Settings with { Calendar = new CalendarData { Off = [new(2025, 1, 15), new(2025, 1, 16)], Working = [new(2025, 1, 18)] } };
        Assert.That(RuledYear.Day(RuledYear.Opened(settings: settings), "wrapUp"), Is.EqualTo(new LocalDate(2025, 1, 17)));
        var friday = settings with { Calendar = settings.Calendar with { Off = [.. settings.Calendar.Off, new(2025, 1, 17)] } };
        Assert.That(RuledYear.Day(RuledYear.Opened(settings: friday), "wrapUp"), Is.EqualTo(new LocalDate(2025, 1, 18)), "a Saturday worked");
    }

    [Test]
    public void A_calendar_that_ends_before_the_last_year_is_said_when_the_cycle_is_opened()
    {
        Assert.That(RuledYear.Open(RuledYear.Definition, AYear.Settings with { Year = 2199 }).Reasons.Select(r => r.Code), Does.Contain("cycle.calendar"));
        var off = AYear.Settings with { Calendar = new CalendarData { Off = [.. Enumerable.Range(0, 30).Select(new LocalDate(2024, 6, 1).PlusDays)] } };
        Assert.That(RuledYear.Open(RuledYear.Definition, off).Reasons.Select(r => r.Code), Is.EqualTo(new[] { "cycle.calendar" }), "June has no working day");
    }
}
