using System.Globalization;

namespace DanVan.Workflows.Definitions.Reading;

/// <summary>Writes JSON paths: <c>$.stages[2].onEnter[0].document</c>, and <c>$.permissions['open']</c> for keys that are data.</summary>
internal static class JsonPath
{
    public static string Item(string path, int index) => $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]";

    public static string Key(string path, string key) =>
        $"{path}['{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    /// <summary>A member; one whose name is no plain word is written as a key.</summary>
    public static string Member(string path, string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$') ? $"{path}.{name}" : Key(path, name);
}
