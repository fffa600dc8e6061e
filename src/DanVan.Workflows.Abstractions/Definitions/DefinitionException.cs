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

/// <summary>Something in a definition that does not hold.</summary>
/// <param name="Code">Stable code, for example <c>stage.unreachable</c>.</param>
/// <param name="Path">Where, as a JSON path, or line and column for text that is no JSON.</param>
/// <param name="Vietnamese">What is wrong, in Vietnamese.</param>
/// <param name="English">What is wrong, in English.</param>
public sealed record DefinitionFinding(string Code, string Path, string Vietnamese, string English);
