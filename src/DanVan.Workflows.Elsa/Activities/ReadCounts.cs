using DanVan.Workflows.Elsa.Counting;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Counts a cycle's registrations and units, by the same code as the conditions of its transitions. Each number is an output of its own, for a variable that
/// <see cref="CompareCount"/> reads; all of them together are <see cref="Figures"/>.
/// </summary>
/// <remarks>
/// It reads every registration of the cycle, one at a time. An instance of this class describes a place in a workflow and holds no state; it is not thread-safe
/// while it is being built.
/// </remarks>
[Activity("DanVan", "Dân vận khéo", "Đếm hồ sơ đăng ký và đơn vị của chu kỳ: đã đăng ký, được tiếp nhận, quá hạn, được công nhận, được khen thưởng và các số liệu khác.", DisplayName = "Đọc số liệu chu kỳ")]
[FlowNode("Done")]
public sealed class ReadCounts : Activity
{
    /// <summary>Id of the cycle; empty for the workflow's correlation id.</summary>
    [Input(DisplayName = "Chu kỳ", Description = "Mã chu kỳ; để trống thì lấy mã liên kết của quy trình.", Order = 1)]
    public Input<string> Cycle { get; set; } = new("");

    /// <summary>Id of the deadline <see cref="Overdue"/> is about, passed or not; empty for all that have passed and were not waived.</summary>
    [Input(DisplayName = "Thời hạn", Description = "Mã thời hạn để đếm đơn vị còn nợ; để trống thì tính mọi thời hạn đã qua và không được miễn.", Order = 2)]
    public Input<string> Deadline { get; set; } = new("");

    /// <summary>Id of the report period <see cref="Reported"/> and <see cref="UnitsWithoutReport"/> are about; empty for none, and both are 0.</summary>
    [Input(DisplayName = "Kỳ báo cáo", Description = "Mã kỳ báo cáo để đếm hồ sơ đã báo cáo và đơn vị chưa báo cáo; để trống thì hai số này bằng 0.", Order = 3)]
    public Input<string> Period { get; set; } = new("");

    /// <summary>All papers, refused ones too.</summary>
    [Output(DisplayName = "Đã đăng ký", Description = "Tổng số hồ sơ đã nộp, kể cả hồ sơ bị từ chối.")]
    public Output<int>? Registered { get; set; }

    /// <summary>Registrations accepted and not taken back.</summary>
    [Output(DisplayName = "Được tiếp nhận", Description = "Số hồ sơ được tiếp nhận và không rút lại.")]
    public Output<int>? Accepted { get; set; }

    /// <summary>Units that owe a registration or a report for a deadline.</summary>
    [Output(DisplayName = "Đơn vị quá hạn", Description = "Số đơn vị còn nợ đăng ký hoặc báo cáo của thời hạn.")]
    public Output<int>? Overdue { get; set; }

    /// <summary>The ids of these units, in ordinal order.</summary>
    [Output(DisplayName = "Danh sách đơn vị quá hạn", Description = "Mã các đơn vị còn nợ đăng ký hoặc báo cáo của thời hạn.")]
    public Output<ICollection<string>>? OverdueUnits { get; set; }

    /// <summary>With the unit to be supplemented.</summary>
    [Output(DisplayName = "Trả lại bổ sung", Description = "Số hồ sơ đang được trả lại để bổ sung.")]
    public Output<int>? Returned { get; set; }

    /// <summary>Taken back.</summary>
    [Output(DisplayName = "Đã rút", Description = "Số hồ sơ đã rút.")]
    public Output<int>? Withdrawn { get; set; }

    /// <summary>Ended by a review.</summary>
    [Output(DisplayName = "Dừng thực hiện", Description = "Số mô hình dừng thực hiện qua sơ kết.")]
    public Output<int>? Discontinued { get; set; }

    /// <summary>With a ground for ineligibility.</summary>
    [Output(DisplayName = "Không đủ điều kiện", Description = "Số hồ sơ có điều kiện loại.")]
    public Output<int>? Disqualified { get; set; }

    /// <summary>With a verifier's points for every item.</summary>
    [Output(DisplayName = "Đã chấm điểm", Description = "Số hồ sơ đã được thẩm định đủ các tiêu chí.")]
    public Output<int>? Scored { get; set; }

    /// <summary>With an appeal that waits for its answer.</summary>
    [Output(DisplayName = "Kiến nghị chưa trả lời", Description = "Số hồ sơ có kiến nghị chưa được trả lời.")]
    public Output<int>? AppealsOpen { get; set; }

    /// <summary>With an outcome.</summary>
    [Output(DisplayName = "Đã kết luận", Description = "Số hồ sơ đã có kết luận.")]
    public Output<int>? Concluded { get; set; }

    /// <summary>Recognised.</summary>
    [Output(DisplayName = "Được công nhận", Description = "Số mô hình được công nhận.")]
    public Output<int>? Recognised { get; set; }

    /// <summary>Exemplary.</summary>
    [Output(DisplayName = "Tiêu biểu", Description = "Số mô hình tiêu biểu.")]
    public Output<int>? Exemplary { get; set; }

    /// <summary>Proposed for an award.</summary>
    [Output(DisplayName = "Được đề nghị", Description = "Số mô hình được đề nghị khen thưởng.")]
    public Output<int>? Proposed { get; set; }

    /// <summary>Voted on.</summary>
    [Output(DisplayName = "Đã bỏ phiếu", Description = "Số mô hình đã được hội đồng bỏ phiếu.")]
    public Output<int>? Voted { get; set; }

    /// <summary>Awarded.</summary>
    [Output(DisplayName = "Được khen thưởng", Description = "Số mô hình được khen thưởng.")]
    public Output<int>? Awarded { get; set; }

    /// <summary>Units that take part today.</summary>
    [Output(DisplayName = "Số đơn vị", Description = "Số đơn vị tham gia chu kỳ.")]
    public Output<int>? Units { get; set; }

    /// <summary>Of these, without a registration that stands.</summary>
    [Output(DisplayName = "Đơn vị chưa đăng ký", Description = "Số đơn vị chưa có hồ sơ đăng ký còn hiệu lực.")]
    public Output<int>? UnitsWithoutRegistration { get; set; }

    /// <summary>Of these, with fewer registrations than some quota asks for.</summary>
    [Output(DisplayName = "Đơn vị dưới chỉ tiêu", Description = "Số đơn vị đăng ký dưới chỉ tiêu tối thiểu.")]
    public Output<int>? UnitsBelowQuota { get; set; }

    /// <summary>Registrations reported on in <see cref="Period"/>.</summary>
    [Output(DisplayName = "Đã báo cáo", Description = "Số hồ sơ đã báo cáo trong kỳ báo cáo được chọn.")]
    public Output<int>? Reported { get; set; }

    /// <summary>Units that were to report in <see cref="Period"/> and have not.</summary>
    [Output(DisplayName = "Đơn vị chưa báo cáo", Description = "Số đơn vị chưa báo cáo trong kỳ báo cáo được chọn.")]
    public Output<int>? UnitsWithoutReport { get; set; }

    /// <summary>All numbers at once.</summary>
    [Output(DisplayName = "Toàn bộ số liệu", Description = "Tất cả số liệu của chu kỳ trong một đối tượng.")]
    public Output<CycleFigures>? Figures { get; set; }

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var cycle = AboutCycle.Of(context, Cycle);
        var figures = await context.GetRequiredService<CycleReader>().CountAsync(cycle, AboutCycle.Text(context, Deadline), context.CancellationToken)
            ?? throw AboutCycle.NoCycle(cycle);
        var overdue = figures.Owing.Values.SelectMany(u => u).Distinct().Order(StringComparer.Ordinal).ToList();
        var period = AboutCycle.Text(context, Period);
        if (period is not null && !figures.Reported.ContainsKey(period))
        {
            throw AboutCycle.Fault("period.unknown", $"Định nghĩa của chu kỳ không có kỳ báo cáo \"{period}\".");
        }

        context.Set(Registered, figures.Registered);
        context.Set(Accepted, figures.Accepted);
        context.Set(Overdue, overdue.Count);
        context.Set(OverdueUnits, overdue);
        context.Set(Returned, figures.Returned);
        context.Set(Withdrawn, figures.Withdrawn);
        context.Set(Discontinued, figures.Discontinued);
        context.Set(Disqualified, figures.Disqualified);
        context.Set(Scored, figures.Scored);
        context.Set(AppealsOpen, figures.AppealsOpen);
        context.Set(Concluded, figures.Concluded);
        context.Set(Recognised, figures.Recognised);
        context.Set(Exemplary, figures.Exemplary);
        context.Set(Proposed, figures.Proposed);
        context.Set(Voted, figures.Voted);
        context.Set(Awarded, figures.Awarded);
        context.Set(Units, figures.Units);
        context.Set(UnitsWithoutRegistration, figures.UnitsWithoutRegistration);
        context.Set(UnitsBelowQuota, figures.UnitsBelowQuota);
        context.Set(Reported, period is null ? 0 : figures.Reported[period]);
        context.Set(UnitsWithoutReport, period is null ? 0 : figures.UnitsWithoutReport[period]);
        context.Set(Figures, figures);
        await context.CompleteActivityWithOutcomesAsync("Done");
    }
}
