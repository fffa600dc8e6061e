using System.Collections;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>Scriban's <c>object</c>, as far as it only looks at a value.</summary>
internal static class ValueFunctions
{
    internal static readonly FunctionGroup Group = FunctionGroup.Guarded(
        "object",
        new global::Scriban.Functions.ObjectFunctions(),
        ("default", null),
        ("has_key", call => call.Object(0) is { } members && call.Text(1) is { } key && members.ContainsKey(key)),
        ("has_value", call => HasValue(call)),
        ("keys", Members),
        ("values", Members),
        ("size", call => Size(call)),
        ("typeof", TypeOf));

    private static bool HasValue(FunctionCall call) =>
        call.Object(0) is { } members && call.Text(1) is { } key && call.Context.TryMember(members, key, out var value) && value is not null;

    private static object? Members(FunctionCall call)
    {
        call.Budget.Rounds(call.Object(0)?.Count ?? 0);
        return call.Original();
    }

    private static int Size(FunctionCall call) => call.Value(0) switch
    {
        string text => text.Length,
        FunctionGroup => 0,
        IDictionary<string, object?> members => members.Count,
        ICollection items => items.Count,
        _ => 0,
    };

    private static object? TypeOf(FunctionCall call) => call.Value(0) is IScriptCustomFunction or FunctionGroup ? "object" : call.Original();
}
