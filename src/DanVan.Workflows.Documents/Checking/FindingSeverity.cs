namespace DanVan.Workflows.Documents.Checking;

/// <summary>How much a <see cref="DocumentFinding"/> weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Against the letter of the rule book, in a place that is known for certain.</summary>
    Error,

    /// <summary>
    /// Worth a look: the rule allows exceptions or is known at second hand only, or the place was guessed in a document without named styles.
    /// </summary>
    Warning,
}
