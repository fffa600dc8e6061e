using System.Globalization;
using System.Text.RegularExpressions;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tool;

/// <summary>Something wrong with a template.</summary>
/// <param name="Source">The template's file, or its place in the definition.</param>
/// <param name="Line">The line, from 1; null where the message itself says it, or where it is about the whole.</param>
/// <param name="Column">The column, from 1; null as the line.</param>
/// <param name="Code">The code of the finding.</param>
/// <param name="Message">It in English.</param>
/// <param name="VietnameseMessage">It in Vietnamese.</param>
internal sealed partial record TrialFinding(string Source, int? Line, int? Column, string Code, string Message, string VietnameseMessage)
{
    public static TrialFinding Of(string source, TemplateFinding finding) =>
        new(source, finding.Line, finding.Column, finding.Code, finding.Message, finding.VietnameseMessage);

    /// <summary>A finding about a template that stands in a definition; its sentence says where in the template.</summary>
    public static TrialFinding Of(string source, DefinitionFinding finding)
    {
        var place = Place().Match(finding.English);
        return new(source, Number(1), Number(2), finding.Code, With(finding.English, finding.Mend?.English), With(finding.Vietnamese, finding.Mend?.Vietnamese));

        int? Number(int group) => place.Success ? int.Parse(place.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    private static string With(string text, string? mend) => mend is null ? text : $"{text} {mend}";

    [GeneratedRegex(@"\(line (\d{1,9}), column (\d{1,9})\)")]
    private static partial Regex Place();
}
