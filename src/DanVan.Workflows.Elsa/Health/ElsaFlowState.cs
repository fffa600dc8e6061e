namespace DanVan.Workflows.Elsa;

/// <summary>Where a cycle's Elsa instance stands.</summary>
public enum ElsaFlowState
{
    /// <summary>It waits in the cycle's present stage.</summary>
    Standing,

    /// <summary>The cycle is between two stages, and the instance waits in an administrator's own step there.</summary>
    BetweenStages,

    /// <summary>The cycle is over.</summary>
    Finished,

    /// <summary>The instance has not been told yet what happened to the cycle. The next delivery or sweep does that; when it lasts, the workers do not run.</summary>
    Behind,

    /// <summary>It works, on another graph than the cycle's instances are made on now; or the cycle was moved to another version of its definition, and the instance not yet.</summary>
    OlderGraph,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>An activity failed.</summary>
    Faulted,

    /// <summary>Somebody cancelled it.</summary>
    Cancelled,

    /// <summary>It came to its end before the cycle did: its graph leads nowhere from there.</summary>
    Ended,

    /// <summary>It neither ended nor waits for anything.</summary>
    Interrupted,
}
