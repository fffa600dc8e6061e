using AnnualCycle.Office;
using AnnualCycle.Run;
using DanVan.Workflows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;

namespace ElsaHost.Web;

/// <summary>Where the cycle stands, and moving it on. This sample has no sign-in: whoever reaches it acts as the leader.</summary>
internal static class CycleEndpoints
{
    private const int MaxConflicts = 10;

    public static void MapCycles(this WebApplication app)
    {
        app.MapGet("/cycles", async (IWorkflowQueries queries, Year year, CancellationToken stop) =>
            await queries.CycleAsync(year.Cycle, stop) is { } cycle ? new[] { View(cycle, year.Definition) } : []);
        app.MapGet("/cycles/{cycle}", async (string cycle, IWorkflowQueries queries, Year year, CancellationToken stop) =>
            cycle == year.Cycle.Value && await queries.CycleAsync(year.Cycle, stop) is { } state ? Results.Ok(View(state, year.Definition)) : NoCycle(cycle));
        app.MapPost("/cycles/{cycle}/pull", async (string cycle, PullRequest request, IWorkflowEngine engine, Year year, CancellationToken stop) =>
        {
            if (cycle != year.Cycle.Value)
            {
                return NoCycle(cycle);
            }

            if (string.IsNullOrWhiteSpace(request.Trigger))
            {
                return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Thiếu lệnh chuyển giai đoạn (trigger)");
            }

            return await PullAsync(engine, new CycleCommand.Pull(year.Cycle, request.Trigger), stop) switch
            {
                // The next stage is entered by the flow, in a moment; or later, where the flow waits for somebody first.
                Outcome.Done => Results.Accepted($"/cycles/{Uri.EscapeDataString(cycle)}"),
                Outcome.Refused refused => Refusal(refused),
                Outcome.NotFound => NoCycle(cycle),
                _ => Results.Problem(statusCode: StatusCodes.Status409Conflict, title: "Chu kỳ vừa thay đổi, hãy thử lại"),
            };
        });
    }

    private static async Task<Outcome> PullAsync(IWorkflowEngine engine, CycleCommand.Pull command, CancellationToken stop)
    {
        var request = new CommandRequest(CommandId.New(), OfficeRoles.Leader, command);
        var outcome = await engine.ExecuteAsync(request, stop);
        for (var attempt = 1; outcome is Outcome.Conflict && attempt < MaxConflicts; attempt++)
        {
            // Something happened to the cycle in between, for example a deadline passed. Nothing was done, so it is decided anew.
            outcome = await engine.ExecuteAsync(request, stop);
        }

        return outcome;
    }

    private static IResult NoCycle(string cycle) => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Không có chu kỳ này", detail: cycle);

    private static IResult Refusal(Outcome.Refused refused) => Results.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "Yêu cầu không được chấp nhận",
        detail: string.Join(" ", refused.Reasons.Select(r => r.Vietnamese)),
        extensions: new Dictionary<string, object?> { ["reasons"] = refused.Reasons.Select(r => new { r.Code, r.Vietnamese, r.English }) });

    private static CycleView View(CycleState cycle, CycleDefinition definition)
    {
        var stay = cycle.Stages[^1];
        return new CycleView(
            cycle.Id.Value,
            stay.Stage,
            definition.Stages.FirstOrDefault(s => s.Id == stay.Stage)?.Name ?? stay.Stage,
            cycle.IsBetweenStages,
            cycle.IsBetweenStages ? [] : [.. definition.Transitions.Where(t => t.From == stay.Stage).Select(t => new TriggerView(t.Trigger, t.Name))]);
    }
}

/// <summary>What moves a cycle on.</summary>
internal sealed record PullRequest(string? Trigger);

/// <summary>Where a cycle stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stage">The stage it is in, or has left last.</param>
/// <param name="Name">The stage's name.</param>
/// <param name="IsBetweenStages">Whether it has left the stage and is not in the next one yet.</param>
/// <param name="Triggers">What moves it on from here.</param>
internal sealed record CycleView(string Id, string Stage, string Name, bool IsBetweenStages, IReadOnlyList<TriggerView> Triggers);

/// <summary>A way out of a stage.</summary>
internal sealed record TriggerView(string Trigger, string Name);
