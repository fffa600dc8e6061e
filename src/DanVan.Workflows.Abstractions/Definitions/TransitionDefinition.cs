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
}
