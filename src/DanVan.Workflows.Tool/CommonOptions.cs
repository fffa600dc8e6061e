using System.CommandLine;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;

namespace DanVan.Workflows.Tool;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "In một tài liệu JSON cho máy đọc, không in gì khác" };

    public static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "Ngôn ngữ của phát hiện: vi hoặc en", HelpName = "vi|en", DefaultValueFactory = _ => "vi" };
        option.AcceptOnlyFromAmong("vi", "en");
        return option;
    }

    public static Option<string?> Output(string description) => new("--output", "-o") { Description = description, HelpName = "tệp" };

    /// <summary>The file format of documents.</summary>
    public static Option<string?> DocumentFormat(string description)
    {
        var option = new Option<string?>("--format") { Description = description, HelpName = "html|docx" };
        option.AcceptOnlyFromAmong("html", "docx");
        return option;
    }

    /// <summary>What was chosen there; HTML when nothing was.</summary>
    public static DocumentFileFormat Chosen(string? format) => format == "docx" ? DocumentFileFormat.Docx : DocumentFileFormat.Html;

    public static Argument<string> Definition(string name = "định-nghĩa", string what = "Tệp JSON của định nghĩa") =>
        new(name) { Description = $"{what}, hoặc mã của định nghĩa có sẵn: {string.Join(", ", BuiltInDefinitions.Ids)}" };

    /// <summary>Writes a result to the file that was named, or to the output.</summary>
    public static async Task WriteAsync(string? path, string text, TextWriter output, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            await output.WriteAsync(text.AsMemory(), cancellationToken);
        }
        else
        {
            await File.WriteAllTextAsync(path, text, cancellationToken);
        }
    }
}
