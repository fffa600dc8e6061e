using DanVan.Workflows.Cycles;
using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Storage;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Elsa.Counting;

/// <summary>Reads what conditions of transitions read, by the same code. Thread-safe.</summary>
internal sealed class CycleReader(IWorkflowStore store, FrameCache frames, IClock clock)
{
    /// <summary>Counts the registrations of a cycle.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="deadline">The deadline whose owing units are asked for; null for all that have passed and were not waived.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null when there is no such cycle.</returns>
    /// <exception cref="global::Elsa.Workflows.Exceptions.FaultException">Its definition has no such deadline.</exception>
    public async ValueTask<CycleFigures?> CountAsync(CycleId cycle, string? deadline, CancellationToken cancellationToken)
    {
        if (await FrameAsync(cycle, cancellationToken) is not { } frame)
        {
            return null;
        }

        var definition = frame.Definition.Definition;
        if (deadline is not null && definition.Deadlines.All(d => d.Id != deadline))
        {
            throw AboutCycle.Fault("deadline.unknown", $"Định nghĩa của chu kỳ không có thời hạn \"{deadline}\".");
        }

        var now = clock.GetCurrentInstant();
        var today = now.InZone(frame.Definition.Zone).Date;
        var counts = new CycleCounts(frame, today);
        var owing = Owed(frame, deadline, now).ToDictionary(d => d.Id, d => new OwingUnits(frame, d.Id, d.Day ?? today));
        await RegistrationScan.EachAsync(store, frame, Take, cancellationToken);
        return new CycleFigures
        {
            Registered = counts.Registered,
            Accepted = counts.Accepted,
            Returned = counts.Returned,
            Withdrawn = counts.Withdrawn,
            Discontinued = counts.Discontinued,
            Disqualified = counts.Disqualified,
            Scored = counts.Scored,
            AppealsOpen = counts.AppealsOpen,
            Concluded = counts.Concluded,
            Recognised = counts.Recognised,
            Exemplary = counts.Exemplary,
            Proposed = counts.Proposed,
            Voted = counts.Voted,
            Awarded = counts.Awarded,
            Units = counts.Units,
            UnitsWithoutRegistration = counts.UnitsWithoutRegistration,
            UnitsBelowQuota = counts.UnitsBelowQuota,
            Reported = definition.Reports.Periods.ToDictionary(p => p.Id, p => counts.Reported(p.Id)),
            UnitsWithoutReport = definition.Reports.Periods.ToDictionary(p => p.Id, p => counts.UnitsWithoutReport(p.Id)),
            AcceptedByKind = definition.Kinds.ToDictionary(k => k.Id, k => counts.AcceptedOfKind(k.Id)),
            Owing = owing.ToDictionary(o => o.Key, IReadOnlyList<string> (o) => [.. o.Value.Units.Select(u => u.Value)]),
        };

        void Take(Registrations.RegistrationState registration)
        {
            counts.Add(registration);
            foreach (var units in owing.Values)
            {
                units.Add(registration);
            }
        }
    }

    /// <summary>Whether a condition holds of a cycle now.</summary>
    /// <returns>Null when there is no such cycle.</returns>
    /// <exception cref="TemplateException">It cannot be told.</exception>
    public async ValueTask<bool?> IsMetAsync(CycleId cycle, TemplateExpression condition, CancellationToken cancellationToken)
    {
        if (await FrameAsync(cycle, cancellationToken) is not { } frame)
        {
            return null;
        }

        var now = clock.GetCurrentInstant();
        var counts = CycleModel.ReadsCounts(condition) ? new CycleCounts(frame, now.InZone(frame.Definition.Zone).Date) : null;
        if (counts is not null)
        {
            await RegistrationScan.EachAsync(store, frame, counts.Add, cancellationToken);
        }

        return condition.IsMet(CycleModel.Of(frame, now, counts), TransitionRules.Limits);
    }

    /// <summary>The deadlines to ask for, each with the day as of which units are: its own once that is over.</summary>
    private static IEnumerable<(string Id, LocalDate? Day)> Owed(CycleFrame frame, string? named, Instant now)
    {
        foreach (var id in frame.Definition.Definition.Deadlines.Select(d => d.Id).Where(id => named is null || id == named))
        {
            var deadline = frame.Deadline(id);
            var isOver = deadline is not null && now >= frame.Ends(deadline);
            if (named is not null || (isOver && !frame.IsWaived(id)))
            {
                yield return (id, isOver ? deadline!.Date : null);
            }
        }
    }

    private async ValueTask<CycleFrame?> FrameAsync(CycleId cycle, CancellationToken cancellationToken)
    {
        if (StreamId.Of(cycle).Kind != StreamKind.Cycle)
        {
            return null;
        }

        var known = frames.Peek(cycle);
        var loaded = await store.LoadAsync(new LoadRequest(default, StreamId.Of(cycle), null, known?.Version ?? 0, [], []), cancellationToken);
        return loaded.Target is { } stored ? await frames.OfAsync(stored, known, cancellationToken) : null;
    }
}
