using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Diagrams;

namespace DanVan.Workflows.Elsa.Graphs;

/// <summary>Where a designer draws each stage: from left to right along the way of the cycle, as its ports lie left and right.</summary>
internal static class StagePlaces
{
    public const double Width = 240;
    public const double Height = 60;

    private const double Across = 400;
    private const double Down = 120;
    private const double Margin = 40;

    /// <summary>The upper left corner of each stage, in the order of the definition.</summary>
    public static IReadOnlyList<(double X, double Y)> Of(CycleDefinition definition)
    {
        var number = definition.Stages.Index().ToDictionary(s => s.Item.Id, s => s.Index);
        var graph = new LayerGraph(number.Count, [.. definition.Transitions.Select(t => (number[t.From], number[t.To]))]);

        // Rows of the graph alternate between stages and labels; a designer writes the labels beside the ports.
        var tallest = graph.Rows.Max(r => r.Count);
        return [.. graph.Stages.Select(s => (Margin + (s.Row / 2 * Across), Margin + ((s.Order + ((tallest - graph.Rows[s.Row].Count) / 2.0)) * Down)))];
    }
}
