namespace DanVan.Workflows.EdXml;

/// <summary>
/// A message cannot be read, or cannot be written as it is asked for. It names the element, so that the sender can be told what to mend. Reading
/// throws this exception and no other, whatever the bytes are.
/// </summary>
public sealed class EdXmlException : WorkflowException
{
    /// <summary>Says what is wrong and where.</summary>
    /// <param name="code">One of <see cref="EdXmlErrorCodes"/>.</param>
    /// <param name="path">The element, as in <see cref="Path"/>.</param>
    /// <param name="problem">What is wrong and what mends it, in English.</param>
    /// <param name="line">The line, from 1; null where there is none.</param>
    /// <param name="column">The column, from 1; null where there is none.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public EdXmlException(string code, string path, string problem, int? line = null, int? column = null, Exception? innerException = null)
        : base(code, line is null ? $"{path}: {problem}" : FormattableString.Invariant($"{path} (line {line}, column {column}): {problem}"), innerException)
    {
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>
    /// The element from the root, by local names: <c>/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/To[2]/OrganId</c>. Where an element has several of
    /// one name, they are counted from 1. <c>/</c> when there is no element to name.
    /// </summary>
    public string Path { get; }

    /// <summary>The line in the message, from 1; null when a message is written.</summary>
    public int? Line { get; }

    /// <summary>The column in the line in UTF-16 units, from 1; null when a message is written.</summary>
    public int? Column { get; }
}
