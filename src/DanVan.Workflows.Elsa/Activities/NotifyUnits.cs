using System.Text;
using DanVan.Workflows.Hosting;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>
/// Tells units, or people of certain roles, something through the host's <see cref="INotifier"/>, under the topic <c>announcement</c>. With neither units nor roles
/// named all units of the cycle are told.
/// </summary>
/// <remarks>
/// Executed again after a crash it repeats the same keys, by which the host knows a repetition. A notifier that throws makes the activity fault. An instance of
/// this class describes a place in a workflow and holds no state; it is not thread-safe while it is being built.
/// </remarks>
[Activity("DanVan", "Dân vận khéo", "Gửi thông báo đến các đơn vị tham gia chu kỳ, hoặc đến những người giữ các vai trò được chọn.", DisplayName = "Thông báo cho đơn vị")]
[FlowNode("Done")]
public sealed class NotifyUnits : Activity
{
    /// <summary>Id of the cycle; empty for the workflow's correlation id.</summary>
    [Input(DisplayName = "Chu kỳ", Description = "Mã chu kỳ; để trống thì lấy mã liên kết của quy trình.", Order = 1)]
    public Input<string> Cycle { get; set; } = new("");

    /// <summary>What is said.</summary>
    [Input(DisplayName = "Nội dung", Description = "Nội dung thông báo.", UIHint = InputUIHints.MultiLine, Order = 2)]
    public Input<string> Message { get; set; } = new("");

    /// <summary>Ids of the units that are told; each must be one of the cycle's once these are fixed.</summary>
    [Input(DisplayName = "Đơn vị", Description = "Mã các đơn vị nhận thông báo; để trống cả đơn vị và vai trò thì gửi đến mọi đơn vị của chu kỳ.", UIHint = InputUIHints.MultiText, Order = 3)]
    public Input<ICollection<string>> Units { get; set; } = new([]);

    /// <summary>Ids of the roles that are told.</summary>
    [Input(DisplayName = "Vai trò", Description = "Mã các vai trò nhận thông báo.", UIHint = InputUIHints.MultiText, Order = 4)]
    public Input<ICollection<string>> Roles { get; set; } = new([]);

    /// <summary>How many notifications were handed to the host.</summary>
    [Output(DisplayName = "Số thông báo", Description = "Số thông báo đã chuyển cho ứng dụng gửi.")]
    public Output<int>? Sent { get; set; }

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var cycle = AboutCycle.Of(context, Cycle);
        var message = AboutCycle.Required(context, Message, "Nội dung").Normalize(NormalizationForm.FormC);
        var state = await context.GetRequiredService<IWorkflowQueries>().CycleAsync(cycle, context.CancellationToken) ?? throw AboutCycle.NoCycle(cycle);
        var units = Named(context.Get(Units));
        var roles = Named(context.Get(Roles));
        var known = state.Cohort?.Select(u => u.Id.Value).ToHashSet(StringComparer.Ordinal);
        if (known is not null && units.Where(u => !known.Contains(u)).ToList() is { Count: > 0 } strangers)
        {
            throw AboutCycle.Fault("unit.unknown", $"Không phải đơn vị của chu kỳ \"{cycle}\": {string.Join(", ", strangers)}.");
        }

        // One notification a unit, one for all roles: so a host that knows a key again passes over no more than was told.
        var key = CommandId.From(["elsa", .. Occasion.Of(context)]);
        var announcement = new Notification($"{cycle}/elsa/{key}", cycle, "announcement", context.Activity.Id, null, null, message);
        List<Notification> notifications =
        [
            .. units.Select(u => announcement with { Key = $"{announcement.Key}/unit/{u}", Unit = new UnitId(u) }),
            .. roles.Count > 0 ? [announcement with { Key = $"{announcement.Key}/roles", Roles = roles }] : Array.Empty<Notification>(),
        ];
        if (notifications.Count == 0)
        {
            notifications.Add(announcement);
        }

        var notifier = context.GetRequiredService<INotifier>();
        foreach (var notification in notifications)
        {
            await notifier.NotifyAsync(notification, context.CancellationToken);
        }

        context.Set(Sent, notifications.Count);
        await context.CompleteActivityWithOutcomesAsync("Done");
    }

    private static List<string> Named(ICollection<string>? entered) =>
        [.. (entered ?? []).Select(e => e?.Trim() ?? "").Where(e => e.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
