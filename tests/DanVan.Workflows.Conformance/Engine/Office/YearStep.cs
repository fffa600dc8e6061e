using NodaTime;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>One step of a year: a command is sent, or (without one) timers and effects run.</summary>
public sealed record YearStep(string Name, Instant At, Actor? Actor, Command? Command)
{
    public CommandId CommandId => CommandId.From("small-year", Name);

    public override string ToString() => Name;
}
