using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban;

/// <summary>Where Scriban's offsets lie in a template, which is read once.</summary>
internal sealed class ScribanPlaces(string text)
{
    private readonly TemplateLines _lines = new(text);

    // Scriban calls the end of the file -1.
    internal TemplateFinding Finding(TemplateError error, int offset) => error.FindingAt(_lines, Math.Clamp(offset < 0 ? text.Length : offset, 0, text.Length));
}
