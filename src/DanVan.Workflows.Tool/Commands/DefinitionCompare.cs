using System.CommandLine;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tool.Commands;

/// <summary><c>danvan definition diff</c>: says in words what is different between two definitions. Ends like <c>diff</c>: 0 nothing, 1 something, 2 trouble.</summary>
internal static class DefinitionCompare
{
    // A draft need not hold together to be compared, but every member of it must be understood.
    private static readonly string[] NotUnderstood =
        [DefinitionFindingCodes.DefinitionTooLong, DefinitionFindingCodes.DefinitionUnreadable, DefinitionFindingCodes.MemberUnknown, DefinitionFindingCodes.MemberMissing, DefinitionFindingCodes.MemberRepeated];

    public static Verb Create(TextWriter output, TextWriter error)
    {
        var (from, to) = (CommonOptions.Definition("bản-cũ", "Tệp JSON của bản trước"), CommonOptions.Definition("bản-mới", "Tệp JSON của bản sau"));
        var (json, language) = (CommonOptions.Json(), CommonOptions.Language());
        var command = new Verb("diff", "Nêu bằng lời những chỗ khác nhau giữa hai bản của một định nghĩa; kết thúc với 0 khi không khác, 1 khi có khác, 2 khi không so sánh được")
        {
            from, to, json, language,
        };
        command.SetAction(parsed =>
        {
            var (before, after) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(to));
            var lang = parsed.GetRequiredValue(language);
            return Read(before, lang, error) is { } old && Read(after, lang, error) is { } young
                ? Show(before, after, DefinitionDiff.Compare(old, young), parsed.GetValue(json), lang == "en", output)
                : ExitCodes.Usage;
        });
        return command;
    }

    private static CycleDefinition? Read(string name, string language, TextWriter error)
    {
        var json = InputFile.Definition(name);
        var findings = DefinitionLoader.Check(json).Where(f => NotUnderstood.Contains(f.Code)).ToList();
        if (findings.Count == 0)
        {
            try
            {
                return DefinitionLoader.LoadPinned(json, name).Definition;
            }
            catch (DefinitionException e)
            {
                findings.AddRange(e.Findings);
            }
        }

        Findings.Write(error, name, findings, language);
        return null;
    }

    private static int Show(string from, string to, IReadOnlyList<DefinitionChange> changes, bool isJson, bool isEnglish, TextWriter output)
    {
        if (isJson)
        {
            ToolJson.Write(output, new { From = from, To = to, Changes = changes });
        }
        else
        {
            output.Write(FormattableString.Invariant($"{from} → {to}: ") + (changes.Count, isEnglish) switch
            {
                (0, true) => "no differences.\n",
                (0, false) => "không có khác biệt.\n",
                (_, true) => FormattableString.Invariant($"{changes.Count} difference(s)\n"),
                _ => FormattableString.Invariant($"{changes.Count} khác biệt\n"),
            });
            foreach (var change in changes)
            {
                output.Write($"- {(isEnglish ? change.English : change.Vietnamese)}\n");
            }
        }

        return changes.Count == 0 ? ExitCodes.Done : ExitCodes.Findings;
    }
}
