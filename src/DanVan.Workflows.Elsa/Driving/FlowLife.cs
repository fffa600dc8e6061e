namespace DanVan.Workflows.Elsa.Driving;

/// <summary>Whether an Elsa instance goes on by itself.</summary>
internal enum FlowLife
{
    /// <summary>It waits for something.</summary>
    Waiting,

    /// <summary>It neither ended nor waits for anything: its process died, or a row was lost.</summary>
    Interrupted,

    /// <summary>An activity threw.</summary>
    Faulted,

    /// <summary>Somebody cancelled it.</summary>
    Cancelled,

    /// <summary>It came to its end.</summary>
    Ended,
}
