using DanVan.Workflows.Templates;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>
/// Renders templates with the Scriban library: all that <see cref="TemplateRenderer"/> renders, to the same characters, and of the rest of the language what can be kept within bounds
/// (docs/templates.md, "With the Scriban library").
/// </summary>
/// <remarks>
/// Thread-safe; meant to live as long as the program. It keeps the 256 templates used last, of fewer when they are long. A template can reach nothing but its model and the
/// listed functions: no .NET member, no file, no clock, no other template.
/// </remarks>
public sealed class ScribanTemplateRenderer : ITemplateRenderer
{
    private readonly TemplateCache<ReadTemplate> _cache = new(256, 4 * TemplateOptions.GreatestLength);

    internal int CachedTemplates => _cache.Count;

    /// <inheritdoc/>
    public string Render(TemplateSource template, IReadOnlyDictionary<string, object?> model, TemplateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(model);
        options ??= TemplateOptions.Default;

        var read = Read(template);
        if (read.Page is null)
            throw new TemplateException(template.Name, read.Findings[0]);

        // Scriban's tree has other steps than the core's, at most two for one.
        if (read.Depth > 2 * options.MaxDepth)
            throw Failure(template, TemplateError.Limit(TemplateErrorCodes.DepthLimit, options.MaxDepth), read.DeepestOffset);

        var context = new SandboxContext(template.Text, model, options);
        try
        {
            context.Evaluate(read.Page);
            return context.Document;
        }
        catch (ScriptRuntimeException error)
        {
            if (ScribanFailure.Read(error, context.Budget) is not { } failure)
                throw;

            throw Failure(template, failure.Refusal, failure.Offset);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<TemplateFinding> Check(TemplateSource template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Read(template).Findings;
    }

    private static TemplateException Failure(TemplateSource template, TemplateError refusal, int offset) =>
        new(template.Name, new ScribanPlaces(template.Text).Finding(refusal, offset));

    private ReadTemplate Read(TemplateSource template)
    {
        // Half a surrogate pair has no place in UTF-8, so two such templates could have one hash.
        if (template.Text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 && new TemplateRenderer().Check(template) is [{ Code: TemplateErrorCodes.Syntax } slip])
            return new ReadTemplate(null, 0, 0, template.Text.Length, [slip]);

        if (_cache.Find(template.ContentHash) is { } known)
            return known;

        var read = TemplateReader.Read(template);
        if (read.Page is not null)
            _cache.Keep(template.ContentHash, read);

        return read;
    }
}
