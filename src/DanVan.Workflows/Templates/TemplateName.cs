namespace DanVan.Workflows.Templates;

/// <summary>Ids of definitions as names in templates and expressions.</summary>
internal static class TemplateName
{
    /// <summary><c>midYearReport</c>, <c>mid-year-report</c> and <c>mid.year.report</c> are <c>mid_year_report</c>.</summary>
    public static string Of(string id) =>
        string.Concat(id.Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : c is '-' or '.' ? "_" : char.ToLowerInvariant(c).ToString()));
}
