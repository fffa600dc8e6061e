namespace DanVan.Workflows.Definitions;

/// <summary>A definition cannot be used. It carries everything that was found, not only the first thing.</summary>
public sealed class DefinitionException : WorkflowException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="source">What was loaded, for example a file name.</param>
    /// <param name="findings">What was found; at least one.</param>
    public DefinitionException(string source, IReadOnlyList<DefinitionFinding> findings)
        : base("definition.invalid", $"The definition {source} cannot be used:{string.Concat(findings.Select(f => $"\n  {f.Code} at {f.Path}: {f.English}"))}") =>
        Findings = findings;

    /// <summary>What was found.</summary>
    public IReadOnlyList<DefinitionFinding> Findings { get; }
}
