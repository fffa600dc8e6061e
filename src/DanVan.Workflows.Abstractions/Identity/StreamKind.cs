namespace DanVan.Workflows;

/// <summary>Which aggregate a stream of events belongs to.</summary>
public enum StreamKind
{
    /// <summary>The cycle itself.</summary>
    Cycle = 1,

    /// <summary>One registration of a cycle.</summary>
    Registration = 2,

    /// <summary>A definition with its versions.</summary>
    Definition = 3,
}
