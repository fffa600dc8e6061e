using System.Globalization;
using DanVan.Workflows.Elsa.Driving;
using Elsa.Workflows;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Where the instance that drives a cycle stands: which stay in a stage it began last. It is kept with the instance, because a redelivery must ask for the
/// same stay again, whatever the cycle says by then.
/// </summary>
internal static class FlowPlace
{
    /// <summary>Property of an instance: the id of the cycle it drives. The correlation id says the same, until an activity changes it.</summary>
    public const string CycleProperty = "DanVan.Cycle";

    /// <summary>Property of an instance: the content hash of the definition its graph was made from.</summary>
    public const string HashProperty = "DanVan.DefinitionHash";

    /// <summary>Property of an instance: the stay it began last, as decimal digits. Text, because numbers come back from Elsa's JSON as another type.</summary>
    public const string VisitProperty = "DanVan.Visit";

    // There while an instance has not executed its first activity: the stay it starts at was begun by somebody else.
    private const string StartProperty = "DanVan.Start";

    /// <summary>What an instance is given that starts at a stay the cycle has begun already.</summary>
    public static Dictionary<string, object> Starting(CycleId cycle, string hash, int visit) => new()
    {
        [CycleProperty] = cycle.Value,
        [HashProperty] = hash,
        [VisitProperty] = Text(visit),
        [StartProperty] = Text(visit),
    };

    /// <summary>The cycle an instance drives.</summary>
    /// <exception cref="ElsaFlowException">The instance drives none; somebody started it by hand.</exception>
    public static CycleId Cycle(WorkflowExecutionContext flow) => Cycle(flow.Properties) ?? throw new ElsaFlowException(
        ElsaFlowException.NotDriven, $"The instance {flow.Id} drives no cycle. A cycle's flow is started by its driver, not by hand.");

    /// <summary>The stay an instance began last.</summary>
    public static int Visit(WorkflowExecutionContext flow) => Visit(flow.Properties);

    /// <summary>The cycle in an instance's properties, or null.</summary>
    public static CycleId? Cycle(IDictionary<string, object> properties) => properties.TryGetValue(CycleProperty, out var cycle) ? new CycleId(TextOf(cycle)) : null;

    /// <summary>The definition's hash in an instance's properties; empty where there is none.</summary>
    public static string Hash(IDictionary<string, object> properties) => properties.TryGetValue(HashProperty, out var hash) ? TextOf(hash) : "";

    /// <summary>The stay in an instance's properties; 0 where there is none.</summary>
    public static int Visit(IDictionary<string, object> properties) =>
        properties.TryGetValue(VisitProperty, out var visit) && int.TryParse(TextOf(visit), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Whether the instance has executed nothing yet and starts at its stay. True once.</summary>
    public static bool TakeStart(WorkflowExecutionContext flow) => flow.Properties.Remove(StartProperty);

    /// <summary>Notes that a stay has begun.</summary>
    public static void Begin(WorkflowExecutionContext flow, int visit) => flow.Properties[VisitProperty] = Text(visit);

    /// <summary>The id of the bookmark in which an instance waits through a stay: the same however often it is made.</summary>
    public static string BookmarkId(string instance, int visit) => $"{instance}:{Text(visit)}";

    private static string Text(int visit) => visit.ToString(CultureInfo.InvariantCulture);

    private static string TextOf(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
