namespace DanVan.Workflows.Documents.Formats;

/// <summary>A line of the right heading column.</summary>
/// <param name="Style">The component whose style it takes.</param>
/// <param name="Text">The text.</param>
/// <param name="Ruled">Whether a rule as long as the line stands under it.</param>
public sealed record HeadingLine(string Style, string Text, bool Ruled);
