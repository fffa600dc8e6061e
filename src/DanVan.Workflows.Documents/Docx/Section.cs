using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>The paper of a part of the document, its margins, and what its head and foot refer to.</summary>
internal sealed record Section
{
    private const string Portrait = "portrait";
    private const string Landscape = "landscape";

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int Top { get; init; }

    public required int Bottom { get; init; }

    public required int Left { get; init; }

    public required int Right { get; init; }

    /// <summary>The relation of the header with the page number; null for none.</summary>
    public string? PageNumber { get; init; }

    /// <summary>Whether the first page shows no number.</summary>
    public bool SkipsFirst { get; init; }

    /// <summary>The relation of the first page's footer; null for none.</summary>
    public string? FirstFooter { get; init; }

    /// <summary>The colours of a border around the page, outer and inner; null for none.</summary>
    public (string Color, int MarginPt)? Border { get; init; }

    public int TextWidth => Width - Left - Right;

    /// <summary>The section of a page of a profile.</summary>
    public static Section Of(FormatProfile profile, bool isLandscape)
    {
        var page = profile.Page;
        var (width, height) = (Measure.Mm(page.WidthMm), Measure.Mm(page.HeightMm));

        // Turned to the left, as one turns the sheet to read it: what was the binding edge is on top.
        return isLandscape
            ? new Section
            {
                Width = height, Height = width,
                Top = Measure.Mm(page.LeftMm), Bottom = Measure.Mm(page.RightMm), Left = Measure.Mm(page.BottomMm), Right = Measure.Mm(page.TopMm),
                SkipsFirst = profile.PageNumber.SkipFirst,
            }
            : new Section
            {
                Width = width, Height = height,
                Top = Measure.Mm(page.TopMm), Bottom = Measure.Mm(page.BottomMm), Left = Measure.Mm(page.LeftMm), Right = Measure.Mm(page.RightMm),
                SkipsFirst = profile.PageNumber.SkipFirst,
            };
    }

    /// <summary>The sheet of a certificate.</summary>
    public static Section OfCertificate(FormatProfile profile)
    {
        var sheet = profile.Certificate;
        var (top, side) = (Measure.Mm(sheet.MarginMm + 13), Measure.Mm(sheet.MarginMm + 20));
        return new Section
        {
            Width = Measure.Mm(sheet.WidthMm), Height = Measure.Mm(sheet.HeightMm), Top = top, Bottom = top, Left = side, Right = side,
            Border = (sheet.Accent[1..], Math.Min(31, Measure.Mm(sheet.MarginMm) / 20)),
        };
    }

    public void Write(WordXml xml)
    {
        xml.Start("sectPr");
        if (PageNumber is not null)
        {
            xml.Reference("headerReference", "default", PageNumber);
            xml.Reference("headerReference", "first", SkipsFirst ? DocxParts.EmptyHeader : PageNumber);
        }

        if (FirstFooter is not null)
        {
            xml.Reference("footerReference", "default", DocxParts.EmptyFooter);
            xml.Reference("footerReference", "first", FirstFooter);
        }

        xml.Value("type", "nextPage");
        xml.Empty("pgSz", ("w", Measure.Text(Width)), ("h", Measure.Text(Height)), ("orient", Width > Height ? Landscape : Portrait));
        xml.Empty(
            "pgMar", ("top", Measure.Text(Top)), ("right", Measure.Text(Right)), ("bottom", Measure.Text(Bottom)), ("left", Measure.Text(Left)),
            ("header", Measure.Text(Top / 2)), ("footer", Measure.Text(Bottom / 2)), ("gutter", "0"));
        if (Border is var (color, margin))
        {
            xml.Start("pgBorders");
            xml.Attribute("offsetFrom", "page");
            foreach (var side in new[] { "top", "left", "bottom", "right" })
            {
                xml.Border(side, "double", 24, margin, color);
            }

            xml.End();
        }

        xml.Empty("pgNumType", ("start", "1"));
        xml.Empty("titlePg");
        xml.End();
    }
}
