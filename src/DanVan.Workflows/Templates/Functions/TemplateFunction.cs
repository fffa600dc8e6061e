namespace DanVan.Workflows.Templates;

/// <summary>A function templates may call.</summary>
/// <param name="Name">Its full name, for errors.</param>
/// <param name="Required">How many arguments it needs.</param>
/// <param name="Most">How many it takes.</param>
/// <param name="Body">What it does.</param>
internal sealed record TemplateFunction(string Name, int Required, int Most, Func<FunctionCall, object?> Body)
{
    internal object? Call(Rendering rendering, int offset, IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count < Required || arguments.Count > Most)
            throw rendering.Fail(offset, WrongCount(arguments.Count));

        var values = new object?[arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = arguments[i].Evaluate(rendering);

        var result = Body(new FunctionCall(rendering, Name, offset, arguments, values));
        if (TemplateValue.Plain(result) is string text)
        {
            rendering.Text(offset, text.Length);
            rendering.Keep(offset, text);
        }
        else if (result is TemplateList list)
        {
            rendering.Keep(offset, list.Bytes);
        }

        return result;
    }

    private TemplateError WrongCount(int count)
    {
        var takes = Required == Most ? $"{Required}" : $"{Required}-{Most}";
        return TemplateError.Argument($"'{Name}' takes {takes} arguments, not {count}.", $"Hàm '{Name}' cần {takes} tham số, không phải {count}.");
    }
}

/// <summary>A group of functions: <c>string</c>, <c>array</c>, <c>vn</c>...</summary>
internal sealed record TemplateNamespace(string Name, IReadOnlyDictionary<string, TemplateFunction> Functions, IReadOnlySet<string> Unsupported)
{
    internal static TemplateNamespace Of(
        string name,
        IEnumerable<(string Name, int Required, int Most, Func<FunctionCall, object?> Body)> functions,
        params string[] unsupported) => new(
            name,
            functions.ToDictionary(f => f.Name, f => new TemplateFunction($"{name}.{f.Name}", f.Required, f.Most, f.Body), StringComparer.Ordinal),
            new HashSet<string>(unsupported, StringComparer.Ordinal));

    /// <summary>The function of that name, or the error that says why there is none.</summary>
    internal TemplateFunction? Find(string function, out TemplateError? error)
    {
        error = Functions.ContainsKey(function) ? null
            : Unsupported.Contains(function) ? TemplateFunctions.Unsupported($"{Name}.{function}")
            : TemplateError.UnknownMember(function, $"the group of functions '{Name}'", $"nhóm hàm '{Name}'");
        return Functions.GetValueOrDefault(function);
    }
}
