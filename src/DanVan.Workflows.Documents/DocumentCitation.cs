using System.Globalization;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents;

/// <summary>
/// How one document names another after its type. State: <c>số 20/KH-SYT ngày 16 tháng 01 năm 2024</c> (Decree 30/2020/NĐ-CP, Annex I). Party:
/// <c>số 24-KH/BDVTU, ngày 05/3/2026</c>, with a comma and figures (Guideline 05-HD/VPTW as implemented by others). Thread-safe.
/// </summary>
public static class DocumentCitation
{
    /// <summary>The citation without the type's name.</summary>
    /// <param name="number">The cited document's number; its shape decides the form.</param>
    /// <param name="date">The cited document's date.</param>
    public static string Of(DocumentNumber number, LocalDate date) => number.Shape == NumberingShape.Party
        ? string.Create(CultureInfo.InvariantCulture, $"số {number}, ngày {date.Day:D2}/{(date.Month < 3 ? "0" : "")}{date.Month}/{date.Year}")
        : $"số {number} {VietnameseText.LongDate(date)}";
}
