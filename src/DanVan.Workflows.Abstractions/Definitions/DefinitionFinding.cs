namespace DanVan.Workflows.Definitions;

/// <summary>Something in a definition that does not hold.</summary>
/// <param name="Code">Stable code, for example <c>stage.unreachable</c>.</param>
/// <param name="Path">Where, as a JSON path, or line and column for text that is no JSON.</param>
/// <param name="Vietnamese">What is wrong, in Vietnamese.</param>
/// <param name="English">What is wrong, in English.</param>
/// <param name="Mend">How it can be put right; null when there is no one way.</param>
public sealed record DefinitionFinding(string Code, string Path, string Vietnamese, string English, DefinitionMend? Mend = null);
