using System.CommandLine;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Tool.Commands;

/// <summary>
/// <c>danvan template render</c>: renders a template with a model from a JSON file, or sets it as a whole document, frame and all, with the data of a
/// simulated year.
/// </summary>
internal static class TemplateRender
{
    private const string SeeHelp = "Xem: danvan template render --help";

    public static Verb Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("mẫu") { Description = "Tệp của mẫu (ngôn ngữ Scriban)" };
        var model = new Option<string?>("--model") { Description = "Tệp JSON của dữ liệu; chuỗi dạng 2026-03-31 được đọc là ngày", HelpName = "tệp" };
        var kind = new Option<string?>("--kind") { Description = "Dựng cả văn bản của loại này, với dữ liệu của một năm mô phỏng", HelpName = "loại" };
        var definition = new Option<string?>("--definition")
        {
            Description = "Định nghĩa có loại văn bản ấy: tệp JSON hoặc mã của định nghĩa có sẵn; mặc định là annual-cycle", HelpName = "định-nghĩa",
        };
        var format = CommonOptions.DocumentFormat("Định dạng của văn bản, mặc định html; docx cần --output");
        var target = CommonOptions.Output("Ghi kết quả vào tệp này, thay vì in ra");
        var command = new Verb("render", "Kết xuất một mẫu: phần thân với dữ liệu từ tệp JSON, hoặc cả văn bản với dữ liệu của một năm mô phỏng")
        {
            file, model, kind, definition, format, target,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(file);
            var (path, wanted, place) = (parsed.GetValue(model), parsed.GetValue(kind), parsed.GetValue(target));
            return (path, wanted) switch
            {
                ({ } json, null) when parsed.GetValue(definition) is null && parsed.GetValue(format) is null =>
                    await BodyAsync(name, json, place, output, error, cancellationToken),
                (null, { } id) when place is not null || parsed.GetValue(format) != "docx" =>
                    await DocumentAsync(name, id, parsed.GetValue(definition), CommonOptions.Chosen(parsed.GetValue(format)), place, output, error, cancellationToken),
                (null, not null) => throw new UsageException($"Văn bản DOCX không in ra được, cần --output.\n{SeeHelp}"),
                _ => throw new UsageException($"Cần --model cho phần thân, hoặc --kind cho cả văn bản; --definition và --format đi cùng --kind.\n{SeeHelp}"),
            };
        });
        return command;
    }

    private static async Task<int> BodyAsync(string name, string model, string? target, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var values = JsonModel.Read(model);
        try
        {
            var text = new TemplateRenderer().Render(new TemplateSource(name, InputFile.Text(name)), values);
            await CommonOptions.WriteAsync(target, text, output, cancellationToken);
            return ExitCodes.Done;
        }
        catch (TemplateException e)
        {
            await error.WriteLineAsync($"{e.VietnameseMessage} ({e.Code})");
            return ExitCodes.Findings;
        }
    }

    // The document a year would issue, not one put together here: what people see is what their office gets.
    private static async Task<int> DocumentAsync(
        string name, string kind, string? definition, DocumentFileFormat format, string? target, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var source = definition ?? "annual-cycle";
        var json = InputFile.Definition(source);
        TemplateTrial.RequireKind(kind, json, source);
        var register = new FirstOfKind(kind);
        var findings = await TemplateTrial.OfTemplateAsync(
            new TemplateSource(name, InputFile.Text(name)),
            kind,
            json,
            source,
            cancellationToken,
            library =>
            {
                library.UseDocuments(options => options.IssueAs = format);
                library.Services.AddSingleton(register);
                library.UseDocumentRegister<FirstOfKind>();
            });
        foreach (var finding in findings)
        {
            var place = finding.Line is null ? finding.Source : FormattableString.Invariant($"{finding.Source}({finding.Line},{finding.Column})");
            await error.WriteLineAsync($"{place}: {finding.VietnameseMessage} ({finding.Code})");
        }

        if (findings.Count > 0)
        {
            return ExitCodes.Findings;
        }

        var content = register.Content ?? throw new UsageException($"Trong năm mô phỏng không có văn bản \"{kind}\" nào được ban hành, nên chưa dựng được.");
        if (target is null)
        {
            await output.WriteAsync(System.Text.Encoding.UTF8.GetString(content).AsMemory(), cancellationToken);
        }
        else
        {
            await File.WriteAllBytesAsync(target, content, cancellationToken);
        }

        return ExitCodes.Done;
    }
}
