namespace DanVan.Workflows.Documents;

/// <summary>
/// A document's body is not in the small set of HTML a writer accepts. Line and column point into the body, counted from 1, so that whoever edits
/// the template finds the place.
/// </summary>
public sealed class DocumentBodyException : WorkflowException
{
    /// <summary>Says what is wrong and where.</summary>
    /// <param name="problem">What is wrong, in English.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column in UTF-16 units, from 1.</param>
    public DocumentBodyException(string problem, int line, int column)
        : base("document.body", $"The document's body, line {line}, column {column}: {problem}")
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 units, from 1.</summary>
    public int Column { get; }
}
