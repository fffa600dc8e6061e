namespace DanVan.Workflows.Templates;

/// <summary>A way to a value: a name, a member, an index or a group. One that leads to a function calls it, unless a call or pipe does so itself.</summary>
internal abstract class PathExpression(int offset, params IReadOnlyList<Expression> parts) : Expression(offset, parts)
{
    internal sealed override object? EvaluateUncalled(Rendering rendering)
    {
        rendering.Step(Offset);
        return Read(rendering);
    }

    /// <summary>Whether a <c>?.</c> on the way lets null pass.</summary>
    internal virtual bool LetsNullPass => false;

    private protected sealed override object? Compute(Rendering rendering) =>
        Read(rendering) is var value && value is TemplateFunction function ? CallExpression.Call(rendering, Offset, function, []) : value;

    private protected abstract object? Read(Rendering rendering);

    // Within a path a function is called with nothing: pipes reach only the whole.
    private protected static object? ReadTarget(Rendering rendering, Expression target) =>
        target.EvaluateUncalled(rendering) is var value && value is TemplateFunction function ? function.Call(rendering, target.Offset, []) : value;

    private protected TemplateException FailOnNull(Rendering rendering) => rendering.Fail(Offset, TemplateError.Type(
        "What stands before this is null; '?.' lets null pass.",
        "Phần đứng trước là null; dùng '?.' để cho phép null."));
}

/// <summary><c>name</c> or <c>$name</c></summary>
internal sealed class NameExpression(int offset, string name, bool isLocal) : PathExpression(offset)
{
    private const int PlacesPerStep = 4;

    internal string Name => name;

    internal bool IsLocal => isLocal;

    private protected override object? Read(Rendering rendering)
    {
        rendering.Step(Offset, rendering.Scopes.Depth / PlacesPerStep);
        var isThere = isLocal ? rendering.Scopes.TryGetLocal(name, out var value) : rendering.Scopes.TryGet(name, out value);
        return isThere ? value : throw rendering.Fail(Offset, isLocal ? TemplateError.UnknownName(name) : TemplateFunctions.NotFound(name));
    }
}

/// <summary><c>target.member</c>, <c>target?.member</c></summary>
internal sealed class MemberExpression(int offset, Expression target, string member, bool letsNullPass) : PathExpression(offset, target)
{
    internal Expression Target => target;

    internal string Member => member;

    internal override bool LetsNullPass => letsNullPass || target is PathExpression { LetsNullPass: true };

    internal bool IsConditional => letsNullPass;

    private protected override object? Read(Rendering rendering)
    {
        var value = ReadTarget(rendering, target);
        if (value is not null)
            return Members.Get(rendering, Offset, value, member);

        return letsNullPass ? null : throw FailOnNull(rendering);
    }
}

/// <summary><c>target.empty?</c></summary>
internal sealed class EmptyTestExpression(int offset, Expression target) : PathExpression(offset, target)
{
    private protected override object? Read(Rendering rendering) =>
        ReadTarget(rendering, target) is { } value ? Operators.IsEmpty(rendering, Offset, value) : throw FailOnNull(rendering);
}

/// <summary><c>target[index]</c></summary>
internal sealed class IndexExpression(int offset, Expression target, Expression index) : PathExpression(offset, target, index)
{
    internal override bool LetsNullPass => target is PathExpression { LetsNullPass: true };

    private protected override object? Read(Rendering rendering)
    {
        if (ReadTarget(rendering, target) is not { } value)
            return LetsNullPass ? null : throw FailOnNull(rendering);

        return index.Evaluate(rendering) is { } at
            ? Members.At(rendering, index.Offset, value, at, index is LiteralExpression)
            : throw rendering.Fail(index.Offset, TemplateError.Type("The index is null.", "Vị trí là null."));
    }
}
