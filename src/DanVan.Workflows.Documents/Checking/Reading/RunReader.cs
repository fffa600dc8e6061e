using System.Text;
using System.Xml.Linq;
using DanVan.Workflows.Documents.Checking.Packages;

namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>Collects the runs of one paragraph: what is deleted or a field's instruction is no text.</summary>
internal sealed class RunReader(DocxStyles styles, ThemeFonts theme, TextProperties table, TextProperties paragraph)
{
    private readonly List<DocxRun> _runs = [];
    private readonly Dictionary<string, TextFormat> _plain = new(StringComparer.Ordinal);
    private TextFormat? _pageField;
    private bool _isInstruction;

    public IReadOnlyList<DocxRun> Runs => _runs;

    public List<XElement> TextBoxes { get; } = [];

    public bool HasDrawing { get; private set; }

    public bool HasPageField { get; private set; }

    public bool HasPageBreak { get; private set; }

    /// <summary>A page number that was never shown yet has no text, but a format all the same.</summary>
    public void Finish()
    {
        if (HasPageField && _runs.All(r => string.IsNullOrWhiteSpace(r.Text)))
        {
            _runs.Add(new DocxRun("1", _pageField ?? Format(TextProperties.None)));
        }
    }

    public void Read(XElement container)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    Run(element);
                    break;
                case "fldSimple":
                    Instruction(element.Attr("instr"));
                    Read(element);
                    break;
                case "AlternateContent":
                    if (Ooxml.Alternative(element) is { } chosen)
                    {
                        Read(chosen);
                    }

                    break;
                case "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "sdt" or "sdtContent" or "dir" or "bdo":
                    Read(element);
                    break;
            }
        }
    }

    private void Run(XElement run)
    {
        var direct = TextProperties.Read(run.Child("rPr"), theme);
        var format = Format(direct);
        var text = new StringBuilder();
        Content(run, text);
        if (text.Length > 0 && !format.Hidden)
        {
            _runs.Add(new DocxRun(text.ToString(), format));
        }
    }

    private TextFormat Format(TextProperties direct)
    {
        // Most runs say nothing themselves.
        if (!ReferenceEquals(direct, TextProperties.None))
        {
            return TextFormat.Of(styles.Text, table, paragraph, styles.Get(direct.CharacterStyle).Text, direct);
        }

        if (!_plain.TryGetValue("", out var format))
        {
            _plain[""] = format = TextFormat.Of(styles.Text, table, paragraph, TextProperties.None, direct);
        }

        return format;
    }

    private void Content(XElement run, StringBuilder text)
    {
        foreach (var element in run.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "t" when !_isInstruction:
                    text.Append(element.Value);
                    break;
                case "tab" or "ptab":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    HasPageBreak |= element.Attr("type") == "page";
                    text.Append(element.Attr("type") is "page" or "column" ? "" : "\n");
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "fldChar":
                    _isInstruction = element.Attr("fldCharType") == "begin";
                    break;
                case "instrText":
                    Instruction(element.Value);
                    _pageField ??= HasPageField ? Format(TextProperties.Read(run.Child("rPr"), theme)) : null;
                    break;
                case "drawing" or "pict" or "object":
                    HasDrawing = true;
                    TextBoxes.AddRange(element.Descendants(Ooxml.W + "txbxContent").Where(Ooxml.IsChosen));
                    break;
                case "AlternateContent":
                    if (Ooxml.Alternative(element) is { } chosen)
                    {
                        Content(chosen, text);
                    }

                    break;
            }
        }
    }

    private void Instruction(string? instruction) =>
        HasPageField |= instruction?.Trim().Split(' ')[0].Equals("PAGE", StringComparison.OrdinalIgnoreCase) == true;
}
