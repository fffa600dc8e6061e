namespace DanVan.Workflows.Definitions;

/// <summary>Something in a definition that does not hold, or that is worth a second look.</summary>
/// <param name="Code">One of <see cref="DefinitionFindingCodes"/>, for example <c>stage.unreachable</c>.</param>
/// <param name="Path">Where, as a JSON path; line and column for text that is no JSON.</param>
/// <param name="Vietnamese">What is wrong, in Vietnamese.</param>
/// <param name="English">What is wrong, in English.</param>
/// <param name="Mend">How it can be put right; null when there is no one way.</param>
/// <param name="IsAdvice">Whether the definition can be used all the same. All that is not advice keeps it from being used.</param>
public sealed record DefinitionFinding(string Code, string Path, string Vietnamese, string English, DefinitionMend? Mend = null, bool IsAdvice = false);
