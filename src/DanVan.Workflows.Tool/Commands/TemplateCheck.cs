using System.CommandLine;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Simulation;
using DanVan.Workflows.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Tool.Commands;

/// <summary><c>danvan template check</c>: reads a template; with a kind of document it is also rendered as that document of a simulated year.</summary>
internal static class TemplateCheck
{
    // Any year with models in every step of the funnel will do.
    private const int Year = 2026;

    public static Verb Create(TextWriter output)
    {
        var file = new Argument<string>("mẫu") { Description = "Tệp của mẫu (ngôn ngữ Scriban)" };
        var kind = new Option<string?>("--kind") { Description = "Kết xuất thử như loại văn bản này, với dữ liệu của một năm mô phỏng", HelpName = "loại" };
        kind.AcceptOnlyFromAmong([.. DocumentKinds.All.Select(k => k.Id)]);
        var (json, language) = (CommonOptions.Json(), CommonOptions.Language());
        var command = new Verb("check", "Kiểm tra một mẫu văn bản") { file, kind, json, language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(file);
            var template = new TemplateSource(name, InputFile.Text(name));
            var findings = new TemplateRenderer().Check(template);
            if (findings.Count == 0 && parsed.GetValue(kind) is { } wanted)
            {
                findings = await TryAsync(template, wanted, cancellationToken);
            }

            Show(name, findings, parsed.GetValue(json), parsed.GetRequiredValue(language), output);
            return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Findings;
        });
        return command;
    }

    private static async Task<IReadOnlyList<TemplateFinding>> TryAsync(TemplateSource template, string kind, CancellationToken cancellationToken)
    {
        var trial = new Trial(DocumentKinds.Get(kind).Template, template);
        await Simulator.RunAsync(
            new SimulationRequest
            {
                DefinitionJson = DefinitionLoader.AnnualCycleJson,
                Year = Year,
                Units = 10,
                Models = 60,
                Configure = library =>
                {
                    library.Services.AddSingleton<ITemplateRenderer>(trial);
                    library.UseDocuments();
                },
            },
            cancellationToken);
        return trial switch
        {
            { Finding: { } finding } => [finding],
            { IsRendered: true } => [],
            _ => throw new UsageException($"Trong năm mô phỏng không có văn bản loại \"{kind}\" nào được ban hành, nên chưa thử được mẫu."),
        };
    }

    private static void Show(string name, IReadOnlyList<TemplateFinding> findings, bool isJson, string language, TextWriter output)
    {
        if (isJson)
        {
            ToolJson.Write(output, new { File = name, Valid = findings.Count == 0, Findings = findings });
            return;
        }

        var isEnglish = language == "en";
        if (findings.Count == 0)
        {
            output.Write(isEnglish ? $"{name}: nothing found.\n" : $"{name}: không có phát hiện.\n");
        }

        foreach (var finding in findings)
        {
            var text = isEnglish ? finding.Message : finding.VietnameseMessage;
            output.Write(FormattableString.Invariant($"{name}({finding.Line},{finding.Column}): {text} ({finding.Code})\n"));
        }
    }

    /// <summary>Renders one of the shipped templates from another text, and keeps what is wrong with it.</summary>
    private sealed class Trial(string replaced, TemplateSource template) : ITemplateRenderer
    {
        private readonly TemplateRenderer _renderer = new();

        public TemplateFinding? Finding { get; private set; }

        public bool IsRendered { get; private set; }

        public string Render(TemplateSource source, IReadOnlyDictionary<string, object?> model, TemplateOptions? options = null)
        {
            try
            {
                var isTried = source.Name == replaced;
                var text = _renderer.Render(isTried ? template : source, model, options);
                IsRendered |= isTried;
                return text;
            }
            catch (TemplateException e)
            {
                Finding ??= e.Finding;
                throw;
            }
        }

        public IReadOnlyList<TemplateFinding> Check(TemplateSource source) => _renderer.Check(source);
    }
}
