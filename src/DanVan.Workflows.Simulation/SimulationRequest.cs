using DanVan.Workflows.Cycles;
using DanVan.Workflows.Hosting;

namespace DanVan.Workflows.Simulation;

/// <summary>What to simulate. Equal requests without <see cref="Configure"/> give equal reports, on every machine.</summary>
public sealed record SimulationRequest
{
    /// <summary>The definition; a draft will do. It runs unpublished, and nothing of it outlives the run.</summary>
    public required string DefinitionJson { get; init; }

    /// <summary>Where the definition comes from, for the messages about it.</summary>
    public string Source { get; init; } = "definition";

    /// <summary>The year, 2000 to 2190.</summary>
    public required int Year { get; init; }

    /// <summary>Where chance starts. Default 1.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How many units there are, 1 to 100,000. Default 100.</summary>
    public int Units { get; init; } = 100;

    /// <summary>How many models they have, 0 to 200,000. Default 500.</summary>
    public int Models { get; init; } = 500;

    /// <summary>How people behave.</summary>
    public SimulationHabits Habits { get; init; } = new();

    /// <summary>The body that owns the cycle; null for an invented one with the first format profile the definition names.</summary>
    public OwnerBody? Owner { get; init; }

    /// <summary>Whether the report holds what went into the engine, in order, so that another engine can be fed with it.</summary>
    public bool KeepsInputs { get; init; }

    /// <summary>
    /// Says what else the simulated host uses: documents, another store, a register. The clock, the directory of units and the roles are the simulator's
    /// own; without a store everything is kept in memory, without a composer <see cref="PlainTextComposer"/> writes the documents.
    /// </summary>
    public Action<DanVanWorkflowsBuilder>? Configure { get; init; }

    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(DefinitionJson);
        ArgumentNullException.ThrowIfNull(Habits);
        RequireRange(Year, 2000, 2190, nameof(Year));
        RequireRange(Units, 1, 100_000, nameof(Units));
        RequireRange(Models, 0, 200_000, nameof(Models));
        if (Habits.Problem() is { } habit)
        {
            throw new ArgumentOutOfRangeException(nameof(Habits), habit, $"{habit} must be from 0 to 100.");
        }
    }

    private static void RequireRange(int value, int low, int high, string name)
    {
        if (value < low || value > high)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be from {low} to {high}.");
        }
    }
}
