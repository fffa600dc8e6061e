using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using NodaTime;

namespace DanVan.Workflows.Tests.Cycles;

public sealed class OpeningRulesTests
{
    public static IEnumerable<TestCaseData> WrongSettings()
    {
        var owner = AYear.Settings.Owner;
        TestCaseData[] cases =
        [
            Wrong("cycle.year", "before 2000", s => s with { Year = 1999 }),
            Wrong("cycle.year", "after 2199", s => s with { Year = 2200 }),
            Wrong("cycle.year", "far away", s => s with { Year = int.MinValue }),
            Wrong("cycle.unknown-deadline", "a deadline the definition lacks", s => s with { Deadlines = On(("registrations", new(2024, 3, 1))) }),
            Wrong("cycle.deadline-outside-year", "the year before", s => s with { Deadlines = On(("registration", new(2023, 12, 31))) }),
            Wrong("cycle.deadline-outside-year", "the year after", s => s with { Deadlines = On(("annualReport", new(2025, 1, 1))) }),
            Wrong("cycle.deadline-order", "registration after the mid-year report", s => s with { Deadlines = On(("registration", new(2024, 6, 16))) }),
            Wrong("cycle.reserve", "below 0", s => s with { UpperLevelReserve = -1 }),
            Wrong("cycle.reserve", "above 20", s => s with { UpperLevelReserve = 21 }),
            Wrong("cycle.council", "a member twice", s => s with { Council = [.. AYear.Council, AYear.Council[0]] }),
            Wrong("cycle.council", "a member without id", s => s with { Council = [AYear.Council[0] with { Id = "" }] }),
            Wrong("cycle.council", "a very long name", s => s with { Council = [AYear.Council[0] with { Name = new string('a', 501) }] }),
            Wrong("cycle.council", "a very long position", s => s with { Council = [AYear.Council[0] with { Position = new string('a', 501) }] }),
            Wrong("cycle.council", "a council of 201", s => s with { Council = [.. Enumerable.Range(0, 201).Select(i => AYear.Council[6] with { Id = $"k{i}" })] }),
            Wrong("cycle.awards", "two for one kind", s => s with { Awards = [s.Awards[0], s.Awards[0] with { Id = "other" }] }),
            Wrong("cycle.awards", "one id for two kinds", s => s with { Awards = [s.Awards[0], s.Awards[1] with { Id = s.Awards[0].Id }] }),
            Wrong("cycle.awards", "an unknown kind", s => s with { Awards = [s.Awards[0] with { Kind = "family" }] }),
            Wrong("cycle.awards", "a negative quota", s => s with { Awards = [s.Awards[0] with { Quota = -1 }] }),
            Wrong("cycle.awards", "no id", s => s with { Awards = [s.Awards[0] with { Id = "" }] }),
            Wrong("cycle.owner", "no name", s => s with { Owner = owner with { Name = "\u00a0" } }),
            Wrong("cycle.owner", "no symbol", s => s with { Owner = owner with { Symbol = "" } }),
            Wrong("cycle.owner", "a profile nobody can compose", s => s with { Owner = owner with { Profile = "none" } }),
            Wrong("cycle.field-too-long", "the theme", s => s with { Theme = new string('a', 501) }),
            Wrong("cycle.field-too-long", "the parent", s => s with { Owner = owner with { Parent = new string('a', 501) } }),
            Wrong("cycle.calendar", "a year twice", s => s with { Calendar = new CalendarData { Notices = [new() { Year = 2024 }, new() { Year = 2024 }] } }),
            Wrong("cycle.calendar", "no working day after the registration deadline", s => s with { Calendar = NoWorkFrom(new(2024, 3, 30), 400) }),
            Wrong("cycle.calendar", "no working day after the year", s => s with { Calendar = NoWorkFrom(new(2024, 12, 20), 400) }),
        ];
        return cases;
    }

    [TestCaseSource(nameof(WrongSettings))]
    public void Wrong_settings_are_refused_for_that_alone(string code, Func<CycleSettings, CycleSettings> change) =>
        Assert.That(Reasons(change(AYear.Settings)).Distinct(), Is.EqualTo([code]));

    [Test]
    public void All_that_is_wrong_is_said_at_once()
    {
        var settings = AYear.Settings with
        {
            Theme = new string('a', 501),
            Owner = AYear.Settings.Owner with { Symbol = "" },
            Deadlines = On(("x", new(2024, 1, 1)), ("registration", new(2023, 1, 1)), ("annualReport", new(2024, 6, 1))),
            Calendar = new CalendarData { Notices = [new() { Year = 2024 }, new() { Year = 2024 }] },
            UpperLevelReserve = 99,
            Council = [AYear.Council[0], AYear.Council[0]],
            Awards = [new AwardQuota("", "", "collective", 1)],
        };
        string[] expected =
        [
            "cycle.unknown-deadline", "cycle.deadline-outside-year", "cycle.deadline-order", "cycle.field-too-long", "cycle.owner", "cycle.council", "cycle.awards",
            "cycle.reserve", "cycle.calendar",
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Reasons(settings), Is.EquivalentTo(expected));

            // Without a year the dates mean nothing; everything else can be said all the same.
            Assert.That(
                Reasons(settings with { Year = 0 }),
                Is.EquivalentTo(["cycle.year", .. expected.Where(c => !c.Contains("deadline", StringComparison.Ordinal) && c != "cycle.calendar")]));
        }
    }

    [Test]
    public void Who_may_not_open_is_told_nothing_else() =>
        Assert.That(
            OpeningRules.Decide(AYear.BuiltIn, AYear.Settings with { Year = 1 }, AYear.Anyone with { Roles = new HashSet<string> { "registry" } }, _ => null)
                .Reasons.Select(r => r.Code),
            Is.EqualTo(["actor.not-permitted"]));

    [Test]
    public void Bounds_belong_to_what_is_allowed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Reasons(AYear.Settings with { Year = 2000 }), Is.Empty);
            Assert.That(Reasons(AYear.Settings with { Year = 2199 }), Is.Empty);
            Assert.That(Reasons(AYear.Settings with { UpperLevelReserve = 0 }), Is.Empty);
            Assert.That(Reasons(AYear.Settings with { UpperLevelReserve = 20 }), Is.Empty);
            Assert.That(Reasons(AYear.Settings with { Theme = new string('a', 500) }), Is.Empty);
            Assert.That(Reasons(AYear.Settings with { Deadlines = On(("registration", new(2024, 6, 15))) }), Is.Empty, "two deadlines on one day");
            Assert.That(Reasons(AYear.Settings with { Deadlines = On(("annualReport", new(2024, 12, 31))) }), Is.Empty);
            Assert.That(Reasons(AYear.Settings with { Council = [], Awards = [] }), Is.Empty);
            Assert.That(Reasons(AYear.Settings with { Awards = [AYear.Settings.Awards[0] with { Quota = 0 }] }), Is.Empty);
        }
    }

    [Test]
    public void The_deadlines_are_those_of_the_year_rolled_to_working_days()
    {
        var state = AYear.Opened();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(state.Deadlines, Is.EqualTo([
                new Deadline("registration", new(2024, 3, 31), new(2024, 4, 1)),
                new Deadline("midYearReport", new(2024, 6, 15), new(2024, 6, 17)),
                new Deadline("annualReport", new(2024, 11, 15), new(2024, 11, 15)),
            ]));
            Assert.That(state.UpperLevelReserve, Is.EqualTo(10));
            Assert.That(AYear.Opened(reserve: 0).UpperLevelReserve, Is.Zero);
            Assert.That(state.DefinitionHash, Is.EqualTo(AYear.BuiltIn.Loaded.Hash));
            Assert.That(state.Stage, Is.EqualTo("plan"));
        }
    }

    private static TestCaseData Wrong(string code, string what, Func<CycleSettings, CycleSettings> change) =>
        new TestCaseData(code, change).SetArgDisplayNames(code, what);

    private static Dictionary<string, LocalDate> On(params (string Id, LocalDate Date)[] dates) => dates.ToDictionary(d => d.Id, d => d.Date);

    private static CalendarData NoWorkFrom(LocalDate first, int days) => new() { Off = [.. Enumerable.Range(0, days).Select(first.PlusDays)] };

    private static List<string> Reasons(CycleSettings settings) =>
        [.. OpeningRules.Decide(AYear.BuiltIn, settings, AYear.Anyone, o => o.Profile == "none" ? "profile" : null).Reasons.Select(r => r.Code)];
}
