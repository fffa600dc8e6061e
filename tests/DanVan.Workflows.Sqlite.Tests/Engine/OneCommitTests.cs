using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Storage;
using Microsoft.Data.Sqlite;

namespace DanVan.Workflows.Sqlite.Tests.Engine;

/// <summary>SQLite itself counts: a command that is recorded is one commit, one that is not is none.</summary>
[TestFixture]
public sealed class OneCommitTests
{
    private TemporaryFolder _folder = null!;
    private SqliteWorkflowStore _store = null!;
    private int _commits;

    [SetUp]
    public async Task Open()
    {
        _folder = new TemporaryFolder();
        _commits = 0;
        _store = await SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(_folder.Database) with { ConnectionOpened = Count });
        _commits = 0;
    }

    [TearDown]
    public async Task Close()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [TestCaseSource(typeof(PlayedYear), nameof(PlayedYear.All))]
    public async Task Every_command_of_a_year_is_exactly_one_commit(PlayedYear year)
    {
        await using var office = new TestOffice(_store);
        foreach (var step in year.Steps)
        {
            var before = _commits;
            await office.TakeAsync(step);
            if (step.Command is not null)
            {
                var expected = step.IsRecorded ? 1 : 0;
                Assert.That(_commits - before, Is.EqualTo(expected), step.Name);
                await office.TakeAsync(step);
                Assert.That(_commits - before, Is.EqualTo(expected), $"{step.Name}, sent again");
            }
        }
    }

    [TestCaseSource(typeof(PlayedYear), nameof(PlayedYear.All))]
    public async Task Every_command_of_timers_and_effects_is_exactly_one_commit_too(PlayedYear year)
    {
        var counted = new CommitCounter(_store, () => _commits);
        await using var office = new TestOffice(counted);
        await office.TakeUntilAsync("", year);

        Assert.That(counted.CommitsPerCommand.Values, Has.All.EqualTo(1));
        Assert.That(counted.CommitsPerCommand, Has.Count.EqualTo(await year.CommandsAsync(_store)));
        var sent = year.Steps.Count(s => s is { Command: not null, IsRecorded: true });
        Assert.That(counted.CommitsPerCommand, Has.Count.GreaterThan(year.Steps.Any(s => s.Command is null) ? sent + 10 : sent - 1));
    }

    [Test]
    public async Task Not_found_and_conflict_and_questions_are_no_commit()
    {
        await using var office = new TestOffice(_store);
        await office.TakeUntilAsync("withdraw");
        var before = _commits;

        await office.SendAsync(OfficeRoles.Registry, SmallYear.Submit("x", "u1", "collective", "Tên", new CycleId("khong-co")));
        await office.SendAsync(OfficeRoles.Registry, SmallYear.Steps.Single(s => s.Name == "withdraw").Command!, expectedVersion: 5);
        await office.Engine.ActionsAsync(SmallYear.Registration("r1"), OfficeRoles.Registry);
        await office.Audit.VerifyAsync(SmallYear.Cycle);

        Assert.That(_commits, Is.EqualTo(before));
    }

    private void Count(SqliteConnection connection) => SQLitePCL.raw.sqlite3_commit_hook(
        connection.Handle,
        _ =>
        {
            Interlocked.Increment(ref _commits);
            return 0;
        },
        null);

    private sealed class CommitCounter(IWorkflowStore inner, Func<int> commits) : InterceptedStore(inner)
    {
        public Dictionary<CommandId, int> CommitsPerCommand { get; } = [];

        public override async ValueTask<CommitResult> CommitAsync(CommitBatch batch, CancellationToken cancellationToken = default)
        {
            var before = commits();
            var result = await base.CommitAsync(batch, cancellationToken);
            CommitsPerCommand[batch.Command] = CommitsPerCommand.GetValueOrDefault(batch.Command) + commits() - before;
            return result;
        }
    }
}
