using System.CommandLine;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tool.Commands;

/// <summary><c>danvan definition validate</c>: says everything that is wrong with a definition.</summary>
internal static class DefinitionValidate
{
    public static Verb Create(TextWriter output)
    {
        var (file, json, language) = (CommonOptions.Definition(), CommonOptions.Json(), CommonOptions.Language());
        var command = new Verb("validate", "Kiểm tra một định nghĩa và in mọi phát hiện") { file, json, language };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.GetRequiredValue(language), output));
        return command;
    }

    private static int Run(string name, bool isJson, string language, TextWriter output)
    {
        var json = InputFile.Definition(name);
        var findings = DefinitionLoader.Check(json);
        var loaded = findings.All(f => f.IsAdvice) ? DefinitionLoader.Load(json, name) : null;
        if (isJson)
        {
            ToolJson.Write(output, new { File = name, Valid = loaded is not null, loaded?.Definition.Id, loaded?.Definition.Version, loaded?.Hash, Findings = findings });
        }
        else
        {
            if (loaded is not null)
            {
                output.Write(language == "en"
                    ? FormattableString.Invariant($"{name}: valid. {loaded.Definition.Id} version {loaded.Definition.Version}, {loaded.Hash}\n")
                    : FormattableString.Invariant($"{name}: hợp lệ. {loaded.Definition.Name}, phiên bản {loaded.Definition.Version}, {loaded.Hash}\n"));
            }

            if (findings.Count > 0)
            {
                Findings.Write(output, name, findings, language);
            }
        }

        return loaded is null ? ExitCodes.Findings : ExitCodes.Done;
    }
}
