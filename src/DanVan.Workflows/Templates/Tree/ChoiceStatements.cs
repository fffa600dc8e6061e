namespace DanVan.Workflows.Templates;

/// <summary><c>if ... else if ... else ... end</c></summary>
internal sealed class IfStatement(int offset, IReadOnlyList<(Expression Condition, Block Body)> branches, Block? otherwise) : Statement(offset)
{
    internal override IEnumerable<Expression> Expressions => branches.Select(branch => branch.Condition);

    internal override IEnumerable<Block> Blocks => [.. branches.Select(branch => branch.Body), otherwise ?? Block.Empty];

    internal override void Execute(Rendering rendering)
    {
        foreach (var (condition, body) in branches)
        {
            if (TemplateValue.IsTrue(condition.Evaluate(rendering)))
            {
                body.Execute(rendering);
                return;
            }
        }

        otherwise?.Execute(rendering);
    }
}

/// <summary><c>case value when first, second ... else ... end</c></summary>
/// <remarks>The marks between <c>case</c> and the first <c>when</c> are a block of their own: they decide how the branches are indented.</remarks>
internal sealed class CaseStatement(
    int offset,
    Expression subject,
    IReadOnlyList<Statement> marks,
    IReadOnlyList<(IReadOnlyList<Expression> Values, Block Body)> branches,
    Block? otherwise) : Statement(offset)
{
    internal override IEnumerable<Expression> Expressions => [subject, .. branches.SelectMany(branch => branch.Values)];

    internal override IEnumerable<Block> Blocks => [.. branches.Select(branch => branch.Body), otherwise ?? Block.Empty];

    internal override void Execute(Rendering rendering)
    {
        var value = subject.Evaluate(rendering);
        new Block([.. marks, new Choice(this, value)]).Execute(rendering);
    }

    private void Choose(Rendering rendering, object? value)
    {
        foreach (var (values, body) in branches)
        {
            foreach (var candidate in values)
            {
                if (new Operators(rendering, candidate.Offset).Apply(Operator.Equal, value, candidate.Evaluate(rendering)) is true)
                {
                    body.Execute(rendering);
                    return;
                }
            }
        }

        otherwise?.Execute(rendering);
    }

    private sealed class Choice(CaseStatement owner, object? value) : Statement(owner.Offset)
    {
        internal override void Execute(Rendering rendering) => owner.Choose(rendering, value);
    }
}
