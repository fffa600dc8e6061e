namespace DanVan.Workflows.Templates;

/// <summary><c>target first second</c> or <c>target(first, second)</c></summary>
internal sealed class CallExpression(int offset, Expression target, IReadOnlyList<Expression> arguments, bool hasParentheses = false) : Expression(offset, [target, .. arguments])
{
    /// <summary><c>f(x, y)</c>, which before a <c>=</c> declares a function to Scriban.</summary>
    internal bool IsLikeDeclaration => hasParentheses && Parts.All(part => part is NameExpression { IsLocal: false });

    internal static object? Call(Rendering rendering, int offset, TemplateFunction function, IReadOnlyList<Expression> arguments) =>
        rendering.Piped is { Count: > 0 } offered
            ? function.Call(rendering, offset, [offered.Pop(), .. arguments])
            : function.Call(rendering, offset, arguments);

    private protected override object? Compute(Rendering rendering)
    {
        var value = target.EvaluateUncalled(rendering);
        return value is TemplateFunction function
            ? Call(rendering, Offset, function, arguments)
            : throw rendering.Fail(Offset, TemplateError.Type(
                $"Only functions can be called, not {TemplateValue.KindOf(value)}.",
                $"Không gọi {TemplateValue.VietnameseKindOf(value)} như một hàm được."));
    }
}

/// <summary>
/// <c>source | target</c>: the source is put on offer, and the first function called within the target takes it as its first argument. It is evaluated then, not
/// before, so that <c>a | f | g</c>, which the grammar nests to the right, runs from left to right.
/// </summary>
internal sealed class PipeExpression(int offset, Expression source, Expression target) : Expression(offset, source, target)
{
    private protected override object? Compute(Rendering rendering)
    {
        var outer = rendering.Piped;
        var offered = rendering.Piped ??= new Stack<Expression>();
        offered.Push(source);

        var result = target.Evaluate(rendering);
        if (offered.Count > 0 && ReferenceEquals(offered.Peek(), source))
        {
            throw rendering.Fail(target.Offset, TemplateError.Type(
                "A pipe needs a function on its right.",
                "Bên phải dấu '|' phải là một hàm."));
        }

        rendering.Piped = outer;
        return result;
    }
}
