using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>Places and facts of quotas, without an engine. A commune registers one to three models, one individual at most.</summary>
public sealed class QuotaTests
{
    private static readonly UnitId U01 = new("u01");
    private static readonly LocalDate Day = AYear.InTime.Date;

    [TestCase("collective", 1)]
    [TestCase("individual", 2)]
    public void The_rules_that_apply_are_those_of_the_units_groups_and_of_the_kind(string kind, int count) =>
        Assert.That(QuotaRules.Applying(ARicherYear.In("registration"), U01, kind, Day), Has.Count.EqualTo(count));

    [Test]
    public void A_unit_in_no_group_with_a_quota_has_none() =>
        Assert.That(QuotaRules.Applying(ARicherYear.In("registration"), new UnitId("u99"), "individual", Day), Is.Empty);

    [Test]
    public void Of_two_rules_for_the_same_the_tighter_one_holds()
    {
        var definition = AYear.CompileUnchecked(ARicherYear.Enrich, json => json["registration"]!["quotas"]!.AsArray().Add(
            System.Text.Json.Nodes.JsonNode.Parse("""{ "participants": "communes", "atMost": 2 }""")));

        Assert.That(QuotaRules.Bounds(definition).Select(b => (b.Kind, b.AtMost)), Is.EqualTo(new (string?, int)[] { (null, 2), ("individual", 1) }));
    }

    [Test]
    public void The_first_free_place_is_taken_and_a_full_rule_is_named_with_its_number()
    {
        var bounds = QuotaRules.Applying(ARicherYear.In("registration"), U01, "collective", Day);
        var keys = QuotaRules.Keys(AYear.Id, U01, bounds[0]).ToList();
        var holders = new Dictionary<string, string> { [keys[0]] = "r1", [keys[2]] = "r3" };

        Assert.That(QuotaRules.Plan(AYear.Registration("r9"), U01, bounds, holders).Taken, Is.EqualTo(new[] { keys[1] }));

        holders[keys[1]] = "r2";
        var full = QuotaRules.Plan(AYear.Registration("r9"), U01, bounds, holders);
        Assert.That(full.Exceeded!.Describe(ARicherYear.Definition.Definition), Is.EqualTo("3 (Xã, phường)"));
        Assert.That(full.Taken, Is.Empty);
    }

    [Test]
    public void Who_holds_a_place_already_keeps_it_and_gives_back_what_no_longer_applies()
    {
        var frame = ARicherYear.In("registration");
        var both = QuotaRules.Applying(frame, U01, "individual", Day);
        var plan = QuotaRules.Plan(AYear.Registration("r1"), U01, both, new Dictionary<string, string>());
        var held = plan.Taken.ToDictionary(k => k, _ => "r1");

        var asCollective = QuotaRules.Plan(AYear.Registration("r1"), U01, QuotaRules.Applying(frame, U01, "collective", Day), held);

        Assert.That(plan.Taken, Has.Count.EqualTo(2));
        Assert.That(asCollective.Taken, Is.Empty);
        Assert.That(asCollective.Released, Is.EqualTo(new[] { plan.Taken[1] }));
        Assert.That(QuotaRules.Plan(AYear.Registration("r1"), U01, both, held), Has.Property("Taken").Empty.And.Property("Released").Empty);
    }

    /// <summary>Five were registered when five were allowed; now it is three, and two of them are withdrawn.</summary>
    [Test]
    public void Places_held_from_before_a_rule_was_tightened_count_until_they_are_given_back()
    {
        var bound = new QuotaBound("communes", null, 3);
        var keys = QuotaRules.Keys(AYear.Id, U01, bound).ToList();
        var holders = new Dictionary<string, string> { [keys[2]] = "r3", [keys[3]] = "r4", [keys[4]] = "r5" };

        Assert.That(QuotaRules.Plan(AYear.Registration("r9"), U01, [bound], holders).Exceeded, Is.EqualTo(bound));
        holders.Remove(keys[4]);
        Assert.That(QuotaRules.Plan(AYear.Registration("r9"), U01, [bound], holders).Taken, Is.EqualTo(new[] { keys[0] }));
    }

    [Test]
    public void Facts_count_what_takes_a_place()
    {
        RegistrationState[] registrations =
        [
            Of("r1", RegistrationStatus.Accepted),
            Of("r2", RegistrationStatus.Returned) with { Kind = "individual" },
            Of("r3", RegistrationStatus.Discontinued),
            Of("r4", RegistrationStatus.Withdrawn),
            Of("r5", RegistrationStatus.Rejected),
            Of("r6", RegistrationStatus.Accepted) with { Unit = new UnitId("u02") },
        ];

        var facts = Facts(registrations, Day);

        Assert.That(facts.Select(f => (f.Unit.Value, f.Kind, f.Registered, f.IsBelow, f.IsFull)), Is.EqualTo(new (string, string?, int, bool, bool)[]
        {
            ("u01", null, 3, false, true), ("u01", "individual", 1, false, true),
            ("u02", null, 1, false, false), ("u02", "individual", 0, false, false),
            ("u03", null, 0, true, false), ("u03", "individual", 0, false, false),
        }));
        Assert.That(facts[0], Is.EqualTo(new UnitQuota(U01, "Đơn vị u01", "communes", null, 3, 1, 3)));
    }

    [Test]
    public void Facts_are_of_the_units_of_the_day()
    {
        Assert.That(Facts([], new LocalDate(2024, 1, 31)).Select(f => f.Unit.Value), Does.Contain("u04"));
        Assert.That(Facts([], new LocalDate(2024, 2, 1)).Select(f => f.Unit.Value), Does.Not.Contain("u04"));
    }

    [TestCase(3, 1, "2024-03-01")]
    [TestCase(4, 1, "2024-04-01")]
    [TestCase(11, 22, "2024-04-01", Description = "the deadline's day, whatever became of the units since")]
    public void Quotas_are_looked_at_today_and_after_the_deadline_on_its_day(int month, int day, string expected) =>
        Assert.That(QuotaTally.DayOf(ARicherYear.In("registration"), new LocalDate(2024, month, day)), Is.EqualTo(NodaTime.Text.LocalDatePattern.Iso.Parse(expected).Value));

    private static List<UnitQuota> Facts(IEnumerable<RegistrationState> registrations, LocalDate day)
    {
        var tally = new QuotaTally(ARicherYear.In("registration"));
        foreach (var registration in registrations)
        {
            tally.Add(registration);
        }

        return [.. tally.On(day)];
    }

    private static RegistrationState Of(string code, RegistrationStatus status) => AYear.Accepted(code) with { Status = status };
}
