using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>An administrator lets the council send the year back to scoring: what was concluded and ranked stays, and nothing is stuck.</summary>
[TestFixture]
public sealed class RevisitedStageTests
{
    private static readonly string SendBack = DefinitionLoader.AnnualCycleJson.Replace(
        "\"transitions\": [",
        """
        "transitions": [
            { "trigger": "send-back", "name": "Trả lại chấm điểm", "from": "commendation", "to": "scoring", "roles": ["cycle-owner"] },
        """,
        StringComparison.Ordinal);

    [Test]
    public async Task A_stage_entered_again_does_not_repeat_what_is_concluded()
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore(), definition: SendBack);
        await office.TakeUntilAsync("ballot");
        var ranking = (await office.Queries.CycleAsync(SmallYear.Cycle))!.Ranking;

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "send-back"));
        await office.Pump.RunUntilIdleAsync();
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-scoring"));
        await office.Pump.RunUntilIdleAsync();

        var cycle = (await office.Queries.CycleAsync(SmallYear.Cycle))!;
        Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);
        Assert.That(cycle.PendingEffects, Is.Empty);
        Assert.That(cycle.Stages.Select(s => s.Stage).TakeLast(3), Is.EqualTo(new[] { "commendation", "scoring", "commendation" }));
        Assert.That(cycle.Ranking, Is.EqualTo(ranking));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "commend"));
        await office.Pump.RunUntilIdleAsync();
        Assert.That((await office.Audit.VerifyAsync(SmallYear.Cycle)).IsVerified, Is.True);
    }
}
