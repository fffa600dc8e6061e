using System.Text.Json;
using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Simulation;
using DanVan.Workflows.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Tool;

/// <summary>Tries templates: reads the names in them against the definition's model, and renders them as the documents of a simulated year.</summary>
internal static class TemplateTrial
{
    // Any year with models in every step of the funnel will do.
    private const int Year = 2026;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The kinds of documents a definition has.</summary>
    /// <exception cref="UsageException">The definition cannot be read.</exception>
    public static IReadOnlyList<string> KindsOf(string definitionJson, string source)
    {
        try
        {
            return [.. DefinitionLoader.LoadPinned(definitionJson, source).Definition.Documents.Select(d => d.Id)];
        }
        catch (DefinitionException e)
        {
            throw new UsageException(e.Message, e);
        }
    }

    /// <exception cref="UsageException">The definition cannot be read, or has no documents of a kind.</exception>
    public static void RequireKind(string kind, string definitionJson, string source)
    {
        if (KindsOf(definitionJson, source) is var kinds && !kinds.Contains(kind))
        {
            throw new UsageException($"Định nghĩa không có loại văn bản \"{kind}\"; có {string.Join(", ", kinds)}.\nXem: danvan template check --help");
        }
    }

    /// <summary>A template in place of the one a kind of document has.</summary>
    public static Task<IReadOnlyList<TrialFinding>> OfTemplateAsync(
        TemplateSource template, string kind, string definitionJson, string source, CancellationToken cancellationToken, Action<DanVanWorkflowsBuilder>? configure = null)
    {
        var json = JsonNode.Parse(definitionJson, documentOptions: Lenient)!;
        var documents = json["documents"]!.AsArray();
        var index = documents.Index().First(d => (string?)d.Item!["id"] == kind).Index;
        documents[index]!["template"] = template.Text;
        return TryAsync(json.ToJsonString(), source, $"$.documents[{index}].template", $"{kind}.template", template.Name, configure, cancellationToken);
    }

    /// <summary>Every template, subject and recipient that stands in a definition.</summary>
    public static Task<IReadOnlyList<TrialFinding>> OfDefinitionAsync(string definitionJson, string source, CancellationToken cancellationToken) =>
        TryAsync(definitionJson, source, "$.documents[", null, null, null, cancellationToken);

    // Names are looked up in every branch first; what the year then renders shows what only values show, such as a body that holds what none may.
    private static async Task<IReadOnlyList<TrialFinding>> TryAsync(
        string json, string source, string place, string? wanted, string? shownAs, Action<DanVanWorkflowsBuilder>? configure, CancellationToken cancellationToken)
    {
        var all = DefinitionLoader.Check(json).Where(f => !f.IsAdvice).ToList();
        var own = all.Where(f => f.Path.StartsWith(place, StringComparison.Ordinal)).Select(f => TrialFinding.Of(shownAs ?? f.Path, f)).ToList();
        if (own.Count > 0)
        {
            return own;
        }

        if (all.Count > 0)
        {
            throw new UsageException($"Định nghĩa \"{source}\" còn lỗi ở chỗ khác, nên chưa chạy thử được: {all[0].Vietnamese} ({all[0].Code})\nXem: danvan definition validate {source}");
        }

        var trial = new Trial();
        var report = await Simulator.RunAsync(
            new SimulationRequest
            {
                DefinitionJson = json,
                Source = source,
                Year = Year,
                Units = 10,
                Models = 60,
                Configure = library =>
                {
                    library.Services.AddSingleton<ITemplateRenderer>(trial);
                    library.UseDocuments();
                    configure?.Invoke(library);
                },
            },
            cancellationToken);
        return trial.Error is { } error ? [TrialFinding.Of(shownAs ?? error.TemplateName, error.Finding)]
            : report.Obstacles.Count > 0 ? [.. report.Obstacles.Select(o => new TrialFinding(shownAs ?? source, null, null, o.Code, o.English, o.Vietnamese))]
            : wanted is null || trial.Rendered.Contains(wanted) ? []
            : throw new UsageException($"Trong năm mô phỏng không có văn bản \"{wanted}\" nào được ban hành, nên chưa thử được mẫu.");
    }

    /// <summary>Renders, and keeps what was rendered and what first went wrong.</summary>
    private sealed class Trial : ITemplateRenderer
    {
        private readonly TemplateRenderer _renderer = new();

        public TemplateException? Error { get; private set; }

        public HashSet<string> Rendered { get; } = new(StringComparer.Ordinal);

        public string Render(TemplateSource source, IReadOnlyDictionary<string, object?> model, TemplateOptions? options = null)
        {
            try
            {
                var text = _renderer.Render(source, model, options);
                Rendered.Add(source.Name);
                return text;
            }
            catch (TemplateException e)
            {
                Error ??= e;
                throw;
            }
        }

        public IReadOnlyList<TemplateFinding> Check(TemplateSource source) => _renderer.Check(source);
    }
}
