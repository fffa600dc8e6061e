using System.Globalization;
using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.EdXml;

/// <summary>How values stand in a message.</summary>
internal static class EdXmlText
{
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuu'/'MM'/'dd");
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'/'MM'/'dd HH':'mm':'ss");

    public static string Date(LocalDate date) => DatePattern.Format(date);

    public static string Timestamp(LocalDateTime time) => TimePattern.Format(time);

    public static string TwoDigits(int number) => number.ToString("D2", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static bool TryDate(string text, out LocalDate date) => DatePattern.Parse(text).TryGetValue(default, out date) && date.Year > 0;

    // The pattern takes 24:00:00 for the next day's midnight, which would be written as another text.
    public static bool TryTimestamp(string text, out LocalDateTime time) =>
        TimePattern.Parse(text).TryGetValue(default, out time) && time.Year > 0 && Timestamp(time) == text;

    /// <summary>Whether all characters of a text may stand in XML: no control characters, no half of a surrogate pair.</summary>
    public static bool IsXml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
