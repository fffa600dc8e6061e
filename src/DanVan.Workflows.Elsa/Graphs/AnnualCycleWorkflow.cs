using DanVan.Workflows.Elsa.Activities;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;

namespace DanVan.Workflows.Elsa.Graphs;

/// <summary>
/// The built-in annual cycle as a developer writes it in code: plan, registration, mid-year review, scoring, commendation. It has the stages and triggers of
/// the definition <c>annual-cycle</c>, which <see cref="EnterStage"/> names; a host may copy it and put its own activities between the stages.
/// </summary>
public sealed class AnnualCycleWorkflow : WorkflowBase
{
    /// <inheritdoc />
    protected override void Build(IWorkflowBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.WithDefinitionId("annual-cycle-in-code");
        builder.Name = "Chu kỳ \"Dân vận khéo\" hằng năm (viết bằng mã)";

        var plan = new EnterStage("plan", "issue-plan") { Name = "Xây dựng kế hoạch", CanStartWorkflow = true };
        var registration = new EnterStage("registration", "close-registration") { Name = "Đăng ký mô hình" };
        var review = new EnterStage("mid-year-review", "start-scoring") { Name = "Thực hiện và sơ kết" };
        var scoring = new EnterStage("scoring", "close-scoring") { Name = "Chấm điểm, thẩm định" };
        var commendation = new EnterStage("commendation", "commend") { Name = "Xét khen thưởng" };
        var closed = new EnterStage("closed") { Name = "Kết thúc" };

        builder.Root = new Flowchart
        {
            Start = plan,
            Activities = { plan, registration, review, scoring, commendation, closed },
            Connections =
            {
                new Connection(new Endpoint(plan, "issue-plan"), new Endpoint(registration)),
                new Connection(new Endpoint(registration, "close-registration"), new Endpoint(review)),
                new Connection(new Endpoint(review, "start-scoring"), new Endpoint(scoring)),
                new Connection(new Endpoint(scoring, "close-scoring"), new Endpoint(commendation)),
                new Connection(new Endpoint(commendation, "commend"), new Endpoint(closed)),
            },
        };
    }
}
