using DanVan.Workflows.Cycles;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Issues a document of the cycle: draws its number and freezes it, as the person of <see cref="ElsaFlowOptions.Person"/>. Its outcomes are <c>Done</c> and
/// <c>Refused</c>. Executed again after a crash it is the same command: no second number is drawn.
/// </summary>
/// <remarks>An instance of this class describes a place in a workflow and holds no state; it is not thread-safe while it is being built.</remarks>
[Activity("DanVan", "Dân vận khéo", "Ban hành một văn bản của chu kỳ: cấp số và lưu nguyên văn; rẽ nhánh theo kết quả được ban hành (Done) hay bị từ chối (Refused).", DisplayName = "Ban hành văn bản")]
[FlowNode(SentCommand.Done, SentCommand.Refused)]
public sealed class IssueDocument : Activity
{
    /// <summary>Id of the cycle; empty for the workflow's correlation id.</summary>
    [Input(DisplayName = "Chu kỳ", Description = "Mã chu kỳ; để trống thì lấy mã liên kết của quy trình.", Order = 1)]
    public Input<string> Cycle { get; set; } = new("");

    /// <summary>Kind of document in the definition.</summary>
    [Input(DisplayName = "Loại văn bản", Description = "Mã loại văn bản trong định nghĩa chu kỳ.", Order = 2)]
    public Input<string> Kind { get; set; } = new("");

    /// <summary>Id of the milestone it is about; empty for none.</summary>
    [Input(DisplayName = "Mốc công việc", Description = "Mã mốc công việc mà văn bản nói đến; để trống nếu không có.", Order = 3)]
    public Input<string> Milestone { get; set; } = new("");

    /// <summary>What the kind asks for, by the ids of its details: a JSON object of texts and numbers; empty for nothing.</summary>
    [Input(DisplayName = "Thông tin bổ sung", Description = "Các thông tin mà loại văn bản yêu cầu, theo mã thông tin, viết bằng JSON: { \"mã\": \"nội dung\" }.", UIHint = InputUIHints.JsonEditor, Order = 4)]
    public Input<string> Details { get; set; } = new("");

    /// <summary>Why it was refused, in Vietnamese, one reason a line; empty when it was done.</summary>
    [Output(DisplayName = "Lý do từ chối", Description = "Các lý do từ chối, mỗi lý do một dòng; để trống khi văn bản đã được ban hành.")]
    public Output<string>? Reasons { get; set; }

    /// <summary>The stable codes of these reasons, in the same order.</summary>
    [Output(DisplayName = "Mã lý do", Description = "Mã của các lý do từ chối, cùng thứ tự với các lý do.")]
    public Output<ICollection<string>>? Codes { get; set; }

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var command = new CycleCommand.Issue(
            AboutCycle.Of(context, Cycle), AboutCycle.Required(context, Kind, "Loại văn bản"), DetailTexts.Of(AboutCycle.Text(context, Details)), AboutCycle.Text(context, Milestone));
        await SentCommand.CompleteAsync(context, command, Reasons, Codes);
    }
}
