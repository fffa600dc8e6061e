using DanVan.Workflows.Flows;

namespace DanVan.Workflows.Elsa.Driving.Notices;

/// <summary>That an instance is being woken.</summary>
/// <param name="Id">Id of the mark.</param>
/// <param name="Bookmark">Id of the bookmark it waits at.</param>
/// <param name="Instance">Id of the workflow instance.</param>
/// <param name="Correlation">What the instance is correlated with; null for nothing.</param>
/// <param name="Notice">The event it is woken with.</param>
internal sealed record WakeMark(string Id, string Bookmark, string Instance, string? Correlation, CycleNotice Notice)
{
    /// <summary>What no two may run at once for.</summary>
    public string Lock => Correlation ?? Instance;
}
