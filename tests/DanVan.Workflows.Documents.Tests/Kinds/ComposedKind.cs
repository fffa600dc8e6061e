using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents.Composing;
using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.Kinds;

/// <summary>A shipped kind composed from a model: the parts of it, each also written as a page by itself, so that the writer has accepted each.</summary>
internal sealed class ComposedKind
{
    private ComposedKind(AdministrativeDocument document)
    {
        Document = document;
        Page = PageOf(document with { Appendices = [] });
        Appendices = [.. document.Appendices.Select(a => PageOf(document with { BodyHtml = a.BodyHtml, Appendices = [] }))];
    }

    public AdministrativeDocument Document { get; }

    /// <summary>The document without its appendices.</summary>
    public IHtmlDocument Page { get; }

    /// <summary>Each appendix, set as a body.</summary>
    public IReadOnlyList<IHtmlDocument> Appendices { get; }

    /// <summary>What is between heading and signatures, in the document and in its appendices.</summary>
    public IEnumerable<AngleSharp.Dom.IElement> Contents => Appendices.Prepend(Page).Select(p => p.QuerySelector(".content")!);

    public string Text => string.Join('\n', Contents.Select(c => c.TextContent));

    public static ComposedKind Of(string kind, string profile, Dictionary<string, object?> model, IReadOnlyList<CouncilMember>? council = null,
        IReadOnlyDictionary<string, string>? options = null)
    {
        var writer = new KeepingWriter();
        var composer = new DocumentComposer(new TemplateRenderer(), writer);
        var owner = OwnerIn(profile) with { FormatOptions = options };
        var shipped = DocumentKinds.Get(kind);
        var number = shipped.Numbered ? NumberOf(shipped, owner) : (DocumentNumber?)null;
        composer.Compose(new DocumentDraft(kind, number, KindModels.Date, KindModels.Year, owner, council ?? KindModels.Council, model));
        return new ComposedKind(writer.Document!);
    }

    public static OwnerBody OwnerIn(string profile) => profile switch
    {
        "state-nd30" => new("Sở Y tế", "Ủy ban nhân dân tỉnh Bình Phước", "SYT", "Đồng Xoài", profile, "GIÁM ĐỐC", "Nguyễn Văn An"),
        "front" => new("Ủy ban Mặt trận Tổ quốc Việt Nam phường Thanh Khê", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Đà Nẵng", "MTTQ-BTT", "Thanh Khê", profile, "CHỦ TỊCH", "Lê Thị Bình"),
        _ => new("Ban Dân vận", "Tỉnh ủy Bình Phước", "BDVTU", "Đồng Xoài", profile, "TRƯỞNG BAN", "Trần Thị Cúc"),
    };

    private static DocumentNumber NumberOf(DocumentKind kind, OwnerBody owner)
    {
        var shape = owner.Profile.StartsWith("party", StringComparison.Ordinal) ? NumberingShape.Party : NumberingShape.State;
        return kind.Abbreviation == "CV" && shape == NumberingShape.State ? DocumentNumber.Parse($"07/{owner.Symbol.Split('-')[0]}-VP") : new DocumentNumber(7, kind.Abbreviation, owner.Symbol, shape);
    }

    private static IHtmlDocument PageOf(AdministrativeDocument document) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(new HtmlDocumentWriter().Write(document)));

    /// <summary>Writes, and keeps what it was given.</summary>
    private sealed class KeepingWriter : IDocumentWriter
    {
        private readonly HtmlDocumentWriter _writer = new();

        public AdministrativeDocument? Document { get; private set; }

        public string MediaType => _writer.MediaType;

        public string FileExtension => _writer.FileExtension;

        public byte[] Write(AdministrativeDocument document)
        {
            Document = document;
            return _writer.Write(document);
        }
    }
}
