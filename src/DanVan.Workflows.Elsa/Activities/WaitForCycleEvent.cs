using DanVan.Workflows.Elsa.Activities.Choices;
using DanVan.Workflows.Flows;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>Waits until something happens to a cycle. Each event is taken once, in the order in which they happened.</summary>
/// <remarks>
/// In a loop it goes on after the event it took last, so that none is missed that came while the workflow was busy. The first time it counts from the last event
/// the workflow took or was started by; where there is none, in a cycle's own flow from when the cycle last left a stage, also where that flow was made anew since;
/// otherwise, or where <see cref="SinceLastEvent"/> is off, from when the waiting begins. Without such a cycle the activity faults. An instance of this class describes a place in a workflow and holds no state; it is not thread-safe while it is being built.
/// </remarks>
[Activity("DanVan", "Dân vận khéo", "Chờ đến khi một sự kiện xảy ra với chu kỳ; mỗi sự kiện chỉ được nhận một lần.", DisplayName = "Chờ sự kiện của chu kỳ")]
[FlowNode("Done")]
public sealed class WaitForCycleEvent : Activity
{
    /// <summary>Id of the cycle; empty for the workflow's correlation id.</summary>
    [Input(DisplayName = "Chu kỳ", Description = "Mã chu kỳ; để trống thì lấy mã liên kết của quy trình.", Order = 1)]
    public Input<string> Cycle { get; set; } = new("");

    /// <summary>What is waited for: one of <see cref="CycleNotices"/>.</summary>
    [Input(DisplayName = "Sự kiện", Description = "Sự kiện cần chờ.", UIHint = InputUIHints.DropDown, UIHandler = typeof(CycleEventChoices), Order = 2)]
    public Input<string> Event { get; set; } = new("");

    /// <summary>The id of the stage, deadline, milestone or document it must be about; empty for any.</summary>
    [Input(DisplayName = "Đối tượng", Description = "Mã giai đoạn, thời hạn, mốc công việc hoặc văn bản mà sự kiện nói đến; để trống thì nhận mọi đối tượng.", Order = 3)]
    public Input<string> Subject { get; set; } = new("");

    /// <summary>Whether events count that came after the last one the workflow took; on, unless switched off.</summary>
    [Input(DisplayName = "Tính từ sự kiện trước", Description = "Nhận cả sự kiện đã xảy ra sau sự kiện gần nhất mà quy trình nhận được; bỏ chọn thì chỉ nhận sự kiện xảy ra từ lúc bắt đầu chờ.", DefaultValue = true, Order = 4)]
    public Input<bool> SinceLastEvent { get; set; } = new(true);

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
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var waited = new EventBookmark(AboutCycle.Of(context, Cycle).Value, AboutCycle.Required(context, Event, "Sự kiện"), AboutCycle.Text(context, Subject));
        if (await EventWait.BeginAsync(context, waited, context.Get(SinceLastEvent), ResumeAsync) is { } already)
        {
            await CompleteAsync(context, already);
        }
    }

    private ValueTask ResumeAsync(ActivityExecutionContext context) => CompleteAsync(context, EventInput.Read(context));

    private ValueTask CompleteAsync(ActivityExecutionContext context, CycleNotice? notice)
    {
        var taken = EventWait.Take(context, notice);
        context.Set(OccurredEvent, taken.Event);
        context.Set(OccurredSubject, taken.Subject);
        context.Set(OccurredAt, taken.At.ToDateTimeOffset());
        return context.CompleteActivityWithOutcomesAsync("Done");
    }
}
