using System.Text;

namespace AnnualCycle.Output;

/// <summary>
/// Writes a result as UTF-8 without BOM, LF. It appears under its name when it is complete, so whoever finds the file finds all of it, also when
/// the process died or the disk was full.
/// </summary>
internal static class OutputFile
{
    public static async Task WriteAsync(string path, Func<TextWriter, Task> write)
    {
        var unfinished = path + ".part";
        await using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            await write(writer);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
