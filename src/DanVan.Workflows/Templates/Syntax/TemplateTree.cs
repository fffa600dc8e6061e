namespace DanVan.Workflows.Templates;

/// <summary>Walks a tree without recursion.</summary>
internal static class TemplateTree
{
    internal static IEnumerable<Statement> Statements(Block body)
    {
        var open = new Stack<Statement>(body.Statements.Reverse());
        while (open.TryPop(out var statement))
        {
            yield return statement;
            foreach (var inner in statement.Blocks.Reverse().SelectMany(block => block.Statements.Reverse()))
                open.Push(inner);
        }
    }

    internal static IEnumerable<Expression> Expressions(IEnumerable<Expression> roots)
    {
        var open = new Stack<Expression>(roots.Reverse());
        while (open.TryPop(out var expression))
        {
            yield return expression;
            foreach (var part in expression.Parts.Reverse())
                open.Push(part);
        }
    }
}
