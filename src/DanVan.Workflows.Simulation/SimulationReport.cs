using DanVan.Workflows.Cycles;
using NodaTime;

namespace DanVan.Workflows.Simulation;

/// <summary>What a simulated year came to. Everything in it is read from what the engine stored, but for the load and the inputs.</summary>
public sealed record SimulationReport
{
    /// <summary>The cycle.</summary>
    public required CycleId Cycle { get; init; }

    /// <summary>Id of the definition.</summary>
    public required string Definition { get; init; }

    /// <summary>Its name.</summary>
    public required string DefinitionName { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Where chance started.</summary>
    public required long Seed { get; init; }

    /// <summary>The stage in which it ended; empty when the cycle could not be opened.</summary>
    public required string Stage { get; init; }

    /// <summary>Whether that is a final stage.</summary>
    public required bool IsFinished { get; init; }

    /// <summary>Why it did not get to a final stage; empty when it did.</summary>
    public required IReadOnlyList<SimulationObstacle> Obstacles { get; init; }

    /// <summary>What happened to the cycle, in order, with a line a day for the registrations.</summary>
    public required IReadOnlyList<SimulationEntry> Timeline { get; init; }

    /// <summary>The documents, in the order of issue.</summary>
    public required IReadOnlyList<SimulatedDocument> Documents { get; init; }

    /// <summary>How many registrations got how far; each step holds the next.</summary>
    public required IReadOnlyList<FunnelStep> Funnel { get; init; }

    /// <summary>The civil days on which something was sent to the engine, in order.</summary>
    public required IReadOnlyList<DayLoad> Load { get; init; }

    /// <summary>How often each code of refusal was given, refused lines included, in ordinal order of the codes.</summary>
    public required IReadOnlyDictionary<string, int> Refusals { get; init; }

    /// <summary>How many notifications there were of each topic, in ordinal order; empty where the caller set a notifier of its own.</summary>
    public required IReadOnlyDictionary<string, int> Notifications { get; init; }

    /// <summary>Commands of people that were sent.</summary>
    public required int Commands { get; init; }

    /// <summary>Events stored.</summary>
    public required long Events { get; init; }

    /// <summary>The audit's root over all streams, <c>sha256:…</c>.</summary>
    public required string AuditRoot { get; init; }

    /// <summary>Whether the audit found everything in order.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>The units of the simulated directory.</summary>
    public required IReadOnlyList<CohortUnit> Units { get; init; }

    /// <summary>The simulated people with their roles.</summary>
    public required IReadOnlyDictionary<PersonId, string> People { get; init; }

    /// <summary>What went into the engine, in order; empty unless asked for.</summary>
    public required IReadOnlyList<SimulatedInput> Inputs { get; init; }

    /// <summary>The days with the most commands, the fullest first.</summary>
    public IEnumerable<DayLoad> FullestDays(int count) => Load.OrderByDescending(d => d.Commands).ThenBy(d => d.Day).Take(count);
}
