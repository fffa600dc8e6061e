using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>Follows a JSON path.</summary>
internal static partial class JsonPathReading
{
    /// <summary>Whether a path is a place of a text; its last member may be one that is missing there.</summary>
    public static bool Leads(string path, JsonNode root)
    {
        var steps = Step().Matches(path);
        if (path.Length == 0 || path[0] != '$' || 1 + steps.Sum(s => s.Length) != path.Length)
        {
            return false;
        }

        JsonNode? at = root;
        foreach (var (i, step) in steps.Index())
        {
            var name = step.Groups["member"].Success ? step.Groups["member"].Value : step.Groups["key"].Success ? Regex.Unescape(step.Groups["key"].Value) : null;
            switch (at)
            {
                case JsonObject o when name is not null && (o.ContainsKey(name) || i == steps.Count - 1):
                    at = o[name];
                    break;
                case JsonArray a when name is null && int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture) is var index && index < a.Count:
                    at = a[index];
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\.(?<member>[A-Za-z0-9_$]+)|\[(?<index>[0-9]+)\]|\['(?<key>(?:[^'\\]|\\.)*)'\]", RegexOptions.Singleline)]
    private static partial Regex Step();
}
