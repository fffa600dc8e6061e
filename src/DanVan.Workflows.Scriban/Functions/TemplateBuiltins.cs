using DanVan.Workflows.Templates;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>The names that exist without a model: what stands here is all there is. Immutable, and shared by all renderings.</summary>
internal static class TemplateBuiltins
{
    private static readonly FunctionGroup[] Groups =
        [TextFunctions.Strings, ListFunctions.Group, NumberFunctions.Group, TextFunctions.Html, ValueFunctions.Group, VietnameseFunctions.Group];

    private static readonly HashSet<string> KeptOut = new(["date", "timespan", "regex", "include", "include_join"], StringComparer.Ordinal);

    internal static readonly ScriptObject All = Make();

    internal static FunctionGroup? Find(string name) => Array.Find(Groups, group => group.Name == name);

    internal static bool IsKeptOut(string name) => KeptOut.Contains(name);

    internal static TemplateError NotFound(string name) => KeptOut.Contains(name) ? TemplateRefusal.Unsupported(name) : TemplateError.UnknownName(name);

    private static ScriptObject Make()
    {
        var all = new ScriptObject();
        foreach (var group in Groups)
            all.SetValue(group.Name, group, true);

        all.SetValue("empty", EmptyScriptObject.Default, true);
        all.SetValue("blank", EmptyScriptObject.Default, true);
        all.IsReadOnly = true;
        return all;
    }
}
