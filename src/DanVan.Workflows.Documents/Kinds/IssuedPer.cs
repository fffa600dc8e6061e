namespace DanVan.Workflows.Documents.Kinds;

/// <summary>How many documents of a kind one cycle brings forth.</summary>
public enum IssuedPer
{
    /// <summary>One for the cycle.</summary>
    Cycle,

    /// <summary>One for each awarded collective or individual.</summary>
    Awardee,

    /// <summary>One for each registration, on request.</summary>
    Registration,
}
