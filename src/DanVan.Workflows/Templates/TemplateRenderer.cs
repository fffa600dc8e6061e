namespace DanVan.Workflows.Templates;

/// <summary>
/// Renders the part of the Scriban language that docs/templates.md lists, without the Scriban library. What it renders is what Scriban renders; what it does not
/// render it refuses, naming the construct and its place.
/// </summary>
/// <remarks>
/// Thread-safe; meant to live as long as the program. It keeps the trees of the 256 templates used last, of fewer when they are long. A template can reach nothing but its model and the listed
/// functions: no .NET member, no file, no clock.
/// </remarks>
public sealed class TemplateRenderer : ITemplateRenderer
{
    private readonly TemplateCache<ParsedTemplate> _cache = new(256, 4 * TemplateOptions.GreatestLength);

    /// <inheritdoc/>
    public string Render(TemplateSource template, IReadOnlyDictionary<string, object?> model, TemplateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(model);
        options ??= TemplateOptions.Default;

        var parsed = Parsed(template);
        var rendering = new Rendering(template, model, options);
        rendering.Run(parsed.Depth, parsed.DeepestOffset, () =>
        {
            parsed.Body.Execute(rendering);
            return null;
        });
        return rendering.Output.End();
    }

    /// <inheritdoc/>
    public IReadOnlyList<TemplateFinding> Check(TemplateSource template)
    {
        ArgumentNullException.ThrowIfNull(template);
        try
        {
            return [.. TemplateChecker.Check(template, Parsed(template))];
        }
        catch (TemplateException error)
        {
            return [error.Finding];
        }
    }

    private ParsedTemplate Parsed(TemplateSource template)
    {
        Lexer.RefuseWhatCannotBeHashed(template);
        if (_cache.Find(template.ContentHash) is { } known)
            return known;

        var parsed = TemplateParser.Parse(template);
        _cache.Keep(template.ContentHash, parsed);
        return parsed;
    }
}
