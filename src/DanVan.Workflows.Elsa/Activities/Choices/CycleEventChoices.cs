using System.Reflection;
using DanVan.Workflows.Flows;
using Elsa.Workflows.UIHints.Dropdown;

namespace DanVan.Workflows.Elsa.Activities.Choices;

/// <summary>The events of a cycle as a designer offers them.</summary>
internal sealed class CycleEventChoices : DropDownOptionsProviderBase
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [CycleNotices.Opened] = "Mở chu kỳ",
        [CycleNotices.StageLeft] = "Rời giai đoạn",
        [CycleNotices.StageEntered] = "Vào giai đoạn",
        [CycleNotices.CohortFrozen] = "Chốt danh sách đơn vị",
        [CycleNotices.CohortChanged] = "Thay đổi danh sách đơn vị",
        [CycleNotices.DeadlineExtended] = "Gia hạn thời hạn",
        [CycleNotices.DeadlineSet] = "Ấn định thời hạn",
        [CycleNotices.DeadlineWaived] = "Miễn áp dụng thời hạn",
        [CycleNotices.DeadlinePassed] = "Hết thời hạn",
        [CycleNotices.MilestoneRecorded] = "Ghi nhận mốc công việc",
        [CycleNotices.Migrated] = "Chuyển sang phiên bản định nghĩa khác",
        [CycleNotices.AwardsProposed] = "Đề nghị khen thưởng",
        [CycleNotices.CheckpointRecorded] = "Niêm phong dữ liệu kiểm toán",
        [CycleNotices.DocumentIssued] = "Ban hành văn bản",
    };

    protected override ValueTask<ICollection<SelectListItem>> GetItemsAsync(PropertyInfo propertyInfo, object? context, CancellationToken cancellationToken) =>
        new([.. CycleNotices.All.Select(e => new SelectListItem(Names[e], e))]);
}
