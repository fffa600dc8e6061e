namespace DanVan.Workflows.Templates;

/// <summary>An expression at its place. Immutable, so one tree serves all threads.</summary>
internal abstract class Expression
{
    private protected Expression(int offset, params IReadOnlyList<Expression> parts)
    {
        Offset = offset;
        Parts = parts;
        Depth = 1;
        foreach (var part in parts)
            Depth = Math.Max(Depth, part.Depth + 1);
    }

    internal int Offset { get; }

    internal IReadOnlyList<Expression> Parts { get; }

    /// <summary>How deep its evaluation goes, which the parser bounds.</summary>
    internal int Depth { get; }

    internal object? Evaluate(Rendering rendering)
    {
        rendering.Step(Offset);
        return Compute(rendering);
    }

    /// <summary>The value; a function is not called but given, as the target of a call or pipe needs it.</summary>
    internal virtual object? EvaluateUncalled(Rendering rendering) => Evaluate(rendering);

    private protected abstract object? Compute(Rendering rendering);
}

internal sealed class LiteralExpression(int offset, object? value) : Expression(offset)
{
    internal object? Value => value;

    private protected override object? Compute(Rendering rendering) => value;
}

/// <summary><c>[1, 2]</c></summary>
internal sealed class ListExpression(int offset, IReadOnlyList<Expression> items) : Expression(offset, items)
{
    private protected override object? Compute(Rendering rendering)
    {
        var values = new object?[Parts.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = TemplateValue.Plain(Parts[i].Evaluate(rendering));

        var list = TemplateList.Of(values);
        rendering.Keep(Offset, list.Bytes);
        return list;
    }
}

/// <summary><c>{ name: value, "other name": value }</c>: a value later in the line sees the members before it as names, as in Scriban.</summary>
internal sealed class ObjectExpression(int offset, IReadOnlyList<(string Name, Expression Value)> members) : Expression(offset, [.. members.Select(member => member.Value)])
{
    private const int BytesOfEmpty = 256;
    private const int BytesOfMember = 40;

    private protected override object? Compute(Rendering rendering)
    {
        var made = new OwnObject(members.Count);
        var bytes = BytesOfEmpty;
        rendering.Scopes.EnterMembers(made);
        foreach (var (name, value) in members)
        {
            var member = TemplateValue.Plain(value.Evaluate(rendering));
            made.Set(name, member);
            bytes += BytesOfMember + WorkCosts.BytesInList(member);
        }

        rendering.Scopes.Leave();
        rendering.Keep(Offset, bytes);
        return made;
    }
}

/// <summary><c>(inner)</c>: what pipes have on offer outside does not reach in.</summary>
internal sealed class GroupExpression(int offset, Expression inner) : PathExpression(offset, inner)
{
    internal override bool LetsNullPass => inner is PathExpression { LetsNullPass: true };

    private protected override object? Read(Rendering rendering)
    {
        var outer = rendering.Piped;
        rendering.Piped = new Stack<Expression>();
        var value = inner.Evaluate(rendering);
        rendering.Piped = outer;
        return value;
    }
}

/// <summary><c>condition ? first : second</c></summary>
internal sealed class ConditionalExpression(int offset, Expression condition, Expression first, Expression second) : Expression(offset, condition, first, second)
{
    private protected override object? Compute(Rendering rendering) =>
        (TemplateValue.IsTrue(condition.Evaluate(rendering)) ? first : second).Evaluate(rendering);
}

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c></summary>
internal sealed class UnaryExpression(int offset, TokenKind sign, Expression operand) : Expression(offset, operand)
{
    private protected override object? Compute(Rendering rendering)
    {
        var value = TemplateValue.Plain(operand.Evaluate(rendering));
        if (sign == TokenKind.Exclamation)
            return !TemplateValue.IsTrue(value);

        if (!TemplateValue.IsNumber(value))
        {
            throw rendering.Fail(Offset, TemplateError.Type(
                $"Only numbers have a sign, not {TemplateValue.KindOf(value)}.",
                $"Không đặt dấu cho {TemplateValue.VietnameseKindOf(value)} được."));
        }

        return sign == TokenKind.Minus ? new Arithmetic(rendering, Offset).Negate(value!) : value;
    }
}

/// <summary>Two operands. As in Scriban only <c>&amp;&amp;</c> and <c>||</c> leave out the second; <c>??</c> does not.</summary>
internal sealed class BinaryExpression(int offset, Operator op, Expression left, Expression right) : Expression(offset, left, right)
{
    private protected override object? Compute(Rendering rendering)
    {
        var first = left.Evaluate(rendering);
        return op switch
        {
            Operator.And => TemplateValue.IsTrue(first) && TemplateValue.IsTrue(right.Evaluate(rendering)),
            Operator.Or => TemplateValue.IsTrue(first) || TemplateValue.IsTrue(right.Evaluate(rendering)),
            _ => new Operators(rendering, Offset).Apply(op, first, right.Evaluate(rendering)),
        };
    }
}
