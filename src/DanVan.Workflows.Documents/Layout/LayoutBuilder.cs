using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>
/// Lays a document out: which texts its frame has, in which words. The page is that of Decree 30/2020/NĐ-CP, Annex I, and of the Party's guidelines, as
/// the format profile tells them apart.
/// </summary>
internal sealed class LayoutBuilder
{
    // In characters of the whole body: about two lines of name and three of achievement fill the sheet at full size, twice that at the smaller one.
    private const int DenseFrom = 330;
    private const int DensestFrom = 620;

    private readonly AdministrativeDocument _document;
    private readonly FormatProfile _profile;

    private LayoutBuilder(AdministrativeDocument document)
    {
        _document = document;
        _profile = FormatProfiles.Get(document.ProfileId, document.FormatOptions);
    }

    private bool IsLetter => _document.TypeName.Length == 0;

    /// <summary>Lays a document out.</summary>
    /// <exception cref="DocumentBodyException">A body holds something outside the allowed set.</exception>
    /// <exception cref="ArgumentException">An unknown profile or frame, or a signing capacity the profile does not have.</exception>
    public static DocumentLayout Build(AdministrativeDocument document) => new LayoutBuilder(document).Build();

    private DocumentLayout Build()
    {
        var common = new DocumentLayout
        {
            Profile = _profile,
            Frame = _document.Frame,
            FileTitle = FileTitle(),
            Heading = Heading(),
            Body = BodyParser.Parse(_document.BodyHtml, _profile.Body),
            Signature = Signature(_document.Signer),
            Appendices = [.. AppendixLines.Of(_document, _profile)],
            DrafterAndCopies = OptionalLine(FrameComponents.DrafterAndCopies, _document.DrafterAndCopies),
            Contact = OptionalLine(FrameComponents.Contact, _document.Contact),
        };
        return _document.Frame switch
        {
            DocumentFrame.Page => common with
            {
                TypeName = OptionalLine(FormatComponents.TypeName, _document.TypeName),
                Subject = IsLetter ? null : OptionalLine(FormatComponents.Subject, _document.Subject),
                Addressees = Addressees(),
                SecondSignature = _document.SecondSigner is { } second ? Signature(second) : null,
                Recipients = Recipients(),
            },
            DocumentFrame.Certificate => common with
            {
                Certificate = new FrameCertificate(
                    OptionalLine(FormatComponents.CertificateAuthority, _document.Subject),
                    Line(FormatComponents.CertificateLead, _profile.Certificate.TitleLead),
                    Line(FormatComponents.CertificateTitle, _document.TypeName),
                    Density(_document.BodyHtml)),
            },
            _ => throw new ArgumentException($"There is no frame {_document.Frame}."),
        };
    }

    private string FileTitle()
    {
        string[] parts = [_document.Number?.ToString() ?? "", _document.TypeName, _document.Subject];
        return string.Join(" – ", parts.Where(p => p.Length > 0).Select(PlainText.Clean));
    }

    private FrameHeading Heading() => new(
        OptionalLine(FrameComponents.Circulation, _profile.Marks.Circulation.GetValueOrDefault(_document.Circulation, "")),
        OptionalLine(FormatComponents.IssuerParent, _document.IssuerParent),
        Line(FormatComponents.IssuerName, _document.IssuerName),
        _profile.Heading.IssuerMark,
        [.. _profile.Heading.Lines.Select(l => Line(l.Style, l.Text) with { IsRuled = l.Ruled })],
        _document.IsNumbered ? Line(FormatComponents.Number, _profile.Heading.NumberLabel + (_document.Number?.ToString() ?? "")) : null,
        _document.Number is null,
        IsLetter && _document.Subject.Length > 0 ? Line(FormatComponents.LetterSubject, _profile.Subject.LetterLead + _document.Subject) : null,
        [
            .. new[]
            {
                OptionalLine(FrameComponents.Secrecy, _profile.Marks.Secrecy.GetValueOrDefault(_document.Secrecy, "")),
                OptionalLine(FrameComponents.Urgency, _profile.Marks.Urgency.GetValueOrDefault(_document.Urgency, "")) is { } urgency
                    ? urgency with { WidthMm = _profile.Marks.UrgencyWidthMm[_document.Urgency] }
                    : null,
            }.OfType<FrameLine>(),
        ],
        Line(FormatComponents.PlaceDate, $"{_document.Place}, {VietnameseText.LongDate(_document.Date)}"));

    private FrameSignature Signature(DocumentSigner signer)
    {
        if (signer.Capacity == SigningCapacity.Own)
        {
            return With(null, signer.Title);
        }

        if (!_profile.Signature.Prefixes.TryGetValue(signer.Capacity, out var prefix))
        {
            throw new ArgumentException($"The format profile \"{_profile.Id}\" has no prefix for the capacity {signer.Capacity}.");
        }

        if (signer.Capacity == SigningCapacity.Acting)
        {
            return With(null, prefix + signer.Title);
        }

        return string.IsNullOrWhiteSpace(signer.For)
            ? throw new ArgumentException($"The capacity {signer.Capacity} needs the body or head that is signed for.")
            : With(Line(FormatComponents.SignerAuthority, prefix + signer.For), signer.Title);

        FrameSignature With(FrameLine? authority, string title) =>
            new(authority, Line(FormatComponents.SignerTitle, title), Line(FormatComponents.SignerName, signer.Name));
    }

    private FrameList? Addressees()
    {
        var setup = _profile.Addressees;
        var label = PlainText.Clean(setup.LabelByType.GetValueOrDefault(PlainText.Upper(_document.TypeName), setup.Label));
        return _document.Addressees.Count switch
        {
            0 => null,
            1 => new FrameList(label, [PlainText.Clean(_document.Addressees[0])]),

            // Their own line each, with dashes, semicolons and a final full stop (Decree 30/2020/NĐ-CP, Annex I, part II, 9a).
            _ => new FrameList(label, Items(_document.Addressees, "- ", ";", ".")),
        };
    }

    private FrameList? Recipients()
    {
        var setup = _profile.Recipients;
        return _document.Recipients.Count == 0
            ? null
            : new FrameList(PlainText.Clean(setup.Label), Items(_document.Recipients, setup.Lead, setup.ItemEnd, setup.LastEnd));
    }

    private static List<string> Items(IReadOnlyList<string> items, string lead, string itemEnd, string lastEnd) =>
        [.. items.Select((item, i) => PlainText.Clean(lead + item + (i == items.Count - 1 ? lastEnd : itemEnd)))];

    private FrameLine? OptionalLine(string component, string text) => text.Length == 0 ? null : Line(component, text);

    private FrameLine Line(string component, string text) => Line(_profile, component, text);

    public static FrameLine Line(FormatProfile profile, string component, string text) =>
        new(component, FrameComponents.StyleOf(profile, component).Upper ? PlainText.Upper(text) : PlainText.Clean(text));

    private static CertificateDensity Density(string bodyHtml)
    {
        var (length, inTag) = (0, false);
        foreach (var c in bodyHtml)
        {
            inTag = c == '<' || (inTag && c != '>');
            length += inTag ? 0 : 1;
        }

        return length >= DensestFrom ? CertificateDensity.Densest : length >= DenseFrom ? CertificateDensity.Dense : CertificateDensity.Normal;
    }
}
