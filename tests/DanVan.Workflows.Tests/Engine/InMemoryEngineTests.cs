using DanVan.Workflows.Conformance.Engine;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>The engine keeps its guarantee on the store in memory.</summary>
[TestFixture]
public sealed class InMemoryEngineTests : EngineConformance
{
    protected override Task<IWorkflowStore> CreateStoreAsync() => Task.FromResult<IWorkflowStore>(new InMemoryWorkflowStore());
}
