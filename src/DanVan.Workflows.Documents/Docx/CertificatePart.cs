using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>
/// Writes a certificate: heading, who awards it, title and body from the top of the sheet; at its foot the register's lines left, place, date and
/// signature right.
/// </summary>
internal sealed class CertificatePart(WordXml xml, DocumentLayout layout, FrameCertificate certificate, FramePart frame, BodyPart body, Section section)
{
    // Lines of Times New Roman at single spacing are 1.15 times as high as the letters' size.
    private const decimal LineFactor = 1.15m;
    private const int Columns = 2;

    public void Write()
    {
        var width = section.TextWidth;
        frame.Ruled(width);
        if (certificate.Authority is { } authority)
        {
            frame.Balanced(authority, width);
        }

        frame.Line(certificate.Lead);
        frame.Line(certificate.Title);

        // What the register says stands beside the signature where it ends the body; elsewhere it keeps its place, so that nothing is read out of order.
        var blocks = layout.Body.Elements.ToList();
        var register = blocks.Count;
        while (register > 0 && blocks[register - 1].Has(FormatComponents.AwardRegister))
        {
            register--;
        }

        body.Write(blocks[..register], width, isFollowed: true);
        frame.Spacer(RoomBefore(blocks[..register], blocks[register..]), keepNext: true);
        var half = width / Columns;
        frame.StartTable(half, width - half);
        frame.Row(half, () => Register(blocks[register..], half), width - half, Signature);
        xml.End();
    }

    private void Signature()
    {
        frame.Line(layout.Heading.PlaceDate);
        frame.Signature(layout.Signature);
    }

    private void Register(List<BodyElement> register, int width)
    {
        // Level with the signer's name, as far as its lines go.
        frame.Spacer(Math.Max(1, SignatureHeight() - Height(register, width)));
        body.Write(register, width, isFollowed: false);
    }

    /// <summary>What is left of the sheet, by the measured lines: the signature stands at its foot, and never on a second sheet.</summary>
    private int RoomBefore(List<BodyElement> blocks, List<BodyElement> register)
    {
        var width = section.TextWidth;
        var lines = new List<FrameLine>(layout.Heading.Authority) { certificate.Lead, certificate.Title };
        if (certificate.Authority is { } authority)
        {
            lines.Add(authority);
        }

        var used = lines.Sum(l => Height(l.Component, l.Text, width)) + Height(blocks, width)
            + Math.Max(SignatureHeight(), Height(register, width / Columns))
            + Measure.Mm(9 + 4 + 4) + Measure.Pt(12) + (blocks.Count * Measure.Mm(3));
        return Math.Max(Measure.Pt(6), section.Height - section.Top - section.Bottom - used);
    }

    private int SignatureHeight()
    {
        var width = section.TextWidth / Columns;
        var lines = new[] { layout.Heading.PlaceDate, layout.Signature.Authority, layout.Signature.Title, layout.Signature.Name }.OfType<FrameLine>();
        return lines.Sum(l => Height(l.Component, l.Text, width)) + Measure.Mm(CertificateSizes.SignatureRoomMm(certificate.Density)) + Measure.Pt(4);
    }

    private int Height(IEnumerable<BodyElement> blocks, int width) => blocks.Sum(block => BodyParagraph.Of(block).Sum(paragraph =>
    {
        var component = block.Classes.FirstOrDefault(layout.Profile.Styles.ContainsKey) ?? FormatComponents.Body;
        var lines = paragraph.Runs.Aggregate("", (text, run) => run.IsBreak ? text + "\n" : text + run.Text).Split('\n');
        return lines.Sum(line => Height(component, line, width));
    }));

    private int Height(string component, string text, int width)
    {
        var style = layout.Profile.Styles[component];
        var size = CertificateSizes.Of(component, style.SizePt, certificate.Density);
        return Measure.Pt(size * LineFactor) * TimesMetrics.Wrapped(text, size, style.Bold, width).Lines;
    }
}
