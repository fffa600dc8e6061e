using System.Globalization;
using Elsa.Workflows;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Which execution of an activity this is. Elsa saves an instance at the end of a burst, so an activity whose process died is executed again from what was
/// saved before: it counts from there and comes to the same number, and what it asks for under that number is asked for once. In a loop each turn counts on.
/// </summary>
internal static class Occasion
{
    private const string Property = "DanVan.Occasion";

    /// <summary>The parts of the name of this execution, from the general to the particular.</summary>
    /// <remarks>
    /// Within a cycle's own flow the stay in a stage stands in the place of the instance: an instance that was re-created at that stay runs the same steps again,
    /// under the same names.
    /// </remarks>
    public static string[] Of(ActivityExecutionContext context)
    {
        var flow = context.WorkflowExecutionContext;
        var stay = FlowPlace.Visit(flow) is > 0 and var visit ? visit.ToString(CultureInfo.InvariantCulture) : null;
        if (!context.Properties.TryGetValue(Property, out var known))
        {
            var counter = $"{Property}/{stay}/{context.NodeId}";
            known = (Number(flow.Properties.TryGetValue(counter, out var counted) ? counted : null) + 1).ToString(CultureInfo.InvariantCulture);
            flow.Properties[counter] = known;

            // An execution that is broken off and taken up again keeps its number.
            context.Properties[Property] = known;
        }

        var number = string.Create(CultureInfo.InvariantCulture, $"{known}");
        return stay is null ? ["instance", flow.Id, context.NodeId, number] : ["stay", FlowPlace.Cycle(flow).Value, stay, context.NodeId, number];
    }

    private static int Number(object? stored) => int.TryParse(string.Create(CultureInfo.InvariantCulture, $"{stored}"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
