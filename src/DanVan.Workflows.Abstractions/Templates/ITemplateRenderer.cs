namespace DanVan.Workflows.Templates;

/// <summary>
/// Turns a template written in the Scriban language and a projected model into text.
/// </summary>
/// <remarks>
/// <para>
/// The core brings one implementation for the documented part of the language (docs/templates.md); a host may put another behind this port.
/// For a file both accept, both give the same characters.
/// </para>
/// <para>Implementations are thread-safe and do no I/O: rendering is a function of the template, the model and the options.</para>
/// </remarks>
public interface ITemplateRenderer
{
    /// <summary>Renders a template.</summary>
    /// <param name="template">The template and the name its errors carry.</param>
    /// <param name="model">
    /// What the template may read, by top-level name. Values are <see langword="null"/>, <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>,
    /// <see cref="long"/>, <see cref="decimal"/>, <see cref="NodaTime.LocalDate"/>, <see cref="NodaTime.LocalDateTime"/>, and lists
    /// (<c>IReadOnlyList&lt;object?&gt;</c>) and dictionaries (<c>IReadOnlyDictionary&lt;string, object?&gt;</c>) of these. A template can't change it.
    /// </param>
    /// <param name="options">Escaping and limits; <see cref="TemplateOptions.Default"/> when left out.</param>
    /// <returns>The whole output. It is never cut: a limit that is reached is an error.</returns>
    /// <exception cref="TemplateException">The template is wrong, uses what is not rendered, reads what is not there, or reaches a limit.</exception>
    string Render(TemplateSource template, IReadOnlyDictionary<string, object?> model, TemplateOptions? options = null);

    /// <summary>Reads a template without rendering it, for an editor or before publishing.</summary>
    /// <param name="template">The template to read.</param>
    /// <returns>What is wrong with it as far as can be known without a model, in the order of the text; empty when nothing is.</returns>
    IReadOnlyList<TemplateFinding> Check(TemplateSource template);
}
