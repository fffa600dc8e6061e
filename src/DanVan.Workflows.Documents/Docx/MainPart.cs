using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>Writes the main part: the document itself, then each appendix as a section of its own.</summary>
internal sealed class MainPart
{
    private readonly DocumentLayout _layout;
    private readonly WordXml _xml;
    private readonly BodyPart _body;

    private MainPart(DocumentLayout layout, WordXml xml, ListNumbers lists)
    {
        _layout = layout;
        _xml = xml;
        _body = new BodyPart(xml, layout.Profile, lists);
    }

    public static ReadOnlyMemory<byte> Write(DocumentLayout layout, ListNumbers lists)
    {
        using var xml = new WordXml("document");
        new MainPart(layout, xml, lists).Write();
        return xml.Finish();
    }

    private void Write()
    {
        _xml.Start("body");
        var section = WithFooter(_layout.Certificate is null
            ? Section.Of(_layout.Profile, isLandscape: false) with { PageNumber = DocxParts.NumberHeader }
            : Section.OfCertificate(_layout.Profile), DocxParts.ContactFooter);
        var frame = new FramePart(_xml, _layout, section.TextWidth);
        if (_layout.Certificate is { } certificate)
        {
            new CertificatePart(_xml, _layout, certificate, frame, _body, section).Write();
        }
        else
        {
            frame.Heading();
            frame.Spacer(Measure.Pt(6));
            frame.Title();
            frame.Addressees();
            _body.Write([.. _layout.Body.Elements], section.TextWidth, isFollowed: true);
            frame.Closing();
        }

        foreach (var appendix in _layout.Appendices)
        {
            Break(section);
            section = WithFooter(Section.Of(_layout.Profile, appendix.IsLandscape) with { PageNumber = DocxParts.NumberHeader }, DocxParts.EmptyFooter);
            Appendix(appendix, frame, section);
        }

        frame.Spacer(1);
        section.Write(_xml);
        _xml.End();
    }

    private void Appendix(FrameAppendix appendix, FramePart frame, Section section)
    {
        frame.Line(appendix.Label);
        if (appendix.Title is { } title)
        {
            frame.Line(title);
        }

        frame.Line(appendix.Of);
        _body.Write([.. appendix.Body.Elements], section.TextWidth, isFollowed: false);
    }

    // A first footer that is not replaced would go on into the next section.
    private Section WithFooter(Section section, string footer) => _layout.Contact is null ? section : section with { FirstFooter = footer };

    private void Break(Section section)
    {
        _xml.Start("p");
        _xml.Properties(FormatStyles.Spacer, new() { Line = (20, "exact") }, () => section.Write(_xml));
        _xml.End();
    }
}
