using DanVan.Workflows;
using ElsaHost.Approvals;

namespace ElsaHost.Web;

/// <summary>What waits for somebody's approval, and approving it.</summary>
internal static class ApprovalEndpoints
{
    public static void MapApprovals(this WebApplication app)
    {
        app.MapGet("/approvals", (ApprovalDesk desk, CancellationToken stop) => desk.PendingAsync(stop));
        app.MapPost("/approvals/{id}", async (string id, ApprovalRequest request, ApprovalDesk desk, CancellationToken stop) =>
            string.IsNullOrWhiteSpace(request.ApprovedBy) ? Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Thiếu người phê duyệt (approvedBy)")
            : await desk.ApproveAsync(id, new PersonId(request.ApprovedBy), stop) ? Results.NoContent()
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Không có việc nào chờ phê duyệt dưới mã này", detail: id));
    }
}

/// <summary>Who approves.</summary>
internal sealed record ApprovalRequest(string? ApprovedBy);
