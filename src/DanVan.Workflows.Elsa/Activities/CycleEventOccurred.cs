using DanVan.Workflows.Elsa.Activities.Choices;
using DanVan.Workflows.Flows;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Starts a workflow when something happens to a cycle. The instance is correlated with the cycle. One event starts a workflow once, also where several of its
/// triggers would take it: the one that says most, then the first by id.
/// </summary>
/// <remarks>
/// Where a workflow comes to it otherwise than by being started, it waits for the event like <see cref="WaitForCycleEvent"/>. An instance of this class describes
/// a place in a workflow and holds no state; it is not thread-safe while it is being built.
/// </remarks>
[Activity("DanVan", "Dân vận khéo", "Khởi tạo quy trình khi một sự kiện xảy ra với chu kỳ; mã liên kết của quy trình là mã chu kỳ.", DisplayName = "Khi có sự kiện của chu kỳ")]
[FlowNode("Done")]
public sealed class CycleEventOccurred : Trigger
{
    /// <summary>What starts the workflow: one of <see cref="CycleNotices"/>.</summary>
    [Input(DisplayName = "Sự kiện", Description = "Sự kiện khởi tạo quy trình.", UIHint = InputUIHints.DropDown, UIHandler = typeof(CycleEventChoices), Order = 1)]
    public Input<string> Event { get; set; } = new("");

    /// <summary>The id of the stage, deadline, milestone or document it must be about; empty for any.</summary>
    [Input(DisplayName = "Đối tượng", Description = "Mã giai đoạn, thời hạn, mốc công việc hoặc văn bản mà sự kiện nói đến; để trống thì nhận mọi đối tượng.", Order = 2)]
    public Input<string> Subject { get; set; } = new("");

    /// <summary>Id of the definition the cycle must run on; empty for any.</summary>
    [Input(DisplayName = "Định nghĩa chu kỳ", Description = "Mã định nghĩa của chu kỳ; để trống thì nhận sự kiện của mọi chu kỳ.", Order = 3)]
    public Input<string> Definition { get; set; } = new("");

    /// <summary>Id of the cycle.</summary>
    [Output(DisplayName = "Chu kỳ", Description = "Mã chu kỳ xảy ra sự kiện.")]
    public Output<string>? OccurredCycle { get; set; }

    /// <summary>The event that came.</summary>
    [Output(DisplayName = "Sự kiện", Description = "Mã sự kiện đã xảy ra.")]
    public Output<string>? OccurredEvent { get; set; }

    /// <summary>What it is about; empty where there is nothing to name.</summary>
    [Output(DisplayName = "Đối tượng", Description = "Mã đối tượng của sự kiện; để trống nếu sự kiện không có đối tượng.")]
    public Output<string>? OccurredSubject { get; set; }

    /// <summary>When it happened (UTC).</summary>
    [Output(DisplayName = "Thời điểm", Description = "Thời điểm xảy ra sự kiện (giờ UTC).")]
    public Output<DateTimeOffset>? OccurredAt { get; set; }

    /// <inheritdoc />
    protected override object GetTriggerPayload(TriggerIndexingContext context) =>
        new EventTrigger(Text(context.Get(Event)) ?? "", Text(context.Get(Subject)), Text(context.Get(Definition)));

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow() && EventInput.Read(context) is { } notice)
        {
            await CompleteAsync(context, notice);
            return;
        }

        var waited = new EventBookmark(AboutCycle.Of(context, null).Value, AboutCycle.Required(context, Event, "Sự kiện"), AboutCycle.Text(context, Subject));
        if (await EventWait.BeginAsync(context, waited, sinceLast: true, ResumeAsync) is { } already)
        {
            await CompleteAsync(context, already);
        }
    }

    private ValueTask ResumeAsync(ActivityExecutionContext context) => CompleteAsync(context, EventInput.Read(context));

    private ValueTask CompleteAsync(ActivityExecutionContext context, CycleNotice? notice)
    {
        var taken = EventWait.Take(context, notice);
        context.Set(OccurredCycle, taken.Cycle.Value);
        context.Set(OccurredEvent, taken.Event);
        context.Set(OccurredSubject, taken.Subject);
        context.Set(OccurredAt, taken.At.ToDateTimeOffset());
        return context.CompleteActivityWithOutcomesAsync("Done");
    }

    private static string? Text(string? entered) => entered?.Trim() is { Length: > 0 } text ? text : null;
}
