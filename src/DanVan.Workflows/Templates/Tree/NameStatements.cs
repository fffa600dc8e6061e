namespace DanVan.Workflows.Templates;

/// <summary><c>name = value</c>, <c>name += value</c>...; with an operator the value is read before the name, as in Scriban.</summary>
internal sealed class AssignStatement(NameExpression target, Operator? op, int signOffset, Expression value) : Statement(target.Offset)
{
    internal override IEnumerable<Expression> Expressions => op is null ? [value] : [value, target];

    internal override NameExpression? Sets => target;

    internal override void Execute(Rendering rendering)
    {
        var result = value.Evaluate(rendering);
        if (op is { } operation)
            result = new Operators(rendering, signOffset).Apply(operation, target.Evaluate(rendering), result);

        Set(rendering, target, result);
    }

    internal static void Set(Rendering rendering, NameExpression target, object? value)
    {
        if (target.IsLocal)
            rendering.Scopes.SetLocal(target.Name, value);
        else if (rendering.Scopes.CanSetNames)
            rendering.Scopes.Set(target.Name, value);
        else
            throw rendering.Fail(target.Offset, TemplateError.ReadOnly());
    }
}

/// <summary><c>capture name ... end</c></summary>
internal sealed class CaptureStatement(int offset, NameExpression target, Block body) : Statement(offset)
{
    internal override IEnumerable<Block> Blocks => [body];

    internal override NameExpression? Sets => target;

    internal override void Execute(Rendering rendering)
    {
        rendering.Output.BeginCapture();
        body.Execute(rendering);
        var text = rendering.Output.EndCapture();
        rendering.Keep(Offset, text);
        AssignStatement.Set(rendering, target, new CapturedText(text));
    }
}

/// <summary><c>with object ... end</c>: its members are names inside. Setting names there would change the object, so only <c>$names</c> can be set.</summary>
internal sealed class WithStatement(int offset, Expression target, Block body) : Statement(offset)
{
    internal override IEnumerable<Expression> Expressions => [target];

    internal override IEnumerable<Block> Blocks => [body];

    internal override void Execute(Rendering rendering)
    {
        if (target.Evaluate(rendering) is not (TemplateObject members and (ModelObject or OwnObject)))
            throw rendering.Fail(target.Offset, TemplateError.Type("'with' needs an object.", "'with' cần một đối tượng."));

        rendering.Scopes.Enter(members);
        body.Execute(rendering);
        rendering.Scopes.Leave();
    }
}
