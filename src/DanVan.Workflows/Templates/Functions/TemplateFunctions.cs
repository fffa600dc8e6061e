namespace DanVan.Workflows.Templates;

/// <summary>The names that exist without a model.</summary>
internal static class TemplateFunctions
{
    private static readonly Dictionary<string, TemplateNamespace> Namespaces = new[]
    {
        StringFunctions.Namespace, ListFunctions.Namespace, MathFunctions.Namespace, HtmlFunctions.Namespace, ObjectFunctions.Namespace,
        VietnameseFunctions.Namespace,
    }.ToDictionary(group => group.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, HashSet<string>> WithheldGroups = new(StringComparer.Ordinal)
    {
        ["date"] = new(
            ["now", "utc_now", "add_days", "add_months", "add_years", "add_hours", "add_minutes", "add_seconds", "add_milliseconds", "parse", "parse_to_string",
             "to_string", "format", "default_format"],
            StringComparer.Ordinal),
        ["timespan"] = new(["zero", "from_days", "from_hours", "from_minutes", "from_seconds", "from_milliseconds", "parse"], StringComparer.Ordinal),
        ["regex"] = new(["escape", "match", "matches", "replace", "split", "unescape"], StringComparer.Ordinal),
    };

    private static readonly HashSet<string> Withheld = new(
        [.. WithheldGroups.Keys, "include", "include_join", "math.random", "math.uuid", "object.eval", "object.eval_template"],
        StringComparer.Ordinal);

    internal static IReadOnlyDictionary<string, TemplateNamespace> All => Namespaces;

    internal static bool TryGet(string name, out object? value)
    {
        value = name is "empty" or "blank" ? EmptyValue.Instance : Namespaces.GetValueOrDefault(name);
        return value is not null;
    }

    /// <summary>Whether Scriban has this in a group that we have nothing of.</summary>
    internal static bool IsInWithheldGroup(string group, string function) => WithheldGroups.TryGetValue(group, out var functions) && functions.Contains(function);

    internal static TemplateError NotFound(string name) => Withheld.Contains(name) ? TemplateError.Withheld(name) : TemplateError.UnknownName(name);

    /// <summary>For a function that Scriban has under this full name and we do not.</summary>
    internal static TemplateError Unsupported(string function) => Withheld.Contains(function) ? TemplateError.Withheld(function) : TemplateError.Unsupported(function);
}
