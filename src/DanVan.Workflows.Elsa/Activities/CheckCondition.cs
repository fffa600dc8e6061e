using DanVan.Workflows.Elsa.Counting;
using DanVan.Workflows.Templates;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Asks a condition of a cycle in the language of transitions, for example <c>counts.accepted >= 10 &amp;&amp; deadlines.registration.passed</c>: the same names with
/// the same values as in a definition (docs/conditions.md), and no script. Its outcomes are <c>Yes</c> and <c>No</c>.
/// </summary>
/// <remarks>
/// An expression that cannot be evaluated makes the activity fault. An instance of this class describes a place in a workflow and holds no state; it is not
/// thread-safe while it is being built.
/// </remarks>
[Activity("DanVan", "Dân vận khéo", "Kiểm tra một điều kiện về chu kỳ, viết như điều kiện chuyển giai đoạn trong định nghĩa, và rẽ nhánh: đúng (Yes) hoặc sai (No).", DisplayName = "Kiểm tra điều kiện")]
[FlowNode(Answer.Yes, Answer.No)]
public sealed class CheckCondition : Activity
{
    /// <summary>Id of the cycle; empty for the workflow's correlation id.</summary>
    [Input(DisplayName = "Chu kỳ", Description = "Mã chu kỳ; để trống thì lấy mã liên kết của quy trình.", Order = 1)]
    public Input<string> Cycle { get; set; } = new("");

    /// <summary>The condition.</summary>
    [Input(DisplayName = "Điều kiện", Description = "Biểu thức cho kết quả đúng hoặc sai, ví dụ: counts.accepted >= 10 && deadlines.registration.passed", UIHint = InputUIHints.MultiLine, Order = 2)]
    public Input<string> Condition { get; set; } = new("");

    /// <summary>Whether it holds, for activities that branch on a Boolean.</summary>
    [Output(DisplayName = "Kết quả", Description = "Đúng hay sai.")]
    public Output<bool>? Holds { get; set; }

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var cycle = AboutCycle.Of(context, Cycle);
        var text = AboutCycle.Required(context, Condition, "Điều kiện");
        bool holds;
        try
        {
            holds = await context.GetRequiredService<CycleReader>().IsMetAsync(cycle, TemplateExpression.Parse(text, context.Activity.Id), context.CancellationToken)
                ?? throw AboutCycle.NoCycle(cycle);
        }
        catch (TemplateException e)
        {
            throw AboutCycle.Fault("condition.broken", $"Không tính được điều kiện \"{text}\": {e.Finding.VietnameseMessage}");
        }

        context.Set(Holds, holds);
        await context.CompleteActivityWithOutcomesAsync(Answer.Of(holds));
    }
}
