using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Driving;
using Elsa.Workflows.Models;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>What is made of each way in which instances can stand against their cycle.</summary>
[TestFixture]
public sealed class FlowPositionTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 5, 4, 5, 0);

    private static readonly FlowTarget Standing = new(new CycleId("c"), "h", "registration", 3, Noon, IsBetween: false, IsFinal: false);
    private static readonly FlowTarget Between = Standing with { IsBetween = true };
    private static readonly FlowTarget Over = Standing with { Stage = "closed", IsFinal = true };

    private static IEnumerable<TestCaseData> Cases =>
    [
        Case("nothing is there", Standing, [], ElsaFlowState.Missing, FlowMove.Create),
        Case("nothing is there between stages", Between, [], ElsaFlowState.Missing, FlowMove.Create),
        Case("nothing is there after the end", Over, [], ElsaFlowState.Finished, FlowMove.None),
        Case("it waits in the present stay", Standing, [In(3)], ElsaFlowState.Standing, FlowMove.None),
        Case("it waits in the stay that was left", Between, [In(3)], ElsaFlowState.Behind, FlowMove.Wake),
        Case("it waits in a stay before", Standing, [In(2)], ElsaFlowState.Behind, FlowMove.Wake),
        Case("it waits in the last stay before the end", Over, [In(2)], ElsaFlowState.Behind, FlowMove.Wake),
        Case("it waits in a step after the stay that was left", Between, [After(3)], ElsaFlowState.BetweenStages, FlowMove.None),
        Case("it waits in a step before a stay that was entered", Standing, [After(2)], ElsaFlowState.Interrupted, FlowMove.Create, surplus: 1),
        Case("it waits in a step after the end", Over, [After(3)], ElsaFlowState.Finished, FlowMove.None),
        Case("it is ahead of its cycle", Standing, [In(4)], ElsaFlowState.Interrupted, FlowMove.Create, surplus: 1),
        Case("it runs on another definition", Standing, [In(3) with { Hash = "other" }], ElsaFlowState.OlderGraph, FlowMove.Create, surplus: 1),
        Case("it waits for nothing", Between, [After(3) with { Life = FlowLife.Interrupted, Bookmarks = [] }], ElsaFlowState.Interrupted, FlowMove.Create, surplus: 1),
        Case("it faulted", Between, [Dead(3, FlowLife.Faulted)], ElsaFlowState.Faulted, FlowMove.Create),
        Case("it faulted after the end", Over, [Dead(2, FlowLife.Faulted)], ElsaFlowState.Finished, FlowMove.None),
        Case("it was cancelled", Standing, [Dead(3, FlowLife.Cancelled)], ElsaFlowState.Cancelled, FlowMove.Create),
        Case("it ended before its cycle", Between, [Dead(3, FlowLife.Ended)], ElsaFlowState.Ended, FlowMove.Create),
        Case("one faulted long ago and none came after it", Standing, [Dead(1, FlowLife.Faulted)], ElsaFlowState.Missing, FlowMove.Create),
        Case("one faulted and another took its place", Standing, [Dead(2, FlowLife.Faulted), In(3, start: 2)], ElsaFlowState.Standing, FlowMove.None),
        Case("two stand alike", Standing, [In(3), In(3, start: 2) with { Updated = Noon + Duration.FromSeconds(1) }], ElsaFlowState.Standing, FlowMove.None, surplus: 1, keeper: 2),
        Case("one stands and one lags", Standing, [In(2), In(3, start: 3)], ElsaFlowState.Standing, FlowMove.None, surplus: 1, keeper: 3),
        Case("two lag, one further", Standing, [In(1), In(2, start: 2)], ElsaFlowState.Behind, FlowMove.Wake, surplus: 1, keeper: 2),
    ];

    [TestCaseSource(nameof(Cases))]
    public void It_is_judged_by_where_the_cycle_stands(object target, object instances, ElsaFlowState state, object move, int surplus, int? keeper)
    {
        var position = FlowPosition.Of((FlowTarget)target, (IReadOnlyList<FlowInstance>)instances);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(position.State, Is.EqualTo(state));
            Assert.That(position.Move, Is.EqualTo(move));
            Assert.That(position.Surplus, Has.Count.EqualTo(surplus));
            Assert.That(keeper is null || position.Keeper?.Id == IdOf(keeper.Value), Is.True, position.Keeper?.Id);
        }
    }

    private static TestCaseData Case(string name, FlowTarget target, IReadOnlyList<FlowInstance> instances, ElsaFlowState state, FlowMove move, int surplus = 0, int? keeper = null) =>
        new TestCaseData(target, instances, state, move, surplus, keeper).SetArgDisplayNames(name);

    private static string IdOf(int start) => FlowInstances.IdOf(Standing.Cycle, start);

    private static FlowInstance In(int visit, int start = 1) =>
        new(IdOf(start), "v", "h", visit, FlowLife.Waiting, [new Bookmark { Id = FlowPlace.BookmarkId(IdOf(start), visit), ActivityId = "stage" }], null, Noon);

    private static FlowInstance After(int visit) => In(visit) with { Bookmarks = [new Bookmark { Id = "of-elsa", ActivityId = "approval" }] };

    private static FlowInstance Dead(int visit, FlowLife life) => In(visit) with { Life = life, Bookmarks = [] };
}
