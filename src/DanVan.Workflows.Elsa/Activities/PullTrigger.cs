using DanVan.Workflows.Cycles;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Pulls a trigger of the cycle's present stage, as the person of <see cref="ElsaFlowOptions.Person"/>; the host says which roles that person holds. Its outcomes
/// are <c>Done</c> and <c>Refused</c>.
/// </summary>
/// <remarks>
/// Executed again after a crash it is the same command, with the same outcome. When others change the cycle meanwhile it is sent again; without such a cycle the
/// activity faults. An instance of this class describes a place in a workflow and holds no state; it is not thread-safe while it is being built.
/// </remarks>
[Activity("DanVan", "Dân vận khéo", "Thực hiện một lệnh chuyển giai đoạn của chu kỳ với tư cách người được ứng dụng chỉ định; rẽ nhánh theo kết quả được thực hiện (Done) hay bị từ chối (Refused).", DisplayName = "Chuyển giai đoạn")]
[FlowNode(SentCommand.Done, SentCommand.Refused)]
public sealed class PullTrigger : Activity
{
    /// <summary>Id of the cycle; empty for the workflow's correlation id.</summary>
    [Input(DisplayName = "Chu kỳ", Description = "Mã chu kỳ; để trống thì lấy mã liên kết của quy trình.", Order = 1)]
    public Input<string> Cycle { get; set; } = new("");

    /// <summary>Id of the trigger.</summary>
    [Input(DisplayName = "Lệnh chuyển giai đoạn", Description = "Mã của lệnh chuyển giai đoạn trong định nghĩa chu kỳ.", Order = 2)]
    public Input<string> Trigger { get; set; } = new("");

    /// <summary>Why it was refused, in Vietnamese, one reason a line; empty when it was done.</summary>
    [Output(DisplayName = "Lý do từ chối", Description = "Các lý do từ chối, mỗi lý do một dòng; để trống khi lệnh đã được thực hiện.")]
    public Output<string>? Reasons { get; set; }

    /// <summary>The stable codes of these reasons, in the same order.</summary>
    [Output(DisplayName = "Mã lý do", Description = "Mã của các lý do từ chối, cùng thứ tự với các lý do.")]
    public Output<ICollection<string>>? Codes { get; set; }

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var trigger = AboutCycle.Required(context, Trigger, "Lệnh chuyển giai đoạn");
        await SentCommand.CompleteAsync(context, new CycleCommand.Pull(AboutCycle.Of(context, Cycle), trigger), Reasons, Codes);
    }
}
