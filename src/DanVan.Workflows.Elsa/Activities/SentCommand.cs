using DanVan.Workflows.Cycles;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Models;
using Microsoft.Extensions.Options;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>Sends a cycle a command of an activity: as the person the host set, under an id that is the same when the activity is executed again after a crash.</summary>
internal static class SentCommand
{
    public const string Done = "Done";
    public const string Refused = "Refused";

    // A cycle is changed by few at a time; who meets somebody this often is in an unusual place and is better seen.
    private const int MaxConflicts = 20;

    /// <summary>Sends it, and completes the activity with its outcome and the reasons of a refusal.</summary>
    /// <exception cref="global::Elsa.Workflows.Exceptions.FaultException">There is no such cycle, or others changed it all the while.</exception>
    public static async ValueTask CompleteAsync(ActivityExecutionContext context, CycleCommand command, Output<string>? texts, Output<ICollection<string>>? codes)
    {
        var reasons = await SendAsync(context, command);
        context.Set(texts, string.Join('\n', reasons.Select(r => r.Vietnamese)));
        context.Set(codes, [.. reasons.Select(r => r.Code)]);
        await context.CompleteActivityWithOutcomesAsync(reasons.Count == 0 ? Done : Refused);
    }

    /// <returns>The reasons of a refusal; empty when it is done.</returns>
    private static async ValueTask<IReadOnlyList<Refusal>> SendAsync(ActivityExecutionContext context, CycleCommand command)
    {
        var engine = context.GetRequiredService<IWorkflowEngine>();
        var person = context.GetRequiredService<IOptions<ElsaFlowOptions>>().Value.Person;
        var request = new CommandRequest(CommandId.From(["elsa", .. Occasion.Of(context)]), new Actor(person), command);
        for (var attempt = 0; attempt < MaxConflicts; attempt++)
        {
            switch (await engine.ExecuteAsync(request, context.CancellationToken))
            {
                case Outcome.Done:
                    return [];
                case Outcome.Refused refused:
                    return refused.Reasons;
                case Outcome.NotFound:
                    throw AboutCycle.NoCycle(command.Cycle);
            }
        }

        throw AboutCycle.Fault("cycle.busy", $"Chu kỳ \"{command.Cycle}\" liên tục bị thay đổi; lệnh chưa được thực hiện. Hãy cho quy trình thực hiện lại hoạt động này.");
    }
}
