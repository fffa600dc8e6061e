using System.Security.Cryptography;
using AnnualCycle.Input;

namespace AnnualCycle.Output;

/// <summary>
/// Which input a year was run from, in the format of <c>sha256sum</c>. Rows that were entered keep their outcome, so going on with other files
/// would give results that belong to neither.
/// </summary>
internal static class InputRecord
{
    private const string Name = "input.sha256";

    /// <exception cref="InputException">The output folder holds a year that was run from other files.</exception>
    public static async Task CheckAsync(YearFolder folder, string output)
    {
        var path = Path.Combine(output, Name);
        if (!File.Exists(path))
        {
            return;
        }

        var known = await File.ReadAllLinesAsync(path);
        if ((await LinesAsync(folder)).Except(known).FirstOrDefault() is { } other)
        {
            throw new InputException(
                $"{other[66..]}: {output} holds a year that was run from another version of this file. Choose another output folder for this input.");
        }
    }

    /// <summary>Keeps the record; once kept, it stays.</summary>
    public static async Task KeepAsync(YearFolder folder, string output)
    {
        var path = Path.Combine(output, Name);
        if (!File.Exists(path))
        {
            var lines = await LinesAsync(folder);
            await OutputFile.WriteAsync(path, async writer =>
            {
                foreach (var line in lines)
                {
                    await writer.WriteLineAsync(line);
                }
            });
        }
    }

    private static async Task<List<string>> LinesAsync(YearFolder folder)
    {
        var lines = new List<string>();
        foreach (var name in YearFolder.Files)
        {
            await using var file = File.OpenRead(Path.Combine(folder.Path, name));
            lines.Add($"{Convert.ToHexStringLower(await SHA256.HashDataAsync(file))}  {name}");
        }

        return lines;
    }
}
