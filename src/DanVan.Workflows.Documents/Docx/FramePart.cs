using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>Writes the frame of a page: heading, title, addressees, closing. Two columns are a table without borders.</summary>
/// <param name="xml">Where it writes.</param>
/// <param name="layout">The document.</param>
/// <param name="width">The width of the text in twentieths of a point.</param>
internal sealed class FramePart(WordXml xml, DocumentLayout layout, int width)
{
    // A third to a half of the line above (Decree 30/2020/NĐ-CP, Annex I, part II, 2 and 5).
    private const int RulePercent = 40;

    // The room for a number that is still to come; no-break spaces, which no word processor drops.
    private static readonly string NumberRoom = new('\u00A0', 8);

    private readonly FormatProfile _profile = layout.Profile;

    /// <summary>The heading's two columns.</summary>
    public void Heading()
    {
        var heading = layout.Heading;
        var (left, right) = HeadingColumns();
        StartTable(left, right);
        if (heading.Circulation is { } circulation)
        {
            Row(left, () => Spacer(1), right, () => Stamp(circulation, right, isCentered: true));
        }

        Row(left, () => Issuer(left), right, () => Ruled(right));
        Row(left, () => Reference(left), right, () => Line(heading.PlaceDate));
        xml.End();
    }

    /// <summary>The lines of the heading's right column, each with its rule if it has one.</summary>
    public void Ruled(int column)
    {
        foreach (var line in layout.Heading.Authority)
        {
            Line(line);
            if (line.IsRuled)
            {
                Rule(column, Width(line));
            }
        }
    }

    /// <summary>Type, abstract and its mark.</summary>
    public void Title()
    {
        if (layout.TypeName is { } type)
        {
            Line(type);
        }

        if (layout.Subject is { } subject)
        {
            Balanced(subject, width);
            Mark(_profile.Subject.Mark, subject, width, keepNext: true);
        }
    }

    /// <summary>One addressee after the word, or several below it, their dashes under its end.</summary>
    public void Addressees()
    {
        if (layout.Addressees is not { } addressees)
        {
            return;
        }

        var style = StyleOf(FormatComponents.Addressees);
        var distance = Measure.Pt(12);
        if (addressees.Items is [var only])
        {
            xml.Paragraph(style, $"{addressees.Label} {only}", new() { Before = distance, After = Measure.Pt(6), Alignment = "center" });
            return;
        }

        var text = _profile.Styles[FormatComponents.Addressees];
        var label = TimesMetrics.Width(addressees.Label, text.SizePt, text.Bold);
        var longest = addressees.Items.Max(i => TimesMetrics.Width(i, text.SizePt, text.Bold));
        var start = Math.Max(0, (width - label - longest) / 2);
        var hanging = TimesMetrics.Width("- ", text.SizePt, text.Bold);
        xml.Paragraph(style, addressees.Label, new() { Before = distance, Left = start });
        for (var i = 0; i < addressees.Items.Count; i++)
        {
            xml.Paragraph(style, addressees.Items[i], new()
            {
                Left = start + label + hanging,
                Hanging = hanging,
                After = i == addressees.Items.Count - 1 ? Measure.Pt(6) : null,
            });
        }
    }

    /// <summary>Recipients left and signature right; with a second signature both above the recipients.</summary>
    public void Closing()
    {
        var left = (int)(width * _profile.Signature.LeftPercent / 100);
        Spacer(Measure.Pt(14), keepNext: true);
        StartTable(left, width - left);
        if (layout.SecondSignature is { } second)
        {
            Row(left, () => Signature(second), width - left, () => Signature(layout.Signature));
            if (HasRecipients)
            {
                xml.Start("tr");
                NotParted();
                Cell(
                    width,
                    () =>
                    {
                        Spacer(Measure.Pt(12));
                        Recipients();
                    },
                    span: 2);
                xml.End();
            }
        }
        else
        {
            Row(left, Recipients, width - left, () => Signature(layout.Signature));
        }

        xml.End();
    }

    /// <summary>A signature block, in a cell of its own.</summary>
    public void Signature(FrameSignature signature)
    {
        if (signature.Authority is { } authority)
        {
            Line(authority);
        }

        Line(signature.Title);
        Line(signature.Name);
    }

    /// <summary>A line of the frame.</summary>
    public void Line(FrameLine line) => xml.Paragraph(StyleOf(line.Component), line.Text);

    /// <summary>A centred line that, where it needs several, is broken into about equal ones, as the decree's own specimens are.</summary>
    public void Balanced(FrameLine line, int column)
    {
        var side = Math.Max(0, column - BalancedWidth(line, column) - Measure.Pt(4)) / 2;
        if (!IsBroken(line, column))
        {
            Line(line);
            return;
        }

        xml.Start("p");
        xml.Properties(StyleOf(line.Component), new() { Left = side, Right = side });
        var style = FrameComponents.StyleOf(_profile, line.Component);
        foreach (var (text, i) in NumberBreaks.Of(line.Text, style.SizePt, style.Bold, column - (2 * side)).Select((t, i) => (t, i)))
        {
            if (i > 0)
            {
                xml.Start("r");
                xml.Empty("br");
                xml.End();
            }

            xml.Run(text);
        }

        xml.End();
    }

    /// <summary>An empty paragraph of an exact height in twentieths of a point.</summary>
    public void Spacer(int height, bool keepNext = false) =>
        xml.Paragraph(FormatStyles.Spacer, "", new() { KeepNext = keepNext, Line = (Math.Max(height, 20), "exact") });

    /// <summary>A table without borders, of two columns.</summary>
    public void StartTable(int left, int right)
    {
        xml.Start("tbl");
        xml.Start("tblPr");
        xml.Empty("tblW", ("w", Measure.Text(left + right)), ("type", "dxa"));
        xml.Empty("tblLayout", ("type", "fixed"));
        xml.Start("tblCellMar");
        xml.Empty("left", ("w", "0"), ("type", "dxa"));
        xml.Empty("right", ("w", "0"), ("type", "dxa"));
        xml.End();
        xml.End();
        xml.Start("tblGrid");
        xml.Empty("gridCol", ("w", Measure.Text(left)));
        xml.Empty("gridCol", ("w", Measure.Text(right)));
        xml.End();
    }

    public void Row(int left, Action writeLeft, int right, Action writeRight)
    {
        xml.Start("tr");
        NotParted();
        Cell(left, writeLeft);
        Cell(right, writeRight);
        xml.End();
    }

    private bool HasRecipients => layout.Recipients is not null || layout.DrafterAndCopies is not null;

    private void NotParted()
    {
        xml.Start("trPr");
        xml.Empty("cantSplit");
        xml.End();
    }

    private void Cell(int size, Action write, int span = 1)
    {
        xml.Start("tc");
        xml.Start("tcPr");
        xml.Empty("tcW", ("w", Measure.Text(size)), ("type", "dxa"));
        if (span > 1)
        {
            xml.Value("gridSpan", span);
        }

        xml.End();
        write();
        xml.End();
    }

    // The lines of the right column are never broken, whatever size an issuer has chosen for them.
    private (int Left, int Right) HeadingColumns()
    {
        var longest = layout.Heading.Authority.Max(Width) + Measure.Pt(2);
        var right = Math.Max(width - (int)(width * _profile.Heading.LeftPercent / 100), Math.Min(longest, width * 2 / 3));
        return (width - right, right);
    }

    private void Issuer(int column)
    {
        if (layout.Heading.Parent is { } parent)
        {
            Balanced(parent, column);
        }

        Balanced(layout.Heading.Issuer, column);
        Mark(layout.Heading.IssuerMark, layout.Heading.Issuer, column, keepNext: false);
    }

    private void Reference(int column)
    {
        if (layout.Heading.Number is { } number)
        {
            xml.Paragraph(StyleOf(number.Component), layout.Heading.LeavesRoomForNumber ? number.Text + NumberRoom : number.Text);
        }
        else
        {
            // A cell of a table is not valid without a paragraph.
            Spacer(Measure.Pt(8));
        }

        if (layout.Heading.LetterSubject is { } subject)
        {
            Balanced(subject, column);
        }

        foreach (var stamp in layout.Heading.Stamps)
        {
            Spacer(Measure.Pt(8));
            Stamp(stamp, column, isCentered: false);
        }
    }

    /// <summary>A framed paragraph as wide as its text and a little more.</summary>
    private void Stamp(FrameLine stamp, int column, bool isCentered)
    {
        // The border stands outside what the indents leave.
        var box = Math.Min(column, stamp.WidthMm is { } width ? Math.Max(Measure.Mm(width) - (2 * Measure.Pt(Paragraphs.FrameSpacePt)), Width(stamp)) : Width(stamp) + Measure.Mm(6));
        var space = Measure.Pt(Paragraphs.FrameSpacePt + 1);
        var left = isCentered ? (column - box) / 2 : space;
        xml.Paragraph(StyleOf(stamp.Component), stamp.Text, new() { Left = Math.Max(left, space), Right = Math.Max(column - box - left, space) });
        if (isCentered)
        {
            Spacer(Measure.Pt(8));
        }
    }

    private void Mark(HeadingMark mark, FrameLine above, int column, bool keepNext)
    {
        var settings = new ParagraphSettings { KeepNext = keepNext };
        switch (mark)
        {
            case HeadingMark.Rule:
                Rule(column, BalancedWidth(above, column) * RulePercent / 100, keepNext);
                break;
            case HeadingMark.Asterisk:
                xml.Paragraph(FormatStyles.Mark, MarkTexts.Asterisk, settings);
                break;
            default:
                xml.Paragraph(FormatStyles.Mark, MarkTexts.Dashes, settings);
                break;
        }
    }

    private void Rule(int column, int length, bool keepNext = false)
    {
        var side = Math.Max(0, column - length) / 2;
        xml.Paragraph(FormatStyles.Mark, "", new()
        {
            KeepNext = keepNext, Rule = true, Before = Measure.Pt(2), Line = (80, "exact"), Left = side, Right = Math.Max(0, column - length - side),
        });
    }

    private void Recipients()
    {
        if (layout.Recipients is { } recipients)
        {
            xml.Paragraph(StyleOf(FormatComponents.RecipientsLabel), recipients.Label);
            foreach (var item in recipients.Items)
            {
                xml.Paragraph(StyleOf(FormatComponents.Recipients), item);
            }
        }

        if (layout.DrafterAndCopies is { } drafter)
        {
            Line(drafter);
        }

        if (!HasRecipients)
        {
            Spacer(1);
        }
    }

    private int Width(FrameLine line)
    {
        var style = FrameComponents.StyleOf(_profile, line.Component);
        return TimesMetrics.Width(line.Text, style.SizePt, style.Bold);
    }

    // Long subjects keep a distance from the margins.
    private int BalancedWidth(FrameLine line, int column)
    {
        var style = FrameComponents.StyleOf(_profile, line.Component);
        return TimesMetrics.Balanced(line.Text, style.SizePt, style.Bold, Room(line, column));
    }

    private bool IsBroken(FrameLine line, int column) => Width(line) > Room(line, column);

    private static int Room(FrameLine line, int column) => line.Component == FormatComponents.Subject ? column * 88 / 100 : column;

    private string StyleOf(string component) => StyleNames.Of(component, _profile.Numbering);
}
