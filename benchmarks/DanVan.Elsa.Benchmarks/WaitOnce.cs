using Elsa.Workflows;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace DanVan.Elsa.Benchmarks;

/// <summary>The least an activity can do to suspend its workflow: it makes a bookmark and ends when it is resumed.</summary>
[Activity("DanVan.Benchmarks", "Benchmarks", "Waits once.")]
public sealed class WaitOnce : Activity
{
    /// <inheritdoc />
    protected override void Execute(ActivityExecutionContext context) => context.CreateBookmark(new CreateBookmarkArgs
    {
        Stimulus = new Waiting(context.WorkflowExecutionContext.CorrelationId ?? ""),
        Callback = EndAsync,
        IncludeActivityInstanceId = false,
    });

    // Found again by its name after a restart, so it has to have one.
    private static ValueTask EndAsync(ActivityExecutionContext resumed) => resumed.CompleteActivityAsync();

    /// <summary>What it waits for.</summary>
    public sealed record Waiting(string What);
}
