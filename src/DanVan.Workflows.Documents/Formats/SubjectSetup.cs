namespace DanVan.Workflows.Documents.Formats;

/// <summary>The abstract.</summary>
/// <param name="Mark">What stands under it.</param>
/// <param name="LetterLead">What precedes it on a letter: <c>V/v </c> or nothing.</param>
public sealed record SubjectSetup(HeadingMark Mark, string LetterLead);
