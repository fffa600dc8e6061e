namespace DanVan.Workflows.Templates;

/// <summary>A statement at its place. Immutable, so one tree serves all threads.</summary>
internal abstract class Statement(int offset)
{
    internal int Offset => offset;

    /// <summary>The expressions and blocks directly in it, for whoever walks the tree.</summary>
    internal virtual IEnumerable<Expression> Expressions => [];

    internal virtual IEnumerable<Block> Blocks => [];

    /// <summary>The variable it sets, if any.</summary>
    internal virtual NameExpression? Sets => null;

    internal abstract void Execute(Rendering rendering);
}

/// <summary>Statements in their order. The marks between them say where code begins and ends, for the indentation.</summary>
internal sealed class Block(IReadOnlyList<Statement> statements)
{
    internal static readonly Block Empty = new([]);

    internal IReadOnlyList<Statement> Statements => statements;

    internal void Execute(Rendering rendering)
    {
        var outer = rendering.Output.Indent;
        var current = outer;
        foreach (var statement in statements)
        {
            rendering.Step(statement.Offset);
            if (statement is CodeMark mark)
                current = mark.Indent is null ? outer : mark.Indent;

            rendering.Output.Indent = current;
            statement.Execute(rendering);
            if (rendering.Flow != Flow.Next)
                break;
        }

        rendering.Output.Indent = outer;
    }
}

/// <summary>Where code or an escape block begins (then with the indentation its output takes) or ends (then without).</summary>
internal sealed class CodeMark(int offset, string? indent) : Statement(offset)
{
    internal string? Indent => indent;

    internal override void Execute(Rendering rendering)
    {
        // The block has read it.
    }
}

internal sealed class TextStatement(int offset, int length) : Statement(offset)
{
    internal int End => Offset + length;

    internal override void Execute(Rendering rendering) => rendering.Write(Offset, rendering.Source.Text.AsSpan(Offset, length));
}

/// <summary>An expression whose value is written.</summary>
internal sealed class ExpressionStatement(Expression expression) : Statement(expression.Offset)
{
    internal override IEnumerable<Expression> Expressions => [expression];

    internal override void Execute(Rendering rendering) => rendering.WriteValue(Offset, expression.Evaluate(rendering));
}

/// <summary><c>break</c> and <c>continue</c></summary>
internal sealed class JumpStatement(int offset, Flow flow) : Statement(offset)
{
    internal override void Execute(Rendering rendering)
    {
        if (!rendering.Scopes.IsInLoop)
        {
            throw rendering.Fail(Offset, TemplateError.Syntax(
                "'break' and 'continue' stand in loops only.",
                "'break' và 'continue' chỉ dùng trong vòng lặp."));
        }

        rendering.Flow = flow;
    }
}
