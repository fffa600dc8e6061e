namespace DanVan.Workflows.Documents.Layout;

/// <summary>Text of one face within a paragraph, or a line break in it.</summary>
/// <param name="Text">The text; empty for a break.</param>
/// <param name="Bold">Whether it stands in <c>strong</c>.</param>
/// <param name="Italic">Whether it stands in <c>em</c>.</param>
/// <param name="IsBreak">Whether it is a line break.</param>
internal readonly record struct BodyRun(string Text, bool Bold, bool Italic, bool IsBreak = false);
