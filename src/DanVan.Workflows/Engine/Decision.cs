namespace DanVan.Workflows.Engine;

/// <summary>What a decision function says: events, or reasons why not.</summary>
/// <remarks>A refusal may still leave an event: a refused paper is received all the same, and its id is taken.</remarks>
internal sealed record Decision<TEvent>(IReadOnlyList<TEvent> Events, IReadOnlyList<Refusal> Reasons, IReadOnlyList<Refusal> RefusedLines)
{
    public bool IsRefused => Reasons.Count > 0;

    public static Decision<TEvent> Done(params IReadOnlyList<TEvent> events) => new(events, [], []);

    public static Decision<TEvent> Refused(params IReadOnlyList<Refusal> reasons) => new([], reasons, []);
}
