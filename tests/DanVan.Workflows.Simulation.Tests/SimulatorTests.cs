using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Simulation.Tests;

public sealed class SimulatorTests
{
    private static SimulationRequest Small => new() { DefinitionJson = DefinitionLoader.AnnualCycleJson, Year = 2027, Units = 20, Models = 60 };

    [Test]
    public async Task A_year_of_the_built_in_cycle_gets_to_its_end()
    {
        var report = await Simulator.RunAsync(Small);

        foreach (var e in report.Timeline) TestContext.Out.WriteLine(e);
        TestContext.Out.WriteLine(string.Join("\n", report.Obstacles));
        TestContext.Out.WriteLine(string.Join("\n", report.Funnel));
        TestContext.Out.WriteLine(string.Join("\n", report.Refusals));
        Assert.That(report.IsFinished);
    }

    [Test, Explicit]
    public async Task Big()
    {
        var w = System.Diagnostics.Stopwatch.StartNew();
        var report = await Simulator.RunAsync(Small with { Models = 2000, Units = 100 });
        TestContext.Out.WriteLine($"{w.Elapsed} {report.Commands} {report.Events}");
        w.Restart();
        report = await Simulator.RunAsync(Small with { Models = 8000, Units = 100 });
        TestContext.Out.WriteLine($"{w.Elapsed} {report.Commands} {report.Events}");
        TestContext.Out.WriteLine(string.Join("\n", report.Funnel));
        TestContext.Out.WriteLine(string.Join("\n", report.Refusals));
        TestContext.Out.WriteLine(string.Join("\n", report.FullestDays(5)));
    }
}
