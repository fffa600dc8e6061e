using DanVan.Workflows.Conformance.Engine;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Sqlite.Tests.Engine;

/// <summary>A write that fails in the middle of a transaction, at one table after another, leaves nothing of the command, and the command can be sent again.</summary>
[TestFixture]
public sealed class FailureWithinACommitTests
{
    private const string Always = "dvw_commands";

    private static readonly string[] Steps =
    [
        "open", "issue-plan", "submit", "submit-refused", "withdraw", "extend", "cohort", "close-registration",
        "report-discontinue", "score", "disqualify", "close-scoring", "ballot", "commend",
        "work-plan", "work-deadline", "work-conclude", "work-commend",
    ];

    private static readonly Dictionary<string, string[]> Written = new()
    {
        ["open"] = ["dvw_definitions", "dvw_events", "dvw_outbox", "dvw_streams", "dvw_timers"],
        ["submit"] = ["dvw_claims", "dvw_events", "dvw_outbox", "dvw_streams"],
        ["extend"] = ["dvw_events", "dvw_outbox", "dvw_streams", "dvw_timers"],
        ["score"] = ["dvw_events", "dvw_streams"],
        ["work-plan"] = ["dvw_document_contents", "dvw_documents", "dvw_events", "dvw_number_series", "dvw_outbox", "dvw_streams"],
        ["work-deadline"] = ["dvw_events", "dvw_outbox", "dvw_streams", "dvw_timers"],
    };

    [TestCaseSource(nameof(Steps))]
    public async Task A_write_that_fails_leaves_nothing(string step)
    {
        using var before = new TemporaryFolder();
        await using (var store = await OpenAsync(before.Database))
        await using (var office = new TestOffice(store))
        {
            await office.TakeUntilAsync(step);
        }

        var taken = SmallYear.Steps.Single(s => s.Name == step);
        var (outcome, content) = await UndisturbedAsync(before, taken);
        var failed = new List<string>();
        foreach (var table in SqliteFile.Tables)
        {
            if (await FailsAsync(before, taken, table, outcome, content))
            {
                failed.Add(table);
            }
        }

        Assert.That(failed, Has.Member(Always));
        if (Written.TryGetValue(step, out var written))
        {
            Assert.That(failed, Is.EquivalentTo(written.Append(Always)));
        }
    }

    private static async Task<(Outcome?, Content)> UndisturbedAsync(TemporaryFolder before, YearStep step)
    {
        using var folder = Copy(before);
        await using var store = await OpenAsync(folder.Database);
        await using var office = new TestOffice(store);
        var outcome = await office.TakeAsync(step);
        return (outcome, await Content.OfAsync(store, SmallYear.Cycle));
    }

    private static async Task<bool> FailsAsync(TemporaryFolder before, YearStep step, string table, Outcome? outcome, Content content)
    {
        using var folder = Copy(before);
        using var file = new SqliteFile(folder.Database);
        await using var opened = await OpenAsync(folder.Database);
        var store = new FaultyStore(opened);
        await using var office = new TestOffice(store);
        var untouched = file.Dump();
        file.Block(table);
        var hasFailed = false;
        try
        {
            await office.TakeAsync(step);
        }
        catch (WorkflowStoreException failure)
        {
            hasFailed = true;
            Assert.That(failure.Message, Does.Contain("blocked"));
        }

        if (hasFailed && step.Command is not null)
        {
            Assert.That(file.Dump(), Is.EqualTo(untouched), $"{step.Name}, {table}");
        }

        file.Unblock();
        store.OutboxAhead = Duration.FromSeconds(2);
        Assert.That(await office.TakeAsync(step), Is.EqualTo(outcome));
        Assert.That((await office.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
        (await Content.OfAsync(opened, SmallYear.Cycle)).AssertIs(content, $"{step.Name}, {table}");
        return hasFailed;
    }

    private static TemporaryFolder Copy(TemporaryFolder from)
    {
        var folder = new TemporaryFolder();
        using var file = new SqliteFile(from.Database);
        file.CopyTo(folder.Database);
        return folder;
    }

    private static async Task<SqliteWorkflowStore> OpenAsync(string path) => await SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(path));
}
