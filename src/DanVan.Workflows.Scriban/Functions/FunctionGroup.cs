using DanVan.Workflows.Templates;
using System.Collections.Frozen;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>A group of functions: <c>string</c>, <c>array</c>, <c>vn</c>... Immutable, and shared by all renderings.</summary>
internal sealed class FunctionGroup : ScriptObject
{
    private readonly FrozenSet<string> _keptOut;

    private FunctionGroup(string name, IEnumerable<TemplateFunction> functions, IEnumerable<string> keptOut)
        : base(0, false)
    {
        Name = name;
        Functions = functions.ToFrozenDictionary(function => function.ShortName, StringComparer.Ordinal);
        _keptOut = keptOut.Where(function => !Functions.ContainsKey(function)).ToFrozenSet(StringComparer.Ordinal);
        IsReadOnly = true;
    }

    internal string Name { get; }

    internal FrozenDictionary<string, TemplateFunction> Functions { get; }

    /// <summary>Scriban's functions of that name, each behind a guard; those without one are kept out.</summary>
    internal static FunctionGroup Guarded(string name, ScriptObject library, params IEnumerable<(string Name, FunctionBody? Body)> guards) => new(
        name,
        guards.Select(guard => new TemplateFunction(name, guard.Name, Original(library, guard.Name), guard.Body)),
        library.Keys);

    /// <summary>A group of our own.</summary>
    internal static FunctionGroup Own(string name, params IEnumerable<(string Name, int Required, int Most, FunctionBody Body)> functions) => new(
        name,
        functions.Select(function => new TemplateFunction(name, function.Name, new Signature(function.Required, function.Most), function.Body)),
        []);

    internal TemplateError Missing(string function) =>
        _keptOut.Contains(function) ? TemplateRefusal.Unsupported($"{Name}.{function}") : TemplateRefusal.UnknownFunction(Name, function);

    private static IScriptCustomFunction Original(ScriptObject library, string name) =>
        ((IDictionary<string, object?>)library).FirstOrDefault(member => member.Key == name).Value as IScriptCustomFunction
        ?? throw new InvalidOperationException($"This version of Scriban has no function '{name}'.");
}
