using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Docx;
using DanVan.Workflows.Documents.Html;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using DanVan.Workflows.Hosting;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests;

/// <summary>Which formats documents are composed in, and which they are issued in.</summary>
public class DocumentFileFormatsTest
{
    private static readonly DocumentDefinition Letter = new("thu", "Thư khen", "TB", Template: "<p>Khen</p>", Secrecy: "secret", Urgency: "express");

    private static readonly DocumentDraft Draft = new(
        Letter.Id,
        DocumentNumber.Parse("01/TB-SYT"),
        new LocalDate(2024, 12, 10),
        2024,
        new OwnerBody("Sở Y tế", "", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn A"),
        [],
        new Dictionary<string, object?> { ["owner"] = new Dictionary<string, object?> { ["name"] = "Sở Y tế" } },
        Letter);

    [Test]
    public void Documents_are_issued_as_HTML_and_can_be_had_as_DOCX()
    {
        using var host = Host(null);
        var composer = host.GetRequiredService<IDocumentComposer>();

        Assert.Multiple(() =>
        {
            Assert.That(composer.MediaTypes, Is.EqualTo(new[] { HtmlDocumentWriter.ContentType, DocxDocumentWriter.ContentType }));
            Assert.That(composer.Compose(Draft).FileExtension, Is.EqualTo(".html"));
            Assert.That(composer.Compose(Draft with { MediaType = DocxDocumentWriter.ContentType }).FileExtension, Is.EqualTo(".docx"));
        });
    }

    [Test]
    public void A_host_issues_documents_as_DOCX()
    {
        using var host = Host(o => o.IssueAs = DocumentFileFormat.Docx);
        var composer = host.GetRequiredService<IDocumentComposer>();
        var composed = composer.Compose(Draft);

        Assert.Multiple(() =>
        {
            Assert.That(composer.MediaTypes[0], Is.EqualTo(DocumentFileFormat.Docx.MediaType()));
            Assert.That(composed.MediaType, Is.EqualTo(DocxDocumentWriter.ContentType));
            Assert.That(composed.Content.Span[..2].SequenceEqual("PK"u8), Is.True);
            Assert.That(composer.Compose(Draft with { MediaType = HtmlDocumentWriter.ContentType }).FileExtension, Is.EqualTo(".html"));
        });
    }

    [Test]
    public void Both_formats_say_the_same_and_carry_the_same_template_hash()
    {
        using var host = Host(null);
        var composer = host.GetRequiredService<IDocumentComposer>();
        var (html, docx) = (composer.Compose(Draft), composer.Compose(Draft with { MediaType = DocxDocumentWriter.ContentType }));

        Assert.That(docx.TemplateHash, Is.EqualTo(html.TemplateHash));
    }

    [Test]
    public void A_definitions_secrecy_and_urgency_are_stamped()
    {
        using var host = Host(null);
        var html = System.Text.Encoding.UTF8.GetString(host.GetRequiredService<IDocumentComposer>().Compose(Draft).Content.Span);

        Assert.That(html, Does.Contain("<p class=\"secrecy\">MẬT</p>").And.Contain("<p class=\"urgency\">HỎA TỐC</p>"));
    }

    [Test]
    public void A_format_nobody_writes_is_named_with_those_there_are()
    {
        using var host = Host(null);
        var composer = host.GetRequiredService<IDocumentComposer>();

        Assert.That(
            () => composer.Compose(Draft with { MediaType = "application/pdf" }),
            Throws.ArgumentException.With.Message.Contains("application/pdf").And.Message.Contains(DocxDocumentWriter.ContentType));
    }

    [Test]
    public void Adding_documents_twice_adds_each_format_once()
    {
        using var host = Services(library => library.UseDocuments().UseDocuments(o => o.IssueAs = DocumentFileFormat.Docx));

        Assert.Multiple(() =>
        {
            Assert.That(host.GetServices<IDocumentWriter>().Count(), Is.EqualTo(2));
            Assert.That(host.GetRequiredService<IDocumentComposer>().MediaTypes[0], Is.EqualTo(DocxDocumentWriter.ContentType));
        });
    }

    [Test]
    public void A_hosts_own_writer_is_one_more_format()
    {
        using var host = Services(library =>
        {
            library.Services.AddSingleton<IDocumentWriter, PlainWriter>();
            library.UseDocuments();
        });
        var composer = host.GetRequiredService<IDocumentComposer>();

        Assert.Multiple(() =>
        {
            Assert.That(composer.MediaTypes, Does.Contain("text/plain").And.Contain(DocxDocumentWriter.ContentType));
            Assert.That(composer.MediaTypes[0], Is.EqualTo(HtmlDocumentWriter.ContentType), "not the one that was registered first");
            Assert.That(composer.Compose(Draft with { MediaType = "text/plain" }).Content.ToArray(), Is.EqualTo("Sở Y tế"u8.ToArray()));
        });
    }

    [Test]
    public void A_format_that_is_none_is_refused_by_name()
    {
        using var host = Host(o => o.IssueAs = (DocumentFileFormat)7);

        Assert.That(
            () => host.GetRequiredService<IDocumentComposer>(),
            Throws.TypeOf<OptionsValidationException>().With.Message.EqualTo("IssueAs must be one of Html, Docx."));
    }

    private static ServiceProvider Host(Action<DocumentsOptions>? configure) => Services(library => library.UseDocuments(configure));

    private static ServiceProvider Services(Action<Hosting.DanVanWorkflowsBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddDanVanWorkflows(configure);
        return services.BuildServiceProvider();
    }

    private sealed class PlainWriter : IDocumentWriter
    {
        public string MediaType => "text/plain";

        public string FileExtension => ".txt";

        public byte[] Write(AdministrativeDocument document) => System.Text.Encoding.UTF8.GetBytes(document.IssuerName);
    }
}
