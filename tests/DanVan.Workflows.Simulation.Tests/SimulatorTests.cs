using DanVan.Workflows.Documents;
using NodaTime;

namespace DanVan.Workflows.Simulation.Tests;

public sealed class SimulatorTests
{
    [Test]
    public async Task A_year_of_the_built_in_cycle_gets_to_its_end()
    {
        var report = await Simulator.RunAsync(Years.Small);

        Assert.That(report.IsFinished, Is.True, string.Join("\n", report.Obstacles));
        Assert.That(report.Obstacles, Is.Empty);
        Assert.That(report.Stage, Is.EqualTo("closed"));
        Assert.That(report.IsVerified, Is.True);
        Assert.That(report.Documents.Select(d => d.Number).Take(6), Is.EqualTo(new[] { "01/KH-STN", "01/TB-STN", "01/BC-STN", "01/BB-STN", "01/TTr-STN", "01/QĐ-STN" }));
        Assert.That(
            report.Timeline.Where(e => e.Kind == "cycle.stage-entered").Select(e => e.Text[(e.Text.IndexOf(':', StringComparison.Ordinal) + 2)..]),
            Is.EqualTo(new[] { "Xây dựng kế hoạch", "Đăng ký mô hình", "Thực hiện và sơ kết", "Chấm điểm, thẩm định", "Xét khen thưởng", "Kết thúc" }));
    }

    [Test]
    public async Task Each_step_of_the_funnel_holds_the_next()
    {
        var report = await Simulator.RunAsync(Years.Small with { Models = 300 });

        Assert.That(report.Funnel.Select(f => f.Total), Is.Ordered.Descending);
        Assert.That(report.TotalOf("awarded"), Is.Positive);
        Assert.That(report.Documents.Count(d => d.Kind == "certificate"), Is.EqualTo(report.TotalOf("awarded")));
        foreach (var step in report.Funnel.Skip(1))
        {
            Assert.That(step.ByKind.Values.Sum(), Is.EqualTo(step.Total), step.Step);
        }
    }

    [Test]
    public async Task The_same_seed_gives_the_same_year_and_another_seed_another()
    {
        var (first, again, other) = (await Simulator.RunAsync(Years.Small), await Simulator.RunAsync(Years.Small), await Simulator.RunAsync(Years.Small with { Seed = 2 }));

        Assert.That(again.AuditRoot, Is.EqualTo(first.AuditRoot));
        Assert.That(Reporting.SimulationJson.Write(again), Is.EqualTo(Reporting.SimulationJson.Write(first)));
        Assert.That(other.AuditRoot, Is.Not.EqualTo(first.AuditRoot));
    }

    [Test]
    public async Task The_timeline_goes_forward_and_the_deadlines_pass_as_their_day_ends()
    {
        var report = await Simulator.RunAsync(Years.Small);

        Assert.That(report.Timeline.Select(e => e.At), Is.Ordered);
        Assert.That(
            report.Timeline.Where(e => e.Kind == "cycle.deadline-passed").Select(e => e.At.Date),
            Is.EqualTo(new[] { new LocalDate(2027, 4, 1), new LocalDate(2027, 6, 16), new LocalDate(2027, 11, 16) }));
    }

    [Test]
    public async Task Most_work_falls_on_the_last_day_of_registration()
    {
        var report = await Simulator.RunAsync(Years.Small with { Models = 300 });
        var registration = report.Load.Where(d => d.Day < new LocalDate(2027, 5, 1)).MaxBy(d => d.Commands)!;

        Assert.That(registration.Day, Is.EqualTo(new LocalDate(2027, 3, 31)));
        Assert.That(report.Load.Sum(d => d.Commands), Is.EqualTo(report.Commands));
    }

    [Test]
    public async Task People_without_bad_habits_are_refused_nothing()
    {
        var report = await Simulator.RunAsync(Years.Small with { Habits = Virtuous });

        Assert.That(report.Refusals, Is.Empty);
        Assert.That(report.TotalOf("accepted"), Is.EqualTo(60));
    }

    [TestCase(nameof(SimulationHabits.RegistersLate), RefusalCodes.RegistrationLate)]
    [TestCase(nameof(SimulationHabits.IncompleteAtFirst), RefusalCodes.RegistrationIncomplete)]
    [TestCase(nameof(SimulationHabits.HandsInTwice), RefusalCodes.RegistrationDuplicate)]
    [TestCase(nameof(SimulationHabits.ForgetsReason), RefusalCodes.ScoreReasonRequired)]
    public async Task A_bad_habit_is_met_with_the_engine_s_own_refusal(string habit, string code)
    {
        var habits = Virtuous with { };
        typeof(SimulationHabits).GetProperty(habit)!.SetValue(habits, 100);
        var report = await Simulator.RunAsync(Years.Small with { Habits = habits });

        Assert.That(report.CountOf(code), Is.Positive, string.Join(", ", report.Refusals));
    }

    [Test]
    public async Task Where_nobody_registers_the_year_still_ends_and_awards_nothing()
    {
        var report = await Simulator.RunAsync(Years.Small with { Models = 0 });

        Assert.That(report.IsFinished, Is.True);
        Assert.That(report.Funnel.Select(f => f.Total), Is.All.Zero);
        Assert.That(report.Documents.Select(d => d.Kind), Has.No.Member("decision"));
    }

    [Test]
    public async Task Models_of_units_that_never_report_are_neither_recognised_nor_awarded()
    {
        var report = await Simulator.RunAsync(Years.Small with { Habits = Virtuous with { NeverReports = 100 } });

        Assert.That(report.TotalOf("accepted"), Is.EqualTo(60));
        Assert.That(report.TotalOf("recognised"), Is.Zero);
    }

    [Test]
    public async Task A_council_that_votes_no_awards_nothing()
    {
        var (friendly, hostile) = (
            await Simulator.RunAsync(Years.Small with { Habits = Virtuous with { VotesNo = 0 } }),
            await Simulator.RunAsync(Years.Small with { Habits = Virtuous with { VotesNo = 100 } }));

        Assert.That(friendly.TotalOf("awarded"), Is.EqualTo(friendly.TotalOf("proposed")).And.Positive);
        Assert.That(hostile.TotalOf("awarded"), Is.Zero);
    }

    [Test]
    public async Task With_the_shipped_documents_the_numbers_are_the_same()
    {
        var plain = await Simulator.RunAsync(Years.Small);
        var shipped = await Simulator.RunAsync(Years.Small with { Configure = library => library.UseDocuments() });

        Assert.That(shipped.Documents.Select(d => d.Number), Is.EqualTo(plain.Documents.Select(d => d.Number)));
        Assert.That(shipped.Documents[0].FileName, Does.EndWith(".html"));
        Assert.That(plain.Documents[0].FileName, Does.EndWith(".txt"));
    }

    [Test]
    public async Task A_party_owner_numbers_as_the_party_does()
    {
        var owner = new Cycles.OwnerBody("Ban Tuyên giáo và Dân vận Thử Nghiệm", "Tỉnh ủy Thử Nghiệm", "BTGDVTU", "Thử Nghiệm", "party-hd36-2018", "TRƯỞNG BAN", "Lê Thử");
        var report = await Simulator.RunAsync(Years.Small with { Owner = owner });

        Assert.That(report.Documents[0].Number, Is.EqualTo("01-KH/BTGDVTU"));
    }

    [Test]
    public void A_request_out_of_range_is_misuse()
    {
        Assert.That(() => Simulator.RunAsync(Years.Small with { Year = 1999 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Simulator.RunAsync(Years.Small with { Units = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Simulator.RunAsync(Years.Small with { Models = -1 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Simulator.RunAsync(Years.Small with { Habits = new SimulationHabits { Appeals = 101 } }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Simulator.RunAsync(Years.Small with { DefinitionJson = "{}" }), Throws.TypeOf<Definitions.DefinitionException>());
    }

    [Test]
    public void A_run_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.That(() => Simulator.RunAsync(Years.Small, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static SimulationHabits Virtuous => new()
    {
        NeverRegisters = 0, RegistersLate = 0, IncompleteAtFirst = 0, HandsInTwice = 0, Withdraws = 0, IsReturned = 0, ResubmitsLate = 0, ReportsLate = 0,
        NeverReports = 0, IsDiscontinued = 0, IncompleteSheet = 0, ForgetsReason = 0, IsDisqualified = 0, Appeals = 0, IsAbsent = 0, VotesNo = 0, Abstains = 0,
    };
}
