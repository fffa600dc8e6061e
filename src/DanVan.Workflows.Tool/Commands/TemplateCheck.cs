using System.CommandLine;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tool.Commands;

/// <summary>
/// <c>danvan template check</c>: reads a template; with a kind of document it is also rendered as that document of a simulated year, of the built-in
/// cycle or of a definition. Without a file it tries the templates that stand in the definition.
/// </summary>
internal static class TemplateCheck
{
    private const string SeeHelp = "Xem: danvan template check --help";

    public static Verb Create(TextWriter output)
    {
        var file = new Argument<string?>("mẫu") { Description = "Tệp của mẫu (ngôn ngữ Scriban); không nêu thì kiểm tra mọi mẫu trong --definition", Arity = ArgumentArity.ZeroOrOne };
        var kind = new Option<string?>("--kind") { Description = "Kết xuất thử như loại văn bản này, với dữ liệu của một năm mô phỏng", HelpName = "loại" };
        var definition = new Option<string?>("--definition")
        {
            Description = "Định nghĩa có loại văn bản ấy: tệp JSON hoặc mã của định nghĩa có sẵn; mặc định là annual-cycle", HelpName = "định-nghĩa",
        };
        var (json, language) = (CommonOptions.Json(), CommonOptions.Language());
        var command = new Verb("check", "Kiểm tra một mẫu văn bản, hoặc mọi mẫu trong một định nghĩa") { file, kind, definition, json, language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (name, wanted, source) = (parsed.GetValue(file), parsed.GetValue(kind), parsed.GetValue(definition));
            var findings = name is not null
                ? await OfFileAsync(name, wanted, source, cancellationToken)
                : source is not null && wanted is null
                    ? await TemplateTrial.OfDefinitionAsync(InputFile.Definition(source), source, cancellationToken)
                    : throw new UsageException($"Cần tệp của mẫu, hoặc --definition không kèm --kind.\n{SeeHelp}");
            Show(name ?? source!, findings, parsed.GetValue(json), parsed.GetRequiredValue(language), output);
            return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Findings;
        });
        return command;
    }

    private static async Task<IReadOnlyList<TrialFinding>> OfFileAsync(string name, string? kind, string? definition, CancellationToken cancellationToken)
    {
        var json = definition is null ? DefinitionLoader.AnnualCycleJson : InputFile.Definition(definition);
        if (kind is null && definition is not null)
        {
            throw new UsageException($"Cùng với tệp của mẫu, --definition cần --kind.\n{SeeHelp}");
        }

        if (kind is not null)
        {
            TemplateTrial.RequireKind(kind, json, definition ?? "annual-cycle");
        }

        var template = new TemplateSource(name, InputFile.Text(name));
        var findings = new TemplateRenderer().Check(template).Select(f => TrialFinding.Of(name, f)).ToList();
        return findings.Count > 0 || kind is null ? findings : await TemplateTrial.OfTemplateAsync(template, kind, json, definition ?? "annual-cycle", cancellationToken);
    }

    private static void Show(string name, IReadOnlyList<TrialFinding> findings, bool isJson, string language, TextWriter output)
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
            var place = finding.Line is null ? finding.Source : FormattableString.Invariant($"{finding.Source}({finding.Line},{finding.Column})");
            output.Write($"{place}: {(isEnglish ? finding.Message : finding.VietnameseMessage)} ({finding.Code})\n");
        }
    }
}
