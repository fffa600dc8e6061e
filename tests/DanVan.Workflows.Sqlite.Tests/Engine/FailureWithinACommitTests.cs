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

    // A step for each kind of command.
    private static readonly Dictionary<PlayedYear, string[]> Chosen = new()
    {
        [SmallYear.Played] =
        [
            "open", "issue-plan", "submit", "submit-refused", "withdraw", "extend", "cohort", "close-registration",
            "report-discontinue", "score", "disqualify", "close-scoring", "ballot", "commend",
            "work-plan", "work-deadline", "work-conclude", "work-commend",
        ],
        [FullYear.Played] =
        [
            "publish-pilot", "tally", "draft", "submit", "return", "resubmit", "work-reminder", "work-close-registration",
            "migrate", "milestone", "waive", "appeal", "decide-appeal", "retire",
        ],
        [PapersYear.Played] = ["issue", "replace", "correct", "recall", "replace-certificate", "delivered"],
    };

    private static readonly Dictionary<string, string[]> Written = new()
    {
        ["small/open"] = ["dvw_definitions", "dvw_events", "dvw_outbox", "dvw_streams", "dvw_timers"],
        ["small/submit"] = ["dvw_claims", "dvw_events", "dvw_outbox", "dvw_streams"],
        ["small/extend"] = ["dvw_events", "dvw_outbox", "dvw_streams", "dvw_timers"],
        ["small/score"] = ["dvw_events", "dvw_streams"],
        ["small/work-plan"] = ["dvw_document_contents", "dvw_document_snapshots", "dvw_documents", "dvw_events", "dvw_number_series", "dvw_outbox", "dvw_streams"],
        ["small/work-deadline"] = ["dvw_events", "dvw_outbox", "dvw_streams", "dvw_timers"],
        ["full/draft"] = ["dvw_definitions", "dvw_events", "dvw_streams"],
        ["full/submit"] = ["dvw_claims", "dvw_events", "dvw_outbox", "dvw_streams"],
        ["full/work-reminder"] = ["dvw_events", "dvw_outbox", "dvw_streams", "dvw_timers"],
        ["full/waive"] = ["dvw_events", "dvw_outbox", "dvw_streams", "dvw_timers"],
        ["papers/replace"] = ["dvw_document_contents", "dvw_document_snapshots", "dvw_documents", "dvw_events", "dvw_number_series", "dvw_outbox", "dvw_streams"],
        ["papers/delivered"] = ["dvw_events", "dvw_streams"],
        ["full/appeal"] = ["dvw_events", "dvw_streams"],
    };

    private static IEnumerable<PlayedStep> Steps => PlayedYear.EveryStep.Where(s => Chosen.TryGetValue(s.Year, out var steps) && steps.Contains(s.Step.Name));

    [TestCaseSource(nameof(Steps))]
    public async Task A_write_that_fails_leaves_nothing(PlayedStep step)
    {
        using var before = new TemporaryFolder();
        await using (var store = await OpenAsync(before.Database))
        await using (var office = new TestOffice(store))
        {
            await office.TakeUntilAsync(step.Step.Name, step.Year);
        }

        var (outcome, content) = await UndisturbedAsync(before, step);
        var failed = new List<string>();
        foreach (var table in SqliteFile.Tables)
        {
            if (await FailsAsync(before, step, table, outcome, content))
            {
                failed.Add(table);
            }
        }

        Assert.That(failed, Has.Member(Always));
        if (Written.TryGetValue(step.ToString(), out var written))
        {
            Assert.That(failed, Is.EquivalentTo(written.Append(Always)));
        }
    }

    private static async Task<(Outcome?, Content)> UndisturbedAsync(TemporaryFolder before, PlayedStep step)
    {
        using var folder = Copy(before);
        await using var store = await OpenAsync(folder.Database);
        await using var office = new TestOffice(store);
        var outcome = await office.TakeAsync(step.Step);
        return (outcome, await Content.OfAsync(store, step.Year));
    }

    private static async Task<bool> FailsAsync(TemporaryFolder before, PlayedStep step, string table, Outcome? outcome, Content content)
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
            await office.TakeAsync(step.Step);
        }
        catch (WorkflowStoreException failure)
        {
            hasFailed = true;
            Assert.That(failure.Message, Does.Contain("blocked"));
        }

        if (hasFailed && step.Step.Command is not null)
        {
            Assert.That(file.Dump(), Is.EqualTo(untouched), $"{step}, {table}");
        }

        file.Unblock();
        store.OutboxAhead = Duration.FromSeconds(2);
        Assert.That(await office.TakeAsync(step.Step), Is.EqualTo(outcome));
        await step.Year.AssertVerifiedAsync(office);
        (await Content.OfAsync(opened, step.Year)).AssertIs(content, $"{step}, {table}", step.Step.HasTimersThatMeet);
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
