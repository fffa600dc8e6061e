using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>The styles of a document, from its profile.</summary>
internal sealed class StylesPart
{
    // What a table's cells and notes are set in; a profile has no component of its own for them.
    private const decimal CellPt = 12;
    private const decimal WideCellPt = 11;
    private const decimal NotePt = 12;

    private readonly DocumentLayout _layout;
    private readonly FormatProfile _profile;
    private readonly WordXml _xml;

    private StylesPart(DocumentLayout layout, WordXml xml)
    {
        _layout = layout;
        _profile = layout.Profile;
        _xml = xml;
    }

    public static ReadOnlyMemory<byte> Write(DocumentLayout layout, string language)
    {
        using var xml = new WordXml("styles");
        var part = new StylesPart(layout, xml);
        part.Defaults(language);
        part.Frame();
        part.Body();
        part.Certificate();
        return xml.Finish();
    }

    private void Defaults(string language)
    {
        _xml.Start("docDefaults");
        _xml.Start("rPrDefault");
        _xml.Start("rPr");
        _xml.Empty("rFonts", ("ascii", _profile.Font), ("hAnsi", _profile.Font), ("eastAsia", _profile.Font), ("cs", _profile.Font));
        Size(_profile.Styles[FormatComponents.Body].SizePt);
        _xml.Empty("lang", ("val", language), ("eastAsia", language), ("bidi", language));
        _xml.End();
        _xml.End();
        _xml.Start("pPrDefault");
        _xml.Start("pPr");
        _xml.Empty("spacing", ("before", "0"), ("after", "0"), ("line", "240"), ("lineRule", "auto"));
        _xml.End();
        _xml.End();
        _xml.End();
        _xml.Start("style");
        _xml.Attribute("type", "paragraph");
        _xml.Attribute("default", "1");
        _xml.Attribute("styleId", "Normal");
        _xml.Value("name", "Normal");
        _xml.Empty("qFormat");
        _xml.End();
    }

    private void Frame()
    {
        var center = new ParagraphSettings { Alignment = "center" };
        Component(FormatComponents.Nation, center);
        if (_profile.Styles.ContainsKey(FormatComponents.Motto))
        {
            Component(FormatComponents.Motto, center);
        }

        Component(FormatComponents.IssuerParent, center);
        Component(FormatComponents.IssuerName, center);
        Component(FormatComponents.Number, center with { Before = Measure.Pt(4) });
        Component(FormatComponents.PlaceDate, center with { Before = Measure.Pt(4) });
        Component(FormatComponents.TypeName, center with { Before = Measure.Pt(14), KeepNext = true });
        Component(FormatComponents.Subject, center with { Before = Measure.Pt(2), KeepNext = true });
        Component(FormatComponents.LetterSubject, center with { Before = Measure.Pt(6) });
        Component(FormatComponents.Addressees, new() { KeepNext = true });
        Style(FormatStyles.Mark, new() { SizePt = _profile.Styles[FormatComponents.IssuerName].SizePt }, center);
        Style(FormatStyles.Spacer, new() { SizePt = 1 }, ParagraphSettings.None);
        Style(FormatStyles.PageNumber, new() { SizePt = _profile.PageNumber.SizePt }, center);
        Component(FormatComponents.RecipientsLabel, ParagraphSettings.None);
        Component(FormatComponents.Recipients, ParagraphSettings.None);
        Component(FrameComponents.DrafterAndCopies, new() { Before = Measure.Pt(6) });
        Component(FormatComponents.SignerAuthority, center with { KeepNext = true });
        Component(FormatComponents.SignerTitle, center with { KeepNext = true });
        Component(FormatComponents.SignerName, center with { Before = SignatureRoom() });
        var stampColor = _profile.Marks.Color[1..].ToUpperInvariant();
        foreach (var stamp in new[] { FrameComponents.Secrecy, FrameComponents.Urgency, FrameComponents.Circulation })
        {
            Component(stamp, center with { Frame = stampColor }, stampColor);
        }

        Component(FrameComponents.AppendixTitle, center with { KeepNext = true });
        Component(FrameComponents.AppendixOf, center with { KeepNext = true });
        Component(FrameComponents.Contact, center);
    }

    private void Body()
    {
        var indent = Measure.Mm(_profile.Body.FirstLineIndentMm);
        var gap = Measure.Pt(_profile.Body.ParagraphGapPt);
        var running = new ParagraphSettings { Before = gap, Line = Measure.LineHeight(_profile.Body.LineHeight), FirstLine = indent, Alignment = "both" };
        var body = _profile.Styles[FormatComponents.Body];
        Component(FormatComponents.Body, running);
        Component(FormatComponents.LegalBasis, running);
        Component(FormatComponents.Section, running with { KeepNext = true });
        var name = StyleNames.Of(FormatComponents.Body, _profile.Numbering);
        var centered = new ParagraphSettings { KeepNext = true, Before = gap, FirstLine = 0, Alignment = "center" };
        Style(FormatStyles.Authority, body with { Bold = true }, centered with { After = Measure.Pt(6) }, name);
        Style(FormatStyles.Resolution, body with { Bold = true }, centered with { Before = Measure.Pt(10), After = Measure.Pt(2) }, name);
        Style(FormatStyles.Note, body with { Italic = true, SizePt = NotePt }, new() { Alignment = "left" }, name);
        Style(FormatStyles.ListItem, body, new() { Before = 0, FirstLine = null }, name);
        var cell = new ParagraphSettings { Line = (264, "auto") };
        Style(FormatStyles.Cell, new() { SizePt = CellPt }, cell with { Alignment = "left" });
        Style(FormatStyles.HeadCell, new() { SizePt = CellPt, Bold = true }, cell with { Alignment = "center", KeepNext = true });
        Style(FormatStyles.WideCell, new() { SizePt = WideCellPt }, ParagraphSettings.None, FormatStyles.Cell);
        Style(FormatStyles.WideHeadCell, new() { SizePt = WideCellPt, Bold = true }, ParagraphSettings.None, FormatStyles.HeadCell);
    }

    private void Certificate()
    {
        var center = new ParagraphSettings { Alignment = "center" };
        Component(FormatComponents.CertificateAuthority, center with { Before = Measure.Mm(_layout.Certificate is { Density: > CertificateDensity.Normal } ? 6 : 9) });
        Component(FormatComponents.CertificateLead, center with { Before = Measure.Mm(4) });
        Component(FormatComponents.CertificateTitle, center with { Before = Measure.Mm(2), After = Measure.Mm(2) }, _profile.Certificate.Accent[1..]);
        Component(FormatComponents.AwardRecipient, center with { Before = Measure.Mm(2) });
        Component(FormatComponents.AwardUnit, center with { Before = Measure.Mm(1) });
        Component(FormatComponents.AwardAchievement, center with { Before = Measure.Mm(3) });
        Component(FormatComponents.AwardRegister, ParagraphSettings.None);
    }

    private int SignatureRoom() => _layout.Certificate is { } certificate ? Measure.Mm(CertificateSizes.SignatureRoomMm(certificate.Density)) : Measure.Pt(_profile.Signature.GapPt);

    private void Component(string component, ParagraphSettings settings, string? color = null)
    {
        var style = FrameComponents.StyleOf(_profile, component);
        var sized = _layout.Certificate is { } certificate ? style with { SizePt = CertificateSizes.Of(component, style.SizePt, certificate.Density) } : style;
        Style(StyleNames.Of(component, _profile.Numbering), sized, settings, color: color);
    }

    private void Style(string name, TextStyle text, ParagraphSettings settings, string basedOn = "Normal", string? color = null)
    {
        _xml.Start("style");
        _xml.Attribute("type", "paragraph");
        _xml.Attribute("customStyle", "1");
        _xml.Attribute("styleId", name);
        _xml.Value("name", name);
        _xml.Value("basedOn", basedOn);
        _xml.Empty("qFormat");
        _xml.Start("pPr");
        _xml.Layout(settings);
        _xml.End();
        _xml.Start("rPr");
        _xml.Face(text.Bold, text.Italic);
        if (color is not null)
        {
            _xml.Value("color", color);
        }

        Size(text.SizePt);
        if (text.Underline)
        {
            _xml.Value("u", "single");
        }

        _xml.End();
        _xml.End();
    }

    private void Size(decimal sizePt)
    {
        _xml.Value("sz", Measure.HalfPoints(sizePt));
        _xml.Value("szCs", Measure.HalfPoints(sizePt));
    }
}
