namespace DanVan.Workflows.Elsa.Driving;

/// <summary>What puts a cycle's instance where it ought to stand.</summary>
internal enum FlowMove
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Wake it in the stay it waits in.</summary>
    Wake,

    /// <summary>Make another one, which starts at the cycle's present stay.</summary>
    Create,
}
