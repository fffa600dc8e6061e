using System.Globalization;

namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>How a part of a specimen is set; sizes in half points, lengths in twips.</summary>
internal sealed record SpecimenStyle(int HalfPoints)
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    public string Align { get; init; } = "left";

    public int FirstLine { get; init; }

    public int Before { get; init; }

    public string Line { get; init; } = "w:line=\"240\" w:lineRule=\"auto\"";

    public string Font { get; init; } = "Times New Roman";

    public string Color { get; init; } = "";

    public string Run(bool font = true, bool size = true) => string.Create(CultureInfo.InvariantCulture,
        $"{(font ? $"<w:rFonts w:ascii=\"{Font}\" w:hAnsi=\"{Font}\" w:cs=\"{Font}\"/>" : "")}{(Bold ? "<w:b/>" : "")}{(Italic ? "<w:i/>" : "")}{(Color.Length > 0 ? $"<w:color w:val=\"{Color}\"/>" : "")}{(size ? $"<w:sz w:val=\"{HalfPoints}\"/>" : "")}{(Underline ? "<w:u w:val=\"single\"/>" : "")}");

    public string Paragraph => string.Create(CultureInfo.InvariantCulture,
        $"<w:spacing w:before=\"{Before}\" w:after=\"0\" {Line}/>{(FirstLine == 0 ? "" : $"<w:ind w:firstLine=\"{FirstLine}\"/>")}<w:jc w:val=\"{Align}\"/>");
}
