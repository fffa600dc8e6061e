namespace DanVan.Workflows.Templates;

/// <summary>The names that exist without a model.</summary>
internal static class TemplateFunctions
{
    private static readonly Dictionary<string, TemplateNamespace> Namespaces = new[]
    {
        StringFunctions.Namespace, ListFunctions.Namespace, MathFunctions.Namespace, HtmlFunctions.Namespace, ObjectFunctions.Namespace,
        VietnameseFunctions.Namespace,
    }.ToDictionary(group => group.Name, StringComparer.Ordinal);

    private static readonly HashSet<string> Unsupported = new(["date", "timespan", "regex", "include", "include_join"], StringComparer.Ordinal);

    internal static IReadOnlyDictionary<string, TemplateNamespace> All => Namespaces;

    internal static bool TryGet(string name, out object? value)
    {
        value = name is "empty" or "blank" ? EmptyValue.Instance : Namespaces.GetValueOrDefault(name);
        return value is not null;
    }

    internal static TemplateError NotFound(string name) => Unsupported.Contains(name) ? TemplateError.Unsupported(name) : TemplateError.UnknownName(name);
}
