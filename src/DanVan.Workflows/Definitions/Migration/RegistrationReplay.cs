using System.Text.Json;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>
/// Decides the commands of a registration again, each on what was recorded before it, by the very functions that decide new ones. Only a difference that the
/// new version makes counts: what the present version would decide otherwise today as well (a paper of a unit whose row was replaced since) is no reason. Pure.
/// </summary>
/// <param name="before">The cycle under the version it runs on; stages take everything.</param>
/// <param name="after">The cycle under the new version; stages take everything.</param>
/// <param name="past">From recorded ids to those of the version it runs on.</param>
/// <param name="step">From those to the new version's.</param>
internal sealed class RegistrationReplay(CycleFrame before, CycleFrame after, Renaming past, Renaming step)
{
    private readonly Renaming _all = past.Then(step);
    private readonly HashSet<string> _form = [.. after.Definition.Definition.Registration.Form.Select(f => f.Id)];

    /// <returns>The state the events add up to, in the new version's words.</returns>
    public RegistrationState Run(RegistrationId id, IReadOnlyList<Recorded<RegistrationEvent>> events, ReasonTally blocked, ReasonTally notes)
    {
        RegistrationState? state = null;
        for (var i = 0; i < events.Count;)
        {
            // What one command did is one decision.
            var count = events.Skip(i).TakeWhile(e => e.Command == events[i].Command).Count();
            var recorded = events.Skip(i).Take(count).Select(e => _all.Apply(e.Event)).ToList();
            if (RecordedCommands.Of(id, recorded[0]) is { } command)
            {
                Judge(id, state, command, recorded, events.Take(i + 1), blocked, notes);
            }

            Note(id, recorded[0], notes);
            state = recorded.Aggregate(state, (s, e) => RegistrationEvolver.Evolve(id, s, e));
            i += count;
        }

        return state!;
    }

    private void Judge(
        RegistrationId id,
        RegistrationState? state,
        RegistrationCommand command,
        List<RegistrationEvent> recorded,
        IEnumerable<Recorded<RegistrationEvent>> upToNow,
        ReasonTally blocked,
        ReasonTally notes)
    {
        var history = upToNow.ToList();
        var decision = Decide(after, state, command, history[^1].At);
        if (decision.RefusedLines.Count == 0 && Same(decision.Events, recorded))
        {
            if (decision.Events is [RegistrationEvent.Reported { Late: var late }] && recorded is [RegistrationEvent.Reported { Late: var was }] && late != was && state?.Conclusion is null)
            {
                notes.Add("report.lateness", "Báo cáo sẽ được xét lại là đúng hạn hay trễ khi kết luận.", "Whether these reports were late will be judged by the new deadlines.", id.Code);
            }

            return;
        }

        var then = history.SkipLast(1).Aggregate((RegistrationState?)null, (s, e) => RegistrationEvolver.Evolve(id, s, past.Apply(e.Event)));
        var presently = Decide(before, then, RecordedCommands.Of(id, past.Apply(history[^1].Event))!, history[^1].At);
        if (presently.RefusedLines.Count == decision.RefusedLines.Count && Same(presently.Events.Select(step.Apply), decision.Events))
        {
            return;
        }

        var already = presently.Reasons.Concat(presently.RefusedLines).ToHashSet();
        var reasons = decision.Reasons.Concat(decision.RefusedLines).Where(r => !already.Contains(r)).ToList();
        foreach (var refusal in reasons)
        {
            var (code, vietnamese, english) = MigrationTexts.Refused(refusal);
            blocked.Add(code, vietnamese, english, id.Code);
        }

        if (reasons.Count == 0)
        {
            var (code, vietnamese, english) = MigrationTexts.Differs(recorded[0]);
            blocked.Add(code, vietnamese, english, id.Code);
        }
    }

    private static Decision<RegistrationEvent> Decide(CycleFrame frame, RegistrationState? state, RegistrationCommand command, Instant at) =>
        RegistrationDecider.Decide(frame, state, command, Caller.Library(at), null, null);

    private bool Same(IEnumerable<RegistrationEvent> decided, IEnumerable<RegistrationEvent> recorded) => decided.Select(Text).SequenceEqual(recorded.Select(Text));

    // Left out is what stays as it was told whatever the rules become: an item the form has no more, the day until which to supplement, and how a
    // report was judged on receipt, which its conclusion judges anew.
    private Utf8Json Text(RegistrationEvent @event)
    {
        var bare = @event switch
        {
            RegistrationEvent.Accepted e => e with { Form = Form(e.Form) },
            RegistrationEvent.Resubmitted e => e with { Form = Form(e.Form) },
            RegistrationEvent.Reported e => e with { Late = false },
            RegistrationEvent.Returned e => e with { Due = default },
            _ => @event,
        };
        return new Utf8Json(JsonSerializer.SerializeToUtf8Bytes(bare, WorkflowJson.Stored.RegistrationEvent));
    }

    private SortedDictionary<string, string> Form(IReadOnlyDictionary<string, string> form) =>
        new(form.Where(i => _form.Contains(i.Key)).ToDictionary(), StringComparer.Ordinal);

    private void Note(RegistrationId id, RegistrationEvent recorded, ReasonTally notes)
    {
        if (recorded is RegistrationEvent.Accepted accepted && accepted.Form.Keys.FirstOrDefault(i => !_form.Contains(i)) is { } dropped)
        {
            notes.Add("form-item.removed", $"Phiếu không còn mục \"{dropped}\"; nội dung đã nộp vẫn được lưu.", $"The form has no item \"{dropped}\" any more; what was handed in stays on record.", id.Code);
        }

        if (recorded is RegistrationEvent.Rejected { Code: RefusalCodes.RegistrationLate } late
            && after.State.Deadlines.Any(d => d.Id == after.Definition.Definition.Registration.Deadline && late.SubmittedAt.Date <= d.Date))
        {
            notes.Add("paper.in-time-now", "Phiếu đã bị từ chối vì trễ nay trong hạn; đơn vị có thể nộp lại dưới mã khác.", "Papers refused as late would be in time now; their units may hand them in again under another id.", id.Code);
        }
    }
}

/// <summary>An event with when and by which command it came.</summary>
internal sealed record Recorded<TEvent>(TEvent Event, Instant At, CommandId Command);
