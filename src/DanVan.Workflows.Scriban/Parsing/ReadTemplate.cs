using DanVan.Workflows.Templates;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>A template Scriban has read and <see cref="AllowedSyntax"/> has looked through. Never changed again, so one serves all threads.</summary>
/// <param name="Page">The tree; null when it is none, or none that is rendered.</param>
/// <param name="Depth">How deep blocks and expressions nest in it.</param>
/// <param name="DeepestOffset">Where they are deepest.</param>
/// <param name="Length">The characters it was made of.</param>
/// <param name="Findings">What is wrong, in the order of the text; the reason first when there is no tree.</param>
internal sealed record ReadTemplate(ScriptPage? Page, int Depth, int DeepestOffset, int Length, IReadOnlyList<TemplateFinding> Findings) : ICachedTemplate;
