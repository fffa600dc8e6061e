using System.Xml.Linq;
using DanVan.Workflows.Documents.Checking.Packages;

namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>What one place in a file says about a paragraph (<c>w:pPr</c>), in twips; null where it says nothing.</summary>
internal sealed record ParagraphProperties
{
    // What Word puts where it is told to space paragraphs "automatically".
    private const int AutomaticSpacing = 280;

    public static ParagraphProperties None { get; } = new();

    public string? Alignment { get; init; }

    public int? FirstLine { get; init; }

    public int? Left { get; init; }

    public int? Before { get; init; }

    public int? After { get; init; }

    public int? Line { get; init; }

    public string? LineRule { get; init; }

    public bool? Contextual { get; init; }

    public bool? PageBreakBefore { get; init; }

    public bool? BottomBorder { get; init; }

    public bool? TopBorder { get; init; }

    public bool? Numbered { get; init; }

    public static ParagraphProperties Read(XElement? pPr)
    {
        if (pPr is null)
        {
            return None;
        }

        var (ind, spacing, border) = (pPr.Child("ind"), pPr.Child("spacing"), pPr.Child("pBdr"));
        return new ParagraphProperties
        {
            Alignment = pPr.Val("jc") switch { null => null, "start" => "left", "end" => "right", "distribute" => "both", var other => other },
            FirstLine = -ind.Measure("hanging") ?? ind.Measure("firstLine"),
            Left = ind.Measure("left") ?? ind.Measure("start"),
            Before = Automatic(spacing, "beforeAutospacing") ?? spacing.Measure("before"),
            After = Automatic(spacing, "afterAutospacing") ?? spacing.Measure("after"),
            Line = spacing.Measure("line"),
            LineRule = spacing.Attr("lineRule"),
            Contextual = pPr.OnOff("contextualSpacing"),
            PageBreakBefore = pPr.OnOff("pageBreakBefore"),
            BottomBorder = Border(border.Child("bottom")),
            TopBorder = Border(border.Child("top")),
            Numbered = pPr.Child("numPr") is { } list ? list.Val("numId") is not "0" : null,
        };
    }

    public ParagraphProperties With(ParagraphProperties nearer) => ReferenceEquals(nearer, None) ? this : new()
    {
        Alignment = nearer.Alignment ?? Alignment,
        FirstLine = nearer.FirstLine ?? FirstLine,
        Left = nearer.Left ?? Left,
        Before = nearer.Before ?? Before,
        After = nearer.After ?? After,
        Line = nearer.Line ?? Line,
        LineRule = nearer.LineRule ?? LineRule,
        Contextual = nearer.Contextual ?? Contextual,
        PageBreakBefore = nearer.PageBreakBefore ?? PageBreakBefore,
        BottomBorder = nearer.BottomBorder ?? BottomBorder,
        TopBorder = nearer.TopBorder ?? TopBorder,
        Numbered = nearer.Numbered ?? Numbered,
    };

    private static int? Automatic(XElement? spacing, string attribute) => spacing.Attr(attribute) is "1" or "true" or "on" ? AutomaticSpacing : null;

    private static bool? Border(XElement? border) => border is null ? null : border.Attr("val") is not (null or "nil" or "none");
}
