using System.Text.Json;
using Elsa.Expressions.Models;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Enters a stage and waits until it is left. Its outcomes are named after the triggers of the stage's transitions; a stage without any ends the cycle
/// and is not waited in.
/// </summary>
/// <remarks>The workflow's correlation id is the id of the cycle. An instance of this class describes a place in a workflow and holds no state; it is not thread-safe while it is being built.</remarks>
[Activity("DanVan", "Dân vận khéo", "Đưa chu kỳ vào một giai đoạn và chờ đến khi chu kỳ rời giai đoạn đó; mỗi lối ra mang tên một lệnh chuyển giai đoạn.", DisplayName = "Vào giai đoạn")]
[FlowNode]
public sealed class EnterStage : Activity
{
    /// <summary>Makes one that names nothing yet.</summary>
    public EnterStage()
    {
    }

    /// <summary>Makes one for a stage.</summary>
    /// <param name="stage">Id of the stage in the definition; it becomes the id of the activity, too.</param>
    /// <param name="triggers">The triggers of the stage's transitions; none for a final stage.</param>
    public EnterStage(string stage, params IEnumerable<string> triggers)
    {
        Id = stage;
        Stage = new(stage);

        // An object written as JSON is how a designer writes a list, and the only way it reads one.
        Triggers = new(new Expression("Object", JsonSerializer.Serialize(triggers)));
    }

    /// <summary>Id of the stage in the cycle's definition.</summary>
    [Input(DisplayName = "Giai đoạn", Description = "Mã của giai đoạn trong định nghĩa chu kỳ.")]
    public Input<string> Stage { get; set; } = new("");

    /// <summary>The triggers of the stage's transitions, which are the activity's outcomes in a designer.</summary>
    [Input(DisplayName = "Lệnh chuyển giai đoạn", Description = "Mã của các lệnh chuyển giai đoạn; mỗi lệnh là một lối ra. Giai đoạn kết thúc không có lệnh nào.", UIHint = InputUIHints.DynamicOutcomes)]
    public Input<ICollection<string>> Triggers { get; set; } = new([]);

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var flow = context.WorkflowExecutionContext;

        // A cycle follows one line through the chart. Counting the ways into a stage, as Elsa does unless told otherwise, would wait for those never
        // gone, and refuses a way back that is not the only one; following tokens takes each way that is pulled.
        flow.Properties.TryAdd(Flowchart.ExecutionModePropertyKey, nameof(FlowchartExecutionMode.TokenBased));
        var cycle = FlowPlace.Cycle(flow);
        if (!FlowPlace.TakeStart(flow))
        {
            var visit = FlowPlace.Visit(flow) + 1;
            await context.GetRequiredService<IStageDesk>().EnterAsync(cycle, context.Get(Stage) ?? "", visit, context.CancellationToken);
            FlowPlace.Begin(flow, visit);
        }

        if (context.Get(Triggers) is { Count: > 0 })
        {
            await StayAsync(context);
        }
        else
        {
            await context.CompleteActivityAsync();
        }
    }

    /// <summary>Waits until the stay is over. Being woken is a hint; whether and by what the stage was left says the cycle.</summary>
    private static async ValueTask StayAsync(ActivityExecutionContext context)
    {
        var flow = context.WorkflowExecutionContext;
        var (cycle, visit) = (FlowPlace.Cycle(flow), FlowPlace.Visit(flow));
        var stay = await context.GetRequiredService<IStageDesk>().StayAsync(cycle, visit, context.CancellationToken);
        if (stay.Left is not null)
        {
            await context.CompleteActivityWithOutcomesAsync(stay.Trigger ?? "");
            return;
        }

        context.CreateBookmark(new CreateBookmarkArgs
        {
            // Made again, by whichever process, it is the same one.
            BookmarkId = FlowPlace.BookmarkId(flow.Id, visit),
            Stimulus = new StageBookmark(cycle.Value, visit),
            Callback = StayAsync,
            IncludeActivityInstanceId = false,
        });
    }
}
