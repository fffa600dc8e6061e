using System.Xml.Linq;
using DanVan.Workflows.Documents.Checking.Packages;

namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>The fonts and dark colours of a file's theme.</summary>
internal sealed class ThemeFonts(XElement? theme)
{
    private readonly XElement? _elements = theme?.Element(Ooxml.A + "themeElements");

    /// <summary>The typeface a theme reference stands for; null for no reference, or one the theme does not answer.</summary>
    public string? Of(string? reference)
    {
        var scheme = _elements?.Element(Ooxml.A + "fontScheme");
        var font = reference switch
        {
            "minorHAnsi" or "minorAscii" => scheme?.Element(Ooxml.A + "minorFont"),
            "majorHAnsi" or "majorAscii" => scheme?.Element(Ooxml.A + "majorFont"),
            _ => null,
        };
        return (string?)font?.Element(Ooxml.A + "latin")?.Attribute("typeface") is { Length: > 0 } face ? face : null;
    }

    /// <summary>A colour as six hexadecimal digits, or <c>auto</c>.</summary>
    public string Color(XElement color)
    {
        var named = color.Attr("val")?.ToUpperInvariant();
        if (color.Attr("themeColor") is not { } reference)
        {
            return named is null or "AUTO" ? "auto" : named;
        }

        // A shade of black is black; a tint of it is grey, which Word writes into val.
        var isDark = reference is "text1" or "dark1" && color.Attr("themeTint") is null;
        var dark = _elements?.Element(Ooxml.A + "clrScheme")?.Element(Ooxml.A + "dk1")?.Elements().FirstOrDefault();
        var value = dark is null ? "000000" : (string?)dark.Attribute("lastClr") ?? (string?)dark.Attribute("val") ?? "000000";
        return isDark ? (value is "windowText" ? "000000" : value.ToUpperInvariant()) : named ?? reference;
    }
}
