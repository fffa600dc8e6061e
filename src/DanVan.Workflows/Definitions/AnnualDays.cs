using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.Definitions;

/// <summary>Days written <c>MM-dd</c>.</summary>
internal static class AnnualDays
{
    /// <summary>Whether a text is a day that every year has: 29 February is none.</summary>
    public static bool IsOfEveryYear(string text) => AnnualDatePattern.Iso.Parse(text) is { Success: true } result && result.Value != new AnnualDate(2, 29);
}
