using DanVan.Workflows.Elsa.Tests.Office;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>Elsa writes an instance in several calls without a transaction. Wherever that is cut off, the next delivery makes it good.</summary>
[TestFixture]
public sealed class HalfWrittenTests
{
    private const int MoreThanEver = 200;

    private static readonly string[][] Before = [[], ["go"], ["go", "go", "go", "go"]];

    private static IEnumerable<TestCaseData> Changes =>
        from kind in Enum.GetValues<FailureKind>()
        from pulled in Before
        select new TestCaseData(kind, pulled, true).SetArgDisplayNames($"{kind}", $"after {pulled.Length}", "in memory");

    private static IEnumerable<TestCaseData> ChangesOnDisk =>
        from pulled in Before.Skip(1)
        select new TestCaseData(FailureKind.DeadAfter, pulled, false).SetArgDisplayNames($"{FailureKind.DeadAfter}", $"after {pulled.Length}", "on disk");

    [TestCaseSource(nameof(Changes))]
    [TestCaseSource(nameof(ChangesOnDisk))]
    public async Task A_stage_change_that_is_cut_off_at_any_call_is_made_good(FailureKind kind, string[] pulled, bool inMemory)
    {
        var plan = new FailurePlan();
        using var folder = new ElsaFolder();
        await using var office = await FlowOffice.OpenAsync(folder: inMemory ? null : folder, library: plan.AddTo);
        var cuts = new List<string>();
        for (var call = 1; call < MoreThanEver; call++)
        {
            var cycle = new CycleId($"c{call}");
            await office.OpenCycleAsync(cycle);
            await office.PullAsync(cycle, pulled);
            await office.LeaveAsync(cycle, "go");
            plan.Arm(call, kind);
            await office.Pump.RunUntilIdleAsync();
            if (plan.Disarm() is not { } where)
            {
                await office.AssertRightAsync(cycle, Rounds.Walk([.. pulled, "go"]));
                break;
            }

            cuts.Add(where);
            await office.RetryAsync();
            Assert.That(await office.Pump.IncidentsAsync(), Is.Empty, where);
            await office.AssertRightAsync(cycle, Rounds.Walk([.. pulled, "go"]));
        }

        Assert.That(cuts.Distinct(), Is.SupersetOf(new[] { "IStageGate.EnterAsync", "IWorkflowInstanceStore.SaveAsync", "IBookmarkStore.DeleteAsync" }));
        Assert.That(cuts, Has.Count.LessThan(MoreThanEver - 1));
    }

    [Test]
    public async Task An_opening_that_is_cut_off_at_any_call_is_made_good([Values] FailureKind kind)
    {
        var plan = new FailurePlan();
        await using var office = await FlowOffice.OpenAsync(library: plan.AddTo);
        var cuts = new List<string>();
        for (var call = 1; call < MoreThanEver; call++)
        {
            var cycle = new CycleId($"c{call}");
            await office.OpenCycleAsync(cycle, isDelivered: false);
            plan.Arm(call, kind);
            await office.Pump.RunUntilIdleAsync();
            var where = plan.Disarm();
            await office.RetryAsync();
            await office.AssertRightAsync(cycle, "plan");
            await office.PullAsync(cycle, "go");
            await office.AssertRightAsync(cycle, "plan", "registration");
            if (where is null)
            {
                break;
            }

            cuts.Add(where);
        }

        Assert.That(cuts.Distinct(), Is.SupersetOf(new[] { "IWorkflowInstanceStore.SaveAsync", "IBookmarkStore.SaveAsync" }));
    }
}
