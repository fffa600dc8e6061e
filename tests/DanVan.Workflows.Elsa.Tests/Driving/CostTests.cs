using System.Diagnostics;
using DanVan.Workflows.Elsa.Tests.Office;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>What a stage change costs; to be read, not to pass or fail. Run by name.</summary>
[TestFixture]
[Explicit]
[Category("Soak")]
public sealed class CostTests
{
    private const int Changes = 200;

    [TestCase(true, true, TestName = "Elsa on SQLite")]
    [TestCase(true, false, TestName = "Elsa in memory")]
    [TestCase(false, false, TestName = "the definition's transitions")]
    public async Task Of_a_stage_change(bool byElsa, bool onDisk)
    {
        using var folder = new ElsaFolder();
        await using var office = await FlowOffice.OpenAsync(folder: onDisk ? folder : null, library: library => library.UseElsa(options => options.DrivesNewCycles = byElsa));
        var cycle = new CycleId("c");
        await office.OpenCycleAsync(cycle);
        await office.PullAsync(cycle, "go", "go", "again", "again", "again");
        var watch = Stopwatch.StartNew();
        await office.PullAsync(cycle, Enumerable.Repeat("again", Changes));
        await TestContext.Out.WriteLineAsync($"{watch.Elapsed.TotalMilliseconds / Changes:F1} ms a stage change, pull included");
        Assert.That((await office.CycleAsync(cycle)).Stages, Has.Count.EqualTo(Changes + 6));
    }
}
