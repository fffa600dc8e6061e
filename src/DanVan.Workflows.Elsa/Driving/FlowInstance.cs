using DanVan.Workflows.Elsa.Activities;
using Elsa.Workflows;
using Elsa.Workflows.Management.Entities;
using Elsa.Workflows.Models;
using NodaTime;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>An Elsa instance that drives a cycle, as far as deciding about it needs to know. Its state counts, not the table of bookmarks: Elsa writes that one first.</summary>
/// <param name="Id">Its id.</param>
/// <param name="VersionId">The version of the Elsa workflow definition it runs on.</param>
/// <param name="Hash">The content hash of our definition that it runs on.</param>
/// <param name="Visit">The stay it began last.</param>
/// <param name="Life">Whether it lives.</param>
/// <param name="Bookmarks">What it waits in.</param>
/// <param name="Fault">What made it fault, without what a person wrote; null for nothing.</param>
/// <param name="Updated">When Elsa last wrote it.</param>
internal sealed record FlowInstance(string Id, string VersionId, string Hash, int Visit, FlowLife Life, IReadOnlyList<Bookmark> Bookmarks, string? Fault, Instant Updated)
{
    /// <summary>The bookmark of the stay it began last, or null when it has left that one.</summary>
    public Bookmark? Stay => Bookmarks.FirstOrDefault(b => b.Id == FlowPlace.BookmarkId(Id, Visit));

    /// <summary>The activities it waits in.</summary>
    public string WaitsIn => string.Join(", ", Bookmarks.Select(b => b.ActivityId).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Reads an instance; null when it drives no cycle.</summary>
    public static FlowInstance? Of(WorkflowInstance row)
    {
        // Elsa logs a state it cannot read and goes on with none.
        if (row.WorkflowState is not { Properties: { } properties } state || state.Id != row.Id)
        {
            return new FlowInstance(row.Id, row.DefinitionVersionId, "", 0, FlowLife.Interrupted, [], null, Instant.FromDateTimeOffset(row.UpdatedAt));
        }

        if (FlowPlace.Cycle(properties) is null)
        {
            return null;
        }

        IReadOnlyList<Bookmark> bookmarks = [.. state.Bookmarks];
        return new FlowInstance(
            row.Id, row.DefinitionVersionId, FlowPlace.Hash(properties), FlowPlace.Visit(properties), LifeOf(row, bookmarks), bookmarks, FaultOf(state.Incidents), Instant.FromDateTimeOffset(row.UpdatedAt));
    }

    private static FlowLife LifeOf(WorkflowInstance row, IReadOnlyList<Bookmark> bookmarks) => row.SubStatus switch
    {
        WorkflowSubStatus.Faulted => FlowLife.Faulted,
        WorkflowSubStatus.Cancelled => FlowLife.Cancelled,
        WorkflowSubStatus.Finished => FlowLife.Ended,
        _ when bookmarks.Count > 0 => FlowLife.Waiting,

        // Where a host lets workflows go on after an incident, one that waits for nothing has nothing left to go on with.
        _ when row.WorkflowState.Incidents.Count > 0 => FlowLife.Faulted,
        _ => FlowLife.Interrupted,
    };

    // The message of an exception may quote what somebody typed. Ours do not.
    private static string? FaultOf(ICollection<ActivityIncident> incidents) => incidents.LastOrDefault() is { } incident
        ? $"{incident.ActivityId} ({incident.ActivityType}): {incident.Exception?.Type?.Name ?? "incident"}{(incident.Exception?.Type == typeof(ElsaFlowException) ? $": {incident.Exception.Message}" : "")}"
        : null;
}
