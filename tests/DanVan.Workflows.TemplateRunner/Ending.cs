using System.Globalization;
using System.Text;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.TemplateRunner;

/// <summary>How a template ended: rendered and set as a document, refused as a template, or refused as a document's body.</summary>
/// <param name="ExitCode">What a process ends with.</param>
/// <param name="Text">The code, line and column, or "rendered".</param>
/// <param name="Told">The sentences of the error; the document when there is none.</param>
public sealed record Ending(int ExitCode, string Text, string Told)
{
    public const int Rendered = 0;
    public const int TemplateError = 3;
    public const int BodyError = 4;

    private static readonly AdministrativeDocument Page = new()
    {
        ProfileId = "state-nd30",
        KindId = "plan",
        TypeName = "Kế hoạch",
        Date = new LocalDate(2026, 11, 22),
        Place = "Đồng Xoài",
        IssuerName = "Ban Dân vận",
        Subject = "Mẫu thử",
        BodyHtml = "",
        Signer = new() { Title = "Trưởng ban", Name = "Trần Văn Mẫu" },
    };

    /// <summary>Renders the template as the body of a document and sets that document.</summary>
    public static Ending Of(string template, TemplateOptions? options = null)
    {
        var ending = Render(new TemplateRenderer(), template, options);
        if (ending.ExitCode != Rendered)
            return ending;

        try
        {
            return ending with { Told = Encoding.UTF8.GetString(new HtmlDocumentWriter().Write(Page with { BodyHtml = ending.Told })) };
        }
        catch (DocumentBodyException e)
        {
            return new Ending(BodyError, At(e.Code, e.Line, e.Column), e.Message);
        }
    }

    /// <summary>Renders the template and stops there.</summary>
    public static Ending Render(ITemplateRenderer renderer, string template, TemplateOptions? options)
    {
        try
        {
            return new Ending(Rendered, "rendered", renderer.Render(new TemplateSource("hostile", template), SampleModel.Build(), options));
        }
        catch (TemplateException e)
        {
            return new Ending(TemplateError, At(e.Code, e.Line, e.Column), e.Message + "\n" + e.VietnameseMessage);
        }
    }

    private static string At(string code, int line, int column) => string.Create(CultureInfo.InvariantCulture, $"{code} {line}:{column}");
}
