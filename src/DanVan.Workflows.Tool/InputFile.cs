using System.Text;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tool;

/// <summary>Reads what people give: a file in UTF-8, or the id of a built-in definition.</summary>
internal static class InputFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A definition's JSON. A file that is called like a built-in definition goes before it.</summary>
    /// <exception cref="UsageException">There is no such file, or it is no text in UTF-8.</exception>
    public static string Definition(string name) => BuiltInDefinitions.Ids.Contains(name) && !File.Exists(name) ? BuiltInDefinitions.Json(name) : Text(name);

    /// <summary>A file's text.</summary>
    /// <exception cref="UsageException">There is no such file, or it is no text in UTF-8.</exception>
    public static string Text(string path)
    {
        try
        {
            var text = File.ReadAllText(path, Strict);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException || (e is UnauthorizedAccessException && Directory.Exists(path)))
        {
            throw new UsageException($"Không có tệp \"{path}\".", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new UsageException($"Tệp \"{path}\" không phải văn bản UTF-8.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"Không đọc được tệp \"{path}\": {e.Message}", e);
        }
    }
}
