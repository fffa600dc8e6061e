using DanVan.Workflows;
using Elsa.Workflows.Helpers;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Activities;
using Elsa.Workflows.Runtime.Filters;
using Elsa.Workflows.Runtime.Stimuli;

namespace ElsaHost.Approvals;

/// <summary>
/// The approvals that flows wait for. They are what Elsa has on record, not what it once told this process of: a request that was made just before the
/// process died is still there. Thread-safe.
/// </summary>
public sealed class ApprovalDesk(IServiceScopeFactory scopes)
{
    private static readonly string RunTaskName = ActivityTypeNameHelper.GenerateTypeName<RunTask>();

    /// <summary>What waits now.</summary>
    public async Task<IReadOnlyList<PendingApproval>> PendingAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bookmarks = await scope.ServiceProvider.GetRequiredService<IBookmarkStore>().FindManyAsync(new BookmarkFilter { Name = RunTaskName }, cancellationToken);
        return [.. bookmarks.OrderBy(b => b.CreatedAt).Select(b => new PendingApproval(b.Id, b.CorrelationId ?? "", ((RunTaskStimulus)b.Payload!).TaskName))];
    }

    /// <summary>Approves, and lets the flow go on.</summary>
    /// <param name="id">Id of what waits.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="cancellationToken">Cancels before the flow is woken; not after.</param>
    /// <returns>False when nothing of this id waits (any more).</returns>
    public async Task<bool> ApproveAsync(string id, PersonId by, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();

        // Exactly this bookmark. A stimulus that finds none would be queued, and might approve the next thing that is asked for.
        var input = new Dictionary<string, object> { [RunTask.InputKey] = by.Value };

        // The token ends here: a browser that goes away while the flow runs would not stop it but cancel the cycle's instance for good.
        return await scope.ServiceProvider.GetRequiredService<IWorkflowResumer>().ResumeAsync<RunTask>(id, new() { Input = input }, CancellationToken.None) is not null;
    }
}
