namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>How a call fails.</summary>
public enum FailureKind
{
    /// <summary>It is not carried out.</summary>
    OnceBefore,

    /// <summary>It is carried out, and whoever called does not hear of it.</summary>
    OnceAfter,

    /// <summary>Neither it nor any later one is carried out, as when the process dies before it.</summary>
    DeadFrom,

    /// <summary>It is carried out, and no later one, as when the process dies after it.</summary>
    DeadAfter,
}
