using System.Globalization;
using System.Text;

namespace DanVan.Workflows.Definitions.Diagrams;

/// <summary>
/// Writes a flowchart for Mermaid. Nodes are numbered, because an id may be a word of its language ("end"); every sign that could mean something to it
/// is written as its number.
/// </summary>
internal static class MermaidWriter
{
    private const string Plain = ".,:/+-=%!?'";

    public static string Write(DiagramText text)
    {
        var lines = new List<string> { "---", $"title: \"{YamlText(text.Title)}\"", "---", "flowchart TD" };
        for (var i = 0; i < text.Stages.Count; i++)
        {
            var stage = text.Stages[i];
            var mark = stage.Final ? "kết thúc" : stage.Optional ? "không bắt buộc" : null;
            var label = Label(mark is null ? stage.Name : $"{stage.Name} ({mark})", text.LinesOf(stage));
            lines.Add(stage.Final ? Format($"  s{i}([\"{label}\"])") : Format($"  s{i}[\"{label}\"]"));
        }

        if (text.Stages.Count > 0)
        {
            lines.Add("  start(( )) --> s0");
        }

        lines.AddRange(text.Transitions.Select(way =>
            Format($"  s{way.From} -->|\"{Label(way.Transition.Name, text.LinesOf(way.Transition))}\"| s{way.To}")));
        if (text.Definition.Milestones.Count > 0)
        {
            lines.Add("  subgraph milestones [\"Các mốc\"]");
            lines.AddRange(text.Definition.Milestones.Select((m, i) => Format($"    m{i}{{{{\"{Label(m.Name, text.LinesOf(m))}\"}}}}")));
            lines.Add("  end");
        }

        lines.Add("  classDef optional stroke-dasharray:6 4");
        lines.Add("  classDef final stroke-width:4px");
        AddClass(lines, text, "optional", s => s is { Optional: true, Final: false });
        AddClass(lines, text, "final", s => s.Final);
        return string.Join('\n', lines) + "\n";
    }

    private static void AddClass(List<string> lines, DiagramText text, string name, Func<StageDefinition, bool> filter)
    {
        var members = text.Stages.Index().Where(s => filter(s.Item)).Select(s => Format($"s{s.Index}")).ToList();
        if (members.Count > 0)
        {
            lines.Add($"  class {string.Join(',', members)} {name}");
        }
    }

    private static string Label(string name, IReadOnlyList<string> lines) => string.Join("<br/>", lines.Prepend(name).Select(Escape));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in DiagramText.Clean(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ' || (rune.IsAscii && Plain.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                escaped.Append(rune);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            }
        }

        return escaped.Length == 0 ? "#160;" : escaped.ToString();
    }

    private static string YamlText(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
