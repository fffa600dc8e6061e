using DanVan.Workflows.Conformance.Storage;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tests.Storage;

[TestFixture]
public sealed class InMemoryWorkflowStoreTests : WorkflowStoreConformance
{
    protected override Task<IWorkflowStore> CreateAsync() => Task.FromResult<IWorkflowStore>(new InMemoryWorkflowStore());

    [Test]
    public async Task A_new_store_has_kept_nothing_of_another()
    {
        await Store.CommitAsync(Batches.Advance(StreamId.Of(Batches.Cycle), 0));

        Assert.That(await new InMemoryWorkflowStore().CountCommandsAsync(Batches.Cycle), Is.Zero);
    }
}
