using NodaTime;

namespace DanVan.Workflows.Elsa;

/// <summary>How a cycle's Elsa instance fares. Immutable; nothing in it was written by a person.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="State">Where the instance stands.</param>
/// <param name="Stage">Id of the cycle's present stage; between stages of the one that was left.</param>
/// <param name="IsBetweenStages">Whether that stage was left and none entered since.</param>
/// <param name="Since">When the stage was entered; between stages, when it was left.</param>
/// <param name="IsLate">Whether that is longer ago than <see cref="ElsaFlowOptions.LateAfter"/>.</param>
/// <param name="Instance">Id of the Elsa instance; null when there is none.</param>
/// <param name="DefinitionVersion">Id of the version of the Elsa workflow definition the instance runs on; null when there is none.</param>
/// <param name="WaitsIn">Ids of the activities it waits in, comma-separated; empty for none.</param>
/// <param name="Fault">
/// Which activity failed and by which kind of exception (the exception's own words are in Elsa's incident); of a repair that made nothing, why not. Null for none.
/// </param>
public sealed record ElsaFlowStatus(
    CycleId Cycle,
    ElsaFlowState State,
    string Stage,
    bool IsBetweenStages,
    Instant Since,
    bool IsLate,
    string? Instance,
    string? DefinitionVersion,
    string WaitsIn,
    string? Fault);
