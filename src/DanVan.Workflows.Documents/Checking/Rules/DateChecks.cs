using System.Globalization;
using System.Text.RegularExpressions;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;
using NodaTime;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Place and date.</summary>
internal static partial class DateChecks
{
    // No place is so long; a bound on what the pattern is tried on.
    private const int Longest = 200;

    /// <summary>The year a place-and-date line ends with; null if it has none.</summary>
    public static int? YearOf(string text) => text.Length > Longest ? null : Line().Match(text.Normalize()) is { Success: true } m && m.Groups["y"].Length == 4
        ? Int(m, "y")
        : null;

    public static void Run(Inspection inspection)
    {
        if (inspection.Text.First(FormatComponents.PlaceDate) is not { } line)
        {
            inspection.Report("place-date.missing", null, "", "");
            return;
        }

        var text = line.Text.Normalize();
        var match = Line().Match(text.Length > Longest ? "" : text);
        if (!match.Success || !match.Groups["place"].Value.Any(char.IsLetter))
        {
            inspection.Report("place-date.grammar", line, inspection.Rule("place-date.grammar")?.Text ?? "", text);
            return;
        }

        if (match.Groups["comma"].Value != ",")
        {
            inspection.Report("place-date.comma", line, $"{match.Groups["place"].Value.Trim()}, ngày …", text);
        }

        if (match.Groups["d"].Length == 0 || match.Groups["m"].Length == 0 || match.Groups["y"].Length == 0)
        {
            if (!inspection.IsDraft)
            {
                inspection.Report("place-date.blank", line, "", text);
            }

            return;
        }

        Digits(inspection, line, match);
    }

    private static void Digits(Inspection inspection, ZonedLine line, Match match)
    {
        var (day, month, year) = (Int(match, "d"), Int(match, "m"), Int(match, "y"));
        if (match.Groups["d"].Length == 1 || (month is 1 or 2 && match.Groups["m"].Length == 1))
        {
            inspection.Report("place-date.leading-zero", line, Written(day, month, year), line.Text);
        }

        if (month is > 2 and < 10 && match.Groups["m"].Length > 1)
        {
            inspection.Report("place-date.extra-zero", line, Written(day, month, year), line.Text);
        }

        var isReal = year is >= 1945 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (!isReal)
        {
            inspection.Report("place-date.date", line, "", line.Text);
        }
    }

    private static string Written(int day, int month, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day:D2} tháng {(month < 3 ? "0" : "")}{month} năm {year}");

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<place>[^,]{0,60}?)(?<comma>\s*,)?\s*ngày[\s._…]*(?<d>[0-9]{0,4})[\s._…]*tháng[\s._…]*(?<m>[0-9]{0,4})[\s._…]*năm[\s._…]*(?<y>[0-9]{0,4})[\s._…]*$")]
    private static partial Regex Line();
}
