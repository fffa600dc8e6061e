using DanVan.Workflows.Elsa.Activities.Choices;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Compares a count, usually a variable that holds an output of <see cref="ReadCounts"/>, with a bound. Its outcomes are <c>Yes</c> and <c>No</c>, so that a workflow
/// branches without a script.
/// </summary>
/// <remarks>An instance of this class describes a place in a workflow and holds no state; it is not thread-safe while it is being built.</remarks>
[Activity("DanVan", "Dân vận khéo", "So sánh một số đếm với một mức và rẽ nhánh: đúng (Yes) hoặc sai (No); không cần viết biểu thức.", DisplayName = "So sánh số đếm")]
[FlowNode(Answer.Yes, Answer.No)]
public sealed class CompareCount : Activity
{
    /// <summary>The count.</summary>
    [Input(DisplayName = "Số đếm", Description = "Số cần so sánh, thường là biến chứa kết quả của hoạt động \"Đọc số liệu chu kỳ\".", Order = 1)]
    public Input<int> Count { get; set; } = new(0);

    /// <summary>How it is compared.</summary>
    [Input(DisplayName = "Phép so sánh", Description = "Cách so sánh số đếm với mức.", UIHint = InputUIHints.DropDown, UIHandler = typeof(ComparisonChoices), DefaultValue = CountComparison.AtLeast, Order = 2)]
    public Input<CountComparison> Comparison { get; set; } = new(CountComparison.AtLeast);

    /// <summary>What it is compared with.</summary>
    [Input(DisplayName = "Mức", Description = "Mức để so sánh.", Order = 3)]
    public Input<int> Bound { get; set; } = new(0);

    /// <summary>Whether it holds, for activities that branch on a Boolean.</summary>
    [Output(DisplayName = "Kết quả", Description = "Đúng hay sai.")]
    public Output<bool>? Holds { get; set; }

    /// <inheritdoc />
    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var (count, bound) = (context.Get(Count), context.Get(Bound));
        var holds = context.Get(Comparison) switch
        {
            CountComparison.Equal => count == bound,
            CountComparison.NotEqual => count != bound,
            CountComparison.Less => count < bound,
            CountComparison.AtMost => count <= bound,
            CountComparison.AtLeast => count >= bound,
            CountComparison.More => count > bound,
            var other => throw AboutCycle.Fault("comparison.unknown", $"Không có phép so sánh \"{other}\"."),
        };
        context.Set(Holds, holds);
        return context.CompleteActivityWithOutcomesAsync(Answer.Of(holds));
    }
}
