namespace DanVan.Workflows.Flows;

/// <summary>Why a flow driver is called.</summary>
public enum FlowStepKind
{
    /// <summary>A cycle was opened; it stands in the first stage of its definition.</summary>
    Opened,

    /// <summary>A stage was left; the driver says which one is entered next.</summary>
    StageLeft,

    /// <summary>The cycle was moved to another version of its definition; where it stands now was decided with that.</summary>
    Migrated,
}
