using System.Text.RegularExpressions;
using DanVan.Workflows.Documents.Checking.Reading;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>Guesses the parts of a document without named styles by words, order and place: heading, title, body, signature, recipients, appendices.</summary>
internal sealed partial class ZoneGuesser
{
    // A heading of two columns has fewer paragraphs than this before its number and date.
    private const int HeadingReach = 40;

    private readonly DocxText _document;
    private readonly List<ZonedLine> _lines;

    public ZoneGuesser(DocxText document)
    {
        _document = document;
        _lines = [.. document.Paragraphs.SelectMany(p => LineSplitter.Split(p))];
    }

    public IReadOnlyList<ZonedLine> Guess()
    {
        var bodyStart = Heading();
        bodyStart = Title(bodyStart);
        var appendix = Appendices(bodyStart);
        var closing = new ClosingGuesser(_lines, bodyStart, appendix).Guess();
        new BodyGuesser(_lines).Guess(bodyStart, closing);
        return _lines;
    }

    private void Set(int index, string part) => _lines[index] = _lines[index] with { Part = part };

    /// <summary>Marks the heading and returns where it ends.</summary>
    private int Heading()
    {
        var (end, number) = (0, -1);
        for (var i = 0; i < Math.Min(_lines.Count, HeadingReach); i++)
        {
            var text = _lines[i].Text;
            var part = KnownTexts.IsNation(text) || KnownTexts.IsParty(text) ? FormatComponents.Nation
                : KnownTexts.IsMotto(text) ? FormatComponents.Motto
                : number < 0 && KnownTexts.IsNumber(text) ? FormatComponents.Number
                : KnownTexts.IsPlaceDate(text) && !_lines.Any(l => l.Part == FormatComponents.PlaceDate) && i < Math.Max(end + 6, 8) ? FormatComponents.PlaceDate
                : KnownTexts.Secrecy.Contains(text) ? CheckedParts.Secrecy
                : KnownTexts.Urgency.Contains(text) ? CheckedParts.Urgency
                : KnownTexts.Circulation.Contains(text) ? CheckedParts.Circulation
                : "";
            if (part.Length == 0)
            {
                continue;
            }

            Set(i, part);
            end = i + 1;
            number = part == FormatComponents.Number ? i : number;
        }

        if (number >= 0)
        {
            Issuer(number, l => InColumn(l, _lines[number]));
            end = LetterSubject(number, end);
        }
        else if (_lines.Take(end).FirstOrDefault(l => l.Part == FormatComponents.Nation) is { Paragraph.Table: { } heading } nation)
        {
            // Nobody has put a number in: the issuer stands in the other column.
            Issuer(end, l => ReferenceEquals(l.Paragraph.Table, heading) && l.Paragraph.Cell != nation.Paragraph.Cell);
        }

        // All of a table that holds the heading is heading.
        while (end > 0 && end < _lines.Count && _lines[end - 1].Paragraph.Table is { IsData: false } table && ReferenceEquals(_lines[end].Paragraph.Table, table))
        {
            end++;
        }

        return end;
    }

    private void Issuer(int end, Func<ZonedLine, bool> isInColumn)
    {
        var above = Enumerable.Range(0, end).Where(i => _lines[i].Part.Length == 0 && _lines[i].Text.Any(char.IsLetter) && isInColumn(_lines[i])).ToList();
        for (var k = 0; k < above.Count; k++)
        {
            // The issuer is bold, and the last line is the issuer's in any case.
            var isName = k == above.Count - 1 || _lines[above[k]].Visible.All(r => r.Format.Bold);
            Set(above[k], isName ? FormatComponents.IssuerName : FormatComponents.IssuerParent);
        }
    }

    private static bool InColumn(ZonedLine line, ZonedLine number) =>
        number.Paragraph.Table is null || line.Paragraph.Table is null || !ReferenceEquals(line.Paragraph.Table, number.Paragraph.Table) || line.Paragraph.Cell == number.Paragraph.Cell;

    private int LetterSubject(int number, int end)
    {
        var table = _lines[number].Paragraph.Table;
        var found = false;
        for (var i = number + 1; i < Math.Min(_lines.Count, number + 8); i++)
        {
            var line = _lines[i];
            if (line.Part.Length > 0 || line.IsBlank)
            {
                continue;
            }

            var sameCell = table is not null && _lines[number].Paragraph.Cell == line.Paragraph.Cell && ReferenceEquals(table, line.Paragraph.Table);
            var starts = Folded.Of(line.Text) is var f && (f.StartsWith("VV", StringComparison.Ordinal) || (sameCell && f.Length > 0));
            if (!starts && !(found && sameCell))
            {
                if (table is null || !ReferenceEquals(table, line.Paragraph.Table))
                {
                    break;
                }

                continue;
            }

            Set(i, FormatComponents.LetterSubject);
            (found, end) = (true, Math.Max(end, i + 1));
        }

        return end;
    }

    /// <summary>Marks the type's name, the abstract and the addressees; returns where the body begins.</summary>
    private int Title(int start)
    {
        var i = NextText(start);
        if (i < _lines.Count && IsTypeName(_lines[i]))
        {
            Set(i, FormatComponents.TypeName);
            for (i = NextText(i + 1); i < _lines.Count && IsSubject(_lines[i]); i = NextText(i + 1))
            {
                Set(i, FormatComponents.Subject);
            }
        }

        i = Math.Min(i, NextText(i));
        if (i < _lines.Count && IsAddressee(_lines[i]))
        {
            var (table, lead) = (_lines[i].Paragraph.Table, _lines[i].Text);
            Set(i, FormatComponents.Addressees);
            for (i = NextText(i + 1); i < _lines.Count; i = NextText(i + 1))
            {
                var belongs = table is not null ? ReferenceEquals(table, _lines[i].Paragraph.Table) : _lines[i].IsPiece || (lead.EndsWith(':') && _lines[i].Text.StartsWith('-'));
                if (!belongs)
                {
                    break;
                }

                Set(i, FormatComponents.Addressees);
            }
        }

        return Math.Min(i, _lines.Count);
    }

    private static bool IsTypeName(ZonedLine line) =>
        KnownTexts.TypeNames.Contains(Folded.Of(line.Text))
        || (line.Paragraph.Format.Alignment == "center" && KnownTexts.IsUpper(line.Look) && line.Text.Length < 40 && line.Visible.All(r => r.Format.Bold));

    private static bool IsSubject(ZonedLine line) =>
        line.Paragraph.Format.Alignment == "center" && line.Paragraph.Table is null && !IsAddressee(line) && line.Text.Any(char.IsLower) && line.Text.Any(char.IsLetter);

    private static bool IsAddressee(ZonedLine line) => Folded.Of(line.Text) is var f && (f.StartsWith("KINHGUI", StringComparison.Ordinal) || f.StartsWith("KINHTRINH", StringComparison.Ordinal));

    private int NextText(int from)
    {
        while (from < _lines.Count && (!_lines[from].Text.Any(char.IsLetterOrDigit) || _lines[from].Part.Length > 0 || _lines[from].Paragraph.IsInTextBox))
        {
            from++;
        }

        return from;
    }

    /// <summary>Marks the appendices' titles; returns where the first begins, or the number of lines.</summary>
    private int Appendices(int start)
    {
        var first = _lines.Count;
        for (var i = start; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Paragraph.Format.Alignment != "center" || line.Paragraph.Table is not null)
            {
                continue;
            }

            if (AppendixLine().IsMatch(line.Text))
            {
                first = Math.Min(first, i);
                Set(i, CheckedParts.AppendixTitle);
                var title = NextText(i + 1);
                if (title < _lines.Count && KnownTexts.IsUpper(_lines[title].Look) && _lines[title].Paragraph.Format.Alignment == "center")
                {
                    Set(title, CheckedParts.AppendixTitle);
                }
            }
            else if (first < _lines.Count && line.Text.StartsWith('(') && Folded.Of(line.Text).Contains("KEMTHEO", StringComparison.Ordinal))
            {
                Set(i, CheckedParts.AppendixOf);
            }
        }

        return first;
    }

    [GeneratedRegex(@"^phụ lục(\s+[IVXLCDM\d]+)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AppendixLine();
}
