using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Flows;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tests.Flows;

/// <summary>A driver that does no more than the definition's transitions, but in commits of its own: the ground every other driver stands on.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TransitionsFlowTests : FlowConformance
{
    protected override Task<TestOffice> DrivenOfficeAsync(IWorkflowStore store, OfficeClock clock, string? definition) =>
        Task.FromResult(new TestOffice(store, clock, definition: definition, extend: library => library.UseFlowDriver<TransitionsFlow>(TransitionsFlow.Name)));
}
