namespace DanVan.Workflows.Definitions.Diagrams;

/// <summary>Draws a definition: its stages, what leads from one to another, who may do it and when, and the milestones beside. Pure and thread-safe.</summary>
/// <remarks>
/// The same definition gives the same text. A definition that does not hold together is drawn as far as it does: a transition from or to a stage that is
/// not there is left out, so that an administrator sees a draft while writing it.
/// </remarks>
public static class DefinitionDiagram
{
    /// <summary>As a Mermaid flowchart, for pages and editors that draw those. Every name is escaped.</summary>
    /// <param name="definition">The definition.</param>
    public static string Mermaid(CycleDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return MermaidWriter.Write(new DiagramText(definition));
    }

    /// <summary>
    /// As an SVG document that stands alone: no script, no style sheet, no font or picture from elsewhere. It has a title and a description in Vietnamese
    /// for people who cannot see it.
    /// </summary>
    /// <param name="definition">The definition.</param>
    public static string Svg(CycleDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new SvgWriter(new DiagramText(definition)).Write();
    }
}
