namespace DanVan.Workflows.Definitions;

/// <summary>A way from one stage to another.</summary>
public sealed record TransitionDefinition
{
    /// <summary>What pulls it, unique within its stage.</summary>
    public required string Trigger { get; init; }

    /// <summary>Name on a button, in Vietnamese.</summary>
    public required string Name { get; init; }

    /// <summary>The stage it leaves.</summary>
    public required string From { get; init; }

    /// <summary>The stage it enters.</summary>
    public required string To { get; init; }

    /// <summary>The roles that may pull it.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Deadlines that must have passed before.</summary>
    public IReadOnlyList<string> AfterDeadlines { get; init; } = [];

    /// <summary>Expressions that must all hold for it to be offered at all; see docs/definitions.md.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>What must hold for it to be pulled.</summary>
    public IReadOnlyList<ValidatorDefinition> Validators { get; init; } = [];

    /// <summary>What is carried out after it is pulled, before what the entered stage brings about, in order.</summary>
    public IReadOnlyList<EffectDefinition> Effects { get; init; } = [];

    /// <summary>When it fires by itself: one of <see cref="AutomaticPulls"/>; null when only people pull it.</summary>
    public string? Automatic { get; init; }
}
