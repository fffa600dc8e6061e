namespace DanVan.Workflows.Templates;

/// <summary>Scriban's <c>object</c> functions that only look at a value.</summary>
internal static class ObjectFunctions
{
    internal static readonly TemplateNamespace Namespace = TemplateNamespace.Of(
        "object",
        [
            ("default", 2, 2, a => a.Value(0) is null or "" ? a.Value(1) : a.Value(0)),
            ("has_key", 2, 2, a => Object(a) is { } members && a.Text(1) is { } key && members.TryGet(key, out _)),
            ("has_value", 2, 2, a => Object(a) is { } members && a.Text(1) is { } key && members.Get(key) is not null),
            ("keys", 1, 1, a => TemplateList.Of(Members(a, (_, name) => name))),
            ("values", 1, 1, a => TemplateList.Of(Members(a, (members, name) => members.Get(name)))),
            ("size", 1, 1, a => Size(a)),
            ("typeof", 1, 1, a => TypeOf(a.Value(0))),
        ],
        "eval", "eval_template", "format", "from_json", "to_json", "kind");

    private static TemplateObject? Object(FunctionCall call) => call.Value(0) is ObjectEntry ? throw call.Refuse(0, "an object", "một đối tượng") : call.Object(0);

    private static object?[] Members(FunctionCall call, Func<TemplateObject, string, object?> choose)
    {
        if (call.Object(0) is not { } members)
            return [];

        call.Rendering.Rounds(call.Offset, members.Count);
        return [.. members.Names.Select(name => choose(members, name))];
    }

    private static int Size(FunctionCall call) => call.Value(0) switch
    {
        string text => text.Length,
        TemplateList list => list.Count,
        TemplateObject members and not ObjectEntry => members.Count,
        _ => 0,
    };

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "boolean",
        TemplateList { IsIterator: true } => "iterator",
        TemplateList => "array",
        _ => TemplateValue.IsNumber(value) ? "number" : "object",
    };
}
