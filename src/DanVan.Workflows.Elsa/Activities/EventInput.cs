using System.Globalization;
using DanVan.Workflows.Flows;
using Elsa.Workflows;
using NodaTime.Text;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>An event of a cycle as the input a workflow is started or woken with: plain texts, which every store of Elsa keeps as they are.</summary>
internal static class EventInput
{
    private const string Key = "DanVanEventKey";
    private const string Cycle = "DanVanEventCycle";
    private const string Event = "DanVanEvent";
    private const string Subject = "DanVanEventSubject";
    private const string Sequence = "DanVanEventSequence";
    private const string At = "DanVanEventAt";

    public static Dictionary<string, string> Texts(CycleNotice notice) => new()
    {
        [Key] = notice.Key,
        [Cycle] = notice.Cycle.Value,
        [Event] = notice.Event,
        [Subject] = notice.Subject,
        [Sequence] = notice.Sequence.ToString(CultureInfo.InvariantCulture),
        [At] = InstantPattern.ExtendedIso.Format(notice.At),
    };

    public static Dictionary<string, object> Of(CycleNotice notice) => Texts(notice).ToDictionary(t => t.Key, object (t) => t.Value);

    /// <summary>The event the workflow was started or woken with; null when it was by something else.</summary>
    public static CycleNotice? Read(ActivityExecutionContext context) =>
        Read(name => context.WorkflowExecutionContext.Input.TryGetValue(name, out var value) ? value as string : null);

    public static CycleNotice? Read(Func<string, string?> find) => find(Key) is { } key
        ? new CycleNotice(
            key,
            new CycleId(find(Cycle)!),
            find(Event)!,
            find(Subject)!,
            long.Parse(find(Sequence)!, CultureInfo.InvariantCulture),
            InstantPattern.ExtendedIso.Parse(find(At)!).Value)
        : null;
}
