using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>The lists of one document: all bullets are one list, every numbered list one of its own, so that each begins with 1.</summary>
internal sealed class ListNumbers
{
    /// <summary>The list of all bullets.</summary>
    public const int Bullets = 1;

    private const int BulletKind = 0;
    private const int NumberKind = 1;

    private int _last = Bullets;

    /// <summary>A new numbered list.</summary>
    public int Next() => ++_last;

    /// <summary>The numbering part.</summary>
    public ReadOnlyMemory<byte> Write(FormatProfile profile)
    {
        using var xml = new WordXml("numbering");
        var indent = Measure.Mm(profile.Body.FirstLineIndentMm + 5);
        Kind(xml, BulletKind, "bullet", "•", indent);
        Kind(xml, NumberKind, "decimal", "%1.", indent);
        for (var list = Bullets; list <= _last; list++)
        {
            xml.Start("num");
            xml.Attribute("numId", Measure.Text(list));
            xml.Value("abstractNumId", list == Bullets ? BulletKind : NumberKind);
            if (list > Bullets)
            {
                xml.Start("lvlOverride");
                xml.Attribute("ilvl", "0");
                xml.Value("startOverride", 1);
                xml.End();
            }

            xml.End();
        }

        return xml.Finish();
    }

    private static void Kind(WordXml xml, int id, string format, string text, int indent)
    {
        xml.Start("abstractNum");
        xml.Attribute("abstractNumId", Measure.Text(id));
        xml.Value("multiLevelType", "singleLevel");
        xml.Start("lvl");
        xml.Attribute("ilvl", "0");
        xml.Value("start", 1);
        xml.Value("numFmt", format);
        xml.Value("lvlText", text);
        xml.Value("lvlJc", "left");
        xml.Start("pPr");
        xml.Empty("ind", ("left", Measure.Text(indent)), ("hanging", Measure.Text(Measure.Mm(5))));
        xml.End();
        xml.End();
        xml.End();
    }
}
