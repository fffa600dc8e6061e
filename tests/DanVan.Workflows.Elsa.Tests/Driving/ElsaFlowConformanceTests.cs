using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Flows;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>A year driven by Elsa is the same year.</summary>
[TestFixture(true, TestName = "Elsa in memory")]
[TestFixture(false, TestName = "Elsa on SQLite")]
public sealed class ElsaFlowConformanceTests(bool inMemory) : FlowConformance
{
    private readonly List<ElsaFolder> _folders = [];
    private readonly Dictionary<IWorkflowStore, ElsaFolder> _folderOf = [];

    // After the offices were closed: NUnit tears down the derived fixture first.
    [OneTimeTearDown]
    public void RemoveFolders() => _folders.ForEach(f => f.Dispose());

    protected override async Task<TestOffice> DrivenOfficeAsync(IWorkflowStore store, OfficeClock clock, string? definition)
    {
        // Two offices over one store are two processes over one Elsa, where Elsa's tables are in a file.
        if (!_folderOf.TryGetValue(store, out var folder))
        {
            _folderOf[store] = folder = new ElsaFolder();
            _folders.Add(folder);
        }

        Func<Task>? start = null;
        var office = new TestOffice(store, clock, definition: definition, extend: library => start = StartedElsa.AddTo(library, folder, inMemory));
        await start!();
        return office;
    }
}
