namespace DanVan.Workflows.Documents.Kinds;

/// <summary>Whose name stands in the heading of a document of a kind.</summary>
public enum KindHeading
{
    /// <summary>The body that owns the cycle.</summary>
    Owner,

    /// <summary>The unit the registration is of: a form is the unit's own paper.</summary>
    Unit,
}
