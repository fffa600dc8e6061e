using System.Globalization;
using NodaTime;

namespace DanVan.Workflows.Documents;

/// <summary>The date of a document in words: days below ten and the months January and February carry a leading zero (Decree 30/2020/NĐ-CP, Annex I).</summary>
internal static class LongDate
{
    public static string Format(LocalDate date) => string.Create(
        CultureInfo.InvariantCulture,
        $"ngày {date.Day:D2} tháng {(date.Month < 3 ? "0" : "")}{date.Month} năm {date.Year}");
}
