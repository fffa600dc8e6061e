using NodaTime;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>One step of a year: a command is sent, or (without one) timers and effects run.</summary>
public sealed record YearStep(string Name, Instant At, Actor? Actor, Command? Command)
{
    public CommandId CommandId => CommandId.From("small-year", Name);

    /// <summary>False for a command whose refusal leaves no trace, so that it may be sent again and taken.</summary>
    public bool IsRecorded { get; init; } = true;

    /// <summary>
    /// True where two timers are due at one instant and the first, when it is answered, sets the other anew. A run that read both sends the command of the
    /// earlier setting, one that was interrupted between them that of the later one: the same thing happens, under another id.
    /// </summary>
    public bool HasTimersThatMeet { get; init; }

    public static YearStep Send(string name, Instant at, Actor actor, Command command) => new(name, at, actor, command);

    public static YearStep Work(string name, Instant at) => new(name, at, null, null);

    public override string ToString() => Name;
}
