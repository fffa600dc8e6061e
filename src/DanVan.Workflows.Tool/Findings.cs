using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tool;

/// <summary>Shows what is wrong with a definition.</summary>
internal static class Findings
{
    public static void Write(TextWriter output, string name, IReadOnlyList<DefinitionFinding> findings, string language)
    {
        var isEnglish = language == "en";
        output.Write(isEnglish ? $"{name}: {findings.Count} finding(s)\n" : $"{name}: {findings.Count} phát hiện\n");
        foreach (var finding in findings)
        {
            var advice = !finding.IsAdvice ? "" : isEnglish ? "advice: " : "gợi ý: ";
            output.Write($"  {finding.Path}: {advice}{(isEnglish ? finding.English : finding.Vietnamese)} ({finding.Code})\n");
            if (finding.Mend is { } mend)
            {
                output.Write(isEnglish ? $"    Mend: {mend.English}\n" : $"    Cách sửa: {mend.Vietnamese}\n");
            }
        }
    }
}
