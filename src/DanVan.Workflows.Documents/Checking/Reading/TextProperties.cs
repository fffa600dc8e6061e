using System.Xml.Linq;
using DanVan.Workflows.Documents.Checking.Packages;

namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>What one place in a file says about characters (<c>w:rPr</c>); null where it says nothing.</summary>
internal sealed record TextProperties
{
    public static TextProperties None { get; } = new();

    public string? AsciiFont { get; init; }

    public string? OtherFont { get; init; }

    public int? HalfPoints { get; init; }

    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Caps { get; init; }

    public bool? Hidden { get; init; }

    public bool? Underline { get; init; }

    public string? Color { get; init; }

    public string? Language { get; init; }

    public string? CharacterStyle { get; init; }

    public static TextProperties Read(XElement? rPr, ThemeFonts theme)
    {
        if (rPr is null)
        {
            return None;
        }

        var fonts = rPr.Child("rFonts");
        return new TextProperties
        {
            // The theme's font wins over a named one in the same element (ISO/IEC 29500-1, 17.3.2.26).
            AsciiFont = theme.Of(fonts.Attr("asciiTheme")) ?? fonts.Attr("ascii"),
            OtherFont = theme.Of(fonts.Attr("hAnsiTheme")) ?? fonts.Attr("hAnsi"),
            HalfPoints = Size(rPr.Child("sz")),
            Bold = rPr.OnOff("b"),
            Italic = rPr.OnOff("i"),
            Caps = rPr.OnOff("caps"),
            Hidden = rPr.OnOff("vanish"),
            Underline = rPr.Child("u") is { } u ? u.Attr("val") is not (null or "none") : null,
            Color = rPr.Child("color") is { } color ? theme.Color(color) : null,
            Language = rPr.Val("lang"),
            CharacterStyle = rPr.Val("rStyle"),
        };
    }

    /// <summary>This, with what stands nearer to the text laid over it.</summary>
    public TextProperties With(TextProperties nearer) => ReferenceEquals(nearer, None) ? this : new()
    {
        AsciiFont = nearer.AsciiFont ?? AsciiFont,
        OtherFont = nearer.OtherFont ?? OtherFont,
        HalfPoints = nearer.HalfPoints ?? HalfPoints,
        Bold = nearer.Bold ?? Bold,
        Italic = nearer.Italic ?? Italic,
        Caps = nearer.Caps ?? Caps,
        Hidden = nearer.Hidden ?? Hidden,
        Underline = nearer.Underline ?? Underline,
        Color = nearer.Color ?? Color,
        Language = nearer.Language ?? Language,
        CharacterStyle = nearer.CharacterStyle ?? CharacterStyle,
    };

    // A plain number counts half points; the strict form may write "14pt".
    private static int? Size(XElement? sz) =>
        sz.Measure("val") is not { } value ? null : char.IsAsciiLetter(sz.Attr("val")!.Trim()[^1]) ? value / 10 : value;
}
