namespace DanVan.Workflows.Templates;

/// <summary>One thing that is wrong with a template, and where.</summary>
/// <param name="Code">One of <see cref="TemplateErrorCodes"/>.</param>
/// <param name="Line">The line, the first being 1.</param>
/// <param name="Column">The column in UTF-16 units, the first being 1.</param>
/// <param name="Message">The text in English.</param>
/// <param name="VietnameseMessage">The text in Vietnamese, for people who edit templates.</param>
public sealed record TemplateFinding(string Code, int Line, int Column, string Message, string VietnameseMessage);
