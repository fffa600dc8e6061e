using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>Writes bodies: paragraphs, headings, lists, tables.</summary>
/// <param name="xml">Where it writes.</param>
/// <param name="profile">The rule book.</param>
/// <param name="lists">The lists of the whole document so far; each numbered one begins with 1.</param>
internal sealed class BodyPart(WordXml xml, FormatProfile profile, ListNumbers lists)
{
    /// <summary>A distance between a paragraph and a table, which has none of its own.</summary>
    private static readonly ParagraphSettings BeforeTable = new() { KeepNext = true, Line = (120, "exact") };

    private readonly TablePart _tables = new(xml);

    /// <summary>A body.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="width">The width of the text in twentieths of a point.</param>
    /// <param name="isFollowed">Whether the end of its last block must stay on a page with what follows.</param>
    public void Write(IReadOnlyList<BodyElement> blocks, int width, bool isFollowed)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var keepNext = isFollowed && i == blocks.Count - 1;
            switch (blocks[i].Name)
            {
                case "table":
                    xml.Paragraph(FormatStyles.Spacer, "", BeforeTable);
                    _tables.Write(blocks[i], width, keepNext);
                    break;
                case "ul" or "ol":
                    List(blocks[i], keepNext);
                    break;
                default:
                    Paragraph(blocks[i], keepNext);
                    break;
            }
        }
    }

    private void Paragraph(BodyElement block, bool keepNext)
    {
        var settings = keepNext ? ParagraphSettings.KeptWithNext : ParagraphSettings.None;
        settings = block switch
        {
            { Name: "h2" } => settings with { OutlineLevel = 0 },
            { Name: "h3" } => settings with { OutlineLevel = 1 },
            _ when block.Has("center") => settings with { FirstLine = 0, Alignment = "center" },
            _ when block.Has("no-indent") => settings with { FirstLine = 0 },
            _ => settings,
        };
        xml.Paragraph(StyleOf(block), BodyParagraph.Of(block)[0], settings);
    }

    private string StyleOf(BodyElement block)
    {
        if (block.Name != "p")
        {
            return FormatStyles.Of(FormatComponents.Section, profile.Numbering);
        }

        foreach (var className in block.Classes)
        {
            switch (className)
            {
                case "authority":
                    return FormatStyles.Authority;
                case "resolution":
                    return FormatStyles.Resolution;
                case "note":
                    return FormatStyles.Note;
                case BodyRules.LegalBasis:
                case FormatComponents.AwardRecipient:
                case FormatComponents.AwardUnit:
                case FormatComponents.AwardAchievement:
                case FormatComponents.AwardRegister:
                    return FormatStyles.Of(className, profile.Numbering);
            }
        }

        return FormatStyles.Of(FormatComponents.Body, profile.Numbering);
    }

    private void List(BodyElement list, bool keepNext)
    {
        var number = list.Name == "ol" ? lists.Next() : ListNumbers.Bullets;
        var items = list.Elements.ToList();
        for (var i = 0; i < items.Count; i++)
        {
            xml.Paragraph(FormatStyles.ListItem, BodyParagraph.Of(items[i])[0], new() { KeepNext = keepNext && i == items.Count - 1, List = number });
        }
    }
}
