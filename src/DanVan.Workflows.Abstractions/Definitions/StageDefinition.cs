namespace DanVan.Workflows.Definitions;

/// <summary>A stage.</summary>
public sealed record StageDefinition
{
    /// <summary>Identity.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Vietnamese.</summary>
    public required string Name { get; init; }

    /// <summary>The actions taken while the cycle is in the stage; see <see cref="StageActions"/>.</summary>
    public IReadOnlyList<string> Accepts { get; init; } = [];

    /// <summary>Whether the units of the cycle are fixed when it is entered.</summary>
    public bool FreezesCohort { get; init; }

    /// <summary>What is carried out after it is entered, in order.</summary>
    public IReadOnlyList<EffectDefinition> OnEnter { get; init; } = [];

    /// <summary>Whether a cycle may pass it by. Every way to the end leads through a stage that is not optional.</summary>
    public bool Optional { get; init; }

    /// <summary>The deadline by which it should be left; null for none.</summary>
    public string? Closes { get; init; }

    /// <summary>Whether the cycle ends here.</summary>
    public bool Final { get; init; }
}
