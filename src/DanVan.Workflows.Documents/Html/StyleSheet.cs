using System.Text;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Html;

/// <summary>The styles of one document: sizes, faces and measures from the profile, the arrangement from the style sheets beside this file.</summary>
internal static class StyleSheet
{
    private static readonly Lazy<string> PageRules = new(() => EmbeddedText.Read("Html/page.css"));
    private static readonly Lazy<string> CertificateRules = new(() => EmbeddedText.Read("Html/certificate.css"));
    private static readonly Lazy<string> CommonRules = new(() => EmbeddedText.Read("Html/common.css"));
    private static readonly Lazy<string> RareRules = new(() => EmbeddedText.Read("Html/rare.css"));

    public static string For(DocumentLayout layout)
    {
        var (profile, frame) = (layout.Profile, layout.Frame);
        var css = new StringBuilder(8 * 1024);
        Variables(css, profile);
        if (frame == DocumentFrame.Certificate)
        {
            css.Append("@page { size: ").Append(Mm(profile.Certificate.WidthMm)).Append(' ').Append(Mm(profile.Certificate.HeightMm)).Append("; margin: 0; }\n");
        }
        else
        {
            PageBox(css, profile);
        }

        css.Append(CommonRules.Value).Append(frame == DocumentFrame.Certificate ? CertificateRules.Value : PageRules.Value);
        foreach (var (component, style) in profile.Styles.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            Component(css, component, style);
        }

        Rarities(css, layout);
        return css.ToString();
    }

    private static void PageBox(StringBuilder css, FormatProfile profile)
    {
        var page = profile.Page;
        css.Append("@page { size: ").Append(Mm(page.WidthMm)).Append(' ').Append(Mm(page.HeightMm))
            .Append("; margin: ").Append(Mm(page.TopMm)).Append(' ').Append(Mm(page.RightMm)).Append(' ').Append(Mm(page.BottomMm)).Append(' ').Append(Mm(page.LeftMm))
            .Append("; @top-center { content: counter(page); font: ").Append(Pt(profile.PageNumber.SizePt)).Append(' ').Append(Font(profile)).Append("; } }\n");
        if (profile.PageNumber.SkipFirst)
        {
            css.Append("@page :first { @top-center { content: none; } }\n");
        }
    }

    private static void Variables(StringBuilder css, FormatProfile profile)
    {
        var (page, certificate) = (profile.Page, profile.Certificate);
        css.Append(":root {\n");
        Variable("font", Font(profile));
        Variable("page-width", Mm(page.WidthMm));
        Variable("page-height", Mm(page.HeightMm));
        Variable("page-padding", $"{Mm(page.TopMm)} {Mm(page.RightMm)} {Mm(page.BottomMm)} {Mm(page.LeftMm)}");
        Variable("heading-left", $"{HtmlText.Number(profile.Heading.LeftPercent)}%");
        Variable("signature-left", $"{HtmlText.Number(profile.Signature.LeftPercent)}%");
        Variable("signature-gap", Pt(profile.Signature.GapPt));
        Variable("indent", Mm(profile.Body.FirstLineIndentMm));
        Variable("gap", Pt(profile.Body.ParagraphGapPt));
        Variable("line-height", profile.Body.LineHeight);
        Variable("certificate-width", Mm(certificate.WidthMm));
        Variable("certificate-height", Mm(certificate.HeightMm));
        Variable("certificate-margin", Mm(certificate.MarginMm));
        Variable("certificate-border", certificate.Border);
        Variable("certificate-accent", certificate.Accent);
        css.Append("}\n");

        void Variable(string name, string value) => css.Append("  --").Append(name).Append(": ").Append(value).Append(";\n");
    }

    // Stamps, appendices and their like: their rules stand only in documents that have them.
    private static void Rarities(StringBuilder css, DocumentLayout layout)
    {
        var heading = layout.Heading;
        var rare = new[] { heading.Circulation, layout.DrafterAndCopies, layout.Contact }
            .Concat(heading.Stamps)
            .Concat(layout.Appendices.SelectMany(a => new[] { a.Label, a.Title, a.Of }))
            .OfType<FrameLine>().Select(l => l.Component).Distinct().Order(StringComparer.Ordinal).ToList();
        if (rare.Count == 0)
        {
            return;
        }

        css.Append(RareRules.Value
            .Replace("$stamp-color", layout.Profile.Marks.Color, StringComparison.Ordinal)
            .Replace("$stamp-height", Mm(layout.Profile.Marks.HeightMm), StringComparison.Ordinal));
        foreach (var stamp in heading.Stamps.Where(s => s.WidthMm is not null))
        {
            css.Append('.').Append(stamp.Component).Append(" { width: ").Append(Mm(stamp.WidthMm!.Value)).Append("; padding: 0; }\n");
        }

        if (layout.Appendices.Any(a => a.IsLandscape))
        {
            var page = layout.Profile.Page;
            css.Append("@page landscape { size: ").Append(Mm(page.HeightMm)).Append(' ').Append(Mm(page.WidthMm)).Append("; }\n")
                .Append(".landscape { page: landscape; }\n@media screen { .landscape { width: ").Append(Mm(page.HeightMm))
                .Append("; min-height: ").Append(Mm(page.WidthMm)).Append("; } }\n");
        }

        foreach (var component in rare)
        {
            Component(css, component, FrameComponents.StyleOf(layout.Profile, component));
        }
    }

    private static void Component(StringBuilder css, string component, TextStyle style)
    {
        // The body's paragraphs have no class; its size is set where the body stands.
        css.Append(component is FormatComponents.Body ? ".content" : component is FormatComponents.Section ? ".content h2, .content h3" : "." + component)
            .Append(" { font-size: ").Append(Pt(style.SizePt))
            .Append("; font-weight: ").Append(style.Bold ? "bold" : "normal")
            .Append("; font-style: ").Append(style.Italic ? "italic" : "normal")
            .Append(style.Underline ? "; text-decoration: underline" : "")
            .Append("; }\n");
    }

    // The free fonts are drawn to the measure of Times New Roman, so lines break alike where that is not installed.
    private static string Font(FormatProfile profile) => $"{CssString(profile.Font)}, \"Liberation Serif\", Tinos, serif";

    private static string CssString(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Mm(decimal value) => HtmlText.Number(value) + "mm";

    private static string Pt(decimal value) => HtmlText.Number(value) + "pt";
}
